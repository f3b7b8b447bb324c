"""Agents of the registration office: roles come from the database, the first ones from the command line only."""

from collections.abc import Iterable
from uuid import uuid4

from models import Account, Agent, AgentRole
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Refused
from services.core.unit import transaction


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

    async def holds(self, account: Account, roles: Iterable[AgentRole], office: str | None = None) -> bool:
        """Whether this person has one of these roles, in that office."""
        wanted = set(roles)
        return any(agent.role in wanted and office in (None, agent.office) for agent in await self.roles(account))

    async def require(self, account: Account, roles: Iterable[AgentRole], office: str | None = None) -> Agent:
        """The role under which this person acts. Raises Refused(`error-not-agent`)."""
        wanted = set(roles)
        for agent in await self.roles(account):
            if agent.role in wanted and office in (None, agent.office):
                return agent
        raise Refused("error-not-agent")
