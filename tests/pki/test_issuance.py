"""Prepare, record, sign; and what is left by a stop in between."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from math import gcd
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from models import AuditEvent, Certificate, CertificateStatus
from services.core.audit import AuditTrail
from services.core.errors import NotFound, Refused
from services.core.vault import Vault
from services.pki import issuance as module
from services.pki.issuance import DuplicateKey, Issuance
from services.pki.keys import _SMALL_PRIMES, PrivateKey, WeakKey, check_public_key
from services.pki.profiles import NotForThisProfile
from services.pki.revocation import RevocationReason, revoke
from services.pki.subjects import Subject
from tests.clock import FixedClock
from tests.pki.conftest import ALONE, PERSON, SEAL, Issue, NewRequest, run


@pytest.mark.parametrize(
    ("subject", "profile"), [(PERSON, "dual-lcp-rgs"), (ALONE, "signature-ncp"), (SEAL, "seal-lcp")]
)
async def test_openssl_trusts_what_is_issued(
    subject: Subject, profile: str, issue: Issue, rsa_keys: list[PrivateKey], chain: tuple[Path, Path], tmp_path: Path
) -> None:
    _, der = await issue(subject, profile, rsa_keys[0])
    (tmp_path / "cert.der").write_bytes(der)
    (tmp_path / "cert.pem").write_text(await run("openssl", "x509", "-inform", "DER", "-in", tmp_path / "cert.der"))
    await run("openssl", "verify", "-x509_strict", "-CAfile", chain[0], "-untrusted", chain[1], tmp_path / "cert.pem")


async def test_the_bytes_recorded_are_the_bytes_signed(
    issuance: Issuance, new_request: NewRequest, vault: Vault, ec_key: PrivateKey, audit: AuditTrail
) -> None:
    request = await new_request()
    linted = await issuance.prepare(request, PERSON, "signature-lcp", ec_key.public_key(), 12)
    recorded = await issuance.record(request, linted, "test")
    assert (recorded.status, recorded.der_sealed) == (CertificateStatus.RECORDED, None)
    assert vault.open(f"certificate.tbs:{recorded.id}", bytes(recorded.tbs_sealed)) == linted.tbs
    made = x509.load_der_x509_certificate(await issuance.sign(recorded.id, "test"))
    assert made.tbs_certificate_bytes == linted.tbs
    assert f"{made.serial_number:x}" == recorded.serial
    events = [event.action async for event in AuditEvent.all().order_by("seq")]
    assert events[-2:] == ["certificate.recorded", "certificate.issued"]
    assert (await audit.verify())[1] == []


async def test_a_stop_after_recording_gives_the_same_certificate(
    issuance: Issuance, new_request: NewRequest, ec_key: PrivateKey
) -> None:
    request = await new_request()
    first = await issuance.record(
        request, await issuance.prepare(request, PERSON, "signature-lcp", ec_key.public_key(), 12), "test"
    )
    # The process that comes back does not know how far the other got, and begins again.
    second = await issuance.record(
        request, await issuance.prepare(request, PERSON, "signature-lcp", ec_key.public_key(), 12), "test"
    )
    assert (second.id, second.serial) == (first.id, first.serial)
    signed = await issuance.sign(first.id, "test")
    assert await issuance.sign(first.id, "test") == signed
    assert await Certificate.all().count() == 1
    assert await AuditEvent.filter(action="certificate.issued").count() == 1


async def test_two_processes_on_one_request_make_one_certificate(
    issuance: Issuance, new_request: NewRequest, ec_key: PrivateKey
) -> None:
    request = await new_request()
    drafts = [await issuance.prepare(request, PERSON, "signature-lcp", ec_key.public_key(), 12) for _ in range(2)]
    one, other = await asyncio.gather(*(issuance.record(request, linted, "test") for linted in drafts))
    assert one.serial == other.serial
    first, second = await asyncio.gather(issuance.sign(one.id, "test"), issuance.sign(one.id, "test"))
    assert first == second
    assert await AuditEvent.filter(action="certificate.issued").count() == 1


async def test_one_key_one_certificate(issuance: Issuance, new_request: NewRequest, ec_key: PrivateKey) -> None:
    one, other = await new_request(), await new_request()
    linted = await issuance.prepare(one, PERSON, "signature-lcp", ec_key.public_key(), 12)
    racing = await issuance.prepare(other, PERSON, "signature-lcp", ec_key.public_key(), 12)
    await issuance.record(one, linted, "test")
    with pytest.raises(DuplicateKey):
        await issuance.record(other, racing, "test")
    with pytest.raises(DuplicateKey):
        await issuance.prepare(other, PERSON, "signature-lcp", ec_key.public_key(), 12)


async def test_duplicate_subjects_are_found(
    issuance: Issuance, issue: Issue, audit: AuditTrail, clock: FixedClock
) -> None:
    identifier, _ = await issue(PERSON, "signature-lcp")
    await issue(ALONE, "signature-lcp")
    await issue(PERSON, "signature-ncp")
    assert [row.id for row in await issuance.active_with(PERSON, "signature-lcp")] == [identifier]
    clock.advance_both(days=800)
    assert await issuance.active_with(PERSON, "signature-lcp") == []
    clock.advance_both(days=-800)
    await revoke(identifier, RevocationReason.SUPERSEDED, "test", audit, clock)
    assert await issuance.active_with(PERSON, "signature-lcp") == []


async def test_a_revoked_certificate_is_not_signed(
    issuance: Issuance, new_request: NewRequest, ec_key: PrivateKey, audit: AuditTrail, clock: FixedClock
) -> None:
    request = await new_request()
    linted = await issuance.prepare(request, PERSON, "signature-lcp", ec_key.public_key(), 12)
    recorded = await issuance.record(request, linted, "test")
    await revoke(recorded.id, RevocationReason.KEY_COMPROMISE, "test", audit, clock)
    with pytest.raises(Refused):
        await issuance.sign(recorded.id, "test")
    assert (await Certificate.get(id=recorded.id)).der_sealed is None


async def test_serials_are_random_and_short_enough(issue: Issue) -> None:
    serials = {x509.load_der_x509_certificate((await issue())[1]).serial_number for _ in range(5)}
    assert len(serials) == 5
    assert all(0 < serial < 2**159 for serial in serials)


async def test_nothing_outlives_the_authority(issuance: Issuance, new_request: NewRequest, ec_key: PrivateKey) -> None:
    with pytest.raises(Refused):
        await issuance.prepare(await new_request(), PERSON, "signature-lcp", ec_key.public_key(), 121)


async def test_what_does_not_exist(issuance: Issuance, new_request: NewRequest, ec_key: PrivateKey) -> None:
    with pytest.raises(NotFound):
        await issuance.sign(uuid4(), "test")
    with pytest.raises(NotForThisProfile):
        await issuance.prepare(await new_request(), PERSON, "no-such-profile", ec_key.public_key(), 12)


async def test_the_database_does_not_name_the_subject(issue: Issue) -> None:
    identifier, der = await issue()
    row = await Certificate.get(id=identifier)
    assert der not in bytes(row.der_sealed or b"")
    assert b"Neill" not in bytes(row.tbs_sealed) + bytes(row.der_sealed or b"")


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [((2026, 1, 31), 1, (2026, 2, 28)), ((2028, 2, 29), 12, (2029, 2, 28)), ((2026, 11, 21), 36, (2029, 11, 21))],
)
def test_months(start: tuple[int, int, int], months: int, end: tuple[int, int, int]) -> None:
    assert module._months_later(datetime(*start, tzinfo=UTC), months) == datetime(*end, tzinfo=UTC)


def _rsa(modulus: int, exponent: int = 65537) -> rsa.RSAPublicKey:
    return rsa.RSAPublicNumbers(exponent, modulus).public_key()


def _rough(start: int) -> int:
    """A number that looks prime at first sight."""
    return next(number for number in range(start + 1, start + 5000, 2) if gcd(number, _SMALL_PRIMES) == 1)


@pytest.mark.parametrize(
    ("why", "make"),
    [
        ("algorithm", lambda: ed25519.Ed25519PrivateKey.generate().public_key()),
        ("curve", lambda: ec.generate_private_key(ec.SECP384R1()).public_key()),
        ("size", lambda: rsa.generate_private_key(65537, 2048).public_key()),
        ("exponent", lambda: _rsa((1 << 3071) + 1, 3)),
        ("small-factor", lambda: _rsa(3 * ((1 << 3071) + 1))),
        ("close-primes", lambda: _rsa(_rough(1 << 1536) * _rough((1 << 1536) + 5000))),
    ],
)
def test_weak_keys_are_refused(why: str, make: Callable[[], object]) -> None:
    with pytest.raises(WeakKey) as error:
        check_public_key(make())
    assert error.value.args_["why"] == why
