"""What the desk looks up, as agents see it."""

from models import AgentRole
from tests.journeys.cast import Cast
from tests.journeys.states import at_review
from tests.journeys.talk import says, still_there, taps


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
