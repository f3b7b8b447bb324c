"""Papers that were looked at leave the chat again; what is the person's to keep stays."""

from playground.demo import software
from playground.people import Person
from tests.journeys.calm import calm, faulty, struck
from tests.journeys.cast import Cast
from tests.journeys.desk import open_card
from tests.journeys.product import Product
from tests.journeys.states import at_review
from tests.journeys.talk import taps


async def files(person: Person) -> list[str]:
    """What the bot has put into the chat and is there still."""
    return [message.document["file_name"] for message in await person.chat() if message.from_bot and message.document]


async def gone(person: Person, product: Product) -> bool:
    await calm(product)
    return not await files(person)


async def test_within_48_hours_in_the_chats_of_agents_and_signatories(cast: Cast, product: Product) -> None:
    who = await cast.applicant()
    number = await software.order(who)
    await software.sign(who)
    officer = await cast.officer()
    await open_card(officer, number)
    await taps(officer, "📄 Pièce d'identité", f"^{number} · ")
    lent, _ = await officer.sees_file("TEST-piece")
    assert "sera retiré de cette conversation dans 12 heures" in lent.text
    await taps(officer, "📄 Extrait d'immatriculation", f"^{number} · ")
    assert len(await files(officer)) == 2 and len(await files(who.person)) == 3

    await cast.world.advance(seconds=11.5 * 3600)
    newer = await cast.applicant()
    another = await software.order(newer)
    await software.sign(newer)
    await officer.sees(f"Nouvelle demande à examiner : {another}")  # the papers wait, and nothing waits for them
    assert len(await files(officer)) == 2 and len(await files(who.person)) == 3

    await cast.world.advance(seconds=3600)
    assert await gone(officer, product) and await gone(who.person, product)
    assert len(await files(newer.person)) == 3


async def test_telegram_may_be_away_when_it_is_time(cast: Cast, product: Product) -> None:
    _, number = await at_review(cast)
    officer = await cast.officer()
    await open_card(officer, number)
    await taps(officer, "📄 Pièce d'identité", f"^{number} · ")
    await faulty(cast.world, product, "deleteMessage", "500", user=officer.id)
    await cast.world.advance(seconds=13 * 3600)
    await struck(cast.world, product)
    await cast.world.advance(seconds=60)
    assert await gone(officer, product)


async def test_what_a_person_asked_for_is_theirs(cast: Cast, product: Product) -> None:
    who, number = await at_review(cast)
    await calm(product)  # its evidence is made
    await software.fetch_evidence(who, number)
    await cast.world.advance(days=1)
    await calm(product)
    assert [name.endswith("-signee.pdf") for name in await files(who.person)] == [True]
