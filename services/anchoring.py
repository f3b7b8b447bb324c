"""The audit trail outside the database: exported, and its head signed so that nobody can cut the end off unseen."""

import asyncio
import json
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from asn1crypto import cms, pem, x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.hazmat.primitives.serialization.pkcs7 import PKCS7Options, PKCS7SignatureBuilder
from pyhanko.sign.validation.generic_cms import async_validate_cms_signature
from pyhanko_certvalidator import ValidationContext

from models import AuditEvent, AuditHead
from services.core.audit import line_of
from services.core.errors import NotFound
from services.pki.authority import Authority, Member, Role

_FOLDER: Final = "anchors"


async def export(path: Path) -> int:
    """Write every event as one JSON object a line. Returns how many."""
    number = 0
    with path.open("w", encoding="utf-8") as file:
        async for event in AuditEvent.all().order_by("seq"):
            file.write(json.dumps(line_of(event), ensure_ascii=False) + "\n")
            number += 1
    return number


async def anchor(authority: Authority, path: Path) -> int:
    """Sign the head of the chain with the service's seal, as CMS (RFC 5652) in PEM. Returns the head's number.

    `openssl cms -verify -inform PEM -in <path> -CAfile root.pem -purpose any` shows it.
    """
    head = await AuditHead.get_or_none(id=1)
    if head is None:
        raise NotFound
    body = {"seq": head.seq, "tag": bytes(head.tag).hex(), "at": authority.now().isoformat()}
    builder = (
        PKCS7SignatureBuilder()
        .set_data(json.dumps(body).encode())
        .add_signer(authority.seal.certificate, await authority.key(Role.SEAL), SHA256())
        .add_certificate(authority.issuing.certificate)
    )
    signed = await asyncio.to_thread(builder.sign, Encoding.PEM, [PKCS7Options.Binary])
    await asyncio.to_thread(_write, path, signed)
    return int(head.seq)


def anchors_in(data_dir: Path) -> list[Path]:
    """Those that are kept there, the oldest first."""
    return sorted((data_dir / _FOLDER).glob("*.pem"))


class Anchors:
    """The heads of the chain, one a day, in a folder of `data_dir` of which copies are to be kept elsewhere."""

    def __init__(self, data_dir: Path, authority: Authority) -> None:
        self._data_dir = data_dir
        self._authority = authority

    async def keep_due(self) -> None:
        """Today's, where there is none yet."""
        path = self._data_dir / _FOLDER / f"{self._authority.now():%Y-%m-%d}.pem"
        if not path.exists():
            await anchor(self._authority, path)

    async def check(self) -> list[str]:
        """What is wrong with them, or with the chain that they prove: each names an event that it must hold."""
        return [problem for path in anchors_in(self._data_dir) if (problem := await self._problem(path))]

    async def _problem(self, path: Path) -> str:
        try:
            body = await self._opened(path)
        except (ValueError, TypeError, KeyError):
            body = None
        if body is None:
            return f"anchor {path.name} is not signed by this authority"
        event = await AuditEvent.get_or_none(seq=body["seq"])
        if event is None or bytes(event.tag).hex() != body["tag"]:
            return f"anchor {path.name} names event {body['seq']}, which the chain does not hold"
        return ""

    async def _opened(self, path: Path) -> dict[str, Any] | None:
        """What was signed, or None where it was not by a seal of this authority that was good then."""
        content = await asyncio.to_thread(path.read_bytes)
        signed = cms.ContentInfo.load(pem.unarmor(content)[2])["content"]
        body: dict[str, Any] = json.loads(signed["encap_content_info"]["content"].native)
        context = ValidationContext(
            trust_roots=[_asn1(self._authority.root)],
            other_certs=[_asn1(self._authority.issuing)],
            moment=datetime.fromisoformat(body["at"]),
        )
        status = await async_validate_cms_signature(signed, validation_context=context)
        return body if status.trusted else None


def _asn1(member: Member) -> x509.Certificate:
    return x509.Certificate.load(member.der)


def _write(path: Path, content: bytes) -> None:
    """All of it or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    partial.write_bytes(content)
    partial.replace(path)
