"""What became of each message of a request: which, to whom, sent or not, and why not (`domain` §8, §10)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from models import Account, Agent, Channel, OutboxMessage, OutboxStatus, Request, Signatory
from services.agents import Agents, Right
from services.core.pages import Page, paged
from services.core.vault import Vault
from services.identity.mail_addresses import mask_email
from services.identity.phones import mask_phone
from services.requests.folders import Folders

_WHY: Final = {
    "expired": "expired",
    "given up": "given-up",
    "not delivered": "not-delivered",
    "not an address": "address",
    "smtp": "mailbox",
    "sms refused": "number",
    "blocked by the person": "blocked",
    "Telegram": "chat",
}
"""The word that a text has for each failure, by how the failure's own word begins (`services.delivery`)."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """`roles` are those of a signatory, or `requester`, or `agent`; `address` is masked. Nothing is known of an address
    that the request has no more."""

    roles: tuple[str, ...] = ()
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message. `why` is what it failed for, by the word that its text goes by; empty where it did not."""

    kind: str
    channel: Channel
    status: OutboxStatus
    recipient: Recipient
    at: datetime
    why: str


class Deliveries:
    def __init__(self, agents: Agents, vault: Vault, folders: Folders) -> None:
        self._agents = agents
        self._vault = vault
        self._folders = folders

    async def of(self, account: Account, request: Request, number: int) -> Page[Delivery]:
        """A page of the messages of a request, the newest first."""
        await self._agents.require(account, Right.READ, request.office)
        page = await paged(OutboxMessage.filter(request_id=request.id).order_by("-position"), number)
        known = await self._recipients(request)
        return page.of([self._delivery(row, known) for row in page.items])

    def _delivery(self, row: OutboxMessage, known: dict[str, Recipient]) -> Delivery:
        failed = row.status is OutboxStatus.FAILED
        return Delivery(
            kind=row.kind,
            channel=row.channel,
            status=row.status,
            recipient=known.get(row.recipient_digest, Recipient()),
            at=row.sent_at or row.created_at,
            why=why_of(row.failure or "") if failed else "",
        )

    async def _recipients(self, request: Request) -> dict[str, Recipient]:
        """Everybody who may have been written to, by the digest of each of their addresses."""
        known: dict[str, Recipient] = {}
        identifiers = Agent.filter(office=request.office).values_list("telegram_id", flat=True)
        colleagues = await Account.filter(telegram_id__in=await identifiers).only("id")
        for agent, name in (await self._agents.names([colleague.id for colleague in colleagues])).items():
            known[self._digest(agent)] = Recipient(("agent",), name)
        known[self._digest(request.owner_id)] = Recipient(("requester",))
        for signatory in await Signatory.filter(request=request):
            person, roles = self._folders.person(signatory), tuple(signatory.roles)
            name = self._folders.full_name(person)
            if person["email"]:
                known[self._digest(person["email"])] = Recipient(roles, name, mask_email(person["email"]))
            known[self._digest(person["phone"])] = Recipient(roles, name, mask_phone(person["phone"]))
            if signatory.account_id:
                known[self._digest(signatory.account_id)] = Recipient(roles, name)
        return known

    def _digest(self, recipient: object) -> str:
        return self._vault.digest("search", str(recipient))


def why_of(failure: str) -> str:
    """The word for a failure; `other` where there is none."""
    return next((word for beginning, word in _WHY.items() if failure.startswith(beginning)), "other")
