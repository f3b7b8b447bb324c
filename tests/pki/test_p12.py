"""The file that holders take away."""

import shutil
from pathlib import Path

import pytest
from cryptography import x509

from services.identity.passwords import generate_password
from services.pki.authority import Authority
from services.pki.keys import KeyAlgorithm, PrivateKey, generate_key
from services.pki.p12 import P12DoesNotOpen, make_p12, open_p12
from tests.pki.conftest import ALONE, Issue, run

PASSWORD = "Abcdef12"


@pytest.fixture
async def p12(issue: Issue, rsa_keys: list[PrivateKey], authority: Authority, tmp_path: Path) -> Path:
    _, der = await issue(ALONE, "signature-lcp", rsa_keys[0])
    file = tmp_path / "holder.p12"
    file.write_bytes(make_p12(rsa_keys[0], x509.load_der_x509_certificate(der), authority.chain, PASSWORD))
    return file


async def test_openssl_opens_it_whole(p12: Path) -> None:
    text = await run("openssl", "pkcs12", "-in", p12, "-passin", f"pass:{PASSWORD}", "-nodes", "-info")
    assert text.count("PBES2, PBKDF2, AES-256-CBC, Iteration 250000, PRF hmacWithSHA256") == 2
    assert text.count("BEGIN CERTIFICATE") == 3
    assert text.count("BEGIN PRIVATE KEY") == 1
    assert "friendlyName: Ma" in text


async def test_the_file_for_apple_is_of_the_older_kind(
    issue: Issue, rsa_keys: list[PrivateKey], authority: Authority, tmp_path: Path
) -> None:
    _, der = await issue(ALONE, "signature-lcp", rsa_keys[0])
    password, file = generate_password(), tmp_path / "apple.p12"
    file.write_bytes(make_p12(rsa_keys[0], x509.load_der_x509_certificate(der), authority.chain, password, apple=True))
    text = await run("openssl", "pkcs12", "-in", file, "-passin", f"pass:{password}", "-info", "-legacy", "-noout")
    assert text.count("pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2048") == 2
    assert "MAC: sha1" in text
    assert open_p12(file.read_bytes(), password).subject == ALONE.name(rgs=False)
    with pytest.raises(P12DoesNotOpen):
        open_p12(file.read_bytes(), password.swapcase())


@pytest.mark.skipif(shutil.which("keytool") is None, reason="keytool (a Java runtime) is not installed")
async def test_java_opens_it(p12: Path) -> None:
    text = await run("keytool", "-list", "-v", "-storetype", "PKCS12", "-keystore", p12, "-storepass", PASSWORD)
    assert "PrivateKeyEntry" in text
    assert "Certificate chain length: 3" in text


async def test_the_technical_check(p12: Path) -> None:
    assert open_p12(p12.read_bytes(), PASSWORD).subject == ALONE.name(rgs=False)
    for data, password in (
        (p12.read_bytes(), "Abcdef13"),
        (p12.read_bytes()[:-40], PASSWORD),
        (b"", PASSWORD),
        (b"not a file", PASSWORD),
    ):
        with pytest.raises(P12DoesNotOpen):
            open_p12(data, password)


async def test_a_key_of_another_certificate_is_noticed(issue: Issue, authority: Authority) -> None:
    key = generate_key(KeyAlgorithm.P256)
    _, der = await issue(ALONE, "signature-lcp", key)
    with pytest.raises((P12DoesNotOpen, ValueError)):
        other = generate_key(KeyAlgorithm.P256)
        open_p12(make_p12(other, x509.load_der_x509_certificate(der), authority.chain, PASSWORD, 1000), PASSWORD)
