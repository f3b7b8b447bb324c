"""Short ways to act and to read what comes of it."""

import re

from playground.demo.cast import Applicant
from playground.people import Person, SeenMessage


async def says(person: Person, text: str, pattern: str) -> SeenMessage:
    """Write, and read what comes back."""
    await person.say(text)
    return await person.sees(pattern, fresh=True)


async def taps(person: Person, button: str, pattern: str) -> SeenMessage:
    """Tap, and read what comes back."""
    await person.tap(button)
    return await person.sees(pattern, fresh=True)


async def home(person: Person, pattern: str = "Bienvenue|Bonjour") -> SeenMessage:
    await person.start()
    return await person.sees(pattern, fresh=True)


async def begins(person: Person, product: str = "Initio") -> SeenMessage:
    """From `/start` to the first question of an order."""
    await home(person)
    await taps(person, "Commander", "Quel produit")
    await taps(person, f"^{product}$", f"^{product}\n")
    return await taps(person, "^🛒 Commander$", "Pour combien de temps")


async def link_of(who: Applicant, subject: str, after: int = 0) -> str:
    """The link of the mail with such a subject."""
    mail = await who.world.wait_mail(who.identity.email, subject, after=after)
    link: str = mail["links"][0]
    return link


async def code_of(who: Applicant, after: int = 0) -> tuple[str, int]:
    """The code of the next text message, and that message's number."""
    text = await who.world.wait_sms(who.identity.phone, r"^\d{6,9} ", after=after)
    return str(text["text"]).split()[0], int(text["id"])


def other_than(code: str) -> str:
    """A code of the same length that is not that one."""
    return "".join(str((int(digit) + 1) % 10) for digit in code)


async def still_there(person: Person) -> list[str]:
    """What this person wrote and can still read in the chat, commands aside."""
    return [message.text for message in await person.chat() if not message.from_bot and message.text[:1] != "/"]


async def request_screen(person: Person, number: str) -> SeenMessage:
    """The requester's own screen of a request."""
    await home(person)
    await taps(person, "Mes demandes", "Vos demandes")
    return await taps(person, re.escape(number), f"^Demande {number}")
