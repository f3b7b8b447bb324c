"""The desk: who may see and decide what; two who decide at once."""

import asyncio

import pytest

from models import AgentRole, Request
from playground.demo import software
from playground.demo.cast import Applicant
from tests.journeys.cast import Cast, someone
from tests.journeys.desk import open_card
from tests.journeys.states import at_review
from tests.journeys.talk import home, request_screen, says, taps


async def test_who_is_no_agent_sees_no_desk(cast: Cast) -> None:
    who, number = await at_review(cast)
    screen = await home(who.person)
    assert not any("File du bureau" in button.text for button in screen.buttons)
    for command in ("/queue", f"/open {number}"):
        told = await says(who.person, command, "Cette action est réservée aux agents du bureau d'enregistrement")
        assert "Bienvenue" in told.text


async def test_another_offices_request_does_not_exist(cast: Cast) -> None:
    _, number = await at_review(cast)
    agent = await cast.agent("TEST Officier Ailleurs", AgentRole.OFFICER, "elsewhere")
    told = await says(agent, f"/open {number}", "Aucune demande de ce numéro dans vos bureaux.*ouvrez /queue")
    assert "Entreprise" not in told.text
    await says(agent, "/queue", "Rien n'attend. Vous serez alerté")
    await says(agent, "/open", "Donnez le numéro de la demande, par exemple /open 100042")
    await says(agent, "/open 999999999999", "Aucune demande de ce numéro")


async def test_nobody_approves_what_they_ordered_or_signed(cast: Cast) -> None:
    identity = someone()
    officer = await cast.officer(1)
    both = Applicant(cast.world, officer, identity)
    officer.phone = identity.phone
    number = await software.order(both)
    await software.sign(both)
    await open_card(officer, number)
    await taps(officer, "^✅ Approuver$", "Vous avez créé ou signé cette demande : un autre agent doit décider")
    await says(officer, f"/rejeter {number} Illisible", "Vous avez créé ou signé cette demande")
    other = await cast.officer(0)
    await open_card(other, number)
    await taps(other, "^✅ Approuver$", f"Demande {number} approuvée")


async def test_an_operator_reads_and_does_not_decide(cast: Cast) -> None:
    _, number = await at_review(cast)
    operator = await cast.agent("TEST Opérateur", AgentRole.OPERATOR)
    await open_card(operator, number)
    await operator.tap("📄 Extrait d'immatriculation")
    await operator.sees_file("kbis")
    assert not any("Approuver" in text or "Rejeter" in text for text in await operator.buttons())


@pytest.mark.parametrize("typed", ["", "Le <b>Kbis</b> date de 2019"])
async def test_a_rejection_is_told_with_its_reason(cast: Cast, typed: str) -> None:
    who, number = await at_review(cast)
    officer = await cast.officer()
    await open_card(officer, number)
    await taps(officer, "^❌ Rejeter$", f"Rejeter la demande {number}")
    await taps(officer, "Retour", f"^{number}")
    await taps(officer, "^❌ Rejeter$", "Choisissez-le ou écrivez-le")
    if typed:
        reason = typed
        await says(officer, typed, f"Demande {number} rejetée. Le demandeur est prévenu")
    else:
        reason = "Un document n'est pas lisible. Merci de refaire une demande avec un document net et complet."
        await taps(officer, "n'est pas lisible", f"Demande {number} rejetée. Le demandeur est prévenu")
    told = await who.person.sees(f"Votre demande {number} a été rejetée par Bureau")
    assert f"Motif : {reason}" in told.text
    mail = await cast.world.wait_mail(who.identity.email, f"Demande {number} : rejetée")
    assert reason in mail["text"] and "Vous pouvez faire une nouvelle demande" in mail["text"]
    screen = await request_screen(who.person, number)
    assert "État : rejetée" in screen.text
    assert not any("Approuver" in text for text in [button.text for button in screen.buttons])


async def test_two_officers_at_once_decide_once(cast: Cast) -> None:
    who, number = await at_review(cast)
    first, second = await cast.officer(0), await cast.officer(1)
    for officer in (first, second):
        await open_card(officer, number)
    await asyncio.gather(first.tap("^✅ Approuver$"), second.tap("^✅ Approuver$"))
    for officer in (first, second):
        await officer.sees(f"{number} · approuvée")
    said = [(await officer.last()).text for officer in (first, second)]
    assert sum(f"Demande {number} approuvée" in text for text in said) == 1, said
    late = next(officer for officer, text in zip((first, second), said, strict=True) if "approuvée. Le" not in text)
    if "Déjà approuvée par TEST Officier" not in (await late.last()).text:
        await late.notices("Ce bouton n'est plus à jour. Voici où vous en êtes")
    await cast.world.wait_mail(who.identity.email, "choisissez vos questions")
    codes = [mail for mail in await cast.world.mail(who.identity.email) if "code de retrait" in mail["subject"]]
    assert len(codes) == 1
    assert (await Request.get(number=int(number[2:]))).state == "approved"


async def test_new_work_alerts_those_on_duty(cast: Cast) -> None:
    officers = [await cast.officer(which) for which in range(2)]
    elsewhere = await cast.agent("TEST Officier Ailleurs", AgentRole.OFFICER, "elsewhere")
    _, number = await at_review(cast)
    for officer in officers:
        told = await officer.sees(f"Nouvelle demande à examiner : {number}, Initio, 3 ans")
        assert [button.text for button in told.buttons] == ["Ouvrir"]
    assert not any(number in message.text for message in await elsewhere.chat())
