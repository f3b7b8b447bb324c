"""What the passing of days does by itself: reminders, ends of links, ends of requests."""

from playground.people import World
from tests.journeys.calm import calm
from tests.journeys.cast import Cast
from tests.journeys.product import Product
from tests.journeys.states import at_identity, at_questions
from tests.journeys.talk import begins, home, link_of, request_screen, says


async def subjects(world: World, address: str) -> list[str]:
    return [str(mail["subject"]) for mail in await world.mail(address)]


async def test_reminders_to_sign_and_the_end_after_ten_days(cast: Cast) -> None:
    who, number = await at_identity(cast)
    address = who.identity.email
    last = (await cast.world.mail(address))[-1]["id"]
    links = [await link_of(who, "Votre signature est attendue")]
    for days in (2, 3, 3, 1):
        await cast.world.advance(days=days)
        mail = await cast.world.wait_mail(
            address, f"Rappel : votre signature est attendue, demande {number}", after=last
        )
        assert "Passé cette date, la demande expirera" in mail["text"]
        last = mail["id"]
        links.append(mail["links"][0])
    assert len(set(links)) == 5
    for link in links:
        await who.person.open(link)
        await who.person.sees("champ 1 sur 5", fresh=True)
    await cast.world.advance(days=1)
    await cast.world.wait_mail(address, f"Demande {number} : expirée")
    await who.person.sees(f"La demande {number} a expiré.*Vous pouvez en faire une nouvelle")
    told = [subject for subject in await subjects(cast.world, address) if "Rappel" in subject]
    assert len(told) == 4
    await says(who.person, who.identity.document_number, "ne se signe plus|n'est plus valable")


async def test_a_certificate_not_fetched_within_two_months(cast: Cast) -> None:
    who, number = await at_questions(cast)
    address = who.identity.email
    code = await who.reads_code("code de retrait")
    last = (await cast.world.mail(address))[-1]["id"]
    for days in (31, 17, 11):
        await cast.world.advance(days=days)
        after = (await cast.world.mail(address))[-1]["id"] if days == 31 else last
        mail = await cast.world.wait_mail(
            address, f"Rappel : votre certificat vous attend, demande {number}", after=after
        )
        assert "sera supprimée automatiquement" in mail["text"] and code not in mail["text"]
        last = mail["id"]
    await cast.world.advance(days=3)
    await cast.world.wait_mail(address, f"Demande {number} : supprimée")
    await who.person.sees(f"La demande {number} a été supprimée.*Vous pouvez faire une nouvelle demande")
    assert "État : supprimée" in (await request_screen(who.person, number)).text
    screen = await home(who.person)
    assert not any(number in button.text for button in screen.buttons)
    await who.person.open(await link_of(who, "choisissez vos questions"))
    await who.person.sees("n'est plus valable depuis", fresh=True)


async def test_a_draft_forgotten_for_two_months_is_gone(cast: Cast, product: Product) -> None:
    person = (await cast.applicant()).person
    await begins(person)
    await cast.world.advance(days=61)
    await calm(product)
    screen = await home(person, "Bienvenue au guichet")
    assert not any("Continuer" in button.text for button in screen.buttons)
