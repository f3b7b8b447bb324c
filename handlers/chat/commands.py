"""Typed commands: each moves the person to a place or changes one thing."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from handlers.chat.visit import Visit
from services.core.errors import Invalid
from services.links import LinkEnded, LinkPurpose

Command = Callable[[Visit, str], Awaitable[None]]

_JOURNEY_OF: Final = {
    LinkPurpose.SIGN: "signing",
    LinkPurpose.QUESTIONS: "questions",
    LinkPurpose.DOWNLOAD: "retrieval",
}


class Commands:
    """The commands by name: those for everybody, and `more` of them."""

    def __init__(self, more: Mapping[str, Command]) -> None:
        self._by_name: dict[str, Command] = {
            "start": start,
            "menu": home,
            "cancel": home,
            "annuler": home,
            "language": speak,
            "langue": speak,
            **more,
        }

    def find(self, text: str) -> Command | None:
        """The command of a text that begins with `/`; `unknown` for one that is not among them."""
        if not text.startswith("/"):
            return None
        name = text[1:].split(maxsplit=1)[0].partition("@")[0].lower() if len(text) > 1 else ""
        return self._by_name.get(name, unknown)


async def start(visit: Visit, token: str) -> None:
    """`/start` shows what waits for this person; with a link's token, what the link is for."""
    visit.go("home")
    if not token:
        return
    try:
        invitation = await visit.suite.links.read(token)
    except LinkEnded as ended:
        await _after_its_time(visit, ended)
        return
    journey = _JOURNEY_OF[LinkPurpose(invitation.purpose)]
    if journey == "signing":
        await visit.suite.signatories.of(visit.account, invitation.subject_id)
    visit.go(journey, invitation.subject_id)


async def _after_its_time(visit: Visit, ended: LinkEnded) -> None:
    """A link that has run out leads where another is to be had, as long as it is the one in force; any other says what
    became of it, and whom to turn to."""
    invitation = ended.invitation
    journey = _JOURNEY_OF[LinkPurpose(invitation.purpose)]
    if ended.key == "error-link-expired" and journey != "signing" and not invitation.voided_at:
        visit.go(journey, invitation.subject_id)
        return
    visit.tell(ended)
    if ended.key != "error-link-used":
        visit.add_contacts(await visit.suite.follow.led_to_by(invitation))


async def home(visit: Visit, _: str) -> None:
    visit.go("home")


async def speak(visit: Visit, wanted: str) -> None:
    """`/langue` turns to the other language, `/langue en` to the one named. Nobody moves: their step is shown in it."""
    await visit.suite.accounts.speak(visit.account, wanted.lower())


async def unknown(visit: Visit, _: str) -> None:
    """What was typed is not said back: it may have been meant as an answer."""
    raise Invalid("error-command-unknown")
