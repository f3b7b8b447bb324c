"""An action of the desk, declared once: it is a button of the card and a typed command (`domain` §10)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from handlers.chat.visit import Visit
from handlers.desk.dossier import Dossier, read
from handlers.desk.summary import done_in_words
from models import Request
from services.agents import Right
from services.core.errors import Conflict
from services.core.texts import Markup
from services.core.unit import transaction

DESK: Final = "desk"
"""The journey of the card."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What an action asks before it is done, under the text `desk-<action>`: one of `choices` or, where `written`, a
    text of the agent's own.

    The label of a choice is the text `<labels>-<choice>`; where an answer may be written, a choice stands for its
    label in the language of who will read it: the requester.
    """

    labels: str
    choices: tuple[str, ...]
    written: bool = False

    async def answer(self, visit: Visit, request: Request, typed: str) -> str:
        if not self.written or typed not in self.choices:
            return typed
        owner = await request.owner
        return visit.suite.texts.plain(owner.locale, f"{self.labels}-{typed}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskAction:
    """`do` acts with the argument of the button or the command, and returns what there is to say of it.

    Its label is the text `do-<name>`. Where something is asked, `do` runs in the unit that also leads the agent back
    to the card, so it must not wait for anything slow. `each` gives one button for each thing it may be done to: its
    argument and its name.
    """

    name: str
    right: Right
    offered: Callable[[Dossier], bool]
    do: Callable[[Visit, Dossier, str], Awaitable[Markup | None]]
    line: int
    """Actions of the same line of buttons stand side by side."""
    claims: bool = False
    """Whether the question already claims the request."""
    aliases: tuple[str, ...] = ()
    asks: Asked | None = None
    each: Callable[[Visit, Dossier], list[tuple[str, str]]] | None = None

    def open_to(self, dossier: Dossier) -> bool:
        return self.right in dossier.rights and self.offered(dossier)


async def perform(visit: Visit, request: Request, action: DeskAction, arg: str = "") -> None:
    """Do it, or ask first what it asks; the agent is then at the card, or at the question.

    Raises Refused for whose role does not allow it, Conflict for what is not possible (any more): where a colleague
    was faster, it says who did what. Raises what `do` raises.
    """
    await visit.suite.agents.require(visit.account, action.right, request.office)
    try:
        await _perform(visit, await read(visit, request), action, arg)
    except Conflict as conflict:
        visit.go(DESK, request.id)
        raise await _faster(visit, request, conflict) from conflict


async def _perform(visit: Visit, dossier: Dossier, action: DeskAction, arg: str) -> None:
    request = dossier.request
    if action.asks is None:
        visit.go(DESK, request.id)
        visit.notice = await action.do(visit, dossier, arg)
    elif arg:
        answer = await action.asks.answer(visit, request, arg)
        async with transaction():
            visit.notice = await action.do(visit, dossier, answer)
            await visit.settle(DESK, request.id)
    elif action.offered(dossier):
        if action.claims:
            await visit.suite.claims.claim(visit.account, request)
        visit.go(DESK, request.id, action.name)
    else:
        raise Conflict


async def _faster(visit: Visit, request: Request, conflict: Conflict) -> Conflict:
    """The same, said with who was faster where a colleague was the last to do something."""
    if conflict.key != Conflict.key:
        return conflict
    for done in await visit.suite.history.of(request, last=5):
        if what := done_in_words(visit, done):
            by_colleague = done.who and done.account_id != visit.account.id
            return Conflict("error-faster", what=what, at=done.at) if by_colleague else conflict
    return conflict
