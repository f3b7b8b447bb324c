"""A code that did not get through: who waits for it is led to where another can be had (`domain` §8)."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from models import Account, Channel, OutboxMessage, OutboxStatus, Request, RequestState, Retrieval
from services.catalogue import load_catalogue
from services.codes import Bound, Purpose, Sending
from services.core.outbox import Message, open_message
from services.core.texts import Texts
from services.delivery import Delivery
from services.failures import Failures
from services.notices import Notices
from tests.evidence.samples import TEXTS
from tests.limits.conftest import Sender

Told = Callable[[UUID], Awaitable[list[Message]]]


@pytest.fixture
def told(sender: Sender) -> Told:
    """What the chats are sent because that message is said not to be delivered."""
    texts: Texts = TEXTS
    failures = Failures(Notices(sender.outbox, texts, load_catalogue(), sender.vault))
    delivery = Delivery(sender.vault, sender.clock, {}, failures.tell, alone=True)

    async def tell(message: UUID) -> list[Message]:
        await OutboxMessage.filter(id=message).update(status=OutboxStatus.SENT, payload_sealed=None)
        for _ in range(2):  # said twice, it is told once
            await delivery.receipt(message, delivered=False)
        rows = await OutboxMessage.filter(channel=Channel.CHAT).order_by("position")
        return [open_message(row, sender.vault) for row in rows]

    return tell


async def request_of(owner: Account, **columns: Any) -> Request:
    return await Request.create(
        id=uuid4(), number=100042, owner=owner, product="initio", office="demo", state=RequestState.RETRIEVAL,
        created_at=owner.created_at, state_since=owner.created_at, **columns,
    )  # fmt: skip


async def person(sender: Sender, telegram_id: int) -> Account:
    return await Account.create(id=uuid4(), telegram_id=telegram_id, created_at=sender.clock.now())


async def lost(sender: Sender, purpose: Purpose, account: Account, subject: UUID, request: Request | None) -> UUID:
    bound = Bound(purpose, subject, account.id, "+33612345678")
    sending = Sending(Channel.SMS, "signature", "fr", request_id=request.id if request else None)
    code = await sender.codes.send(bound, sending)
    assert code.delivery
    return code.delivery


async def test_a_signatory_and_the_requester_each_read_what_concerns_them(sender: Sender, told: Told) -> None:
    owner, signatory = await person(sender, 1), await person(sender, 2)
    request, subject = await request_of(owner), uuid4()
    messages = await told(await lost(sender, Purpose.SIGNATURE, signatory, subject, request))
    assert [(message.recipient, message.kind, message.button) for message in messages] == [
        (str(signatory.id), "undelivered-code", f"signing|{subject}"),
        (str(owner.id), "undelivered", f"request|{request.id}"),
    ]


async def test_a_holder_is_offered_the_other_channel_where_the_code_is_typed(sender: Sender, told: Told) -> None:
    owner = await person(sender, 1)
    request = await request_of(owner)
    early = await told(await lost(sender, Purpose.RETRIEVAL, owner, request.id, request))
    assert [message.button for message in early] == [f"request|{request.id}"]
    await Retrieval.create(id=uuid4(), request=request, account=owner, created_at=sender.clock.now())
    sender.clock.advance(minutes=6)
    messages = await told(await lost(sender, Purpose.RETRIEVAL, owner, request.id, request))
    (message,) = messages[1:]
    assert message.button == f"retrieval|{request.id}"
    for locale, way in (("fr", "par SMS ou par e-mail"), ("en", "by SMS or by e-mail")):
        assert way in TEXTS.plain(locale, "chat-undelivered-code", **message.args)


@pytest.mark.parametrize("purpose", [Purpose.EMAIL, Purpose.PHONE])
async def test_who_signs_up_sees_the_question_again_with_what_happened(
    sender: Sender, told: Told, purpose: Purpose
) -> None:
    account = await person(sender, 1)
    (message,) = await told(await lost(sender, purpose, account, account.id, None))
    assert (message.kind, message.args) == ("redraw", {"why": "error-code-undelivered"})
