"""Every deadline, by the clock (`domain` §3, §4.2, §4.4, §6): nothing before its time, and what follows at it."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from bot.app import App
from models import Account, OutboxMessage, Request, RequestState, Retrieval, RetrievalPhase, Signatory
from services.core.outbox import Message, open_message
from services.desk.decisions import QUESTIONS_LIFETIME, RETRIEVAL_LIFETIME
from services.links import LinkEnded, LinkPurpose
from services.questions import DOWNLOAD_LIFETIME
from services.requests.invitations import REMINDER_DAYS
from services.requests.orders import DRAFT_KEPT
from services.retrieval.generation import FILE_KEPT
from services.retrieval.password import PASSWORD_KEPT
from services.sending_limits import CODE_LIFETIME, Limits

DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def test_the_figures_are_those_of_the_rules() -> None:
    assert REMINDER_DAYS == (2, 5, 8, 9)
    assert QUESTIONS_LIFETIME == 10 * DAY
    assert (DOWNLOAD_LIFETIME, FILE_KEPT) == (DAY, DAY)
    assert RETRIEVAL_LIFETIME == 62 * DAY  # two months, whichever they are
    assert DRAFT_KEPT == 60 * DAY
    assert (CODE_LIFETIME, PASSWORD_KEPT) == (10 * MINUTE, 30 * MINUTE)
    limits = Limits()
    assert (limits.attempts, limits.failures_in_a_row, limits.sends_per_purpose) == (5, 100, 1 + 5)
    assert (limits.resend_after, limits.burst, limits.daily) == (MINUTE / 2, (3, 5 * MINUTE), (10, DAY))


class Counter:
    """A product whose time is moved by hand."""

    def __init__(self, app: App) -> None:
        self.suite = app.services
        self._clock_file = app.settings.clock_file
        app.name._username = "counter_bot"  # Telegram is away, and would be asked
        self.owner: Account

    def at(self, since_start: timedelta) -> None:
        assert self._clock_file is not None
        self._clock_file.parent.mkdir(exist_ok=True)
        self._clock_file.write_text(str(since_start.total_seconds()))

    async def request(self, state: RequestState, lifetime: timedelta, **columns: Any) -> Request:
        now = self.suite.clock.now()
        self.owner = await Account.create(id=uuid4(), telegram_id=1, created_at=now)
        request = await Request.create(
            id=uuid4(), number=100042, owner=self.owner, product="initio", state=state, office="demo",
            created_at=now, state_since=now, deadline=now + lifetime, **columns,
        )  # fmt: skip
        identifier, person = uuid4(), {"given_name": "TEST", "surname": "Ada", "email": "ada@example.com"}
        sealed = self.suite.folders.seal_person(Signatory(id=identifier), person)
        await Signatory.create(
            id=identifier, request=request, roles=["holder"], person_sealed=sealed, account=self.owner
        )
        return request

    async def retrieval(self, request: Request, phase: RetrievalPhase, **columns: Any) -> Retrieval:
        return await Retrieval.create(
            id=uuid4(), request=request, account=self.owner, phase=phase, created_at=request.created_at, **columns
        )

    async def told(self) -> list[Message]:
        rows = await OutboxMessage.exclude(kind__in=["redraw", "remove"]).order_by("position")
        return [open_message(row, self.suite.vault) for row in rows]

    async def walk(self, *moments: timedelta) -> list[tuple[timedelta, str]]:
        """What is told at each of these moments, for the first time."""
        seen, told = 0, []
        for moment in moments:
            self.at(moment)
            for _ in range(2):  # looked at twice, it is told once
                await self.suite.deadlines.run_due()
            messages = await self.told()
            told += [(moment, message.kind) for message in messages[seen:]]
            seen = len(messages)
        return told


@pytest.fixture
def counter(app: App) -> Counter:
    return Counter(app)


def every(step: timedelta, until: timedelta) -> list[timedelta]:
    return [step * number + MINUTE for number in range(until // step + 1)]


async def test_reminders_to_sign_each_with_a_fresh_link_and_the_end_after_ten_days(counter: Counter) -> None:
    now = counter.suite.clock.now()
    request = await counter.request(RequestState.SIGNING, 10 * DAY, next_reminder=now + 2 * DAY)
    signatory = await Signatory.get()
    first = await counter.suite.links.invite(LinkPurpose.SIGN, signatory.id, 10 * DAY)
    told = await counter.walk(*every(DAY / 2, 9 * DAY))
    assert told == [(day * DAY + MINUTE, "sign-reminder") for day in (2, 5, 8, 9)]
    tokens = {link.rpartition("=")[2] for link in (first, *(message.link or "" for message in await counter.told()))}
    assert len(tokens) == 5
    for token in tokens:
        assert (await counter.suite.links.read(token)).subject_id == signatory.id
    told = await counter.walk(10 * DAY - MINUTE, 10 * DAY + MINUTE, 12 * DAY)
    assert sorted(told[4:]) == [(10 * DAY + MINUTE, "expired-signing")] * 2  # by e-mail, and to the requester's chat
    assert (await Request.get(id=request.id)).state is RequestState.EXPIRED
    for token in tokens:
        with pytest.raises(LinkEnded, match="error-link-expired"):
            await counter.suite.links.read(token)


async def test_reminders_missed_while_the_service_was_down_are_not_made_up_for(counter: Counter) -> None:
    await counter.request(RequestState.SIGNING, 10 * DAY, next_reminder=counter.suite.clock.now() + 2 * DAY)
    await counter.suite.links.invite(LinkPurpose.SIGN, (await Signatory.get()).id, 10 * DAY)
    assert await counter.walk(DAY, 6 * DAY, 9.5 * DAY, 9.9 * DAY) == [
        (6 * DAY, "sign-reminder"),
        (9.5 * DAY, "sign-reminder"),
    ]


async def test_two_months_for_the_retrieval_with_reminders(counter: Counter) -> None:
    now = counter.suite.clock.now()
    request = await counter.request(RequestState.APPROVED, RETRIEVAL_LIFETIME, next_reminder=now + 30 * DAY)
    retrieval = await counter.retrieval(request, RetrievalPhase.CODE, password_sealed=b"-")
    told = await counter.walk(*every(3 * DAY, 61 * DAY), 62 * DAY - MINUTE, 62 * DAY + MINUTE)
    assert told == [
        *((day * DAY + MINUTE, "retrieval-reminder") for day in (30, 48, 60)),
        *[(62 * DAY + MINUTE, "expired-retrieval")] * 2,
    ]
    closed = await Retrieval.get(id=retrieval.id)
    assert (closed.phase, closed.password_sealed) == (RetrievalPhase.CLOSED, None)


async def test_a_certificate_being_made_is_not_cut_short(counter: Counter) -> None:
    request = await counter.request(RequestState.RETRIEVAL, DAY)
    await counter.retrieval(request, RetrievalPhase.CERTIFICATE)
    assert await counter.walk(2 * DAY) == []
    assert (await Request.get(id=request.id)).state is RequestState.RETRIEVAL


Still = Callable[[], Awaitable[bool]]


async def a_draft(counter: Counter) -> Still:
    await counter.request(RequestState.DRAFT, DRAFT_KEPT)
    await Signatory.all().delete()
    return Request.exists


async def a_password(counter: Counter) -> Still:
    request = await counter.request(RequestState.RETRIEVAL, RETRIEVAL_LIFETIME)
    until = counter.suite.clock.now() + PASSWORD_KEPT
    await counter.retrieval(request, RetrievalPhase.ANSWERS, password_sealed=b"-", password_until=until)

    async def kept() -> bool:
        row = await Retrieval.get()
        assert (row.phase is RetrievalPhase.ANSWERS) is (row.password_sealed is not None)
        return row.password_sealed is not None

    return kept


async def a_file(counter: Counter) -> Still:
    request = await counter.request(RequestState.ISSUED, RETRIEVAL_LIFETIME)
    until = counter.suite.clock.now() + FILE_KEPT
    row = await counter.retrieval(request, RetrievalPhase.HANDED_OVER, has_file=True, file_until=until)
    await counter.suite.files.write(row.id, b"file")

    async def kept() -> bool:
        row = await Retrieval.get()
        assert (row.phase is RetrievalPhase.SAVED) is not row.has_file
        return row.has_file

    return kept


async def test_what_is_kept_for_a_time_is_gone_after_it(counter: Counter) -> None:
    for make, lifetime in ((a_draft, DRAFT_KEPT), (a_password, PASSWORD_KEPT), (a_file, FILE_KEPT)):
        counter.at(timedelta())
        kept = await make(counter)
        for moment, expected in ((MINUTE, True), (lifetime - MINUTE, True), (lifetime + MINUTE, False)):
            await counter.walk(moment)
            assert await kept() is expected, (make, moment)
        for table in (Retrieval, Signatory, Request, Account):
            await table.all().delete()


async def test_a_link_ends_at_its_time_open_page_or_not(counter: Counter) -> None:
    links, subject = counter.suite.links, UUID(int=1)
    for purpose, lifetime in (
        (LinkPurpose.SIGN, 10 * DAY), (LinkPurpose.QUESTIONS, 10 * DAY), (LinkPurpose.DOWNLOAD, DAY),
    ):  # fmt: skip
        counter.at(timedelta())
        token = (await links.invite(purpose, subject, lifetime)).rpartition("=")[2]
        counter.at(lifetime - MINUTE)
        assert (await links.read(token)).used_at is None
        assert (await links.read(token)).subject_id == subject  # opening it never uses it up
        await links.require_open(purpose, subject)
        counter.at(lifetime + MINUTE)
        with pytest.raises(LinkEnded, match="error-link-expired"):
            await links.read(token)
        with pytest.raises(LinkEnded, match="error-link-expired"):
            await links.require_open(purpose, subject)
