"""What was done to a request lately, by whom and when: read from the audit trail, shown at the desk."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from models import AuditEvent, Request
from services.agents import Agents

_ACCOUNT = "account:"


@dataclass(frozen=True, slots=True)
class Done:
    """`action` is the audit trail's name; `who` an agent's name, empty where it was no agent of the office."""

    action: str
    at: datetime
    account_id: UUID | None
    who: str


class History:
    def __init__(self, agents: Agents) -> None:
        self._agents = agents

    async def of(self, request: Request, last: int) -> list[Done]:
        """The last few events of a request, the latest first."""
        events = await AuditEvent.filter(object=f"request:{request.id}").order_by("-seq").limit(last)
        actors = [_account(event) for event in events]
        names = await self._agents.names({actor for actor in actors if actor})
        return [
            Done(event.action, event.at, actor, names.get(actor, "") if actor else "")
            for event, actor in zip(events, actors, strict=True)
        ]


def _account(event: AuditEvent) -> UUID | None:
    return UUID(event.actor.removeprefix(_ACCOUNT)) if event.actor.startswith(_ACCOUNT) else None
