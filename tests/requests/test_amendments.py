"""What an edit voids, what an addition leaves standing, how long a returned request waits (`domain` §3, §4.2, §10)."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import Approval, AuditEvent, Document, DocumentKind, OutboxMessage, RequestState, Signatory, SignatoryState
from playground.demo.papers import paper
from services.core.errors import NotFound, Refused
from tests.conftest import fresh_database
from tests.machine.counter import Counter, open_counter
from tests.machine.folder import Folder

_DAY: Final = 24 * 3600
REPRESENTATIVE: Final = ("legal_representative",)
_SAME: Final = ("same answer", "same kind", "same paper", "same lifetime")
_CHANGING: Final = ("answer", "paper", "lifetime")


@pytest.fixture
def counter(migrated: str, tmp_path: Path) -> Iterator[tuple[asyncio.Runner, Counter]]:
    url = fresh_database(migrated, tmp_path)
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        yield runner, runner.run(stack.enter_async_context(open_counter(url, tmp_path)))
        runner.run(stack.aclose())


async def _reviewed(counter: Counter, others: tuple[str, ...] = ()) -> Folder:
    """Signed by everybody, approved by a first officer."""
    folder = await Folder.order(counter, others)
    await folder.submit()
    for role in folder.people:
        await folder.sign(role)
    await Approval.create(
        id=uuid4(), request_id=folder.request_id, account=counter.officers[0], at=counter.suite.clock.now()
    )
    return folder


async def _does(folder: Folder, act: str) -> None:
    """One act of the owner, while the request is returned."""
    suite = folder.counter.suite
    request = await suite.orders.own_draft(folder.owner, folder.request_id)
    match act:
        case "addition":
            await suite.supplements.add(folder.owner, request, "TEST.pdf", paper("TEST addition"))
        case "same answer":
            await suite.orders.answer(request, "organisation.name", suite.folders.form(request)["organisation.name"])
        case "same kind":
            await suite.orders.answer(request, "holder.document_kind", "cnie")
        case "answer":
            await suite.orders.answer(request, "organisation.name", "TEST Autre")
        case "same paper" | "paper":
            title = "documents.registration" if act == "same paper" else "TEST another"
            await suite.orders.attach(request, "documents.registration", "TEST.pdf", paper(title))
        case "same lifetime" | "lifetime":
            await suite.orders.choose_lifetime(request, 12 if act == "same lifetime" else 24)


async def _standing(folder: Folder) -> tuple[int, int]:
    """Signatures and approvals."""
    signed = Signatory.filter(request_id=folder.request_id, state=SignatoryState.SIGNED)
    return await signed.count(), await Approval.filter(request_id=folder.request_id, voided_at=None).count()


async def _sequence(counter: Counter, acts: list[str]) -> None:
    folder = await _reviewed(counter)
    suite = counter.suite
    await suite.returns.take_back(folder.owner, await folder.request())
    assert await _standing(folder) == (1, 1)
    changed = added = False
    for act in acts:
        await _does(folder, act)
        changed, added = changed or act in _CHANGING, added or act == "addition"
        assert await _standing(folder) == (not changed, not (changed or added)), acts
    request = await folder.request()
    assert request.amended is changed
    assert await Document.exists(request_id=folder.request_id, kind=DocumentKind.FORM) is not changed
    assert len(list((counter.clock_file.parent / "documents").glob("*.sealed"))) == await Document.all().count()

    await suite.submission.resubmit(request, folder.owner, "2")
    request = await folder.request()
    assert request.state is (RequestState.SIGNING if changed else RequestState.REVIEW)
    if changed:
        counter.wait(31)
        await folder.sign("holder")
        (signatory,) = await Signatory.filter(request_id=folder.request_id)
        form = await Document.get(id=(await folder.request()).form_document)
        assert (await _standing(folder), signatory.signed_sha256) == ((1, 0), form.sha256)


@given(acts=st.lists(st.sampled_from(("addition", *_SAME, *_CHANGING)), max_size=4))
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_change_voids_all_an_addition_voids_approvals_only(
    counter: tuple[asyncio.Runner, Counter], acts: list[str]
) -> None:
    runner, desk = counter
    runner.run(_sequence(desk, acts))


async def _another_representative(counter: Counter) -> None:
    folder = await _reviewed(counter, REPRESENTATIVE)
    suite = counter.suite
    earlier = {row.roles[0]: row for row in await Signatory.filter(request_id=folder.request_id)}
    await suite.returns.ask_evidence(counter.operator, await folder.request(), "Le pouvoir, svp.")
    with pytest.raises(NotFound):
        await suite.orders.own_draft(folder.accounts["legal_representative"], folder.request_id)
    request = await suite.orders.own_draft(folder.owner, folder.request_id)
    await suite.orders.answer(request, "legal_representative.email", "test.autre@demo-guichetier.fr")
    await suite.submission.resubmit(request, folder.owner, "2")
    rows = {row.roles[0]: row for row in await Signatory.filter(request_id=folder.request_id)}
    assert (rows["holder"].id, rows["holder"].state) == (earlier["holder"].id, SignatoryState.IDENTIFIED)
    assert rows["legal_representative"].state is SignatoryState.INVITED
    assert rows["legal_representative"].id != earlier["legal_representative"].id
    mails = OutboxMessage.filter(request_id=folder.request_id, channel="mail").order_by("-position").limit(3)
    assert {row.kind for row in await mails} == {"sign-again", "sign", "sign-cancelled"}


def test_who_has_not_changed_need_not_prove_again_who_they_are(counter: tuple[asyncio.Runner, Counter]) -> None:
    runner, desk = counter
    runner.run(_another_representative(desk))


async def _waits(counter: Counter) -> None:
    folder = await _reviewed(counter)
    await counter.suite.returns.return_for_correction(counter.officers[0], await folder.request(), "Le nom.")

    async def kinds() -> list[str]:
        await counter.work()
        rows = await OutboxMessage.filter(request_id=folder.request_id).order_by("position")
        return [row.kind for row in rows if "returned" in row.kind]

    told = ["returned-correction", "returned-correction"]
    assert await kinds() == told
    for days in (15, 1, 11):
        counter.wait(days * _DAY + 60)
        told += ["returned-reminder", "returned-reminder"] if days != 15 else []
        assert await kinds() == told, days
    counter.wait(3 * _DAY)
    assert await kinds() == [*told, "expired-returned", "expired-returned"]
    assert (await folder.request()).state is RequestState.EXPIRED
    assert await AuditEvent.exists(object=f"request:{folder.request_id}", action="request.expire")


def test_a_returned_request_is_reminded_of_and_expires(counter: tuple[asyncio.Runner, Counter]) -> None:
    runner, desk = counter
    runner.run(_waits(desk))


async def _resends(counter: Counter) -> None:
    folder = await Folder.order(counter, ())
    await folder.submit()
    resend = counter.suite.reinvitations.send
    with pytest.raises(Refused, match="error-reissue-too-soon"):
        await resend(folder.owner, await folder.request())
    with pytest.raises(NotFound):
        await resend(await counter.somebody(), await folder.request())

    async def reminders() -> int:
        await counter.work()
        return await OutboxMessage.filter(request_id=folder.request_id, kind="sign-reminder").count()

    counter.wait(4 * _DAY)
    assert await reminders() == 1
    for _ in range(5):
        counter.wait(31)
        await resend(folder.owner, await folder.request())
    counter.wait(31)
    with pytest.raises(Refused, match="error-resend-too-many"):
        await resend(folder.owner, await folder.request())
    told = []
    for _ in range(5):  # armed again on day 4: the sixth, the eighth and the ninth day
        counter.wait(_DAY)
        told.append(await reminders() - 1)
    assert told == [0, 1, 1, 2, 3]


def test_a_resend_is_bounded_and_arms_the_reminders_again(counter: tuple[asyncio.Runner, Counter]) -> None:
    runner, desk = counter
    runner.run(_resends(desk))


def test_a_request_is_taken_back_five_times_at_most(counter: tuple[asyncio.Runner, Counter]) -> None:
    runner, desk = counter
    runner.run(_taken_back(desk))


async def _taken_back(counter: Counter) -> None:
    folder = await _reviewed(counter)
    returns, submission = counter.suite.returns, counter.suite.submission
    for _ in range(5):
        await returns.take_back(folder.owner, await folder.request())
        await submission.resubmit(await folder.request(), folder.owner, "2")
    with pytest.raises(Refused) as refused:
        await returns.take_back(folder.owner, await folder.request())
    assert refused.value.key == "error-take-back-too-many"
    assert (await folder.request()).state is RequestState.REVIEW
