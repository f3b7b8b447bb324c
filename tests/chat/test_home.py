"""Home: what waits for a person, in as many questions to the database whether they hold one certificate or many."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

from bot.app import App
from handlers.home.menu import Home
from models import Account, Request, RequestState, Retrieval, RetrievalPhase, Signatory, SignatoryState
from tests.chat.conftest import Handle


@contextmanager
def queries() -> Iterator[list[logging.LogRecord]]:
    """What the database is asked meanwhile."""
    asked: list[logging.LogRecord] = []
    log, handler = logging.getLogger("tortoise.db_client"), logging.Handler()
    handler.emit = asked.append  # type: ignore[method-assign, assignment]
    before = log.level
    log.addHandler(handler)
    log.setLevel(logging.DEBUG)
    try:
        yield asked
    finally:
        log.setLevel(before)
        log.removeHandler(handler)


async def holds(account: Account, number: int, phase: RetrievalPhase) -> None:
    """One more certificate, retrieved so far."""
    at = account.created_at
    request = await Request.create(
        id=uuid4(), number=number, owner=account, office="demo", product="initio", state=RequestState.ISSUED,
        created_at=at, state_since=at,
    )  # fmt: skip
    await Signatory.create(
        id=uuid4(), request=request, roles=["holder"], state=SignatoryState.SIGNED, account=account, person_sealed=b""
    )
    await Retrieval.create(id=uuid4(), request=request, account=account, phase=phase, created_at=at)


async def test_many_certificates_cost_no_more_questions_than_one(counter: App, handle: Handle) -> None:
    await handle(text="/start")
    account = await Account.get()
    await holds(account, 1, RetrievalPhase.DETAILS)
    costs = []
    for number in range(2, 7):
        async with counter.booth.stage.visit(account.id) as visit:
            with queries() as asked:
                screen = await Home().screen(visit)
        costs.append(len(asked))
        continued = [button.text for row in screen.rows for button in row if "N°" in button.text]
        assert len(continued) == 1 and "N°000001" in continued[0]
        await holds(account, number, RetrievalPhase.SAVED)
    assert costs[0] > 0
    assert len(set(costs)) == 1
