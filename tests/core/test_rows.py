"""Rows that are due: one that fails keeps no other waiting, and is tried again less and less often."""

from uuid import UUID, uuid4

import pytest

from models import Account
from services.core.errors import Conflict
from services.core.rows import Rows
from tests.clock import FixedClock


@pytest.fixture
async def poisoned(database: str, clock: FixedClock) -> UUID:
    """The first of three rows."""
    rows = [await Account.create(id=uuid4(), telegram_id=number, created_at=clock.now()) for number in range(3)]
    return rows[0].id


async def test_the_others_do_not_wait_for_one_that_fails(poisoned: UUID, clock: FixedClock) -> None:
    done: list[int] = []

    async def do(account: Account) -> None:
        done.append(account.telegram_id)
        if account.id == poisoned:
            raise ZeroDivisionError

    rows, due = Rows(clock), Account.all().order_by("telegram_id")
    await rows.each(due, do)
    assert done == [0, 1, 2]
    for seconds in (1, 2, 4, 8):
        done.clear()
        clock.advance_both(seconds=seconds - 0.5)
        await rows.each(due, do)
        clock.advance_both(seconds=0.5)
        await rows.each(due, do)
        assert done == [1, 2, 0, 1, 2]


async def test_one_that_works_again_and_one_that_has_moved_on_are_due_at_once(
    poisoned: UUID, clock: FixedClock
) -> None:
    done: list[int] = []
    errors = [ZeroDivisionError, None, Conflict, Conflict, ZeroDivisionError]

    async def do(account: Account) -> None:
        done.append(account.telegram_id)
        if error := errors.pop(0):
            raise error

    rows, due = Rows(clock), Account.filter(id=poisoned)
    for expected in (1, 1, 2, 3, 4, 5, 5):
        await rows.each(due, do)
        assert len(done) == expected
        if expected == 1:
            clock.advance_both(seconds=0.5)
