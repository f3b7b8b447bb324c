"""Ordering for oneself or for somebody else: what is asked, who is told, and what only the holder may do."""

from playground.demo import software
from tests.journeys.cast import Cast, someone
from tests.journeys.desk import approve
from tests.journeys.talk import begins, link_of, request_screen, says, taps


async def test_a_certificate_for_another_is_in_the_hands_of_its_holder_alone(cast: Cast) -> None:
    requester, holder = await cast.applicant(), await cast.newcomer(someone(given_name="TEST Zoé"))
    person, me, them = requester.person, requester.identity, holder.identity
    number = await software.fill(requester, them)
    await taps(person, "^✏️ Mobile$", "numéro de mobile")
    await says(person, me.phone, "Ce numéro est le vôtre. Chacun signe avec son propre mobile")
    await taps(person, "Retour", "récapitulatif")
    await taps(person, "J'accepte et j'envoie", "pour une autre personne.*par lui seul, depuis son propre compte")
    link = await link_of(holder, "Votre signature est attendue")
    (invitation,) = await cast.world.mail(them.email)
    assert f"{me.given_name} {me.surname} demande" in invitation["text"]
    await person.open(link)
    told = await person.sees("Le titulaire signe lui-même, depuis son propre compte", fresh=True)
    assert them.surname not in told.text
    await software.sign(holder)
    await approve(cast, number)
    await person.sees(f"La demande {number}, que vous avez faite pour une autre personne, est approuvée")
    await person.open(await link_of(holder, "choisissez vos questions"))
    await person.sees("Seul le titulaire du certificat peut faire cela", fresh=True)
    await request_screen(person, number)
    await taps(person, "Retirer la demande", f"Retirer la demande {number}")
    await taps(person, "Oui, retirer", "État : retirée")
    for who in (requester, holder):
        for subject in ("tout est signé", "retirée"):
            mail = await cast.world.wait_mail(who.identity.email, f"Demande {number} : {subject}")
            assert ("Votre numéro client : C-" in mail["text"]) is (who is requester)
    subjects = [mail["subject"] for mail in await cast.world.mail(me.email)]
    assert sorted(subjects) == sorted(set(subjects)) and len(subjects) == 2


async def test_for_oneself_only_what_the_profile_does_not_say_is_asked(cast: Cast) -> None:
    """What no certificate may hold is asked all the same; who is changed at the recap is asked about anew."""
    who = await cast.applicant()
    person, me = who.person, who.identity
    await software.fill(who)
    recap = await taps(person, "^✏️ Pour qui$", "Pour qui est ce certificat")
    recap = await taps(person, "^Pour moi-même$", "récapitulatif")
    for said in ("Pour qui : Pour moi-même", me.given_name, me.surname, me.email, me.phone, me.document_number):
        assert said in recap.text
    await taps(person, "^✏️ Pour qui$", "Pour qui est ce certificat")
    await taps(person, "^Pour une autre personne$", "Quel est le prénom")
    await software.describe(who, someone())
    await software.send(who, "pièce d'identité du titulaire", "TEST-piece.pdf", "TEST another")
    await taps(person, "^✏️ Représentant légal$", "représentant légal de l'organisation")
    await taps(person, "^Moi-même$", "De quelle pièce")
    await software.show_paper(who, me)
    await software.send(who, "pièce d'identité du représentant", "TEST-piece-2.pdf", "TEST mine")
    await person.sees("Représentant légal : Moi-même")
    await taps(person, "^✏️ Pour qui$", "Pour qui est ce certificat")
    await taps(person, "^Pour moi-même$", "De quelle pièce")
    await software.show_paper(who, me)
    await software.send(who, "pièce d'identité du titulaire", "TEST-piece.pdf", "TEST mine again")
    await person.sees("Représentant légal : Le titulaire lui-même")

    other = await cast.applicant(email="ada@interne.local")
    await begins(other.person)
    await taps(other.person, "^3 ans", "Pour qui est ce certificat")
    await taps(other.person, "^Pour moi-même$", "adresse e-mail")
    await says(other.person, "ada@demo-guichetier.fr", "De quelle pièce")
    await taps(other.person, "Retour", "adresse e-mail")
    await taps(other.person, "Retour", "Pour qui est ce certificat")
