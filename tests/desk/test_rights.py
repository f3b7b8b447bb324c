"""Who may do what at the desk: every action of the table, by every role, asked of the services themselves."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final
from uuid import uuid4

import pytest
import pytest_asyncio

from handlers.desk.actions import ACTIONS
from models import Account, AgentRole, AuditEvent, Request, Signatory
from services.agents import ROLES, Right
from services.core.errors import GuichetierError, Refused
from services.desk.queue import Filter
from services.revocation.motives import Motive
from services.suite import Suite
from tests.desk.people import agent_of, new_office, request_of
from tests.machine.counter import Counter, open_counter

pytestmark = pytest.mark.asyncio(loop_scope="module")

DONE: Final[dict[str, Callable[[Suite, Account, Request], Awaitable[Any]]]] = {
    "claim": lambda suite, agent, request: suite.claims.claim(agent, request),
    "release": lambda suite, agent, request: suite.claims.release(agent, request),
    "accept": lambda suite, agent, request: suite.unblocking.accept_identity(agent, request, uuid4()),
    "approve": lambda suite, agent, request: suite.decisions.approve(agent, request),
    "reject": lambda suite, agent, request: suite.decisions.reject(agent, request, " "),
    "return": lambda suite, agent, request: suite.returns.return_for_correction(agent, request, " "),
    "evidence": lambda suite, agent, request: suite.returns.ask_evidence(agent, request, " "),
    "unblock": lambda suite, agent, request: suite.unblocking.unblock(agent, request),
    "reissue": lambda suite, agent, request: suite.reissues.reissue(agent, request),
    "resend": lambda suite, agent, request: suite.resends.resend(agent, request),
    "handover": lambda suite, agent, request: suite.counter.of(agent, request.id),
    "confirm": lambda suite, agent, request: suite.desk_revocation.confirm(agent, request),
    "drop": lambda suite, agent, request: suite.desk_revocation.withdraw_proposal(agent, request),
    "revoke": lambda suite, agent, request: suite.desk_revocation.propose(agent, request, Motive.OTHER),
}
"""As the desk asks for it; nothing here goes through, so that the next one meets the same request."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def counter(shared_database: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Counter]:
    """One for all tests of this file: its keys take long to make."""
    async with open_counter(shared_database, tmp_path_factory.mktemp("counter")) as counter:
        yield counter


async def refusal(act: Awaitable[Any]) -> str:
    """The key of the refusal for want of a right, or an empty string where it was not that."""
    try:
        await act
    except Refused as refused:
        return refused.key if refused.key in ("error-right", "error-not-agent") else ""
    except GuichetierError:
        return ""
    return ""


@pytest.mark.parametrize("role", [*AgentRole, None], ids=str)
async def test_each_action_is_for_its_roles_alone(counter: Counter, role: AgentRole | None) -> None:
    suite = counter.suite
    agent, stranger = await agent_of(counter, role), await agent_of(counter, AgentRole.OFFICER, "elsewhere")
    request = await request_of(counter)
    events = await AuditEvent.all().count()
    assert set(DONE) == {action.name for action in ACTIONS}
    for action in ACTIONS:
        allowed = role in ROLES[action.right]
        said = await refusal(DONE[action.name](suite, agent, await Request.get(id=request.id)))
        assert said == ("" if allowed else "error-right" if role else "error-not-agent"), action.name
        assert await refusal(DONE[action.name](suite, stranger, request)) == "error-not-agent", action.name
    if role not in ROLES[Right.HANDLE]:
        assert await AuditEvent.all().count() == events
        assert (await Request.get(id=request.id)).version == request.version


async def test_an_auditor_reads_and_takes_nothing(counter: Counter) -> None:
    suite, office = counter.suite, new_office()
    auditor = await agent_of(counter, AgentRole.AUDITOR, office)
    request = await request_of(counter, office=office)
    assert (await suite.review.open(auditor, number=request.number)).id == request.id
    assert [found.id for found in await suite.queue.page(auditor, Filter.REVIEW)] == [request.id]
    with pytest.raises(Refused, match="error-right"):
        await suite.queue.next(auditor)


async def test_an_administrator_sees_no_request(counter: Counter) -> None:
    suite, administrator = counter.suite, await agent_of(counter, AgentRole.ADMINISTRATOR)
    request = await request_of(counter)
    for act in (suite.review.open(administrator, number=request.number), suite.queue.page(administrator, Filter.ALL)):
        with pytest.raises(GuichetierError, match=r"error-right|error-request-unknown"):
            await act


@pytest.mark.parametrize("also", [(), (AgentRole.ADMINISTRATOR,), (AgentRole.OPERATOR,)], ids=str)
async def test_nobody_decides_on_what_they_ordered_or_signed(counter: Counter, also: tuple[AgentRole, ...]) -> None:
    suite, office = counter.suite, new_office()
    officer = await agent_of(counter, AgentRole.OFFICER, office, *also)
    ordered = await request_of(counter, office=office, owner=officer)
    signed = await request_of(counter, office=office)
    await Signatory.create(id=uuid4(), request=signed, account=officer, person_sealed=b"")
    for request in (ordered, signed):
        for name in ("claim", "approve", "reject", "return", "evidence"):
            with pytest.raises(Refused, match="error-own-request"):
                await DONE[name](suite, officer, request)
    assert await suite.queue.next(officer) is None


async def test_an_administrator_grants_roles_in_their_office_to_others(counter: Counter) -> None:
    agents, administrator = counter.suite.agents, await agent_of(counter, AgentRole.ADMINISTRATOR)
    await agents.appoint(administrator, 77, AgentRole.OFFICER, "demo", "TEST Claire D.")
    held = [(agent.telegram_id, agent.role, agent.name) for agent in await agents.colleagues(administrator)]
    assert (77, AgentRole.OFFICER, "TEST Claire D.") in held
    event = await AuditEvent.filter(action="agent.grant").order_by("-seq").first()
    assert event and event.actor == f"account:{administrator.id}"
    for office, telegram_id, key in (("demo", administrator.telegram_id, "own-roles"), ("elsewhere", 77, "not-agent")):
        with pytest.raises(Refused, match=f"error-{key}"):
            await agents.appoint(administrator, telegram_id, AgentRole.OFFICER, office, "")
        with pytest.raises(Refused, match=f"error-{key}"):
            await agents.dismiss(administrator, telegram_id, None, office)
    assert await agents.dismiss(administrator, 77, AgentRole.OFFICER, "demo") == 1
    with pytest.raises(Refused, match="error-right"):
        await agents.colleagues(counter.officers[0])
