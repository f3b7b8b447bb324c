"""The responder, over HTTP with OpenSSL and byte by byte with cryptography's reader."""

import base64
import hashlib
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from aiohttp import ClientSession, web
from asn1crypto import ocsp as asn1
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA1, SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp

from bot.database import close_database, open_database
from handlers.web.pki import pki_routes
from services.core.audit import AuditTrail
from services.pki import ceremony, der
from services.pki.authority import Authority, Role
from services.pki.crl import RevocationLists
from services.pki.issuance import Issuance
from services.pki.keys import PrivateKey
from services.pki.ocsp import Responder
from services.pki.ocsp_request import read_request
from services.pki.revocation import RevocationReason, revoke
from tests.clock import FixedClock
from tests.pki.conftest import PERSON, Issue, NewRequest, run
from tests.pki.linting import ocsp_findings

BY_SHA1 = SHA1()
UNAUTHORIZED = bytes.fromhex("30030a0106")
MALFORMED = bytes.fromhex("30030a0101")
TRY_LATER = bytes.fromhex("30030a0103")


@pytest.fixture
def responder(authority: Authority) -> Responder:
    return Responder(authority)


@pytest.fixture
async def server(authority: Authority, responder: Responder, lists: RevocationLists) -> AsyncIterator[str]:
    await lists.publish_if_due()
    application = web.Application()
    application.add_routes(pki_routes(authority, responder, lists))
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


def ask(issuer: x509.Certificate, serial: int, nonce: bytes | None = None, algorithm: SHA1 | SHA256 = BY_SHA1) -> bytes:
    """A request as cryptography writes it, the issuer named by SHA-1 or SHA-256."""
    loaded = asn1_x509.Certificate.load(issuer.public_bytes(Encoding.DER))
    parts = issuer.subject.public_bytes(), bytes(loaded.public_key["public_key"])
    name, key = (hashlib.new(algorithm.name, part).digest() for part in parts)
    builder = ocsp.OCSPRequestBuilder().add_certificate_by_hash(name, key, serial, algorithm)
    if nonce is not None:
        builder = builder.add_extension(x509.OCSPNonce(nonce), critical=False)
    return builder.build().public_bytes(Encoding.DER)


async def answer(responder: Responder, request: bytes) -> ocsp.OCSPResponse:
    return ocsp.load_der_ocsp_response((await responder.answer(request)).der)


async def test_openssl_reads_every_status(
    server: str, issue: Issue, audit: AuditTrail, clock: FixedClock, chain: tuple[Path, Path], tmp_path: Path
) -> None:
    identifier, data = await issue()
    file = tmp_path / "holder.pem"
    file.write_bytes(x509.load_der_x509_certificate(data).public_bytes(Encoding.PEM))
    base = ("openssl", "ocsp", "-url", f"{server}/ocsp", "-issuer", chain[1], "-CAfile", chain[0], "-no_nonce")
    with_nonce = base[:-1]
    for command in (base, with_nonce):
        text = await run(*command, "-cert", file)
        assert "Response verify OK" in text
        assert "holder.pem: good" in text
        assert "WARNING" not in text or command is base
    assert "WARNING: no nonce" not in await run(*with_nonce, "-cert", file)
    await revoke(identifier, RevocationReason.KEY_COMPROMISE, "test", audit, clock)
    text = await run(*base, "-cert", file)
    assert "holder.pem: revoked" in text
    assert "Reason: keyCompromise" in text
    text = await run(*base, "-cert", file, "-serial", "0x1234567890", "-sha256", "-cert", file)
    assert "0x1234567890: unknown" in text
    assert text.count("holder.pem: revoked") == 2


async def test_openssl_reads_the_issuing_authority_s_own_status(server: str, chain: tuple[Path, Path]) -> None:
    root, issuing = chain
    text = await run("openssl", "ocsp", "-url", f"{server}/ocsp", "-issuer", root, "-CAfile", root, "-cert", issuing)
    assert "Response verify OK" in text
    assert "issuing.pem: good" in text


@pytest.mark.parametrize("algorithm", [SHA1(), SHA256()])
async def test_an_answer_says_what_the_standard_asks(
    algorithm: SHA1 | SHA256, responder: Responder, authority: Authority, issue: Issue, clock: FixedClock
) -> None:
    _, data = await issue()
    issuer = authority.issuing.certificate
    request = ask(issuer, x509.load_der_x509_certificate(data).serial_number, b"n" * 128, algorithm)
    found = await answer(responder, request)
    delegate = authority.member(Role.RESPONDER).certificate
    assert found.certificate_status is ocsp.OCSPCertStatus.GOOD
    assert found.responder_key_hash == x509.SubjectKeyIdentifier.from_public_key(delegate.public_key()).digest
    assert found.responder_name is None
    assert found.certificates == [delegate]
    assert found.extensions.get_extension_for_class(x509.OCSPNonce).value.nonce == b"n" * 128
    assert (found.this_update_utc, found.next_update_utc) == (clock.real(), clock.real() + timedelta(hours=1))
    # producedAt, thisUpdate, nextUpdate: GeneralizedTime of 15 octets, without a fraction (RFC 5280 §4.1.2.5.2)
    assert len(re.findall(rb"\x18\x0f\d{14}Z", found.tbs_response_bytes)) == 3
    raw = found.public_bytes(Encoding.DER)
    assert ocsp_findings(raw) == []
    assert asn1.OCSPResponse.load(raw, strict=True).native["response_status"] == "successful"


async def test_never_good_for_what_was_not_issued(
    responder: Responder, authority: Authority, issuance: Issuance, new_request: NewRequest, ec_key: PrivateKey
) -> None:
    issuer = authority.issuing.certificate
    request = await new_request()
    linted = await issuance.prepare(request, PERSON, "signature-lcp", ec_key.public_key(), 12)
    asked = ask(issuer, linted.draft.serial_number)
    statuses = [(await answer(responder, asked)).certificate_status]
    recorded = await issuance.record(request, linted, "test")
    statuses.append((await answer(responder, asked)).certificate_status)
    await issuance.sign(recorded.id, "test")
    statuses.append((await answer(responder, asked)).certificate_status)
    good, unknown = ocsp.OCSPCertStatus.GOOD, ocsp.OCSPCertStatus.UNKNOWN
    assert statuses == [unknown, unknown, good]
    # Another issuer's certificate has no status here, even where the serial number exists.
    issuing_serial = issuer.serial_number
    assert (await answer(responder, ask(issuer, issuing_serial))).certificate_status is unknown
    assert (await answer(responder, ask(authority.root.certificate, issuing_serial))).certificate_status is good


@pytest.mark.parametrize("reason", RevocationReason)
async def test_a_revocation_is_seen_at_once_by_every_process(
    reason: RevocationReason,
    responder: Responder,
    authority: Authority,
    issue: Issue,
    audit: AuditTrail,
    clock: FixedClock,
) -> None:
    other = Responder(authority)
    identifier, data = await issue()
    asked = ask(authority.issuing.certificate, x509.load_der_x509_certificate(data).serial_number)
    for each in (responder, other):
        assert (await answer(each, asked)).certificate_status is ocsp.OCSPCertStatus.GOOD
    await revoke(identifier, reason, "test", audit, clock)
    for each in (responder, other):
        found = await answer(each, asked)
        assert found.certificate_status is ocsp.OCSPCertStatus.REVOKED
        assert found.revocation_time_utc == clock.real()
        given_reason = found.revocation_reason.value if found.revocation_reason else "unspecified"
        assert given_reason == reason.value
        assert ocsp_findings(found.public_bytes(Encoding.DER)) == []


async def test_a_status_survives_the_certificate(
    responder: Responder, authority: Authority, issue: Issue, audit: AuditTrail, clock: FixedClock
) -> None:
    identifier, data = await issue()
    await revoke(identifier, RevocationReason.SUPERSEDED, "test", audit, clock)
    clock.advance_both(days=1000)
    asked = ask(authority.issuing.certificate, x509.load_der_x509_certificate(data).serial_number)
    assert (await responder.answer(asked)).der == TRY_LATER  # its own certificate has run out
    await ceremony.renew_due(authority, audit)
    assert (await answer(responder, asked)).certificate_status is ocsp.OCSPCertStatus.REVOKED


async def test_one_signature_serves_for_minutes(
    responder: Responder, authority: Authority, issue: Issue, clock: FixedClock
) -> None:
    _, data = await issue()
    asked = ask(authority.issuing.certificate, x509.load_der_x509_certificate(data).serial_number)
    first = await responder.answer(asked)
    clock.advance_both(minutes=4)
    assert await responder.answer(asked) is first
    clock.advance_both(minutes=1)
    assert (await responder.answer(asked)).this_update == clock.real()


async def test_several_certificates_in_one_request(responder: Responder, authority: Authority, issue: Issue) -> None:
    issuer = authority.issuing.certificate
    serials = [x509.load_der_x509_certificate((await issue())[1]).serial_number for _ in range(2)] + [77]
    asked = [read_request(ask(issuer, serial)).certificates[0].raw for serial in serials]
    request = der.sequence(der.sequence(der.sequence(*(der.sequence(one) for one in asked))))
    raw = (await responder.answer(request)).der
    statuses = asn1.OCSPResponse.load(raw)["response_bytes"]["response"].parsed["tbs_response_data"]["responses"]
    assert [one["cert_status"].name for one in statuses] == ["good", "good", "unknown"]
    mixed = [asked[0], read_request(ask(authority.root.certificate, 1)).certificates[0].raw]
    both = der.sequence(der.sequence(der.sequence(*(der.sequence(one) for one in mixed))))
    assert (await responder.answer(both)).der == UNAUTHORIZED


async def test_errors_have_no_body(responder: Responder, authority: Authority) -> None:
    issuer = authority.issuing.certificate
    stranger = authority.seal.certificate
    assert (await responder.answer(ask(stranger, 5))).der == UNAUTHORIZED
    assert (await responder.answer(ask(issuer, 5, b"n" * 129))).der == MALFORMED
    assert (await responder.answer(ask(issuer, 5, b""))).der == MALFORMED
    assert (await responder.answer(b"")).der == MALFORMED
    assert (await responder.answer(b"0" * 9000)).der == MALFORMED
    assert (await responder.answer_get("!!!")).der == MALFORMED
    assert (await responder.answer_get("")).der == MALFORMED
    assert (await responder.answer_get("é")).der == MALFORMED


async def test_while_the_database_is_away_the_answer_is_to_try_later(
    responder: Responder, authority: Authority, database: str, tmp_path: Path
) -> None:
    asked = ask(authority.issuing.certificate, 5)
    away = urlsplit(database)
    away = away._replace(netloc="postgres@127.0.0.1:1") if away.netloc else away._replace(path=f"{tmp_path}/no/file")
    await close_database()
    await open_database(away.geturl())
    assert (await responder.answer(asked)).der == TRY_LATER
    await close_database()
    await open_database(database)
    assert (await answer(responder, asked)).certificate_status is ocsp.OCSPCertStatus.UNKNOWN


async def test_get_is_cached_as_rfc_5019_says(server: str, authority: Authority, issue: Issue) -> None:
    _, data = await issue()
    serial = x509.load_der_x509_certificate(data).serial_number
    path = quote(base64.b64encode(ask(authority.issuing.certificate, serial)).decode(), safe="")
    async with ClientSession() as session:
        async with session.get(f"{server}/ocsp/{path}") as reply:
            assert reply.status == 200
            assert reply.content_type == "application/ocsp-response"
            body, headers = await reply.read(), reply.headers
        found = ocsp.load_der_ocsp_response(body)
        assert found.certificate_status is ocsp.OCSPCertStatus.GOOD
        assert headers["Cache-Control"].startswith("max-age=300")
        assert found.next_update_utc
        assert headers["Expires"] == f"{found.next_update_utc:%a, %d %b %Y %H:%M:%S GMT}"
        assert headers["Last-Modified"] == f"{found.this_update_utc:%a, %d %b %Y %H:%M:%S GMT}"
        async with session.get(f"{server}/ocsp/{path}", headers={"If-None-Match": headers["ETag"]}) as reply:
            assert reply.status == 304
        nonced = quote(base64.b64encode(ask(authority.issuing.certificate, serial, b"n")).decode(), safe="")
        for uncached in (nonced, quote(base64.b64encode(ask(authority.issuing.certificate, 9)).decode(), safe="")):
            async with session.get(f"{server}/ocsp/{uncached}") as reply:
                assert reply.headers["Cache-Control"] == "no-store"
                assert not {"Expires", "ETag", "Last-Modified"} & reply.headers.keys()


async def test_http_never_fails(server: str) -> None:
    async with ClientSession() as session:
        for body in (b"", b"rubbish", b"0" * 100_000):
            async with session.post(f"{server}/ocsp", data=body) as reply:
                assert (reply.status, await reply.read()) == (200, MALFORMED)
        for path in ("/ocsp", "/ocsp/", "/ocsp/rubbish", "/ocsp/%00%ff", "/ocsp/" + "A" * 6000):
            async with session.get(server + path) as reply:
                assert (reply.status, await reply.read()) == (200, MALFORMED)


async def test_lists_and_certificates_are_served(server: str, authority: Authority, lists: RevocationLists) -> None:
    async with ClientSession() as session:
        for issuer in (Role.ROOT, Role.ISSUING):
            for path, kind, expected in (
                (f"/crl/{issuer}.crl", "application/pkix-crl", bytes((await lists.current(issuer)).der)),
                (f"/ca/{issuer}.cer", "application/pkix-cert", authority.member(issuer).der),
            ):
                async with session.get(server + path) as reply:
                    assert (reply.status, reply.content_type, await reply.read()) == (200, kind, expected)
                    etag = reply.headers["ETag"]
                async with session.head(server + path) as reply:
                    assert (reply.status, await reply.read()) == (200, b"")
                    assert reply.content_length == len(expected)
                async with session.get(server + path, headers={"If-None-Match": etag}) as reply:
                    assert reply.status == 304
