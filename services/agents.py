"""Agents of the registration office, and what each role may do, office by office (`domain` §1, §10).

Roles come from the database, the first ones from the command line only.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final
from uuid import UUID, uuid4

from models import Account, Agent, AgentRole, Request, Signatory
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Refused
from services.core.unit import transaction
from services.identity.lines import visible_line


class Right(StrEnum):
    """What may be done at the desk."""

    READ = "read"  # the queue, requests and their documents
    HANDLE = "handle"  # claim, unblock, resend, reissue, ask for evidence
    DECIDE = "decide"  # approve, return, reject, revoke
    AUDIT = "audit"  # read the audit trail
    COUNT = "count"  # read the figures, which name nobody
    EXPORT = "export"  # take the list of requests, which names no applicant
    GRANT = "grant"  # give roles and take them back


ROLES: Final = {
    Right.READ: frozenset({AgentRole.OPERATOR, AgentRole.OFFICER, AgentRole.AUDITOR}),
    Right.HANDLE: frozenset({AgentRole.OPERATOR, AgentRole.OFFICER}),
    Right.DECIDE: frozenset({AgentRole.OFFICER}),
    Right.AUDIT: frozenset({AgentRole.OFFICER, AgentRole.AUDITOR, AgentRole.ADMINISTRATOR}),
    Right.COUNT: frozenset(AgentRole),
    Right.EXPORT: frozenset({AgentRole.OFFICER, AgentRole.ADMINISTRATOR}),
    Right.GRANT: frozenset({AgentRole.ADMINISTRATOR}),
}
"""The roles that hold each right. An administrator sees no request: who decides on them must be an officer too."""


class Agents:
    def __init__(self, audit: AuditTrail, clock: Clock) -> None:
        self._audit = audit
        self._clock = clock

    async def grant(self, actor: str, telegram_id: int, role: AgentRole, office: str, name: str = "") -> Agent:
        """Give a role in an office. Giving it twice changes nothing but the name, where one is given."""
        async with transaction():
            held = await Agent.get_or_none(telegram_id=telegram_id, role=role, office=office, revoked_at=None)
            if name:
                await Agent.filter(telegram_id=telegram_id).update(name=name)
            if held:
                return held
            agent = await Agent.create(
                id=uuid4(),
                telegram_id=telegram_id,
                role=role,
                office=office,
                name=name or await self._name(telegram_id),
                granted_at=self._clock.now(),
            )
            await self._audit.record(actor, "agent.grant", f"agent:{agent.id}", role=role, office=office)
        return agent

    async def revoke(
        self, actor: str, telegram_id: int, role: AgentRole | None = None, office: str | None = None
    ) -> int:
        """Take back a role or all of them, in an office or in all. Returns how many were held."""
        held = Agent.filter(telegram_id=telegram_id, revoked_at=None)
        if role:
            held = held.filter(role=role)
        if office:
            held = held.filter(office=office)
        async with transaction():
            rows = await held
            for row in rows:
                await Agent.filter(id=row.id).update(revoked_at=self._clock.now())
                await self._audit.record(actor, "agent.revoke", f"agent:{row.id}", role=row.role)
        return len(rows)

    async def appoint(self, account: Account, telegram_id: int, role: AgentRole, office: str, name: str) -> None:
        """An administrator of the office grants a role, to others than themselves. Raises Refused."""
        await self._require_administrator(account, telegram_id, office)
        await self.grant(f"account:{account.id}", telegram_id, role, office, visible_line(name)[:64])

    async def dismiss(self, account: Account, telegram_id: int, role: AgentRole | None, office: str) -> int:
        """An administrator takes back a role of the office, or all of them there. Returns how many. Raises Refused."""
        await self._require_administrator(account, telegram_id, office)
        return await self.revoke(f"account:{account.id}", telegram_id, role, office)

    async def colleagues(self, account: Account) -> list[Agent]:
        """Every role held in the offices of this administrator. Raises Refused."""
        await self.require(account, Right.GRANT)
        offices = await self.offices(account, Right.GRANT)
        return await Agent.filter(office__in=offices, revoked_at=None).order_by("office", "role", "name")

    async def all(self) -> list[Agent]:
        return await Agent.filter(revoked_at=None).order_by("office", "role")

    async def roles(self, account: Account) -> list[Agent]:
        return await Agent.filter(telegram_id=account.telegram_id, revoked_at=None)

    async def offices(self, account: Account, right: Right) -> set[str]:
        """Where this person has that right."""
        return {agent.office for agent in await self.roles(account) if agent.role in ROLES[right]}

    async def rights(self, account: Account, office: str | None = None) -> frozenset[Right]:
        """What this person may do in that office, or in any."""
        roles = {agent.role for agent in await self.roles(account) if office in (None, agent.office)}
        return frozenset(right for right in Right if roles & ROLES[right])

    async def require(self, account: Account, right: Right, office: str | None = None) -> None:
        """Raises Refused: `error-not-agent` for who has no role there, `error-right` where theirs is another."""
        roles = {agent.role for agent in await self.roles(account) if office in (None, agent.office)}
        if not roles:
            raise Refused("error-not-agent")
        if not roles & ROLES[right]:
            raise Refused("error-right", right=right.value)

    async def require_other(self, account: Account, request: Request, right: Right = Right.DECIDE) -> None:
        """Who works on a request has that right in its office, and neither ordered nor signed it.

        Raises Refused: `error-own-request`, and what `require` raises.
        """
        await self.require(account, right, request.office)
        if request.owner_id == account.id or await Signatory.exists(request=request, account=account):
            raise Refused("error-own-request")

    async def names(self, accounts: Iterable[UUID | None]) -> dict[UUID | None, str]:
        """What colleagues read of those of these accounts that are agents, or once were."""
        found = {account.telegram_id: account.id for account in await Account.filter(id__in=list(accounts))}
        agents = await Agent.filter(telegram_id__in=list(found)).order_by("granted_at")
        return {found[agent.telegram_id]: shown_name(agent) for agent in agents}

    async def _require_administrator(self, account: Account, telegram_id: int, office: str) -> None:
        await self.require(account, Right.GRANT, office)
        if telegram_id == account.telegram_id:
            raise Refused("error-own-roles")

    async def _name(self, telegram_id: int) -> str:
        """The name this agent goes by in the roles they already have."""
        named = await Agent.filter(telegram_id=telegram_id).exclude(name="").order_by("-granted_at").first()
        return named.name if named else ""


def shown_name(agent: Agent) -> str:
    """The name on their desk, or the Telegram id where they were given none."""
    return agent.name or str(agent.telegram_id)
