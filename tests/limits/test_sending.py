"""How many codes may be sent, whoever asks and however they ask (`domain` §6)."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tortoise.connection import get_connection

from models import Channel, Code, OutboxMessage, Throttle
from services.codes import Purpose
from services.core.errors import GuichetierError, Invalid, Refused
from services.sending_limits import prefix_of
from tests.limits.conftest import Sender, somebody

STEPS = st.lists(
    st.tuples(st.sampled_from([0, 20, 31, 100, 301, 3600, 20_000]), st.integers(0, 2), st.integers(0, 1)), max_size=60
)


@given(STEPS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_no_order_of_requests_passes_the_caps(sender: Sender, steps: list[tuple[int, int, int]]) -> None:
    await Code.all().delete()
    await OutboxMessage.all().delete()
    sender.limit(daily_by_account=12)
    phones = ("+33612345678", "+33698765432")
    people = [somebody(), somebody(), somebody(purpose=Purpose.RETRIEVAL)]
    for seconds, who, phone in steps:
        sender.clock.advance(seconds=seconds)
        bound = somebody(phones[phone], subject_id=people[who].subject_id, account_id=people[who].account_id)
        try:
            await sender.send(bound)
        except Refused as refusal:
            assert refusal.key in {"error-code-too-soon", "error-code-too-many", "error-code-number-limit"}
            assert refusal.args_.get("seconds", 1) in range(1, 31)
    assert await sender.sent() == await Code.all().count()
    for number in phones:
        times = await sender.times(recipient_digest=sender.vault.digest("search", number))
        assert most_within(times, timedelta(minutes=5)) <= 3
        assert most_within(times, timedelta(days=1)) <= 10
    for person in people:
        times = await sender.times(subject_id=person.subject_id)
        assert len(times) <= 6
        assert all(later - earlier >= 30 for earlier, later in pairwise(times))
        assert most_within(await sender.times(account_id=person.account_id), timedelta(days=1)) <= 12


def most_within(times: list[float], period: timedelta) -> int:
    return max((sum(0 <= time - start < period.total_seconds() for time in times) for start in times), default=0)


async def test_a_refusal_says_until_when_and_keeps_its_word(sender: Sender) -> None:
    started = sender.clock.now()
    for _ in range(3):
        await sender.send(somebody())
        sender.clock.advance(seconds=40)
    with pytest.raises(Refused, match="error-code-number-limit") as refusal:
        await sender.send(somebody())
    assert refusal.value.args_ == {"until": started + timedelta(minutes=5)}
    sender.clock.advance(seconds=299 - 120)
    with pytest.raises(Refused):
        await sender.send(somebody())
    sender.clock.advance(seconds=1)
    await sender.send(somebody())


async def test_one_range_of_numbers_and_one_day_hold_so_many_texts(sender: Sender) -> None:
    sender.limit(texts_daily_by_prefix=3, texts_daily=5)
    for number in range(3):
        await sender.send(somebody(f"+3361234567{number}"))
    with pytest.raises(Refused, match="error-texts-limit") as refusal:
        await sender.send(somebody("+33612999999"))
    assert refusal.value.args_ == {"until": sender.clock.now() + timedelta(days=1)}
    await sender.send(somebody("+33613345678"))
    await sender.send(somebody("+262692123456"))
    with pytest.raises(Refused, match="error-texts-limit"):
        await sender.send(somebody("+596696123456"))
    await sender.send(somebody("ada@example.com"), Channel.MAIL)
    sender.clock.advance(days=1)
    await sender.send(somebody("+33612999999"))


@pytest.mark.parametrize(
    ("number", "prefix"),
    [("+33612345678", "+33612"), ("+262692123456", "+262692"), ("+32470123456", "+32470")],
)
def test_a_prefix_is_the_country_and_the_range(number: str, prefix: str) -> None:
    assert prefix_of(number) == prefix


async def test_only_mobile_numbers_of_the_countries_named_are_texted(sender: Sender) -> None:
    for number, key in (("+32470123456", "error-phone-country"), ("+33112345678", "error-phone-landline")):
        with pytest.raises(Invalid, match=key):
            await sender.send(somebody(number))
    assert await sender.sent() == 0
    sender.limit(countries=("FR", "BE"))
    await sender.send(somebody("+32470123456"))


async def test_a_text_is_held_to_its_caps_even_where_nobody_asked_for_it(sender: Sender) -> None:
    bound = somebody()
    await sender.send(bound, first=True)
    with pytest.raises(Refused, match="error-code-too-soon"):
        await sender.send(bound, first=True)
    letter = somebody("ada@example.com")
    await sender.send(letter, Channel.MAIL, first=True)
    await sender.send(letter, Channel.MAIL, first=True)


async def test_requests_at_the_same_moment_share_one_place(sender: Sender) -> None:
    people = [somebody(account_id=None) for _ in range(8)]
    outcomes = await asyncio.gather(*map(sender.send, people), return_exceptions=True)
    refused = [outcome for outcome in outcomes if isinstance(outcome, GuichetierError)]
    assert {refusal.key for refusal in refused} == {"error-code-number-limit"}
    assert len(refused) == 5
    assert await sender.sent() == 3


async def test_what_cannot_be_counted_is_not_sent(sender: Sender) -> None:
    connection = get_connection("default")
    await connection.execute_script("ALTER TABLE throttle RENAME TO away")
    try:
        with pytest.raises(Exception, match="throttle"):
            await sender.send(somebody())
    finally:
        await connection.execute_script("ALTER TABLE away RENAME TO throttle")
    assert await sender.sent() == 0


@pytest.mark.parametrize("closed", ["sms", "sms:+33612"])
async def test_nothing_is_sent_where_sending_is_closed(sender: Sender, closed: str) -> None:
    await Throttle.create(name=closed, closed_at=sender.clock.now())
    with pytest.raises(Refused, match="error-channel-closed"):
        await sender.send(somebody())
    sender.clock.advance(days=90)
    with pytest.raises(Refused, match="error-channel-closed"):
        await sender.send(somebody())
    await sender.send(somebody("ada@example.com"), Channel.MAIL)
    assert await sender.sent() == 1
