"""Claims, the next request, and what two agents at once do."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from models import AgentRole, Attempt, AuditEvent, Request, RequestState
from services.catalogue import DEFAULT_CATALOGUE
from services.core.errors import Conflict, Refused
from services.desk.queue import PAGE, Filter
from tests.desk.people import agent_of, new_office, request_of
from tests.machine.counter import Counter, open_counter
from tests.machine.folder import Folder

pytestmark = pytest.mark.asyncio(loop_scope="module")
S = RequestState


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def counter(shared_database: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Counter]:
    """One for all tests of this file, where the first product needs two officers: its keys take long to make."""
    folder = tmp_path_factory.mktemp("counter")
    catalogue = folder / "catalogue.toml"
    text = DEFAULT_CATALOGUE.read_text(encoding="utf-8")
    catalogue.write_text(text.replace("{ issuance = false,", "{ issuance = true,", 1), encoding="utf-8")
    async with open_counter(shared_database, folder, catalogue) as counter:
        yield counter


async def test_each_of_many_who_ask_at_once_gets_a_request_of_their_own(counter: Counter) -> None:
    office, now = new_office(), counter.suite.clock.now()
    agents = [await agent_of(counter, AgentRole.OFFICER, office) for _ in range(5)]
    waiting = [await request_of(counter, office=office, state_since=now - timedelta(hours=age)) for age in range(4)]
    await request_of(counter, office=new_office(), state_since=now - timedelta(days=9))
    await request_of(counter, S.SIGNING, office=office, state_since=now - timedelta(days=9))
    given = await asyncio.gather(*(counter.suite.queue.next(agent) for agent in agents))
    numbers = [request.number for request in given if request]
    assert sorted(numbers) == sorted(request.number for request in waiting)
    for agent, request in zip(agents, given, strict=True):
        if request:
            assert (await Request.get(id=request.id)).claimed_by_id == agent.id
            assert await AuditEvent.filter(action="request.claim", object=f"request:{request.id}").count() == 1


async def test_the_next_is_the_oldest_that_this_agent_can_help_with(counter: Counter) -> None:
    queue, office, now = counter.suite.queue, new_office(), counter.suite.clock.now()
    operator, officer = [await agent_of(counter, role, office) for role in (AgentRole.OPERATOR, AgentRole.OFFICER)]
    examined = await request_of(counter, office=office, state_since=now - timedelta(hours=2))
    blocked = await request_of(counter, S.RETRIEVAL, office=office)
    await Attempt.create(id=blocked.id, purpose="retrieval-answers", subject_id=blocked.id, failures=3, blocked_at=now)
    own = await request_of(counter, S.RETRIEVAL, office=office, owner=operator, state_since=now - timedelta(hours=3))
    await Attempt.create(id=own.id, purpose="retrieval-answers", subject_id=own.id, failures=3, blocked_at=now)
    taken = [await queue.next(operator) for _ in range(2)]
    assert [request and request.number for request in taken] == [blocked.number, None]
    given = [await queue.next(officer) for _ in range(3)]
    assert [request and request.number for request in given] == [own.number, examined.number, None]
    assert await queue.counts(operator) == {
        Filter.REVIEW: 1, Filter.BLOCKED: 2, Filter.REVOCATION: 0, Filter.MINE: 1, Filter.RUNNING: 3, Filter.ALL: 3,
    }  # fmt: skip


async def test_a_claim_keeps_colleagues_off_for_half_an_hour(counter: Counter) -> None:
    claims, (first, second) = counter.suite.claims, counter.officers
    request = await request_of(counter)
    await claims.claim(first, request)
    with pytest.raises(Refused, match="error-claimed") as refused:
        await claims.claim(second, await Request.get(id=request.id))
    assert refused.value.args_["who"] == str(first.telegram_id)
    for act in (
        counter.suite.decisions.approve(second, await Request.get(id=request.id)),
        counter.suite.decisions.reject(second, await Request.get(id=request.id), "Illisible"),
        counter.suite.returns.return_for_correction(second, await Request.get(id=request.id), "Corrigez"),
    ):
        with pytest.raises(Refused, match="error-claimed"):
            await act
    with pytest.raises(Conflict):
        await claims.release(second, request)
    await claims.release(first, request)
    await claims.claim(second, request)
    counter.wait(31 * 60)
    await claims.claim(first, await Request.get(id=request.id))
    event = await AuditEvent.filter(action="request.claim", object=f"request:{request.id}").order_by("-seq").first()
    assert event and event.data == {"taken_from": f"account:{second.id}"}


async def test_a_claim_ends_with_the_state_it_was_taken_in(counter: Counter) -> None:
    officer, _ = counter.officers
    request = await request_of(counter)
    await counter.suite.claims.claim(officer, request)
    await counter.suite.decisions.reject(officer, request, "Illisible")
    ended = await Request.get(id=request.id)
    assert (ended.state, ended.claimed_by_id, ended.claimed_at) == (S.REJECTED, None, None)
    with pytest.raises(Conflict):
        await counter.suite.claims.claim(officer, ended)
    assert request.id not in [each.id for each in await counter.suite.queue.page(officer, Filter.MINE)]


async def test_the_queue_turns_page_by_page_the_oldest_first(counter: Counter) -> None:
    queue, office, now = counter.suite.queue, new_office(), counter.suite.clock.now()
    officer, ages = await agent_of(counter, AgentRole.OFFICER, office), range(PAGE + 2)
    made = [await request_of(counter, office=office, state_since=now - timedelta(minutes=age)) for age in ages]
    numbers = [request.number for page in (0, 1) for request in await queue.page(officer, Filter.REVIEW, page)]
    assert numbers == [request.number for request in reversed(made)]


async def test_two_different_officers_approve_where_the_product_wants_two(counter: Counter) -> None:
    decisions, (first, second) = counter.suite.decisions, counter.officers
    folder = await Folder.order(counter, ())
    while (await folder.request()).state is not S.REVIEW:
        await folder.onward()
        await counter.work()
    assert not await decisions.approve(first, await folder.request())
    request = await folder.request()
    assert (request.state, request.claimed_by_id) == (S.REVIEW, None)
    with pytest.raises(Refused, match="error-approved-already"):
        await decisions.approve(first, request)
    assert request.id not in [each.id for each in (await counter.suite.queue.next(first),) if each]
    await counter.suite.voiding.approvals(request)
    assert not await decisions.approve(second, request)
    assert await decisions.approve(first, await folder.request())
    assert (await folder.request()).state is S.APPROVED
    assert await AuditEvent.filter(action="request.approve", object=f"request:{request.id}").count() == 1
