"""The messages of a request: who reads what of them, and what can be sent again."""

import pytest

from models import AuditEvent, Channel, OutboxMessage, OutboxStatus, Signatory
from services.core.errors import Refused
from services.desk.deliveries import Delivery, why_of
from services.desk.resends import Resend
from tests.machine.counter import Counter
from tests.machine.folder import Folder


async def fail(folder: Folder, kind: str, why: str) -> None:
    """The last message of that kind does not arrive."""
    row = await OutboxMessage.filter(request_id=folder.request_id, kind=kind).order_by("-position").first()
    assert row is not None
    await OutboxMessage.filter(id=row.id).update(status=OutboxStatus.FAILED, failure=why, payload_sealed=None)


async def newest(counter: Counter, folder: Folder) -> Delivery:
    page = await counter.suite.deliveries.of(counter.operator, await folder.request(), 0)
    return page.items[0]


async def test_a_lost_link_and_a_lost_code_are_sent_again(counter: Counter) -> None:
    suite, operator = counter.suite, counter.operator
    folder = await Folder.order(counter, ("legal_representative",))
    await folder.submit()
    with pytest.raises(Refused, match="error-resend-none"):
        await suite.resends.resend(operator, await folder.request())
    await fail(folder, "sign", "smtp 550")
    last = await newest(counter, folder)
    person = folder.people["legal_representative"]
    assert (last.kind, last.status, last.why) == ("sign", OutboxStatus.FAILED, "mailbox")
    assert last.recipient.roles == ("legal_representative",) and person["surname"] in last.recipient.name
    assert last.recipient.address == "t•••@d•••.fr"
    assert await suite.resends.failed(await folder.request()) == [Resend.LINK]
    with pytest.raises(Refused, match="too-soon"):
        await suite.resends.resend(operator, await folder.request())
    counter.wait(31)
    await suite.resends.resend(operator, await folder.request())
    assert (await newest(counter, folder)).status is OutboxStatus.PENDING
    assert await suite.resends.failed(await folder.request()) == []
    # Who has signed is waited for no more: a link that they did not get is no loss.
    await fail(folder, "sign", "given up")
    await folder.sign("legal_representative")
    assert await suite.resends.failed(await folder.request()) == []

    await folder.sign("holder")
    await folder.approve(0)
    await fail(folder, "retrieval-code", "not an address")
    assert await suite.resends.failed(await folder.request()) == [Resend.CODE]
    counter.wait(31)
    await suite.resends.resend(operator, await folder.request())
    again = await newest(counter, folder)
    assert (again.kind, again.channel) == ("retrieval-code-again", Channel.SMS)
    assert again.recipient.address.endswith(folder.people["holder"]["phone"][-2:])
    assert await suite.resends.failed(await folder.request()) == []
    with pytest.raises(Refused):
        await suite.resends.resend(await counter.somebody(), await folder.request())
    noted = await AuditEvent.filter(object=f"request:{folder.request_id}", actor=f"account:{operator.id}")
    assert [event.action for event in noted] == ["link.reissue", "retrieval.code"]


async def test_what_was_written_to_an_address_that_is_no_more(counter: Counter) -> None:
    folder = await Folder.order(counter, ())
    await folder.submit()
    signatory = await Signatory.get(request_id=folder.request_id)
    person = counter.suite.folders.person(signatory)
    sealed = counter.suite.folders.seal_person(signatory, person | {"email": "other@demo-guichetier.fr"})
    await fail(folder, "sign", "smtp 550")
    await Signatory.filter(id=signatory.id).update(person_sealed=sealed)
    last = await newest(counter, folder)
    assert last.recipient.roles == () and last.recipient.address == ""
    assert await counter.suite.resends.failed(await folder.request()) == []


@pytest.mark.parametrize(
    ("failure", "word"),
    [
        ("expired", "expired"), ("given up", "given-up"), ("not delivered", "not-delivered"),
        ("sms refused, 3", "number"),
        ("blocked by the person", "blocked"), ("TelegramBadRequest", "chat"), ("does not open", "other"), ("", "other"),
    ],
)  # fmt: skip
def test_why_in_words(failure: str, word: str) -> None:
    assert why_of(failure) == word
