"""What agents do."""

from playground.people import Person
from tests.journeys.cast import Cast


async def open_card(agent: Person, number: str) -> None:
    """`/open` the request with that number, as people read it."""
    await agent.say(f"/open {number}")
    await agent.sees(f"^{number} · ", fresh=True)


async def approve(cast: Cast, number: str) -> Person:
    officer = await cast.officer()
    await open_card(officer, number)
    await officer.tap("^✅ Approuver$")
    await officer.sees(f"Demande {number} approuvée")
    return officer


async def unblock(cast: Cast, number: str) -> Person:
    officer = await cast.officer()
    await open_card(officer, number)
    await officer.tap("Débloquer")
    await officer.sees(f"Demande {number} débloquée")
    return officer
