"""The unit of work: one transaction for a change, its audit event, its messages and the update that caused it.

A unit that opens inside another joins it. The cause (an update's id) is inserted by the first unit that runs under
it, so an update whose effects are committed is recognised when it is delivered again after a crash.

No network call is made inside a unit; what must reach the outside is a row of the outbox.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

from tortoise.backends.base.client import BaseDBAsyncClient
from tortoise.transactions import in_transaction

from models import ProcessedCause


class _Unit:
    """What a running unit has collected to do once it is committed."""

    def __init__(self) -> None:
        self.after: list[Callable[[], None]] = []


class _Cause:
    def __init__(self, name: str) -> None:
        self.name = name
        self.recorded = False


_unit: ContextVar[_Unit | None] = ContextVar("unit", default=None)
_cause: ContextVar[_Cause | None] = ContextVar("cause", default=None)


@contextmanager
def caused_by(name: str) -> Iterator[None]:
    """Everything done in this block is done because of `name`, at most 64 characters, unique for ever."""
    token = _cause.set(_Cause(name))
    try:
        yield
    finally:
        _cause.reset(token)


def current_cause() -> str:
    """The name of the cause at work, or an empty string."""
    cause = _cause.get()
    return cause.name if cause else ""


async def already_done(name: str) -> bool:
    """Whether a committed unit was caused by `name`."""
    return await ProcessedCause.exists(cause=name)


async def resumed() -> bool:
    """Whether the cause at work was committed before, and comes again after a crash. It is not recorded twice then."""
    cause = _cause.get()
    if cause is not None and not cause.recorded:
        cause.recorded = await already_done(cause.name)
    return cause is not None and cause.recorded


def committed() -> bool:
    """Whether the cause at work has committed a unit."""
    cause = _cause.get()
    return cause is not None and cause.recorded


def after_commit(action: Callable[[], None]) -> None:
    """Call `action` once the running unit is committed, or at once where none runs. It must not block."""
    unit = _unit.get()
    if unit is None:
        action()
    elif action not in unit.after:
        unit.after.append(action)


@asynccontextmanager
async def transaction(*, preliminary: bool = False) -> AsyncIterator[None]:
    """One unit of work; joins the one already open, if any.

    A `preliminary` unit prepares the one that completes the cause, and must bear being done again.
    """
    if _unit.get() is not None:
        yield
        return
    unit = _Unit()
    token = _unit.set(unit)
    cause = _cause.get()
    try:
        async with in_transaction() as connection:
            await _take_write_lock(connection)
            if cause is not None and not cause.recorded and not preliminary:
                await ProcessedCause.create(cause=cause.name, at=datetime.now(UTC), using_db=connection)
            yield
        if cause is not None and not preliminary:
            cause.recorded = True
    finally:
        _unit.reset(token)
    for action in unit.after:
        action()


async def _take_write_lock(connection: BaseDBAsyncClient) -> None:
    """SQLite: begin by writing. A transaction that reads first and writes later fails when a second process has
    written in between, and cannot be repaired by waiting. PostgreSQL takes its locks row by row."""
    if connection.capabilities.dialect == "sqlite":
        await connection.execute_query("UPDATE audit_head SET seq = seq")
