"""Killed in the middle of showing a screen: the person finds the right one, and goes on from there."""

import pytest

from playground.demo import software
from playground.demo.cast import Applicant
from playground.people import World
from tests.crash import points
from tests.crash.applicants import newcomer
from tests.crash.counter import Counter
from tests.crash.inspection import inspect


@pytest.mark.parametrize(
    ("new", "edited"),
    [(points.BEFORE_NEW_SCREEN, points.BEFORE_SHOWING), (points.AFTER_NEW_SCREEN, points.AFTER_SHOWING)],
    ids=["before it", "after it"],
)
async def test_the_person_goes_on_where_they_were(counter: Counter, world: World, new: str, edited: str) -> None:
    who = await newcomer(world)
    counter.deaths.order(new)
    await who.person.start()
    await _finds(who, "Bienvenue|Bonjour")
    for button, screen in (
        ("Commander", "Quel produit"),
        ("^Initio$", "Qui signe la demande"),
        ("^🛒 Commander$", "Quel est votre prénom"),
    ):
        counter.deaths.order(edited)
        await who.person.tap(button)
        await _finds(who, screen)
    for text, screen in ((who.identity.given_name, "Quel est votre nom,"), (who.identity.surname, "adresse e-mail")):
        counter.deaths.order(edited)
        await who.person.say(text)
        await _finds(who, screen)
    counter.deaths.order(edited)
    await who.person.say("TEST not an address")
    await _finds(who, "adresse e-mail")
    assert not [message.text for message in await who.person.chat() if not message.from_bot and message.text[0] != "/"]
    await inspect(counter, world)
    assert counter.deaths.outstanding() == {}


async def _finds(who: Applicant, screen: str) -> None:
    """The right screen stands lowest in the chat."""
    seen = await who.person.sees(screen, fresh=True)
    assert (await who.person.last()).message_id == seen.message_id


async def test_a_button_that_was_seen_is_good_after_the_kill(counter: Counter, world: World) -> None:
    """A document is marked as read, the next screen is shown, and the process dies before it has noted that."""
    who = await newcomer(world)
    await software.order(who)
    await who.follows_mail("Votre signature est attendue")
    await software.identify(who)
    await who.picks("contrôler les documents", "Ouvrir : Formulaire")
    await who.person.sees(r"contrôler les documents \(0 sur 3\)", fresh=True)  # below the file
    counter.keeper.hold()
    counter.deaths.order(points.AFTER_SHOWING)
    await who.person.tap("J'ai lu : Formulaire")
    await who.person.sees(r"contrôler les documents \(1 sur 3\)")
    await who.person.tap("Ouvrir : Pièce d'identité")
    counter.keeper.go()
    await who.person.tap("J'ai lu : Pièce d'identité")
    await who.person.sees(r"contrôler les documents \(2 sur 3\)")
    await inspect(counter, world)
