"""The unit of work: all or nothing, joined by what runs inside, recognised by its cause."""

import pytest

from models import Counter, ProcessedCause
from services.core.outbox import next_number
from services.core.unit import after_commit, already_done, caused_by, current_cause, transaction

pytestmark = pytest.mark.usefixtures("database")


class Stop(Exception):
    pass


async def test_everything_is_undone_where_anything_fails() -> None:
    with pytest.raises(Stop):
        async with transaction():
            await next_number("x")
            raise Stop
    assert not await Counter.exists(name="x")


async def test_an_inner_unit_belongs_to_the_outer_one() -> None:
    with pytest.raises(Stop):
        async with transaction():
            async with transaction():
                await next_number("x")
            raise Stop
    assert not await Counter.exists(name="x")


async def test_the_cause_is_committed_with_its_effects_and_only_once() -> None:
    with caused_by("telegram:1"):
        assert current_cause() == "telegram:1"
        async with transaction():
            await next_number("x")
        async with transaction():
            await next_number("x")
    assert await already_done("telegram:1")
    assert await ProcessedCause.all().count() == 1


async def test_a_unit_that_fails_leaves_its_cause_to_be_done_again() -> None:
    with caused_by("telegram:2"), pytest.raises(Stop):
        async with transaction():
            raise Stop
    assert not await already_done("telegram:2")


async def test_a_preliminary_unit_does_not_complete_the_cause() -> None:
    with caused_by("telegram:3"):
        async with transaction(preliminary=True):
            await next_number("x")
        assert not await already_done("telegram:3")
        async with transaction():
            await next_number("x")
        assert await already_done("telegram:3")


async def test_what_waits_for_the_commit_is_called_after_it_and_never_after_a_rollback() -> None:
    called: list[str] = []

    def ring() -> None:
        called.append("rung")

    async with transaction():
        after_commit(ring)
        after_commit(ring)
        assert called == []
    assert called == ["rung"]
    with pytest.raises(Stop):
        async with transaction():
            after_commit(ring)
            raise Stop
    assert called == ["rung"]
