"""Revocation and the lists that tell of it."""

import asyncio
import time
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from models import AuditEvent, CertificateStatus, RevocationList
from services.core.audit import AuditTrail
from services.core.errors import NotFound
from services.core.unit import transaction
from services.pki import crl, keys
from services.pki.authority import Authority, Role
from services.pki.crl import RevocationLists
from services.pki.issuance import Issuance
from services.pki.keys import PrivateKey
from services.pki.revocation import AlreadyRevoked, RevocationReason, revoke
from tests.clock import FixedClock
from tests.pki.conftest import PERSON, Issue, NewRequest, run
from tests.pki.linting import crl_findings


def load(found: RevocationList) -> x509.CertificateRevocationList:
    return x509.load_der_x509_crl(bytes(found.der))


async def test_the_first_lists_are_empty_and_valid(
    authority: Authority, lists: RevocationLists, chain: tuple[Path, Path], tmp_path: Path
) -> None:
    assert [made.issuer for made in await lists.publish_if_due()] == ["root", "issuing"]
    for issuer, trusted in zip((Role.ROOT, Role.ISSUING), chain, strict=True):
        der = bytes((await lists.current(issuer)).der)
        assert crl_findings(der) == []
        (tmp_path / "list.crl").write_bytes(der)
        text = await run("openssl", "crl", "-inform", "DER", "-in", tmp_path / "list.crl", "-CAfile", trusted, "-text")
        assert "verify OK" in text
        assert "No Revoked Certificates" in text
        assert "Version 2" in text
        assert x509.load_der_x509_crl(der).is_signature_valid(authority.member(issuer).public_key)


@pytest.mark.parametrize("reason", RevocationReason)
async def test_a_revocation_is_listed_with_its_reason(
    reason: RevocationReason, issue: Issue, lists: RevocationLists, audit: AuditTrail, clock: FixedClock
) -> None:
    identifier, der = await issue()
    await revoke(identifier, reason, "test", audit, clock)
    found = load(await lists.publish())
    [entry] = found
    assert entry.serial_number == x509.load_der_x509_certificate(der).serial_number
    assert entry.revocation_date_utc == clock.real()
    codes = [extension for extension in entry.extensions if isinstance(extension.value, x509.CRLReason)]
    if reason is RevocationReason.UNSPECIFIED:
        assert codes == []
    else:
        assert [(code.critical, code.value.reason.value) for code in codes] == [(False, reason.value)]
    assert crl_findings(found.public_bytes(Encoding.DER)) == []


async def test_openssl_refuses_a_revoked_certificate(
    issue: Issue, lists: RevocationLists, audit: AuditTrail, clock: FixedClock, chain: tuple[Path, Path], tmp_path: Path
) -> None:
    identifier, der = await issue()
    _, kept_der = await issue()
    await revoke(identifier, RevocationReason.KEY_COMPROMISE, "test", audit, clock)
    await lists.publish()
    (tmp_path / "list.crl").write_bytes(bytes((await lists.current(Role.ISSUING)).der))
    await run("openssl", "crl", "-inform", "DER", "-in", tmp_path / "list.crl", "-out", tmp_path / "crl.pem")
    check = (
        "openssl",
        "verify",
        "-CAfile",
        chain[0],
        "-untrusted",
        chain[1],
        "-crl_check",
        "-CRLfile",
        tmp_path / "crl.pem",
    )
    for name, data in (("revoked", der), ("kept", kept_der)):
        (tmp_path / name).write_bytes(x509.load_der_x509_certificate(data).public_bytes(Encoding.PEM))
    await run(*check, tmp_path / "kept")
    with pytest.raises(AssertionError, match="certificate revoked"):
        await run(*check, tmp_path / "revoked")


async def test_numbers_rise_and_times_are_those_promised(lists: RevocationLists, clock: FixedClock) -> None:
    numbers = []
    for _ in range(3):
        found = load(await lists.publish())
        numbers.append(found.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number)
        assert (found.last_update_utc, found.next_update_utc) == (clock.real(), clock.real() + timedelta(days=7))
    assert numbers == [1, 2, 3]


async def test_revoking_is_final(issue: Issue, audit: AuditTrail, clock: FixedClock) -> None:
    identifier, _ = await issue()
    first = await revoke(identifier, RevocationReason.SUPERSEDED, "test", audit, clock)
    clock.advance_both(days=1)
    with pytest.raises(AlreadyRevoked):
        await revoke(identifier, RevocationReason.KEY_COMPROMISE, "test", audit, clock)
    await first.refresh_from_db()
    assert (first.status, first.revocation_reason) == (CertificateStatus.REVOKED, "superseded")
    with pytest.raises(NotFound):
        await revoke(uuid4(), RevocationReason.SUPERSEDED, "test", audit, clock)
    assert await AuditEvent.filter(action="certificate.revoked").count() == 1


async def test_of_two_who_revoke_together_one_does(issue: Issue, audit: AuditTrail, clock: FixedClock) -> None:
    identifier, _ = await issue()
    both = [revoke(identifier, reason, "test", audit, clock) for reason in list(RevocationReason)[1:3]]
    outcomes = await asyncio.gather(*both, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes].count(AlreadyRevoked) == 1
    assert await AuditEvent.filter(action="certificate.revoked").count() == 1


async def test_a_revocation_that_is_rolled_back_is_none(
    issue: Issue, lists: RevocationLists, audit: AuditTrail, clock: FixedClock
) -> None:
    identifier, _ = await issue()
    with pytest.raises(ZeroDivisionError):
        async with transaction():
            await revoke(identifier, RevocationReason.SUPERSEDED, "test", audit, clock)
            raise ZeroDivisionError
    assert list(load(await lists.publish())) == []


async def test_a_recorded_certificate_can_be_revoked(
    issuance: Issuance,
    new_request: NewRequest,
    ec_key: PrivateKey,
    lists: RevocationLists,
    audit: AuditTrail,
    clock: FixedClock,
) -> None:
    request = await new_request()
    linted = await issuance.prepare(request, PERSON, "signature-lcp", ec_key.public_key(), 12)
    recorded = await issuance.record(request, linted, "test")
    await revoke(recorded.id, RevocationReason.KEY_COMPROMISE, "test", audit, clock)
    assert [entry.serial_number for entry in load(await lists.publish())] == [linted.draft.serial_number]


async def test_what_is_due(issue: Issue, lists: RevocationLists, audit: AuditTrail, clock: FixedClock) -> None:
    await lists.publish_if_due()
    assert await lists.publish_if_due() == []
    clock.advance_both(hours=23)
    assert await lists.publish_if_due() == []
    clock.advance_both(hours=1)
    assert [made.issuer for made in await lists.publish_if_due()] == ["issuing"]
    identifier, _ = await issue()
    # A process dies between the revocation and its list: the next look repairs it.
    await revoke(identifier, RevocationReason.KEY_COMPROMISE, "test", audit, clock)
    assert [made.entries for made in await lists.publish_if_due()] == [1]
    assert await lists.publish_if_due() == []
    clock.advance_both(days=180)
    assert {made.issuer for made in await lists.publish_if_due()} == {"root", "issuing"}


async def test_a_status_survives_the_certificate(
    issue: Issue, lists: RevocationLists, audit: AuditTrail, clock: FixedClock
) -> None:
    identifier, _ = await issue()
    await revoke(identifier, RevocationReason.KEY_COMPROMISE, "test", audit, clock)
    clock.advance_both(days=1000)
    found = load(await lists.publish())
    assert len(found) == 1
    assert any(extension.oid.dotted_string == "2.5.29.60" for extension in found.extensions)


async def test_two_processes_publishing_together_lose_nothing(
    authority: Authority, issue: Issue, lists: RevocationLists, audit: AuditTrail, clock: FixedClock
) -> None:
    other = RevocationLists(authority, audit)
    await lists.publish()
    identifier, _ = await issue()
    await revoke(identifier, RevocationReason.KEY_COMPROMISE, "test", audit, clock)
    made = await asyncio.gather(lists.publish(), other.publish())
    assert sorted((found.number, found.entries) for found in made) == [(2, 1), (3, 1)]
    assert (await lists.current(Role.ISSUING)).number == 3


async def test_old_lists_are_dropped(lists: RevocationLists) -> None:
    for _ in range(33):
        await lists.publish()
    assert await RevocationList.filter(issuer="issuing").count() == 30


async def test_no_list_yet(lists: RevocationLists) -> None:
    with pytest.raises(NotFound):
        await lists.current(Role.ISSUING)


async def test_a_hundred_thousand_entries_are_quick(authority: Authority, clock: FixedClock) -> None:
    entries = [crl.entry(2**150 + n, clock.real(), RevocationReason.SUPERSEDED) for n in range(100_000)]
    begun = time.perf_counter()
    issuing = authority.issuing.certificate
    tbs = crl.to_be_signed(issuing, entries, 1, clock.real(), clock.real() + timedelta(days=7))
    signed = keys.signed(await authority.key(Role.ISSUING), tbs)
    assert time.perf_counter() - begun < 1
    found = x509.load_der_x509_crl(signed)
    assert len(found) == 100_000
    assert found.is_signature_valid(authority.issuing.public_key)
