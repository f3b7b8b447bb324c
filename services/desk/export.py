"""The requests of the agent's offices as a list for a spreadsheet, without anything personal of an applicant.

The file is what French spreadsheets open by themselves: UTF-8 with its mark, semicolons (RFC 4180 but for those).
"""

import asyncio
import csv
import io
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from models import Account, AuditEvent, Certificate, Request
from services.agents import Agents, Right
from services.catalogue import Catalogue
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.texts import PARIS, Texts
from services.core.unit import transaction
from services.documents import StoredFile
from services.requests.states import Action

PERIODS: Final = (30, 90, 365)
"""Days."""

_COLUMNS: Final = (
    "number", "product", "months", "office", "state", "created", "submitted", "decided", "issued", "serial", "revoked",
    "reason", "agent",
)  # fmt: skip
_NO_CERTIFICATE: Final = ("", "", "", "")
_AT_ONCE: Final = 500
_DECISIONS: Final = tuple(f"request.{action}" for action in (Action.APPROVE, Action.REJECT))
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


class Exports:
    def __init__(self, agents: Agents, catalogue: Catalogue, texts: Texts, audit: AuditTrail, clock: Clock) -> None:
        self._agents = agents
        self._catalogue = catalogue
        self._texts = texts
        self._audit = audit
        self._clock = clock

    async def csv(self, account: Account, days: int) -> StoredFile:
        """The requests submitted in the last days, a line each, in the agent's language. Noted in the audit trail."""
        await self._agents.require(account, Right.EXPORT)
        offices = await self._agents.offices(account, Right.EXPORT)
        now, rows = self._clock.now(), 0
        mine = Request.filter(office__in=offices, submitted_at__gte=now - timedelta(days=days))
        file = io.StringIO()
        await asyncio.to_thread(_write, file, [[self._said(account, f"export-{name}") for name in _COLUMNS]])
        last = 0
        while requests := await mine.filter(number__gt=last).order_by("number").limit(_AT_ONCE):
            lines = await self._lines(account, requests)
            await asyncio.to_thread(_write, file, lines)
            last, rows = requests[-1].number, rows + len(lines)
        async with transaction(preliminary=True):
            for office in sorted(offices):
                await self._audit.record(
                    f"account:{account.id}", "requests.export", f"office:{office}", days=days, rows=rows
                )
        content = await asyncio.to_thread(file.getvalue().encode, "utf-8-sig")
        return StoredFile(f"demandes-{now.astimezone(PARIS):%Y-%m-%d}.csv", "text/csv", content)

    async def _lines(self, account: Account, requests: Sequence[Request]) -> list[list[str]]:
        ids = [request.id for request in requests]
        issued = Certificate.filter(request_id__in=ids, issued_at__isnull=False)
        certificates = {certificate.request_id: _certified(certificate) for certificate in await issued}
        decided = await self._decided(ids)
        names = await self._agents.names({request.claimed_by_id for request in requests})
        return [
            [
                *self._requested(account, request),
                _moment(decided.get(request.id)),
                *certificates.get(request.id, _NO_CERTIFICATE),
                names.get(request.claimed_by_id, ""),
            ]
            for request in requests
        ]

    def _requested(self, account: Account, request: Request) -> list[str]:
        return [
            str(request.number),
            self._catalogue.product(request.product).name,
            str(request.lifetime_months or ""),
            self._catalogue.office(request.office).name,
            self._said(account, f"state-{request.state}"),
            _moment(request.created_at),
            _moment(request.submitted_at),
        ]

    async def _decided(self, ids: list[UUID]) -> dict[UUID, datetime]:
        """When each was last approved or rejected."""
        objects = [f"request:{request}" for request in ids]
        events = AuditEvent.filter(object__in=objects, action__in=_DECISIONS).order_by("seq")
        return {UUID(event.object.partition(":")[2]): event.at for event in await events}

    def _said(self, account: Account, key: str) -> str:
        return self._texts.plain(account.locale, key)


def _write(file: io.StringIO, lines: list[list[str]]) -> None:
    csv.writer(file, delimiter=";").writerows([[_harmless(cell) for cell in line] for line in lines])


def _harmless(cell: str) -> str:
    """A cell that begins like a formula is text (OWASP, CSV injection)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _certified(certificate: Certificate) -> tuple[str, ...]:
    revoked = _moment(certificate.revoked_at)
    return _moment(certificate.issued_at), _pairs(certificate.serial), revoked, certificate.revocation_reason or ""


def _moment(at: datetime | None) -> str:
    """In the offices' legal time, as spreadsheets of every language read it."""
    return at.astimezone(PARIS).strftime("%Y-%m-%d %H:%M") if at else ""


def _pairs(serial: str) -> str:
    """Two digits and two: a spreadsheet would take some serial numbers for numbers, and round them."""
    even = serial.zfill(len(serial) + len(serial) % 2)
    return ":".join(even[at : at + 2] for at in range(0, len(even), 2))
