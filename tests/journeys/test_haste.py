"""Two quick taps, two quick messages, and buttons of another day: one effect, and always the current screen."""

import asyncio

from playground.demo import software
from playground.people import Person, SeenButton, SeenMessage
from tests.journeys.cast import Cast
from tests.journeys.desk import open_card
from tests.journeys.states import at_review, at_signature
from tests.journeys.talk import begins, code_of, home, request_screen, says, still_there, taps


def button(screen: SeenMessage, text: str) -> SeenButton:
    return next(each for each in screen.buttons if text in each.text)


async def twice(person: Person, text: str) -> list[str]:
    """Tap the same button of the live screen twice, without waiting in between; what each was answered."""
    screen = await person.last()
    data = str(button(screen, text).data)
    answers = await asyncio.gather(*(person.tap_stale(screen.message_id, data, wait=10) for _ in range(2)))
    assert all(answer["answered"] for answer in answers)
    return sorted(answer["text"] for answer in answers)


async def test_a_request_sent_twice_is_one_request(cast: Cast) -> None:
    who = await cast.applicant()
    number = await software.fill(who)
    assert await twice(who.person, "J'accepte") == ["", "Ce bouton n'est plus à jour. Voici où vous en êtes."]
    await who.person.sees(f"Demande {number}\n.*\n\nÉtat : à signer")
    await cast.world.wait_mail(who.identity.email, "Votre signature est attendue")
    await home(who.person)
    await taps(who.person, "Mes demandes", "Vos demandes")
    assert [text for text in await who.person.buttons() if "N°" in text] == [f"{number} · à signer"]
    assert len(await cast.world.mail(who.identity.email)) == 1


async def test_a_product_picked_twice_is_one_draft(cast: Cast) -> None:
    person = (await cast.applicant()).person
    await home(person)
    await taps(person, "Commander", "Quel produit")
    await taps(person, "^Initio$", "Qui signe la demande")
    await twice(person, "🛒 Commander")
    await person.sees("Pour combien de temps")
    await taps(person, "Annuler", "Vous quittez")
    gone = await taps(person, "Supprimer", "est supprimée")
    assert not any("Continuer" in each.text for each in gone.buttons)


async def test_a_code_asked_for_twice_is_one_code(cast: Cast) -> None:
    who, _ = await at_signature(cast)
    await twice(who.person, "Signer")
    await who.person.sees("Nous avons envoyé un code")
    code, _ = await code_of(who)
    await says(who.person, code, "votre signature est enregistrée")
    assert len(await cast.world.sms(who.identity.phone)) == 1


async def test_a_code_typed_twice_signs_once(cast: Cast) -> None:
    who, number = await at_signature(cast)
    await taps(who.person, "^✍️ Signer$", "Nous avons envoyé un code")
    code, _ = await code_of(who)
    await asyncio.gather(who.person.say(code), who.person.say(code))
    await who.person.sees("Ici, touchez l'un des boutons.\n\nMerci, votre signature est enregistrée")
    await cast.world.wait_mail(who.identity.email, "tout est signé")
    officer = await cast.officer()
    await open_card(officer, number)
    assert (await officer.last()).text.count("signé ✅") == 1
    mails = await cast.world.mail(who.identity.email)
    assert [mail["subject"] for mail in mails].count(f"Demande {number} : tout est signé") == 1
    assert await still_there(who.person) == []


async def test_two_answers_at_once_go_to_two_questions_in_their_order(cast: Cast) -> None:
    person = (await cast.applicant()).person
    await begins(person)
    await taps(person, "^1 an", "Pour qui est ce certificat")
    await taps(person, "Pour une autre personne", "Quel est le prénom")
    await person.say("TEST Ada")
    await person.say("TEST Lovelace")
    await person.sees("adresse e-mail")
    await taps(person, "Retour", "Quel est le nom,")
    await taps(person, "Retour", "Quel est le prénom")


async def test_approved_twice_is_approved_once(cast: Cast) -> None:
    who, number = await at_review(cast)
    officer = await cast.officer()
    await open_card(officer, number)
    assert "Ce bouton n'est plus à jour. Voici où vous en êtes." in await twice(officer, "Approuver")
    await officer.sees(f"^{number} · approuvée")
    await cast.world.wait_mail(who.identity.email, "choisissez vos questions")
    subjects = [mail["subject"] for mail in await cast.world.mail(who.identity.email)]
    assert len([subject for subject in subjects if "code de retrait" in subject]) == 1


async def test_a_button_from_last_week_says_so_and_shows_where_things_are(cast: Cast) -> None:
    who = await cast.applicant()
    person = who.person
    await begins(person)
    await taps(person, "^1 an", "Pour qui est ce certificat")
    old = await taps(person, "Pour une autre personne", "Quel est le prénom")
    back = button(old, "Retour")
    await says(person, "TEST Ada", "Quel est le nom,")
    await cast.world.advance(days=7)
    answer = await person.tap_stale(old.message_id, str(back.data), wait=10)
    assert answer["text"] == "Ce bouton n'est plus à jour. Voici où vous en êtes."
    shown = await person.sees("Quel est le nom,", fresh=True)
    assert shown.message_id > old.message_id
    assert (await person.last()).message_id == shown.message_id
    await person.tap_stale(1, "go|nowhere|not-an-id", wait=10)
    await person.tap_stale(1, "nonsense", wait=10)
    await person.sees("Quel est le nom,|Bienvenue|Bonjour", fresh=True)


async def test_a_button_that_leads_to_somebody_elses_request_shows_nothing_of_it(cast: Cast) -> None:
    who, number = await at_review(cast)
    mine = await request_screen(who.person, number)
    await home(who.person)
    screen = await taps(who.person, "Mes demandes", "Vos demandes")
    data = str(button(screen, number).data)
    stranger = (await cast.applicant()).person
    await home(stranger)
    await stranger.tap_stale(1, data, wait=10)
    told = await stranger.sees("Cela n'existe pas ou plus, ou n'est pas à vous. Voici l'accueil", fresh=True)
    assert number not in told.text and number in mine.text
