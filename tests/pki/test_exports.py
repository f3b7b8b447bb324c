"""The public key as files: openssl reads each form as its name says, and the chain vouches for it."""

from pathlib import Path

import pytest
from cryptography import x509

from services.documents import StoredFile
from services.pki.authority import Authority
from services.pki.exports import PublicForm, export
from services.pki.subjects import PersonSubject
from tests.pki.conftest import ACME, PERSON, Issue, run
from tests.requirements import require


def written(file: StoredFile, folder: Path) -> Path:
    path = folder / file.name
    path.write_bytes(file.content)
    return path


async def test_openssl_reads_every_form(authority: Authority, issue: Issue, tmp_path: Path) -> None:
    require("openssl")
    _, der = await issue(PERSON)
    serial = f"{x509.load_der_x509_certificate(der).serial_number:x}"
    files = {form: export(der, authority.chain, form, "certificat") for form in PublicForm}
    said = set()
    for form, inform in (("pem", "PEM"), ("crt", "PEM"), ("der", "DER"), ("cer", "DER")):
        file = files[PublicForm(form)]
        assert file.name == f"MAELYS-TEST-O-NEILL-certificat-{serial[-8:]}.{form}"
        said.add(await run("openssl", "x509", "-inform", inform, "-in", written(file, tmp_path), "-noout", "-serial"))
    assert {line.strip().removeprefix("serial=").lower().lstrip("0") for line in said} == {serial.lstrip("0")}
    chain = written(files[PublicForm.CHAIN], tmp_path)
    assert chain.name.endswith(f"{serial[-8:]}.pem")
    pem = tmp_path / files[PublicForm.PEM].name
    assert "OK" in await run("openssl", "verify", "-CAfile", chain, pem)
    assert x509.load_pem_x509_certificates(files[PublicForm.CHAIN].content) == authority.chain
    assert {file.media_type for file in files.values()} == {
        "application/x-pem-file", "application/pkix-cert", "application/x-x509-ca-cert",
        "application/pem-certificate-chain",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("given_name", "surname", "begins"),
    [
        ("../../etc", 'a:b"c\\d%', "ETC-A-B-C-D-certificat-"),
        ("Ольга", "Жук", "certificat-"),
        ("CON", "x" * 58, f"CON-{'X' * 36}-certificat-"),
    ],
)
async def test_no_name_makes_a_hostile_file_name(
    authority: Authority, issue: Issue, given_name: str, surname: str, begins: str
) -> None:
    _, der = await issue(PersonSubject(given_name, surname, "IDCFR-X4RTBPFW4", organisation=ACME))
    name = export(der, authority.chain, PublicForm.CER, "certificat").name
    assert name.startswith(begins) and len(name) < 80
