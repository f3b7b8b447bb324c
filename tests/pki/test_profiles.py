"""What each profile asserts, and what it refuses."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from hypothesis import given
from hypothesis import strategies as st

from services.pki import der, profiles
from services.pki.authority import Authority, Role
from services.pki.keys import PrivateKey
from services.pki.lint import Linted, LintRefused, lint
from services.pki.profiles import PROFILES, NotForThisProfile, Profile, Qualification
from services.pki.subjects import InvalidSubject, Organisation, PersonSubject, SealSubject, Subject
from tests.pki.conftest import ACME, ALONE, PERSON, SEAL, run

QUALIFIED = Qualification((("en", "https://pki.example.com/pds-en.pdf"), ("fr", "https://pki.example.com/pds-fr.pdf")))


def build(
    authority: Authority, key: PrivateKey, profile: Profile, subject: Subject, serial: int | None = None
) -> x509.CertificateBuilder:
    return profiles.builder(
        profile,
        subject,
        key.public_key(),
        authority.issuing.certificate,
        authority.settings.addresses(Role.ISSUING),
        serial or x509.random_serial_number(),
        (authority.now(), authority.now() + timedelta(days=730)),
        QUALIFIED if profile.policy.qualified else None,
    )


def linted(authority: Authority, key: PrivateKey, name: str, subject: Subject) -> Linted:
    return lint(build(authority, key, PROFILES[name], subject), PROFILES[name], authority.settings.algorithm)


@pytest.mark.parametrize("name", PROFILES)
async def test_every_profile_passes_the_lint(name: str, authority: Authority, ec_key: PrivateKey) -> None:
    for subject in (SEAL,) if PROFILES[name].seal else (PERSON, ALONE):
        assert linted(authority, ec_key, name, subject).draft.subject == subject.name(rgs=PROFILES[name].rgs)


async def test_openssl_reads_a_person(authority: Authority, ec_key: PrivateKey, tmp_path: Path) -> None:
    draft = linted(authority, ec_key, "dual-lcp-rgs", PERSON).draft
    file = tmp_path / "person.der"
    file.write_bytes(draft.public_bytes(Encoding.DER))
    shown = ("-noout", "-text", "-nameopt", "utf8,sep_comma_plus")
    text = await run("openssl", "x509", "-inform", "DER", "-in", file, *shown)
    for expected in (
        "C=FR,O=TEST ACME & FILS,organizationIdentifier=NTRFR-552100554,OU=0002 55210055400013",
        "SN=TEST O’Neill,GN=Maëlys,CN=Maëlys TEST O’Neill,serialNumber=IDCFR-X4RTBPFW4",
        "Key Usage: critical",
        "Digital Signature, Non Repudiation",
        "email:maelys@acme.fr",
        "CA Issuers - URI:http://pki.example.com/ca/issuing.cer",
        "OCSP - URI:http://pki.example.com/ocsp",
        "URI:http://pki.example.com/crl/issuing.crl",
        "Policy: 0.4.0.2042.1.3",
    ):
        assert expected in text


async def test_attribute_types(authority: Authority, ec_key: PrivateKey) -> None:
    subject = linted(authority, ec_key, "signature-lcp", PERSON).draft.subject
    kinds = {attribute.oid: attribute._type.name for attribute in subject}
    assert kinds.pop(NameOID.COUNTRY_NAME) == "PrintableString"
    assert kinds.pop(NameOID.SERIAL_NUMBER) == "PrintableString"
    assert set(kinds.values()) == {"UTF8String"}


@pytest.mark.parametrize(
    ("use", "bits"), [("signature", (False, True)), ("dual", (True, True)), ("authentication", (True, False))]
)
async def test_key_usage(use: str, bits: tuple[bool, bool], authority: Authority, ec_key: PrivateKey) -> None:
    draft = linted(authority, ec_key, f"{use}-ncp-plus", PERSON).draft
    usage = draft.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert (usage.value.digital_signature, usage.value.content_commitment) == bits


async def test_an_address_is_claimed_only_where_it_was_verified(authority: Authority, ec_key: PrivateKey) -> None:
    for subject, purposes in (
        (PERSON, [ExtendedKeyUsageOID.CLIENT_AUTH, ExtendedKeyUsageOID.EMAIL_PROTECTION]),
        (ALONE, [ExtendedKeyUsageOID.CLIENT_AUTH]),
    ):
        draft = linted(authority, ec_key, "authentication-ncp-plus", subject).draft
        assert list(draft.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value) == purposes


def statements(draft: x509.Certificate) -> bytes:
    return draft.extensions.get_extension_for_oid(profiles.QC_STATEMENTS).value.public_bytes()


async def test_only_qualified_profiles_claim_compliance(authority: Authority, ec_key: PrivateKey) -> None:
    compliance = der.oid(profiles.QC_COMPLIANCE)
    device = der.oid(profiles.QC_SSCD)
    for name, profile in PROFILES.items():
        made = statements(linted(authority, ec_key, name, SEAL if profile.seal else PERSON).draft)
        assert (compliance in made) == profile.policy.qualified
        assert (device in made) == name.endswith("-qscd")


async def test_a_fresh_installation_issues_nothing_qualified(authority: Authority, ec_key: PrivateKey) -> None:
    profile = PROFILES["signature-qcp-n"]
    arguments = (PERSON, ec_key.public_key(), authority.issuing.certificate, authority.settings.addresses(Role.ISSUING))
    with pytest.raises(NotForThisProfile):
        profiles.builder(profile, *arguments, 1, (authority.now(), authority.now()), None)


async def test_a_seal_names_no_person(authority: Authority, ec_key: PrivateKey) -> None:
    for name, subject in (("seal-ncp", PERSON), ("signature-ncp", SEAL)):
        with pytest.raises(NotForThisProfile):
            build(authority, ec_key, PROFILES[name], subject)


async def test_a_policy_and_its_statements_must_agree(authority: Authority, ec_key: PrivateKey) -> None:
    """The bytes are read again: a certificate built for one profile is no certificate of another."""
    for built, claimed, code in (
        ("signature-ncp", "signature-qcp-n", "guichetier.statements.policy"),
        ("signature-qcp-n", "signature-ncp", "guichetier.statements.policy"),
        ("signature-qcp-n-qscd", "signature-qcp-n", "guichetier.statements.qscd"),
        ("dual-ncp", "signature-ncp", "guichetier.key-usage"),
        ("signature-ncp", "signature-ncp-rgs", "guichetier.rgs.organisational-unit"),
        ("signature-lcp", "signature-ncp", "guichetier.policy"),
    ):
        with pytest.raises(LintRefused) as refusal:
            lint(build(authority, ec_key, PROFILES[built], PERSON), PROFILES[claimed], authority.settings.algorithm)
        assert code in refusal.value.findings


async def test_a_disclosure_in_english_and_by_https_is_needed(authority: Authority, ec_key: PrivateKey) -> None:
    for bad in ((("fr", "https://pki.example.com/pds.pdf"),), (("en", "http://pki.example.com/pds.pdf"),)):
        built = profiles.builder(
            PROFILES["seal-qcp-l"],
            SEAL,
            ec_key.public_key(),
            authority.issuing.certificate,
            authority.settings.addresses(Role.ISSUING),
            x509.random_serial_number(),
            (authority.now(), authority.now() + timedelta(days=30)),
            Qualification(bad),
        )
        with pytest.raises(LintRefused):
            lint(built, PROFILES["seal-qcp-l"], authority.settings.algorithm)


@pytest.mark.parametrize("serial", [1, 2**64 - 1])
async def test_a_guessable_serial_is_refused(serial: int, authority: Authority, ec_key: PrivateKey) -> None:
    with pytest.raises(LintRefused) as refusal:
        built = build(authority, ec_key, PROFILES["signature-ncp"], PERSON, serial)
        lint(built, PROFILES["signature-ncp"], authority.settings.algorithm)
    assert "guichetier.serial.entropy" in refusal.value.findings


async def test_a_refusal_tells_nobody_s_name(authority: Authority, ec_key: PrivateKey) -> None:
    with pytest.raises(LintRefused) as refusal:
        lint(build(authority, ec_key, PROFILES["dual-ncp"], PERSON), PROFILES["seal-ncp"], authority.settings.algorithm)
    assert "Neill" not in f"{refusal.value} {refusal.value.findings} {refusal.value.args_}"


def test_only_the_lint_makes_its_proof(authority_certificate: x509.Certificate) -> None:
    with pytest.raises(TypeError):
        Linted(authority_certificate, None, object())


@pytest.fixture
async def authority_certificate(authority: Authority) -> x509.Certificate:
    return authority.root.certificate


@pytest.mark.parametrize(
    ("field", "change"),
    [
        ("given-name", {"given_name": ""}),
        ("given-name", {"given_name": " Maëlys"}),
        ("given-name", {"given_name": "Mae\u0308lys"}),
        ("given-name", {"given_name": "<b>Maëlys</b>"}),
        ("surname", {"surname": "Dupont\u202e"}),
        ("surname", {"surname": "Dupont\x00"}),
        ("surname", {"surname": "Dupont 🙂"}),
        ("surname", {"surname": "D" * 65}),
        ("common-name", {"surname": "D" * 60}),
        ("country", {"country": "fr"}),
        ("serial-number", {"serial_number": "880692310285"}),
        ("serial-number", {"serial_number": "IDCfr-880692310285"}),
        ("email", {"email": "maelys@acme"}),
    ],
)
def test_a_person_that_cannot_be_certified(field: str, change: dict[str, str]) -> None:
    with pytest.raises(InvalidSubject) as error:
        replace(PERSON, **change)  # type: ignore[arg-type]
    assert error.value.args_["field"] == field


@pytest.mark.parametrize(
    ("field", "change"),
    [("siren", {"siren": "552100555"}), ("siren", {"siren": "552 100 554"}), ("siret", {"siret": "73282932000074"})],
)
def test_an_organisation_that_cannot_be_certified(field: str, change: dict[str, str]) -> None:
    with pytest.raises(InvalidSubject) as error:
        replace(ACME, **change)
    assert error.value.args_["field"] == field


def test_la_poste_has_its_own_check_digit() -> None:
    assert Organisation("LA POSTE", "356000000", "35600000049837").rgs_unit == "0002 35600000049837"


NAMES = st.text(st.characters(exclude_categories=("C", "S", "Z")), min_size=1, max_size=30)


@given(given=NAMES, surname=NAMES)
def test_a_name_stands_in_the_certificate_as_it_was_given(given: str, surname: str) -> None:
    try:
        person = PersonSubject(given, surname, "IDCFR-X4RTBPFW4")
    except InvalidSubject:
        return
    encoded = person.name(rgs=False).public_bytes()
    for text in (given, surname, f"{given} {surname}"):
        assert der.utf8_string(text) in encoded


@given(st.text(max_size=80))
def test_any_text_is_accepted_or_refused_clearly(text: str) -> None:
    for make in (
        lambda: PersonSubject(text, text, text, country=text, email=text),
        lambda: SealSubject(Organisation(text, "552100554"), text),
    ):
        try:
            make().name(rgs=True)
        except InvalidSubject:
            continue
