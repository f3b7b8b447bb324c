"""One code: what it opens, how long, how often it may be wrong (`domain` §6)."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import Attempt, Channel, Code, OutboxMessage, Throttle
from services.codes import Bound, Purpose
from services.core.errors import Refused
from tests.limits.conftest import Sender, key_of, somebody

FRESH_EACH = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def other(code: str) -> str:
    return "".join(str((int(digit) + 1) % 10) for digit in code)


async def test_a_code_opens_once_what_it_was_sent_for_and_nothing_else(sender: Sender) -> None:
    bound = somebody()
    code = await sender.send(bound)
    assert len(code) == 6 and code.isdigit()
    strangers = (
        replace(bound, subject_id=uuid4()),
        replace(bound, purpose=Purpose.RETRIEVAL),
    )
    for stranger in strangers:
        typed = code if stranger.purpose is Purpose.SIGNATURE else f"{code}000"
        assert key_of(await sender.check(stranger, typed)) == "error-code-wrong"
    assert key_of(await sender.check(bound, code, account=uuid4())) == "error-code-wrong"
    assert key_of(await sender.check(bound, f" {code[:3]}-{code[3:]} ")) is None
    assert key_of(await sender.check(bound, code)) == "error-code-used"


async def test_codes_are_kept_as_keyed_digests(sender: Sender) -> None:
    bound = somebody()
    code = await sender.send(bound)
    row = await Code.get()
    message = await OutboxMessage.get()
    assert code not in f"{row.digest}{bytes(message.payload_sealed or b'')!r}"
    assert row.digest == sender.vault.digest("code", f"signature:{bound.subject_id}:{code}")
    assert bound.recipient not in row.recipient_digest
    assert row.prefix == "+33612"


@pytest.mark.parametrize(("seconds", "outcome"), [(599, None), (600, "error-code-expired")])
async def test_a_code_lives_ten_minutes(sender: Sender, seconds: int, outcome: str | None) -> None:
    bound = somebody()
    code = await sender.send(bound)
    sender.clock.advance(seconds=seconds)
    assert key_of(await sender.check(bound, code)) == outcome
    assert await sender.codes.waiting(bound.purpose, bound.subject_id) is False


@given(st.lists(st.sampled_from(["wrong", "malformed", "old", "resend", "right"]), max_size=12))
@FRESH_EACH
async def test_only_wrong_codes_cost_an_attempt_and_a_resend_gives_none_back(sender: Sender, steps: list[str]) -> None:
    """Against a model of one line: an attempt less for a wrong code, all of them back for the right one."""
    await Code.all().delete()
    bound, left = somebody(), 5
    old, code = "", await sender.send(bound)
    for step in steps:
        sender.clock.advance(minutes=6)  # past the pause and the burst, within nothing else
        if step == "resend" or not await sender.codes.waiting(bound.purpose, bound.subject_id):
            before = code
            try:
                code = await sender.send(bound)
            except Refused as refusal:
                assert refusal.key == ("error-code-too-many" if left else "error-signature-blocked")
                return
            old, since = before, sender.clock.now()
            assert left
        if step == "wrong":
            verdict = await sender.check(bound, other(code))
            left = max(0, left - 1)
            assert key_of(verdict) == ("error-code-wrong" if left else "error-signature-blocked")
            assert not verdict.error or verdict.error.args_.get("left", 0) == left
        elif step == "malformed":
            assert key_of(await sender.check(bound, code[:-1])) == (
                "error-code-format" if left else "error-signature-blocked"
            )
        elif step == "old" and old and old != code:
            verdict = await sender.check(bound, old)
            assert key_of(verdict) in {"error-code-replaced", "error-code-used", "error-signature-blocked"}
            if key_of(verdict) == "error-code-replaced" and verdict.error:
                assert verdict.error.args_ == {"at": since}
        elif step == "right":
            verdict = await sender.check(bound, code)
            if not left:
                assert key_of(verdict) == "error-signature-blocked"
            elif verdict.accepted:
                left = 5
        assert await sender.codes.blocked(bound.purpose, bound.subject_id) is (left == 0)


async def test_guesses_at_the_same_moment_share_no_attempt(sender: Sender) -> None:
    bound = somebody()
    code = await sender.send(bound)
    verdicts = await asyncio.gather(*(sender.check(bound, other(code)) for _ in range(12)))
    keys = [key_of(verdict) for verdict in verdicts]
    assert keys.count("error-code-wrong") == 4
    assert keys.count("error-signature-blocked") == 8
    assert sum(verdict.exhausted for verdict in verdicts) == 1
    assert (await Attempt.get()).failures == 5
    assert key_of(await sender.check(bound, code)) == "error-signature-blocked"


async def test_a_code_typed_twice_at_the_same_moment_opens_once(sender: Sender) -> None:
    bound = somebody()
    code = await sender.send(bound)
    verdicts = await asyncio.gather(*(sender.check(bound, code) for _ in range(4)))
    assert sum(verdict.accepted for verdict in verdicts) == 1


async def test_nothing_more_is_sent_once_all_attempts_are_spent(sender: Sender) -> None:
    bound = somebody("ada@example.com")
    code = await sender.send(bound, Channel.MAIL)
    for _ in range(5):
        await sender.check(bound, other(code))
    sender.clock.advance(minutes=30)
    with pytest.raises(Refused, match="error-signature-blocked"):
        await sender.send(bound, Channel.MAIL)


async def test_failures_in_a_row_close_the_channel_whoever_makes_them(sender: Sender) -> None:
    sender.limit(failures_in_a_row=6)
    people = [somebody(f"+3361234567{number}") for number in range(3)]
    codes = {bound.subject_id: await sender.send(bound) for bound in people}

    async def fail(bound: Bound, times: int) -> list[bool]:
        return [(await sender.check(bound, other(codes[bound.subject_id]))).exhausted for _ in range(times)]

    assert await fail(people[0], 3) == [False] * 3
    assert (await sender.check(people[1], codes[people[1].subject_id])).accepted  # the row is broken
    assert await fail(people[2], 4) == [False] * 4
    assert await fail(people[0], 1) == [False]
    latest = somebody("+33612345679")
    codes[latest.subject_id] = await sender.send(latest)
    assert await fail(latest, 1) == [True]
    assert (await Throttle.get(name="sms")).closed_at == sender.clock.now()
    with pytest.raises(Refused, match="error-channel-closed"):
        await sender.send(somebody("+33698765432"))
    await sender.codes.reopen([latest.subject_id])
    await sender.send(somebody("+33698765432"))
