"""The product's functions, wrapped from outside so that the process can be killed around what they do.

`install` changes the classes and modules of the process it is called in: a forked child, never the tests' own.
"""

import sys
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any, Final

from aiogram import Bot
from tortoise.backends.asyncpg.client import TransactionWrapper as PostgresTransaction
from tortoise.backends.sqlite.client import SqliteTransactionWrapper as SqliteTransaction

import services.core.unit as unit
from handlers.chat.sender import ChatSender
from models import OutboxMessage, ProcessedCause, Request, RequestState, Retrieval, RetrievalPhase
from services.core.unit import transaction
from services.delivery import Delivery
from services.documents import SealedFiles
from services.gateways.api import Envelope
from services.gateways.mail import MailSender
from services.gateways.sms import SmsSender
from services.pki.authority import Authority, Role
from services.pki.issuance import Issuance
from services.requests.states import States, Transition
from services.retrieval import phases
from tests.crash import points
from tests.crash.deaths import Deaths

Wrapped = Callable[..., Awaitable[Any]]

_MARKS: Final = "marks_of_the_crash_tests"


def install(deaths: Deaths) -> None:
    """Put every probe in place."""
    _commits(deaths)
    _transitions()
    _retrieval_phases()
    _updates()
    _issuance(deaths)
    _files(deaths)
    _messages(deaths)
    _screens(deaths)


def _commits(deaths: Deaths) -> None:
    """A transaction carries the names of what it is about to commit."""

    def around(commit: Wrapped) -> Wrapped:
        async def killed(self: Any) -> None:
            marks = [*getattr(self, _MARKS, []), *_preliminary(self)]
            deaths.here(*map(points.before, marks))
            await commit(self)
            deaths.here(*map(points.after, marks))

        return killed

    for kind in (SqliteTransaction, PostgresTransaction):
        _wrap(kind, "commit", around)


def _preliminary(connection: Any) -> list[str]:
    cause = unit._cause.get()
    open_still = cause is not None and not cause.recorded
    return [points.PRELIMINARY] if open_still and points.UPDATE not in getattr(connection, _MARKS, []) else []


def _mark(commit: str) -> None:
    """Name what the running transaction is about to commit."""
    connection = Request._meta.db
    setattr(connection, _MARKS, [*getattr(connection, _MARKS, []), commit])


def _transitions() -> None:
    def around(move: Wrapped) -> Wrapped:
        async def marked(self: States, request: Request, action: Any, *args: Any, **named: Any) -> None:
            source = RequestState(request.state)
            async with transaction():
                await move(self, request, action, *args, **named)
                _mark(points.moved(Transition(source, action, RequestState(request.state))))

        return marked

    _wrap(States, "move", around)


def _retrieval_phases() -> None:
    """`change` is known by name in several modules; each gets the wrapped one."""
    original = phases.change

    @wraps(original)
    async def marked(retrieval: Retrieval, target: RetrievalPhase, **columns: Any) -> None:
        source = RetrievalPhase(retrieval.phase)
        async with transaction():
            await original(retrieval, target, **columns)
            if target is not source:
                _mark(points.phased((source, target)))

    for module in list(sys.modules.values()):
        if getattr(module, "change", None) is original:
            module.change = marked  # type: ignore[attr-defined]


def _updates() -> None:
    def around(create: Wrapped) -> Wrapped:
        async def marked(*args: Any, **named: Any) -> Any:
            made = await create(*args, **named)
            _mark(points.UPDATE)
            _mark(f"{points.UPDATE} {made.cause}")
            return made

        return marked

    _wrap(ProcessedCause, "create", around)


def _issuance(deaths: Deaths) -> None:
    def recorded(record: Wrapped) -> Wrapped:
        async def killed(self: Issuance, *args: Any) -> Any:
            made = await record(self, *args)
            deaths.here(points.RECORDED)
            return made

        return killed

    def signed(sign: Wrapped) -> Wrapped:
        async def killed(self: Authority, role: Role, to_be_signed: bytes) -> Any:
            made = await sign(self, role, to_be_signed)
            deaths.here(points.SIGNED)
            return made

        return killed

    def issued(sign: Wrapped) -> Wrapped:
        async def killed(self: Issuance, *args: Any) -> Any:
            made = await sign(self, *args)
            deaths.here(points.ISSUED)
            return made

        return killed

    _wrap(Issuance, "record", recorded)
    _wrap(Authority, "sign", signed)
    _wrap(Issuance, "sign", issued)


def _files(deaths: Deaths) -> None:
    def around(write: Wrapped) -> Wrapped:
        async def killed(self: SealedFiles, *args: Any) -> None:
            await write(self, *args)
            documents = self._folder.name == "documents"
            deaths.here(points.DOCUMENT_WRITTEN if documents else points.HANDOVER_WRITTEN)

        return killed

    _wrap(SealedFiles, "write", around)


def _messages(deaths: Deaths) -> None:
    """Between handing a message over and noting that."""

    def handed_over(send: Wrapped) -> Wrapped:
        async def killed(self: Any, envelope: Envelope) -> Any:
            deaths.sending(str(envelope.id))
            reference = await send(self, envelope)
            deaths.here(points.sent(envelope.message.channel, envelope.message.kind))
            return reference

        return killed

    def noted(note: Wrapped) -> Wrapped:
        async def told(self: Delivery, row: OutboxMessage, changes: Any) -> None:
            await note(self, row, changes)
            deaths.noted(str(row.id))

        return told

    for sender in (MailSender, SmsSender, ChatSender):
        _wrap(sender, "send", handed_over)
    _wrap(Delivery, "_note", noted)


def _screens(deaths: Deaths) -> None:
    def around(earlier: str, later: str) -> Callable[[Wrapped], Wrapped]:
        def wrap(call: Wrapped) -> Wrapped:
            async def killed(self: Bot, *args: Any, **named: Any) -> Any:
                deaths.here(earlier)
                answer = await call(self, *args, **named)
                deaths.here(later)
                return answer

            return killed

        return wrap

    _wrap(Bot, "edit_message_text", around(points.BEFORE_SHOWING, points.AFTER_SHOWING))
    _wrap(Bot, "send_message", around(points.BEFORE_NEW_SCREEN, points.AFTER_NEW_SCREEN))


def _wrap(owner: type, name: str, around: Callable[[Wrapped], Wrapped]) -> None:
    original = getattr(owner, name)
    setattr(owner, name, wraps(original)(around(original)))
