"""A download link that ran out, and the new one its holder gets with a code by SMS."""

from models import Request
from tests.journeys.cast import Cast
from tests.journeys.desk import unblock
from tests.journeys.states import PASSWORD, at_download
from tests.journeys.talk import code_of, home, link_of, other_than, says, still_there, taps


async def test_the_holder_renews_the_link_and_goes_on_at_once(cast: Cast) -> None:
    officer = await cast.officer()
    who, number = await at_download(cast)
    person, address = who.person, who.identity.email
    old = await link_of(who, "votre certificat est prêt")
    last, text = (await cast.world.mail(address))[-1]["id"], (await cast.world.sms(who.identity.phone))[-1]["id"]
    await taps(person, "Tout est prêt", "Étape 2 sur 6")
    await cast.world.advance(days=1)
    told = await says(person, PASSWORD, "n'est plus valable depuis le .* : il durait 24 heures")
    assert told.text.count("24 heures") == 1
    waiting = await home(person)
    assert waiting.buttons[0].text == f"⌛️ Lien expiré : en demander un autre ({number})"
    await person.open(old)
    offer = await person.sees("il durait 24 heures.\n\nVous pouvez en recevoir un autre tout de suite", fresh=True)
    assert who.identity.phone not in offer.text
    await taps(person, "Recevoir un nouveau lien", "Nous avons envoyé un code par SMS au .33 6 •• •• •• .*10 minutes")
    code, text = await code_of(who, after=text)
    assert len(code) == 6
    for left in (4, 3, 2, 1):
        await says(person, other_than(code), f"Il vous reste {left} essai")
    blocked = await says(person, other_than(code), "Le code a été faux 5 fois.*nouveau lien est bloqué")
    assert "01 99 00 12 34" in blocked.text
    await officer.sees(f"Demande {number} : une personne est bloquée")
    await unblock(cast, number)
    await person.sees(f"vous a débloqué pour la demande {number}")
    await taps(person, "^Ouvrir$", "Vous pouvez en recevoir un autre")
    await taps(person, "Recevoir un nouveau lien", "Nous avons envoyé un code")
    await cast.world.advance(seconds=31)
    await taps(person, "Nouveau code par SMS", "Un nouveau code part par SMS")
    fresh, _ = await code_of(who, after=text)
    await says(person, code, "Ce code a été remplacé le")
    await says(person, fresh, "Un nouveau lien part par e-mail, valable 24 heures.*\n\nRetrait de votre certificat")
    await person.sees("Étape 2 sur 6")
    await person.open(await link_of(who, "votre certificat est prêt", after=last))
    await person.sees("Étape 2 sur 6", fresh=True)
    assert await still_there(person) == []


async def test_where_the_office_renews_links_itself_its_contacts_are_given(cast: Cast) -> None:
    who, number = await at_download(cast)
    await Request.filter(number=int(number[2:])).update(office="sud")
    await cast.world.advance(days=1)
    told = await taps(who.person, "Tout est prêt", "il durait 24 heures")
    assert "Votre bureau d'enregistrement vous en enverra un nouveau" in told.text
    assert "lyon@guichetier.example, 04 99 00 56 78, " in told.text
    assert [button.text for button in told.buttons] == ["🏠 Accueil"]
