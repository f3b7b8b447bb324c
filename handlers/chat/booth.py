"""The booth: where a person types out of the chat what nobody else may read (`domain` §7).

What is typed there goes to the same journey as a message would, under a cause of its own: the same submission twice is
recognised. It counts only while the screen it answers is the person's current one.
"""

from dataclasses import dataclass
from hashlib import blake2b
from uuid import UUID

from handlers.chat.journey import Journeys
from handlers.chat.reception import act
from handlers.chat.screen import Secret
from handlers.chat.stage import Stage
from handlers.chat.visit import Visit
from services.core.unit import caused_by, resumed
from services.suite import Suite


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a person now, by the tag of its screen, under what there is to say. No secret: nothing is."""

    tag: str
    secret: Secret | None
    notice: str = ""
    stale: bool = False


@dataclass(frozen=True, slots=True)
class Booth:
    """`person` is a Telegram id that is proved to be theirs, `language` what Telegram says they speak."""

    suite: Suite
    journeys: Journeys
    stage: Stage

    async def asked(self, person: int, language: str | None) -> Asked:
        account, _ = await self.suite.accounts.meet(person, language)
        async with self.stage.visit(account.id) as visit:  # the screen just shown is the current one once it is kept
            return await self._asked(visit)

    async def take(self, person: int, language: str | None, submission: UUID, tag: str, text: str) -> Asked:
        """Take what was typed for the screen of that tag, show in the chat what comes of it, and say it here too."""
        account, _ = await self.suite.accounts.meet(person, language)
        cause = blake2b(account.id.bytes + submission.bytes, digest_size=16).hexdigest()
        async with self.stage.visit(account.id) as visit:
            with caused_by(f"booth:{cause}"):
                stale = not await resumed() and not await self._carry_out(visit, tag, text)
                asked = await self._asked(visit, stale=stale)
                await self.stage.show(visit)
            return asked

    async def _carry_out(self, visit: Visit, tag: str, text: str) -> bool:
        """False where the person's screen is another one now, or asks for nothing secret."""
        before = await self._asked(visit)
        if before.secret is None or before.tag != tag:
            return False
        journey = self.journeys[visit.conversation.journey]
        await act(visit, lambda: journey.text(visit, text))
        return True

    async def _asked(self, visit: Visit, *, stale: bool = False) -> Asked:
        screen = await self.stage.screen(visit)
        notice = visit.t("app-stale") if stale else visit.notice
        return Asked(self.stage.tag(visit, screen), screen.secret, notice.plain() if notice else "", stale)
