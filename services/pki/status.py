"""What the database says of serial numbers, read for many requests at once.

Requests that come while a query runs are answered by the next one: nobody gets a status read before they asked, so a
revocation is seen by every process from its commit on, and a thousand requests cost a few queries.
"""

import asyncio
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from models import CaCertificate, Certificate, CertificateStatus
from services.pki.authority import Role
from services.pki.revocation import RevocationReason

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Status:
    """The status of a certificate that was issued: good where `revoked_at` is None."""

    revoked_at: datetime | None = None
    reason: RevocationReason = RevocationReason.UNSPECIFIED


GOOD = Status()


class StatusLookup:
    def __init__(self) -> None:
        self._waiting: dict[tuple[Role, str], asyncio.Future[Status | None]] = {}
        self._reading: asyncio.Task[None] | None = None

    async def find(self, issuer: Role, serial: int) -> Status | None:
        """The status of `issuer`'s certificate of this serial number, or None where it issued none (yet)."""
        if serial <= 0:
            return None
        key = (issuer, f"{serial:x}")
        if key not in self._waiting:
            self._waiting[key] = asyncio.get_running_loop().create_future()
        future = self._waiting[key]
        if self._reading is None:
            self._reading = asyncio.create_task(self._read())
        # Shielded: whoever hangs up must not take the answer away from the others who asked the same.
        return await asyncio.shield(future)

    async def _read(self) -> None:
        try:
            while self._waiting:
                batch = dict(list(self._waiting.items())[:_AT_ONCE])
                for key in batch:
                    del self._waiting[key]
                try:
                    found = await self._query(batch.keys())
                except Exception as error:
                    for future in batch.values():
                        future.set_exception(error)
                else:
                    for key, future in batch.items():
                        future.set_result(found.get(key))
        finally:
            self._reading = None

    async def _query(self, wanted: Collection[tuple[Role, str]]) -> dict[tuple[Role, str], Status]:
        found: dict[tuple[Role, str], Status] = {}
        serials = [serial for issuer, serial in wanted if issuer is Role.ISSUING]
        if serials:
            rows = Certificate.filter(serial__in=serials).exclude(status=CertificateStatus.RECORDED)
            for serial, at, reason in await rows.values_list("serial", "revoked_at", "revocation_reason"):
                found[Role.ISSUING, serial] = Status(at, RevocationReason(reason)) if at else GOOD
        rest = [serial for issuer, serial in wanted if (issuer, serial) not in found]
        if rest:
            own = CaCertificate.filter(serial__in=rest, der__isnull=False)
            for role, serial in await own.values_list("role", "serial"):
                found[Role(role).issuer, serial] = GOOD
        return found
