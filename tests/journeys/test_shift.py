"""A shift at the desk: two officers, an operator, an auditor and an administrator, by buttons and by commands."""

from handlers.desk.actions import ACTIONS
from models import AgentRole
from playground.people import Person
from tests.journeys.cast import Cast
from tests.journeys.desk import open_card
from tests.journeys.states import at_review
from tests.journeys.talk import says, taps


async def test_two_officers_and_an_operator_share_a_request(cast: Cast) -> None:
    first, second = [await cast.officer(which) for which in (0, 1)]
    operator = await cast.agent("TEST Opérateur", AgentRole.OPERATOR)
    _, number = await at_review(cast)
    await operator.sees(f"Nouvelle demande à examiner : {number}")
    await open_card(first, number)
    await open_card(second, number)
    stale = await second.last()
    await taps(first, "M'en occuper", f"La demande {number} est à vous")
    await says(first, "/file", "File du bureau · à examiner")
    assert f"{number} · Initio, 3 ans" in (await taps(first, "À moi", "File du bureau · à moi")).text
    await second.tap_stale(stale.message_id, next(str(each.data) for each in stale.buttons if "Rejeter" in each.text))
    kept = await second.sees("👤 TEST Officier 1 y travaille depuis le", fresh=True)
    assert not any("Approuver" in button.text or "M'en occuper" in button.text for button in kept.buttons)
    await says(second, "/approuver", "TEST Officier 1 travaille sur cette demande depuis .* reprendre au bout de 30")
    await open_card(operator, number)
    await says(operator, "/rejeter Illisible", "Seul un officier d'enregistrement du bureau peut faire cela")
    await says(operator, "/approuver 1", "Aucune demande de ce numéro")
    await says(first, f"/rendre {number}", f"La demande {number} est rendue à la file")
    await says(second, f"/approuver {number}", f"Demande {number} approuvée")
    late = await says(first, "/rejeter Illisible", "Déjà approuvée par TEST Officier 2, le")
    assert f"{number} · approuvée" in late.text
    assert ": approuvée par TEST Officier 2" in late.text


async def test_a_shift_in_english_by_commands_alone(cast: Cast) -> None:
    who, number = await at_review(cast)
    officer = await cast.officer()
    await says(officer, "/language en", "Hello|Welcome")
    listed = (await says(officer, "/desk", "Your commands at the desk")).text
    assert all(f"/{action.name} " in listed for action in ACTIONS) and "/grant" not in listed
    await says(officer, "/approve", "Give the number of the request, for example /approve 100042")
    await says(officer, f"/open {number}", f"^{number} · ")
    assert "You have been working on it since" in (await says(officer, "/claim", f"Request {number} is yours")).text
    await says(officer, "/release", f"Request {number} is back in the queue")
    await says(officer, "/reject", "What is the reason")
    await says(officer, f"/reject {number} unreadable", f"Request {number} rejected")
    await who.person.sees("a été rejetée par .* Motif : Un document n'est pas lisible")
    await says(officer, f"/approve {number}", "Things have changed in the meantime")
    await says(officer, "/nosuch", "There is no such command")
    await says(officer, "/next", "is yours|Nothing is waiting for somebody")


async def test_an_auditor_changes_nothing_and_an_administrator_sees_no_request(cast: Cast) -> None:
    _, number = await at_review(cast)
    auditor = await cast.agent("TEST Auditeur", AgentRole.AUDITOR)
    await open_card(auditor, number)
    await taps(auditor, "📄 Extrait d'immatriculation", f"^{number}")
    await auditor.sees_file("kbis")
    assert "👁 Extrait d'immatriculation (vu)" in await auditor.buttons()
    labels = [cast.product.suite.texts.plain("fr", f"do-{action.name}") for action in ACTIONS]
    assert not set(labels) & set(await auditor.buttons())
    for action in ACTIONS:
        await says(auditor, f"/{action.name} {number}", "Seul un (officier|opérateur)")
    administrator = await cast.agent("TEST Administrateur", AgentRole.ADMINISTRATOR)
    await says(administrator, f"/open {number}", "Un administrateur ne voit pas les demandes")
    await grants(administrator)


async def grants(administrator: Person) -> None:
    """An administrator grants and takes back, to others than themselves."""
    listed = await says(administrator, "/nommer 4242 officier TEST Claire D.", "4242 a maintenant le rôle : officier")
    assert "TEST Claire D. (4242) : officier, demo" in listed.text
    await says(administrator, "/demettre 4242", "Un rôle de 4242 est repris")
    await says(administrator, f"/nommer {administrator.id} officier", "Personne ne change ses propres rôles")
    await says(administrator, "/nommer Claire", "Écrivez le numéro Telegram, puis le rôle")
