"""Certificate revocation lists (RFC 5280 §5), published at each revocation and at least every 24 hours."""

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import uuid4

from cryptography import x509
from tortoise.exceptions import IntegrityError

from models import Certificate, CertificateStatus, RevocationList
from services.core.audit import AuditTrail
from services.core.errors import NotFound
from services.core.unit import transaction
from services.gateways.keystore import KeyMissing
from services.pki import der, keys
from services.pki.authority import ISSUERS, Authority, Role
from services.pki.revocation import RevocationReason

_V2: Final = der.integer(1)
_REASON: Final = "2.5.29.21"
_CRL_NUMBER: Final = "2.5.29.20"
_AUTHORITY_KEY: Final = "2.5.29.35"
_EXPIRED_CERTIFICATES: Final = "2.5.29.60"
_KEPT: Final = 30
_SYSTEM: Final = "system"


@dataclass(frozen=True, slots=True)
class Period:
    """How long a list is valid, and how often it is made anew before that."""

    validity: timedelta
    every: timedelta


class RevocationLists:
    """The lists of the root and of the issuing authority."""

    def __init__(self, authority: Authority, audit: AuditTrail, validity: timedelta = timedelta(days=7)) -> None:
        self._authority = authority
        self._audit = audit
        self._periods = {
            Role.ISSUING: Period(validity, timedelta(hours=24)),
            Role.ROOT: Period(timedelta(days=365), timedelta(days=180)),
        }
        # Revocations are final, so an entry once encoded serves every later list.
        self._entries: dict[str, bytes] = {}
        self._current: dict[Role, RevocationList] = {}

    async def publish(self, issuer: Role = Role.ISSUING) -> RevocationList:
        """Sign and store a new list with everything revoked so far. Raises KeyMissing.

        Numbers are unique: of two processes publishing at once one finds its number taken, and starts again with what
        the other could not have seen. So the newest list always holds every revocation committed before it was begun.
        """
        while True:
            newest = await RevocationList.filter(issuer=issuer).order_by("-number").values_list("number", flat=True)
            number = (int(str(newest[0])) if newest else 0) + 1
            entries = await self._revoked() if issuer is Role.ISSUING else []
            at, key = self._authority.now(), await self._authority.key(issuer)
            until = at + self._periods[issuer].validity
            certificate = self._authority.member(issuer).certificate
            tbs = await asyncio.to_thread(to_be_signed, certificate, entries, number, at, until)
            signed = await asyncio.to_thread(keys.signed, key, tbs)
            try:
                async with transaction():
                    made = await RevocationList.create(
                        id=uuid4(),
                        issuer=issuer,
                        number=number,
                        entries=len(entries),
                        der=signed,
                        this_update=at,
                        next_update=until,
                    )
                    await RevocationList.filter(issuer=issuer, number__lte=number - _KEPT).delete()
                    data = {"number": number, "entries": len(entries)}
                    await self._audit.record(_SYSTEM, "crl.published", f"crl:{issuer}", **data)
                return made
            except IntegrityError:
                continue

    async def publish_if_due(self) -> list[RevocationList]:
        """Publish the lists that are a day old, missing, or without a revocation that a crash left out."""
        return [await self.publish(issuer) for issuer in ISSUERS if await self._due(issuer)]

    async def current(self, issuer: Role) -> RevocationList:
        """The newest list. Raises NotFound before the first one."""
        newest = RevocationList.filter(issuer=issuer).order_by("-number")
        found = await newest.first().values_list("number", flat=True)
        if found is None:
            raise NotFound
        if issuer not in self._current or self._current[issuer].number != found:
            self._current[issuer] = await RevocationList.get(issuer=issuer, number=found)
        return self._current[issuer]

    async def _due(self, issuer: Role) -> bool:
        newest = await RevocationList.filter(issuer=issuer).order_by("-number").first()
        if newest is None:
            return True
        if self._authority.now() - newest.this_update >= self._periods[issuer].every:
            return await self._has_key(issuer)
        if issuer is Role.ROOT:
            return False
        return await Certificate.filter(status=CertificateStatus.REVOKED).count() != newest.entries

    async def _has_key(self, issuer: Role) -> bool:
        try:
            await self._authority.key(issuer)
        except KeyMissing:  # a root kept offline publishes its list by hand
            return False
        return True

    async def _revoked(self) -> list[bytes]:
        """Every entry, encoded; only those that this process has not seen yet are read whole."""
        revoked = Certificate.filter(status=CertificateStatus.REVOKED)
        if await revoked.count() != len(self._entries):
            rows = await revoked.values_list("serial", "revoked_at", "revocation_reason")
            for serial, at, reason in rows:
                if serial not in self._entries:
                    self._entries[serial] = entry(int(serial, 16), at, RevocationReason(reason))
        return list(self._entries.values())


def entry(serial: int, at: datetime, reason: RevocationReason) -> bytes:
    """One revoked certificate; the reason is non-critical, and left out where it is unspecified (§5.3.1)."""
    extensions = b""
    if reason is not RevocationReason.UNSPECIFIED:
        extensions = der.sequence(der.extension(_REASON, der.enumerated(reason.code)))
    return der.sequence(der.integer(serial), der.time(at), extensions)


def to_be_signed(issuer: x509.Certificate, entries: list[bytes], number: int, at: datetime, until: datetime) -> bytes:
    """TBSCertList (§5.1.2). Built by hand: cryptography's builder takes 16 s for 100,000 entries.

    Certificates stay on the list after they expire, and the list says so since when (X.509 §9.5.2.8).
    """
    key = issuer.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    extensions = der.sequence(
        der.extension(_AUTHORITY_KEY, der.sequence(der.tlv(0x80, key.digest))),
        der.extension(_CRL_NUMBER, der.integer(number)),
        der.extension(_EXPIRED_CERTIFICATES, der.generalized_time(issuer.not_valid_before_utc)),
    )
    return der.sequence(
        _V2,
        keys.signature_algorithm(keys.check_public_key(issuer.public_key())),
        issuer.subject.public_bytes(),
        der.time(at),
        der.time(until),
        der.sequence(*entries) if entries else b"",  # §5.1.2.6: an empty list is left out
        der.explicit(0, extensions),
    )
