"""Every row of the two tables, killed right before and right after its commit, on a real database.

Each trial is a process of its own, forked from this one: it changes one row together with a message and an audit event,
because of one cause, and dies. What is then in the database is all of it or nothing.
"""

import asyncio
import signal
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import pytest

from bot.database import close_database, open_database
from models import Account, AuditEvent, Channel, OutboxMessage, Request, RequestState, Retrieval, RetrievalPhase
from services.core.audit import AuditTrail
from services.core.clock import SystemClock
from services.core.outbox import Message, Outbox
from services.core.unit import already_done, caused_by, transaction
from services.core.vault import MasterKey, Vault, open_vault
from services.requests.states import TABLE, States, Transition
from services.retrieval import phases
from tests.crash import points, probes
from tests.crash.deaths import Deaths
from tests.crash.forking import ending_of, fork

_CLOCK: Final = SystemClock()


@dataclass(frozen=True, slots=True)
class Trial:
    """One change, and the side of its commit on which the process dies."""

    request: UUID
    change: Transition | points.Phases
    committed: bool

    @property
    def name(self) -> str:
        commit = points.moved(self.change) if isinstance(self.change, Transition) else points.phased(self.change)
        return points.after(commit) if self.committed else points.before(commit)

    @property
    def product(self) -> str:
        """A product of its own, whose path is this change and nothing else."""
        return str(self.request)[:32]

    @property
    def cause(self) -> str:
        return f"telegram:{self.request}"


def _trials() -> list[Trial]:
    changes: list[Transition | points.Phases] = [*TABLE, *sorted(phases.TABLE)]
    return [Trial(uuid4(), change, committed) for change in changes for committed in (False, True)]


async def _prepare(trials: list[Trial]) -> Vault:
    """A request where each trial begins, and a retrieval where it is about one."""
    now = datetime.now(UTC)
    vault = await open_vault(MasterKey(b"m" * 32), now)
    account = await Account.create(id=uuid4(), telegram_id=1, created_at=now)
    for number, trial in enumerate(trials):
        state = trial.change.source if isinstance(trial.change, Transition) else RequestState.RETRIEVAL
        request = await Request.create(
            id=trial.request, number=number, state=state, owner=account, office="demo", product=trial.product,
            created_at=now, state_since=now,
        )  # fmt: skip
        if not isinstance(trial.change, Transition):
            await Retrieval.create(
                id=uuid4(), request=request, account=account, phase=trial.change[0], created_at=now
            )  # fmt: skip
    return vault


async def _carry_out(trial: Trial, vault: Vault) -> None:
    """The change, its audit event, a message and the cause, in one unit."""
    audit, outbox = AuditTrail(vault, _CLOCK), Outbox(vault, _CLOCK, "example.com")
    with caused_by(trial.cause):
        async with transaction():
            if isinstance(trial.change, Transition):
                states = States(audit, _CLOCK, {trial.product: (trial.change.source, trial.change.target)})
                request = await Request.get(id=trial.request)
                await states.move(request, trial.change.action, "account:1")
            else:
                retrieval = await Retrieval.get(request_id=trial.request)
                await phases.change(retrieval, trial.change[1])
                await audit.record("account:1", "retrieval.change", f"request:{trial.request}")
            await outbox.put(Message(Channel.MAIL, "ada@example.com", "signed", "fr", request_id=trial.request))


async def _found(trial: Trial) -> dict[str, object]:
    """What the database says of a trial."""
    request = await Request.get(id=trial.request)
    if isinstance(trial.change, Transition):
        place: RequestState | RetrievalPhase = request.state
    else:
        place = (await Retrieval.get(request=request)).phase
    return {
        "place": place,
        "events": await AuditEvent.filter(object=f"request:{trial.request}").count(),
        "messages": await OutboxMessage.filter(request_id=trial.request).count(),
        "cause": await already_done(trial.cause),
    }


def _expected(trial: Trial) -> dict[str, object]:
    change = trial.change
    source, target = (change.source, change.target) if isinstance(change, Transition) else change
    if not trial.committed:
        return {"place": source, "events": 0, "messages": 0, "cause": False}
    return {"place": target, "events": 1, "messages": 1, "cause": True}


@pytest.fixture
def on_database(database_url: str) -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """Runs something on the database, open for as long as it takes."""

    async def opened(work: Coroutine[Any, Any, Any]) -> Any:
        await open_database(database_url)
        try:
            return await work
        finally:
            await close_database()

    return lambda work: asyncio.run(opened(work))


def test_a_transition_is_committed_with_everything_it_means_or_not_at_all(
    on_database: Callable[[Coroutine[Any, Any, Any]], Any], tmp_path: Path
) -> None:
    deaths, trials = Deaths(tmp_path / "deaths"), _trials()
    vault = on_database(_prepare(trials))
    deaths.order(*(trial.name for trial in trials))

    def die(trial: Trial) -> None:
        probes.install(deaths)
        on_database(_carry_out(trial, vault))

    endings = {trial.name: ending_of(fork(lambda trial=trial: die(trial))) for trial in trials}  # type: ignore[misc]
    assert {name: ending for name, ending in endings.items() if ending != -signal.SIGKILL} == {}
    assert deaths.outstanding() == {}, "no process came to these points"

    async def inspect() -> dict[str, dict[str, object]]:
        found = {trial.name: await _found(trial) for trial in trials}
        assert (await AuditTrail(vault, _CLOCK).verify())[1] == []
        return found

    assert on_database(inspect()) == {trial.name: _expected(trial) for trial in trials}
