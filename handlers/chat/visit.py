"""One person's visit: who they are, where they are, and what is said to them."""

from dataclasses import dataclass, field
from functools import partial
from uuid import UUID

from handlers.chat.screen import GO, Button, Secret, Typed
from models import Account, Conversation, Request
from services.accounts import Place, place_of
from services.core.errors import GuichetierError
from services.core.texts import Markup
from services.core.unit import after_commit
from services.documents import StoredFile
from services.suite import Suite


@dataclass(frozen=True, slots=True)
class Handed:
    """A file for the chat; one that is `lent` is taken back after a while."""

    file: StoredFile
    lent: bool


@dataclass(slots=True)
class Visit:
    """Handed to every action of a journey. `notice` is shown above the screen; `files` are sent before it."""

    suite: Suite
    account: Account
    conversation: Conversation
    notice: Markup | None = None
    files: list[Handed] = field(default_factory=list)
    _kept: Place = field(init=False)

    def __post_init__(self) -> None:
        self._kept = place_of(self.conversation)

    def t(self, key: str, /, **args: object) -> Markup:
        """A text in the person's language, its arguments escaped."""
        return self.suite.texts.html(self.account.locale, key, **args)

    def tell(self, error: GuichetierError) -> None:
        """Say above the screen what happened and what to do next; field names become words."""
        args = {
            name: ", ".join(self.t(f"field-{item}") for item in value) if isinstance(value, tuple) else value
            for name, value in error.args_.items()
        }
        self.notice = self.t("notice", text=self.t(error.key, **args))

    def blocked(self, key: str, request: Request, **args: object) -> Markup:
        """What only the desk can open again, and how to reach the desk."""
        return self.barred(key, self.contacts(request), **args)

    def add_contacts(self, request: Request | None) -> None:
        """Say below the notice how to reach the request's office, or the one for what is about no request."""
        self.notice = Markup(f"{self.notice}\n{self.contacts(request)}")

    def contacts(self, request: Request | None) -> Markup:
        notices, locale = self.suite.notices, self.account.locale
        return self.t("contacts", **(notices.about(request, locale) if request else notices.reach(locale)))

    def barred(self, key: str, way_on: Markup, **args: object) -> Markup:
        """Why there is no going on, unless the notice has just said it, and what can be done."""
        if self.notice == self.t("notice", text=self.t(key, **args)):
            return way_on
        return self.t("blocked", text=self.t(key, **args), contacts=way_on)

    def give(self, file: StoredFile) -> None:
        """Send a file that is the person's to keep."""
        self.files.append(Handed(file, lent=False))

    def lend(self, file: StoredFile) -> None:
        """Send a paper to be looked at: it leaves the chat again (`domain` §4.1)."""
        self.files.append(Handed(file, lent=True))

    def button(self, key: str, action: str, arg: object = "", **args: object) -> Button:
        return Button(self.suite.texts.plain(self.account.locale, key, **args), action, str(arg))

    def leads(self, key: str, journey: str, subject_id: UUID | None = None, **args: object) -> Button:
        """A button that leads to a place; it stays good for ever."""
        target = f"{journey}|{subject_id}" if subject_id else journey
        return Button(self.suite.texts.plain(self.account.locale, key, **args), GO, target)

    def secret(self, key: str, typed: Typed) -> Secret:
        """What a screen asks in private, by the key of its label."""
        return Secret(self.suite.texts.plain(self.account.locale, key), typed)

    @property
    def subject_id(self) -> UUID:
        """The object the person looks at."""
        assert self.conversation.subject_id is not None
        return self.conversation.subject_id

    @property
    def topic(self) -> str:
        return self.conversation.topic

    @property
    def moved(self) -> bool:
        """Whether they have gone somewhere that is not kept yet."""
        return place_of(self.conversation) != self._kept

    def go(self, journey: str, subject_id: UUID | None = None, topic: str = "") -> None:
        """Move the person; kept by `keep` when the screen is shown, or earlier by `settle`."""
        self.conversation.journey = journey
        self.conversation.subject_id = subject_id
        self.conversation.topic = topic

    async def settle(self, journey: str, subject_id: UUID | None = None, topic: str = "") -> None:
        """Move the person within the running unit: after a kill they are where the change has put them."""
        self.go(journey, subject_id, topic)
        await self.keep()

    async def keep(self) -> None:
        """Keep where the person has gone, in the running unit or in one of its own."""
        await self.suite.accounts.place(self.conversation, self._kept)
        after_commit(partial(self._arrive, place_of(self.conversation)))

    def _arrive(self, place: Place) -> None:
        self._kept = place
