"""What is the same for the holder and at the counter: the password, the generation, the technical check, the file."""

from abc import abstractmethod
from collections.abc import Mapping
from typing import ClassVar, Final

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, Secret, Typed, column
from handlers.chat.visit import Visit
from models import Retrieval, RetrievalPhase
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.core.unit import transaction

P = RetrievalPhase
_TASKS: Final = (P.KEY_PAIR, P.CERTIFICATE, P.FILE)


class Making(Journey):
    """`places` says at which of its `steps` each phase stands; `begins` is the first phase, from which there is no
    going back. The texts named in `own` are the journey's own, the others those of the retrieval."""

    places: ClassVar[Mapping[RetrievalPhase, int]]
    steps: ClassVar[int]
    begins: ClassVar[RetrievalPhase]
    own: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    async def of(self, visit: Visit) -> Retrieval:
        """The retrieval that this person may carry on. Raises NotFound or Refused."""

    async def making(self, visit: Visit, retrieval: Retrieval) -> Screen:
        """The screen of a phase that both have."""
        match retrieval.phase:
            case P.PASSWORD:
                return self._password(visit, retrieval)
            case P.KEY_PAIR | P.CERTIFICATE | P.FILE:
                return self._generation(visit, retrieval)
            case P.DETAILS:
                return await self._details(visit, retrieval)
            case P.HANDED_OVER:
                return self._handed_over(visit, retrieval)
            case _:
                return self._over(visit, retrieval)

    def text_of(self, visit: Visit, retrieval: Retrieval, part: str, /, **args: object) -> Markup:
        """A step's text, which names the step."""
        key = f"{self.name if part in self.own else 'retrieval'}-{part}"
        return visit.t(key, step=self.places[retrieval.phase], steps=self.steps, **args)

    def framed(
        self,
        visit: Visit,
        retrieval: Retrieval,
        body: Markup,
        *buttons: Button,
        ways: bool = True,
        secret: Secret | None = None,
        step: int = 0,
    ) -> Screen:
        """A step under its progress line; Back and Cancel as long as nothing is generated."""
        place = step or self.places[retrieval.phase]
        text = visit.t(self.name, progress=_progress(place, self.steps), body=body)
        rows = column(*buttons)
        again, given = visit.suite.password.has_first(retrieval), visit.suite.retrieval.answers_given(retrieval)
        if ways:
            cancel = visit.button("button-cancel", "cancel")
            first = retrieval.phase is self.begins and not again and not visit.topic
            rows += ((cancel,) if first else (visit.button("button-back", "back"), cancel),)
        shown = f"{retrieval.phase}-{visit.topic}-{again:d}-{retrieval.proposed:d}-{len(given)}"
        return Screen(shown, text, rows, secret)

    def _password(self, visit: Visit, retrieval: Retrieval) -> Screen:
        if retrieval.proposed:
            text = self.text_of(visit, retrieval, "generated", password=visit.suite.password.first(retrieval))
            return self.framed(visit, retrieval, text, visit.button("button-noted", "noted"))
        if visit.suite.password.has_first(retrieval):
            asked = visit.secret("secret-password-again", Typed.HIDDEN)
            return self.framed(visit, retrieval, self.text_of(visit, retrieval, "password-again"), secret=asked)
        if visit.topic == "apple":
            text = self.text_of(visit, retrieval, "apple")
            return self.framed(visit, retrieval, text, visit.button("button-apple-sure", "apple-sure"))
        generate, apple = visit.button("button-generate", "generate"), visit.button("button-apple", "apple")
        asked = visit.secret("secret-password", Typed.HIDDEN)
        text = self.text_of(visit, retrieval, "password")
        return self.framed(visit, retrieval, text, generate, apple, secret=asked)

    def _generation(self, visit: Visit, retrieval: Retrieval) -> Screen:
        """The three tasks, done, at work, to come."""
        at = _TASKS.index(retrieval.phase)
        marks = ["✅" if place < at else "⏳" if place == at else "▫️" for place in range(len(_TASKS))]
        text = self.text_of(visit, retrieval, "generation", key=marks[0], certificate=marks[1], file=marks[2])
        return self.framed(visit, retrieval, text, ways=False)

    async def _details(self, visit: Visit, retrieval: Retrieval) -> Screen:
        details = await visit.suite.certificates.details_of(retrieval.request_id)
        text = self.text_of(
            visit,
            retrieval,
            "details",
            subject=details.subject,
            issuer=details.issuer,
            start=visit.suite.texts.legal_time(details.not_before),
            end=visit.suite.texts.legal_time(details.not_after),
            serial=details.serial,
            usage=Markup(", ".join(visit.t(f"usage-{usage}") for usage in details.usages)),
            algorithm=details.signature,
            oid=details.signature_oid,
            public_key=details.public_key,
        )
        if visit.topic == "check":
            text = Markup(f"{text}\n\n{self.text_of(visit, retrieval, 'check')}")
            asked = visit.secret("secret-password-check", Typed.HIDDEN)
            back = visit.button("button-back", "details")
            return self.framed(visit, retrieval, text, back, ways=False, secret=asked)
        return self.framed(visit, retrieval, text, visit.button("button-check", "check"), ways=False)

    def _handed_over(self, visit: Visit, retrieval: Retrieval) -> Screen:
        until, way = retrieval.file_until or retrieval.created_at, self.way(visit, retrieval)
        text = self.text_of(visit, retrieval, "handed-over", until=until, way=way)
        saved, again = visit.button("button-saved", "saved"), visit.button("button-file-again", "file-again")
        return self.framed(visit, retrieval, text, *self.file_buttons(visit, retrieval), saved, again, ways=False)

    def way(self, visit: Visit, retrieval: Retrieval) -> str:
        """How the file leaves, as the text says it."""
        return visit.suite.handover.way

    def file_buttons(self, visit: Visit, retrieval: Retrieval) -> list[Button]:
        """Other ways to the file than the e-mail."""
        return []

    def _over(self, visit: Visit, retrieval: Retrieval) -> Screen:
        text = self.text_of(visit, retrieval, str(retrieval.phase))
        return self.framed(visit, retrieval, text, *self.exits(visit, retrieval), ways=False)

    @abstractmethod
    def exits(self, visit: Visit, retrieval: Retrieval) -> list[Button]:
        """Where to go once all is done."""

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        password, handover = visit.suite.password, visit.suite.handover
        retrieval = await self.of(visit)
        match action:
            case "generate":
                await password.propose(retrieval)
            case "apple-sure":
                async with transaction():
                    await password.propose(retrieval, apple=True)
                    await visit.settle(self.name, retrieval.request_id)
            case "noted":
                await password.accept_generated(retrieval)
            case "back":
                await password.forget_first(retrieval)
                visit.go(self.name, retrieval.request_id)
            case "apple" | "check":
                visit.go(self.name, retrieval.request_id, action)
            case "details":
                visit.go(self.name, retrieval.request_id)
            case "file-again":
                await handover.send_again(visit.account, retrieval)
                visit.notice = visit.t("file-sent-again")
            case "saved":
                await handover.saved(visit.account, retrieval)
            case _:
                raise Conflict

    async def text(self, visit: Visit, text: str) -> None:
        retrieval = await self.of(visit)
        match retrieval.phase:
            case P.PASSWORD if not retrieval.proposed and visit.topic != "apple":
                await visit.suite.password.choose(retrieval, text)
            case P.DETAILS if visit.topic == "check":
                await visit.suite.handover.check(visit.account, retrieval, text)
                visit.go(self.name, retrieval.request_id)
            case _:
                raise Invalid("error-button-expected")


def _progress(step: int, steps: int) -> str:
    """`① ② ❸ ④ ⑤ ⑥`: done, here, to come."""
    here, plain = "❶❷❸❹❺❻", "①②③④⑤⑥"
    return " ".join(
        "✔" if place < step else here[place - 1] if place == step else plain[place - 1] for place in range(1, steps + 1)
    )
