"""Agents of the registration office, and what each role may do, office by office (`domain` §1, §10).

Roles come from the database, the first ones from the command line only.
"""

from enum import StrEnum
from typing import Final
from uuid import uuid4

from models import Account, Agent, AgentRole
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Refused
from services.core.unit import transaction


class Right(StrEnum):
    """What may be done at the desk."""

    READ = "read"  # the queue, requests and their documents
    HANDLE = "handle"  # claim, unblock, resend, reissue, ask for evidence
    DECIDE = "decide"  # approve, return, reject, revoke
    AUDIT = "audit"  # read the audit trail
    GRANT = "grant"  # give roles and take them back


ROLES: Final = {
    Right.READ: frozenset({AgentRole.OPERATOR, AgentRole.OFFICER, AgentRole.AUDITOR}),
    Right.HANDLE: frozenset({AgentRole.OPERATOR, AgentRole.OFFICER}),
    Right.DECIDE: frozenset({AgentRole.OFFICER}),
    Right.AUDIT: frozenset({AgentRole.OFFICER, AgentRole.AUDITOR}),
    Right.GRANT: frozenset({AgentRole.ADMINISTRATOR}),
}
"""The roles that hold each right. An administrator sees no request: who decides on them must be an officer too."""


class Agents:
    def __init__(self, audit: AuditTrail, clock: Clock) -> None:
        self._audit = audit
        self._clock = clock

    async def grant(self, actor: str, telegram_id: int, role: AgentRole, office: str) -> Agent:
        """Give a role in an office; giving it twice changes nothing."""
        held = await Agent.get_or_none(telegram_id=telegram_id, role=role, office=office, revoked_at=None)
        if held:
            return held
        async with transaction():
            agent = await Agent.create(
                id=uuid4(), telegram_id=telegram_id, role=role, office=office, granted_at=self._clock.now()
            )
            await self._audit.record(actor, "agent.grant", f"agent:{agent.id}", role=role, office=office)
        return agent

    async def revoke(self, actor: str, telegram_id: int, role: AgentRole | None = None) -> int:
        """Take back a role, or all of them. Returns how many were held."""
        held = Agent.filter(telegram_id=telegram_id, revoked_at=None)
        if role:
            held = held.filter(role=role)
        async with transaction():
            rows = await held
            for row in rows:
                await Agent.filter(id=row.id).update(revoked_at=self._clock.now())
                await self._audit.record(actor, "agent.revoke", f"agent:{row.id}", role=row.role)
        return len(rows)

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
