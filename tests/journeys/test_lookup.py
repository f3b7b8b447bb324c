"""What the desk looks up, as agents see it."""

import json

from models import AgentRole
from tests.journeys.cast import Cast
from tests.journeys.states import at_review
from tests.journeys.talk import home, says, still_there, taps


async def test_a_request_is_found_by_what_people_know(cast: Cast) -> None:
    who, number = await at_review(cast)
    agent = await cast.agent("TEST Opérateur", AgentRole.OPERATOR)
    await says(agent, "/queue", "File du bureau")
    await taps(agent, "Rechercher", "Écrivez ce que vous savez")
    await says(agent, "nobody of that name", "Rien de tel dans les demandes de vos bureaux")
    phone = who.identity.phone.replace("+33", "0")
    found = await says(agent, phone, "Recherche : 1 demande trouvée")
    assert found.buttons[0].text.startswith(f"{number} · {who.identity.given_name}")
    assert phone not in await still_there(agent)
    await taps(agent, f"^{number} · ", f"^{number} · en cours d'examen")
    await says(agent, f"/chercher {who.identity.surname.upper()}", "Recherche : 1 demande trouvée")
    stranger = await cast.agent("TEST Officier Ailleurs", AgentRole.OFFICER, "elsewhere")
    await says(stranger, f"/find {phone}", "Rien de tel")
    await says(who.person, f"/find {phone}", "réservée aux agents")


async def test_the_figures_and_the_list_for_a_spreadsheet(cast: Cast) -> None:
    _, number = await at_review(cast)
    operator = await cast.agent("TEST Opérateur", AgentRole.OPERATOR)
    await says(operator, "/queue", "File du bureau")
    await taps(operator, "Chiffres", "Chiffres du bureau, 30 derniers jours")
    await taps(operator, "^7 jours$", "Chiffres du bureau, 7 derniers jours")
    assert not any("CSV" in button.text for button in (await operator.last()).buttons)
    await says(operator, "/export", "Seul un officier d'enregistrement ou un administrateur")
    administrator = await cast.agent("TEST Administratrice", AgentRole.ADMINISTRATOR)
    await home(administrator)
    await taps(administrator, "Chiffres", "Demandes reçues : [1-9]")
    await taps(administrator, "CSV", "Sur quelle période")
    await taps(administrator, "^30 jours$", "Demandes reçues depuis 30 jours.*aucune donnée personnelle")
    _, content = await administrator.sees_file(r"^demandes-.*\.csv$")
    assert f"\n{number[2:]};Initio;36;" in content.decode("utf-8-sig").replace("\r", "")
    await says(administrator, "/stats 8", "Cette période n'est pas proposée. Choisissez parmi : 7, 30, 90 jours")
    await says(administrator, f"/find {number}", "Un administrateur ne voit pas les demandes")


async def test_the_audit_trail_of_a_request(cast: Cast) -> None:
    who, number = await at_review(cast)
    auditor = await cast.agent("TEST Auditrice", AgentRole.AUDITOR)
    await says(auditor, f"/find {number}", "1 demande trouvée")
    await taps(auditor, f"^{number} · ", f"^{number} · en cours d'examen")
    shown = await taps(auditor, "Journal", rf"^Journal de la demande {number} \(\d+\)")
    assert "journal consulté" in shown.text and "tous ont signé" in shown.text
    assert who.identity.surname not in shown.text
    shown = await taps(auditor, "Page 2 sur", "titulaire, représentant légal : brouillon commencé")
    await taps(auditor, "Extrait vérifiable", "Journal de la demande")
    _, content = await auditor.sees_file(rf"^journal-{number[2:]}\.jsonl$")
    assert await cast.product.suite.audit.check(map(json.loads, content.decode().splitlines())) == []
    administrator = await cast.agent("TEST Administratrice", AgentRole.ADMINISTRATOR)
    await says(administrator, f"/journal {number}", f"^Journal de la demande {number}")
    assert not any("La demande" in button.text for button in (await administrator.last()).buttons)
    operator = await cast.agent("TEST Opérateur", AgentRole.OPERATOR)
    await says(operator, f"/audit {number}", "Seul un auditeur, un officier d'enregistrement ou un administrateur")
