"""What agents type: every action of the table, and the ways to a request. `/desk` lists what this agent may."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Final

from handlers.chat.commands import Command
from handlers.chat.visit import Visit
from handlers.desk.action import DESK, DeskAction, perform
from handlers.desk.actions import ACTIONS
from handlers.desk.audit import Audit
from handlers.desk.figures import count, list_requests
from handlers.desk.messages import Messages
from handlers.desk.queue import take_next
from handlers.desk.roster import dismiss, grant, list_agents
from handlers.desk.search import find
from models import Request
from services.agents import Right
from services.core.errors import Invalid, NotFound

_NUMBERED: Final = re.compile(r"(?:N\s?°\s?)?(\d+)(?:\s+|$)(.*)", re.IGNORECASE | re.DOTALL)
LOOKS: Final = (Messages.name, Audit.name)
_DIGITS: Final = range(6, 13)  # a number has six at least; what begins with fewer is the beginning of a text


@dataclass(frozen=True, slots=True)
class DeskCommand:
    """`label` is the key of its line in the list, `takes` that of what is typed after it, if anything."""

    name: str
    right: Right
    label: str
    run: Command
    aliases: tuple[str, ...] = ()
    takes: str = ""


async def queue(visit: Visit, _: str) -> None:
    visit.go("queue")


async def next_request(visit: Visit, _: str) -> None:
    await take_next(visit)


async def sending(visit: Visit, _: str) -> None:
    visit.go("sending")


async def guide(visit: Visit, _: str) -> None:
    visit.go("guide")


async def open_request(visit: Visit, typed: str) -> None:
    """`/open 100042`: a request of the agent's offices, whatever its state."""
    digits = "".join(character for character in typed if character.isdigit())
    if not digits:
        raise Invalid("error-command-number", command="open")
    visit.go(DESK, (await _numbered(visit, digits)).id)


async def act(action: DeskAction, visit: Visit, typed: str) -> None:
    """`/reject 100042 reason`; without a number it is the request that the agent looks at."""
    found = _NUMBERED.fullmatch(typed)
    if found and (len(found[1]) in _DIGITS or not action.asks):
        await perform(visit, await _numbered(visit, found[1]), action, found[2].strip())
    elif visit.conversation.journey in (DESK, *LOOKS):
        request = await visit.suite.review.open(visit.account, request_id=visit.subject_id)
        await perform(visit, request, action, typed)
    else:
        await visit.suite.agents.require(visit.account, action.right)
        raise Invalid("error-command-number", command=action.name)


async def look(journey: str, right: Right, visit: Visit, typed: str) -> None:
    """`/messages 100042`: what there is to read of a request; without a number, of the one that the agent looks at."""
    found = _NUMBERED.fullmatch(typed)
    if found:
        visit.go(journey, (await _numbered(visit, found[1], right)).id)
    elif visit.conversation.journey in (DESK, *LOOKS):
        visit.go(journey, (await visit.suite.review.open(visit.account, request_id=visit.subject_id, right=right)).id)
    else:
        await visit.suite.agents.require(visit.account, right)
        raise Invalid("error-command-number", command=journey)


async def _numbered(visit: Visit, digits: str, right: Right = Right.READ) -> Request:
    if len(digits) > _DIGITS[-1]:
        raise NotFound("error-request-unknown")
    return await visit.suite.review.open(visit.account, number=int(digits), right=right)


COMMANDS: Final = (
    DeskCommand("queue", Right.READ, "command-queue", queue, ("file",)),
    DeskCommand("next", Right.HANDLE, "button-next", next_request, ("suivant",)),
    DeskCommand("open", Right.READ, "command-open", open_request, ("ouvrir",), "command-takes-number"),
    DeskCommand("find", Right.READ, "command-find", find, ("chercher",), "command-takes-sought"),
    DeskCommand("stats", Right.COUNT, "command-stats", count, ("chiffres",), "command-takes-days"),
    DeskCommand("export", Right.EXPORT, "command-export", list_requests, ("exporter",), "command-takes-days"),
    DeskCommand(
        Messages.name,
        Right.READ,
        "command-messages",
        partial(look, Messages.name, Right.READ),
        takes="command-takes-number",
    ),
    DeskCommand(
        Audit.name,
        Right.AUDIT,
        "command-audit",
        partial(look, Audit.name, Right.AUDIT),
        ("journal",),
        "command-takes-number",
    ),
    *(
        DeskCommand(
            action.name,
            action.right,
            f"do-{action.name}",
            partial(act, action),
            action.aliases,
            "command-takes-answer" if action.asks else "command-takes-number",
        )
        for action in ACTIONS
    ),
    DeskCommand("sending", Right.DECIDE, "command-sending", sending, ("envois",)),
    DeskCommand("agents", Right.GRANT, "command-agents", list_agents),
    DeskCommand("grant", Right.GRANT, "command-grant", grant, ("nommer",), "command-takes-role"),
    DeskCommand("dismiss", Right.GRANT, "command-dismiss", dismiss, ("demettre", "démettre"), "command-takes-role"),
    DeskCommand("desk", Right.READ, "command-desk", guide, ("bureau",)),
)


def by_name() -> dict[str, Command]:
    return {name: command.run for command in COMMANDS for name in (command.name, *command.aliases)}


def open_to(rights: Iterable[Right]) -> list[DeskCommand]:
    """The commands of who holds these rights."""
    held = set(rights)
    return [command for command in COMMANDS if command.right in held or command.run is guide]
