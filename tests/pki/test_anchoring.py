"""The head of the audit trail, anchored day after day outside the database."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import pem
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder

from models import AuditEvent, AuditHead
from services.anchoring import Anchors, anchors_in
from services.core.audit import AuditTrail
from services.pki.authority import Authority
from tests.clock import FixedClock
from tests.evidence.authority import root, seal
from tests.evidence.samples import AT
from tests.pki.conftest import run


@pytest.fixture
def anchors(authority: Authority, tmp_path: Path) -> Anchors:
    return Anchors(tmp_path, authority)


async def test_one_a_day_is_kept_and_openssl_reads_it(
    anchors: Anchors, clock: FixedClock, tmp_path: Path, chain: tuple[Path, Path]
) -> None:
    days = [f"{clock.real():%Y-%m-%d}", f"{clock.real() + timedelta(days=1):%Y-%m-%d}"]
    await anchors.keep_due()
    first = (tmp_path / "anchors" / f"{days[0]}.pem").read_bytes()
    await anchors.keep_due()
    clock.advance_both(days=1)
    await anchors.keep_due()
    kept = anchors_in(tmp_path)
    assert [path.stem for path in kept] == days
    assert kept[0].read_bytes() == first
    await run("openssl", "cms", "-verify", "-inform", "PEM", "-in", kept[0], "-CAfile", chain[0], "-purpose", "any")
    assert await anchors.check() == []


async def test_a_trail_cut_off_at_its_end_is_found(anchors: Anchors, audit: AuditTrail) -> None:
    await audit.record("test", "before", "test")
    kept = await AuditHead.get(id=1)
    await audit.record("test", "after", "test")
    await anchors.keep_due()
    await AuditEvent.filter(seq__gt=kept.seq).delete()
    await AuditHead.filter(id=1).update(seq=kept.seq, tag=kept.tag)
    assert await audit.verify() == (kept.seq, [])
    (problem,) = await anchors.check()
    assert problem.endswith(f"names event {kept.seq + 1}, which the chain does not hold")


async def test_an_anchor_stays_good_after_its_seal_has_run_out(anchors: Anchors, clock: FixedClock) -> None:
    await anchors.keep_due()
    clock.advance_both(days=4 * 365)
    assert await anchors.check() == []


async def test_what_this_authority_did_not_sign_is_no_anchor(
    anchors: Anchors, rsa_keys: list[RSAPrivateKey], tmp_path: Path
) -> None:
    await anchors.keep_due()
    (kept,) = anchors_in(tmp_path)
    signed = kept.read_bytes()
    head = await AuditHead.get(id=1)
    body = {"seq": head.seq, "tag": bytes(head.tag).hex(), "at": AT.isoformat()}
    stranger = root(rsa_keys[0])
    forged = PKCS7SignatureBuilder().set_data(json.dumps(body).encode())
    forged = forged.add_signer(seal(stranger, rsa_keys[1]).certificate, rsa_keys[1], SHA256())
    forged = forged.add_certificate(stranger.certificate)
    for content in (b"", b"rubbish", signed[:-200], forged.sign(Encoding.PEM, [PKCS7Options.Binary])):
        kept.write_bytes(content)
        assert await anchors.check() == [f"anchor {kept.name} is not signed by this authority"], content
    kept.write_bytes(signed)
    assert await anchors.check() == []


async def test_not_one_byte_of_an_anchor_may_change(anchors: Anchors, tmp_path: Path) -> None:
    await anchors.keep_due()
    (kept,) = anchors_in(tmp_path)
    kind, headers, der = pem.unarmor(kept.read_bytes())
    at = der.index(b'"tag"') + 10
    kept.write_bytes(pem.armor(kind, der[:at] + bytes([der[at] ^ 1]) + der[at + 1 :], headers))
    assert len(await anchors.check()) == 1
