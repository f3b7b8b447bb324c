"""Codes that nobody types: the alarm, the prefix that is closed, and the desk that opens it again (`domain` §6)."""

from uuid import uuid4

import pytest
from prometheus_client import REGISTRY

from bot.metrics import count_codes
from models import Account, AgentRole, OutboxMessage
from services.agents import Agents
from services.catalogue import load_catalogue
from services.core.errors import Refused
from services.core.outbox import open_message
from services.notices import Notices
from services.sending_limits import Limits
from services.verification_rate import Rate, VerificationRate
from tests.evidence.samples import TEXTS
from tests.limits.conftest import Sender, somebody

LIMITS = Limits(watched=8, watched_of_prefix=4)


@pytest.fixture
def agents(sender: Sender) -> Agents:
    return Agents(sender.audit, sender.clock)


@pytest.fixture
def watch(sender: Sender, agents: Agents) -> VerificationRate:
    notices = Notices(sender.outbox, TEXTS, load_catalogue(), sender.vault)
    return VerificationRate(agents, notices, sender.audit, sender.clock, LIMITS)


@pytest.fixture
async def officer(sender: Sender, agents: Agents) -> Account:
    await agents.grant("cli", 7, AgentRole.OFFICER, "demo")
    return await Account.create(id=uuid4(), telegram_id=7, created_at=sender.clock.now())


async def verify(sender: Sender, start: str, *, typed: int = 0, ignored: int = 0, resends: int = 0) -> None:
    """So many verifications by numbers that begin like that."""
    for place in range(typed + ignored):
        bound = somebody(f"{start}{uuid4().int % 10**7:07d}"[:12])
        code = await sender.send(bound)
        for _ in range(resends):
            sender.clock.advance(seconds=100)
            code = await sender.send(bound)
        if place < typed:
            assert (await sender.check(bound, code)).accepted


async def told(sender: Sender) -> list[str]:
    rows = await OutboxMessage.filter(channel="chat").order_by("position")
    messages = [open_message(row, sender.vault) for row in rows]
    for message in messages:
        assert message.button == "sending"
        assert TEXTS.plain("en", f"chat-{message.kind}", **message.args)
    return [message.kind for message in messages]


async def test_a_prefix_whose_codes_are_not_typed_is_closed_until_the_desk_opens_it(
    sender: Sender, watch: VerificationRate, officer: Account
) -> None:
    await verify(sender, "+33612", ignored=3, typed=1)
    await watch.watch()
    assert await watch.closed(officer) == []  # their codes may still be typed
    sender.clock.advance(minutes=10)
    for _ in range(2):
        await watch.watch()
    assert await watch.closed(officer) == ["sms:+33612"]
    assert await told(sender) == ["sending-closed"]
    with pytest.raises(Refused, match="error-channel-closed"):
        await verify(sender, "+33612", typed=1)
    await verify(sender, "+33698", typed=1)
    await watch.reopen(officer, "sms:+33612")
    await watch.watch()
    assert await watch.closed(officer) == []
    await verify(sender, "+33612", typed=1)


async def test_the_alarm_is_raised_once_and_again_after_it_was_over(
    sender: Sender, watch: VerificationRate, officer: Account
) -> None:
    async def day_with(typed: int) -> list[str]:
        sender.clock.advance(days=1)
        for number in range(8):
            await verify(sender, f"+336{20 + number}", typed=int(number < typed), ignored=int(number >= typed))
        sender.clock.advance(minutes=10)
        await watch.watch()
        await watch.watch()
        assert await watch.rate() == Rate(typed, 8)
        return await told(sender)

    assert await day_with(4) == []
    assert await day_with(3) == ["sending-alarm"]
    assert await day_with(0) == ["sending-alarm"]
    assert await day_with(8) == ["sending-alarm"]
    assert await day_with(3) == ["sending-alarm"] * 2
    assert await watch.closed(officer) == []


async def test_a_code_sent_again_and_then_typed_has_served(sender: Sender, watch: VerificationRate) -> None:
    await verify(sender, "+33612", typed=4, resends=2)
    sender.clock.advance(minutes=10)
    assert await watch.rate() == Rate(4, 4)
    await count_codes(sender.clock)
    assert REGISTRY.get_sample_value("guichetier_code_verifications", {"outcome": "typed"}) == 4
    assert REGISTRY.get_sample_value("guichetier_code_verifications", {"outcome": "not typed"}) == 0
    assert REGISTRY.get_sample_value("guichetier_sending_closed") == 0


async def test_of_a_few_nothing_is_concluded(sender: Sender, watch: VerificationRate, officer: Account) -> None:
    await verify(sender, "+33612", ignored=3)
    sender.clock.advance(minutes=10)
    await watch.watch()
    assert await told(sender) == []
    assert await watch.closed(officer) == []


async def test_only_an_officer_of_the_default_office_sees_and_opens(
    sender: Sender, watch: VerificationRate, agents: Agents
) -> None:
    await agents.grant("cli", 8, AgentRole.OPERATOR, "demo")
    operator = await Account.create(id=uuid4(), telegram_id=8, created_at=sender.clock.now())
    with pytest.raises(Refused, match="error-right"):
        await watch.closed(operator)
    with pytest.raises(Refused, match="error-right"):
        await watch.reopen(operator, "sms")
