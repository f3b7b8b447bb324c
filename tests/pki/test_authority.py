"""The making of the authority, its renewal, and what a stop at any step leaves."""

from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from models import AuditEvent, CaCertificate
from services.core.audit import AuditTrail
from services.core.errors import SettingsError
from services.gateways.keystore import FileKeystore, KeyMissing
from services.pki import ceremony, commands
from services.pki.authority import Authority, AuthoritySettings, Role
from services.pki.keys import KeyAlgorithm
from services.pki.lint import LintRefused
from tests.clock import FixedClock
from tests.pki.conftest import SETTINGS, run
from tests.vaults import vault_of


async def test_openssl_trusts_every_certificate(authority: Authority, chain: tuple[Path, Path], tmp_path: Path) -> None:
    root, issuing = chain
    await run("openssl", "verify", "-x509_strict", "-CAfile", root, issuing)
    for role in (Role.RESPONDER, Role.ROOT_RESPONDER, Role.SEAL):
        file = tmp_path / f"{role}.pem"
        file.write_bytes(authority.pem(role))
        await run("openssl", "verify", "-x509_strict", "-CAfile", root, "-untrusted", issuing, file)


async def test_path_lengths_and_names(authority: Authority) -> None:
    lengths = {}
    for member in (authority.root, authority.issuing):
        found = member.certificate.extensions.get_extension_for_class(x509.BasicConstraints)
        assert found.critical
        lengths[member.role] = found.value.path_length
        assert "2.5.4.97=NTRFR-732829320" in member.certificate.subject.rfc4514_string()
    assert lengths == {Role.ROOT: 1, Role.ISSUING: 0}


async def test_a_responder_is_delegated_and_not_to_be_checked(authority: Authority) -> None:
    for role in (Role.RESPONDER, Role.ROOT_RESPONDER):
        member = authority.member(role)
        extensions = member.certificate.extensions
        assert member.certificate.issuer == authority.member(role.issuer).certificate.subject
        assert list(extensions.get_extension_for_class(x509.ExtendedKeyUsage).value) == [
            ExtendedKeyUsageOID.OCSP_SIGNING
        ]
        assert extensions.get_extension_for_class(x509.OCSPNoCheck)
        access = extensions.get_extension_for_class(x509.AuthorityInformationAccess).value
        assert [place.access_location.value for place in access] == [f"http://pki.example.com/ca/{role.issuer}.cer"]


async def test_the_seal_only_commits(authority: Authority) -> None:
    usage = authority.seal.certificate.extensions.get_extension_for_class(x509.KeyUsage)
    assert usage.critical
    assert usage.value.content_commitment
    assert not usage.value.digital_signature
    assert (await authority.key(Role.SEAL)).public_key() == authority.seal.certificate.public_key()


async def test_a_p256_authority(tmp_path: Path, vault: object, audit: AuditTrail, clock: FixedClock) -> None:
    keystore = FileKeystore(tmp_path / "p256", vault_of(b"m"))
    settings = AuthoritySettings("TEST OPERATEUR", "732829320", "http://pki.example.com", algorithm=KeyAlgorithm.P256)
    authority = await ceremony.establish(settings, keystore, audit, clock)
    for role in Role:
        assert isinstance(authority.member(role).certificate.public_key(), ec.EllipticCurvePublicKey)
        (tmp_path / f"{role}.pem").write_bytes(authority.pem(role))
    await run("openssl", "verify", "-x509_strict", "-CAfile", tmp_path / "root.pem", tmp_path / "issuing.pem")


async def test_establishing_again_changes_nothing(
    authority: Authority, keystore: FileKeystore, audit: AuditTrail, clock: FixedClock
) -> None:
    again = await ceremony.establish(SETTINGS, keystore, audit, clock)
    assert {role: again.pem(role) for role in Role} == {role: authority.pem(role) for role in Role}


@pytest.mark.parametrize("stopped_at", range(5))
async def test_a_ceremony_stopped_before_any_signature_goes_on(
    stopped_at: int, keystore: FileKeystore, audit: AuditTrail, clock: FixedClock
) -> None:
    """What a kill leaves between recording and signing: a row without its signature, and nothing after it."""
    first = await ceremony.establish(SETTINGS, keystore, audit, clock)
    roles = list(Role)
    await CaCertificate.filter(role__in=roles[stopped_at + 1 :]).delete()
    await CaCertificate.filter(role=roles[stopped_at]).update(der=None)
    with pytest.raises(SettingsError):
        await Authority.open(SETTINGS, keystore, clock)
    second = await ceremony.establish(SETTINGS, keystore, audit, clock)
    stopped = second.member(roles[stopped_at]).certificate
    assert stopped.tbs_certificate_bytes == first.member(roles[stopped_at]).certificate.tbs_certificate_bytes
    assert await CaCertificate.all().count() == len(roles)


async def test_a_key_made_before_a_stop_serves_the_next_attempt(
    tmp_path: Path, vault: object, audit: AuditTrail, clock: FixedClock
) -> None:
    keystore = FileKeystore(tmp_path / "early", vault_of(b"m"))
    early = await keystore.generate("root-1", KeyAlgorithm.P256)
    settings = AuthoritySettings("TEST OPERATEUR", "732829320", "http://pki.example.com", algorithm=KeyAlgorithm.P256)
    authority = await ceremony.establish(settings, keystore, audit, clock)
    assert authority.root.certificate.public_key() == early.public_key()


async def test_a_responder_is_renewed_with_a_third_of_its_life_left(
    authority: Authority, audit: AuditTrail, clock: FixedClock
) -> None:
    before = authority.member(Role.RESPONDER)
    clock.advance_both(days=19)
    assert await ceremony.renew_due(authority, audit) == []
    clock.advance_both(days=2)
    assert await ceremony.renew_due(authority, audit) == [Role.RESPONDER, Role.ROOT_RESPONDER]
    after = authority.member(Role.RESPONDER)
    assert after.certificate.serial_number != before.certificate.serial_number
    assert after.certificate.public_key() != before.certificate.public_key()
    assert before.certificate.not_valid_after_utc > authority.now()
    assert await ceremony.renew_due(authority, audit) == []
    assert await AuditEvent.filter(action="ca.certificate.issued").count() == len(Role) + 2


async def test_a_renewal_stopped_before_its_signature_is_completed(authority: Authority, audit: AuditTrail) -> None:
    await ceremony.renew(authority, audit, Role.RESPONDER)
    newest = await CaCertificate.filter(role=Role.RESPONDER).order_by("-rank").first()
    assert newest
    await CaCertificate.filter(id=newest.id).update(der=None)
    await ceremony.renew(authority, audit, Role.RESPONDER)
    assert await CaCertificate.filter(role=Role.RESPONDER).count() == 2
    assert f"{authority.member(Role.RESPONDER).certificate.serial_number:x}" == newest.serial


async def test_a_root_kept_offline_is_left_alone(
    tmp_path: Path, vault: object, audit: AuditTrail, clock: FixedClock
) -> None:
    keystore = FileKeystore(tmp_path / "offline", vault_of(b"m"))
    settings = AuthoritySettings("TEST OPERATEUR", "732829320", "http://pki.example.com", algorithm=KeyAlgorithm.P256)
    await ceremony.establish(settings, keystore, audit, clock)
    await keystore.destroy("root-1")
    clock.advance_both(days=25)
    authority = await Authority.open(settings, keystore, clock)
    assert await ceremony.renew_due(authority, audit) == [Role.RESPONDER]
    with pytest.raises(KeyMissing):
        await authority.key(Role.ROOT)
    report = await commands.status(authority)
    assert {line.role for line in report.certificates if not line.has_key} == {Role.ROOT}


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost",
        "http://127.0.0.1:8080",
        "http://[::1]",
        "http://pki.test",
        "http://pki.local",
        "http://x.example",
        "https://pki.acme.fr",
        "http://pki",
    ],
)
async def test_an_address_nobody_else_reaches_is_refused(
    url: str, keystore: FileKeystore, audit: AuditTrail, clock: FixedClock
) -> None:
    settings = AuthoritySettings("TEST OPERATEUR", "732829320", url)
    with pytest.raises(LintRefused) as refusal:
        await ceremony.establish(settings, keystore, audit, clock)
    assert any(code.startswith("guichetier.url.") for code in refusal.value.findings)


async def test_commands(keystore: FileKeystore, audit: AuditTrail, clock: FixedClock) -> None:
    report = await commands.init(SETTINGS, keystore, audit, clock)
    assert [line.role for line in report.certificates] == list(Role)
    assert [(line.issuer, line.number) for line in report.lists] == [(Role.ROOT, 1), (Role.ISSUING, 1)]
    authority = await Authority.open(SETTINGS, keystore, clock)
    published = await commands.publish(authority, audit)
    assert [line.number for line in published.lists] == [2, 2]
    rotated = await commands.rotate_responder(authority, audit)
    assert {line.serial for line in rotated.certificates} - {line.serial for line in report.certificates}
    assert await audit.verify() == (await AuditEvent.all().count(), [])
