"""Codes: wrong, replaced, expired, used, exhausted; asked for too soon, too often."""

import re

from models import Throttle
from playground.demo.cast import Applicant
from playground.people import Person
from tests.journeys.cast import Cast
from tests.journeys.desk import open_card, unblock
from tests.journeys.states import PASSWORD, at_download, at_signature
from tests.journeys.talk import code_of, home, other_than, says, still_there, taps


async def at_code(cast: Cast) -> tuple[Applicant, str, str, int]:
    """The first signature code is on the phone: who, the request, the code, the text's number."""
    who, number = await at_signature(cast)
    await taps(who.person, "^✍️ Signer$", r"au \+33 6 •• •• •• \d\d.*valable 10 minutes")
    return who, number, *await code_of(who)


async def test_a_wrong_code_says_how_many_attempts_are_left(cast: Cast) -> None:
    who, _, code, _ = await at_code(cast)
    for left in ("4 essais", "3 essais"):
        told = await says(who.person, other_than(code), f"Ce code n'est pas le bon. Il vous reste {left}")
        assert "Vérifiez le dernier message reçu" in told.text
    told = await says(who.person, f"bonjour {code[:5]}", "Ce code compte 6 chiffres")
    assert "cet essai ne compte pas" in told.text
    await says(who.person, other_than(code), "Il vous reste 2 essais")
    await says(who.person, f"{code[:3]} {code[3:]}", "votre signature est enregistrée")
    assert await still_there(who.person) == []


async def test_a_code_replaced_says_when(cast: Cast) -> None:
    who, _, old, text = await at_code(cast)
    await cast.world.advance(seconds=31)
    await taps(who.person, "Nouveau code par SMS", "Un nouveau code part par SMS")
    new, _ = await code_of(who, after=text)
    told = await says(who.person, old, r"Ce code a été remplacé le [\d/]+ (à )?\d\d:\d\d. Utilisez le plus récent")
    assert "Saisissez ce code pour signer" in told.text
    await says(who.person, new, "votre signature est enregistrée")


async def test_a_code_lives_ten_minutes(cast: Cast) -> None:
    who, _, code, text = await at_code(cast)
    await cast.world.advance(seconds=601)
    await says(who.person, code, "Ce code n'est plus valable. Demandez-en un nouveau avec le bouton")
    await taps(who.person, "Nouveau code par SMS", "Un nouveau code part par SMS")
    new, _ = await code_of(who, after=text)
    await says(who.person, new, "votre signature est enregistrée")


async def again(who: Applicant) -> None:
    """One more code: back to the recap first, so that each time the screen is a new one."""
    await taps(who.person, "Retour", "Touchez « Signer »")
    await taps(who.person, "^✍️ Signer$", "^Étape 3 sur 3.*\n\nNous avons envoyé un code par SMS")
    await taps(who.person, "Nouveau code par SMS", "Un nouveau code part par SMS")


async def test_too_soon_and_too_many(cast: Cast) -> None:
    who, number, _, _ = await at_code(cast)
    told = await taps(who.person, "Nouveau code par SMS", r"Un code vient de partir. Patientez (30|29|28|27) secondes")
    assert "avant d'en demander un autre" in told.text
    for _ in range(2):
        await cast.world.advance(seconds=31)
        await again(who)
    await cast.world.advance(seconds=31)
    await taps(who.person, "Nouveau code", r"Trop de codes ont été envoyés.*après le \d\d/\d\d/\d{4} (à )?\d\d:\d\d")
    for _ in range(3):
        await cast.world.advance(seconds=301)
        await again(who)
    await cast.world.advance(seconds=301)
    told = await taps(who.person, "Nouveau code", "Le nombre d'envois possibles est atteint. Contactez votre bureau")
    assert "bureau@guichetier.example, 01 99 00 12 34" in told.text
    assert len(await cast.world.sms(who.identity.phone)) == 6
    officer = await cast.officer()
    await open_card(officer, number)
    await officer.sees(r"Bloqué : envoi de codes \(nombre atteint")
    await unblock(cast, number)
    await taps(who.person, "Nouveau code par SMS", "Un nouveau code part par SMS")


async def test_a_hundred_failures_in_a_row_close_the_channel_until_the_desk_acts(cast: Cast) -> None:
    who, number, code, text = await at_code(cast)
    await says(who.person, other_than(code), "Il vous reste 4 essais")
    await Throttle.filter(name="sms").update(failures=99)  # whoever made them
    await says(who.person, other_than(code), "Il vous reste 3 essais")
    await cast.world.advance(seconds=31)
    told = await taps(who.person, "Nouveau code par SMS", "L'envoi de codes est suspendu par sécurité. Contactez votre")
    assert "Saisissez ce code pour signer" in told.text and "01 99 00 12 34" in told.text
    await unblock(cast, number)
    await taps(who.person, "Nouveau code par SMS", "Un nouveau code part par SMS")
    code, _ = await code_of(who, after=text)
    await says(who.person, code, "votre signature est enregistrée")


async def test_a_code_that_waits_is_asked_for_wherever_the_person_has_been(cast: Cast) -> None:
    who, number, code, _ = await at_code(cast)
    await home(who.person)
    await taps(who.person, f"igner.*{number}|{number}", "Nous avons envoyé un code par SMS")
    await says(who.person, code, "votre signature est enregistrée")
    assert len(await cast.world.sms(who.identity.phone)) == 1


async def test_ten_codes_a_day_for_one_number(cast: Cast) -> None:
    first, _, _, _ = await at_code(cast)
    second, _ = await at_signature(cast, phone=first.identity.phone)
    for _ in range(5):
        await cast.world.advance(seconds=301)
        await again(first)
    await cast.world.advance(seconds=301)
    await taps(second.person, "^✍️ Signer$", "Nous avons envoyé un code par SMS")
    for _ in range(3):
        await cast.world.advance(seconds=301)
        await again(second)
    await cast.world.advance(seconds=301)
    await taps(second.person, "Nouveau code", "Trop de codes ont été envoyés à ce destinataire.*Vous pourrez")
    assert len(await cast.world.sms(first.identity.phone)) == 10
    await cast.world.advance(days=1)
    await taps(second.person, "Nouveau code", "Un nouveau code part par SMS")


async def test_five_wrong_codes_and_the_desk_unblocks(cast: Cast) -> None:
    officer = await cast.officer()
    who, number, code, _ = await at_code(cast)
    for left in (4, 3, 2, 1):
        await says(who.person, other_than(code), f"Il vous reste {left} essai")
    told = await says(who.person, other_than(code), "Le code a été faux 5 fois.*contactez votre bureau")
    assert "01 99 00 12 34" in told.text and told.text.count("5 fois") == 1
    assert [button.text for button in told.buttons] == ["Refuser", "Ce n'est pas moi", "🏠 Accueil"]
    await taps(who.person, "^Refuser$", "Pour quelle raison")
    told = await taps(who.person, "Retour", "Le code a été faux 5 fois")
    assert "01 99 00 12 34" in told.text
    await officer.sees(f"Demande {number} : une personne est bloquée et attend votre aide")
    await officer.say("/queue")
    await officer.tap("🔒 Bloquées")
    await officer.tap(re.escape(number))
    await officer.sees("Bloqué : code de signature")
    await unblock(cast, number)
    await who.person.sees(f"vous a débloqué pour la demande {number}. Vous pouvez recommencer")
    await taps(who.person, "^Ouvrir$", "Nous avons envoyé un code par SMS")
    await says(who.person, code, "votre signature est enregistrée")


async def at_retrieval_code(cast: Cast) -> tuple[Applicant, str, str]:
    who, number = await at_download(cast)
    code = await who.reads_code("code de retrait")
    await taps(who.person, "Tout est prêt", "Étape 2 sur 6")
    await says(who.person, PASSWORD, "une seconde fois")
    await says(who.person, PASSWORD, "Étape 3 sur 6")
    return who, number, code


async def resend(person: Person, channel: str) -> None:
    await taps(
        person, f"Nouveau code par {channel}", f"Un nouveau code part par {channel}. Les précédents ne sont plus"
    )


async def test_the_retrieval_code_is_sent_again_by_text_and_by_mail(cast: Cast) -> None:
    who, _, first = await at_retrieval_code(cast)
    before = (await cast.world.sms(who.identity.phone))[-1]["id"]
    await cast.world.advance(seconds=31)
    await resend(who.person, "SMS")
    second, _ = await code_of(who, after=before)
    assert len(second) == 9
    await who.person.sees("code à 9 chiffres envoyé par SMS")
    await taps(who.person, "Nouveau code par e-mail", r"Patientez \d+ secondes avant d'en demander un autre")
    await says(who.person, first, "Ce code a été remplacé le .* Utilisez le plus récent")
    await cast.world.advance(seconds=31)
    await resend(who.person, "e-mail")
    third = await who.reads_code("votre nouveau code de retrait")
    await says(who.person, second, "Ce code a été remplacé le")
    await says(who.person, third, "Étape 4 sur 6")
    assert await still_there(who.person) == []


async def test_a_retrieval_code_exhausted_is_unblocked_by_the_desk(cast: Cast) -> None:
    officer = await cast.officer()
    who, number, code = await at_retrieval_code(cast)
    for left in (4, 3, 2, 1):
        await says(who.person, other_than(code), f"Il vous reste {left} essai")
    told = await says(who.person, other_than(code), "Le code de retrait a été faux 5 fois.*contactez votre bureau")
    assert "01 99 00 12 34" in told.text
    assert [button.text for button in told.buttons] == ["🏠 Accueil"]
    await officer.sees(f"Demande {number} : une personne est bloquée et attend votre aide")
    await unblock(cast, number)
    await who.person.sees(f"vous a débloqué pour la demande {number}")
    await taps(who.person, "^Ouvrir$", "Étape 3 sur 6")
    await says(who.person, code, "Étape 4 sur 6")


async def test_an_officer_opens_again_what_the_alarm_has_closed(cast: Cast) -> None:
    officer = await cast.officer()
    told = await says(officer, "/envois", "L'envoi est ouvert partout")
    assert "Codes saisis : " in told.text
    await Throttle.create(name="sms:+33699", closed_at=cast.product.suite.clock.now())
    await taps(officer, "Actualiser", r"Suspendu : sms:\+33699")
    await taps(officer, r"Rouvrir sms:\+33699", r"✅ L'envoi est rouvert : sms:\+33699")
    await officer.sees("L'envoi est ouvert partout")
    clerk = await cast.applicant()
    await clerk.person.start()
    await says(clerk.person, "/envois", "réservée aux agents")
