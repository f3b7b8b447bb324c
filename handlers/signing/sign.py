"""The conversation of a signatory, three parts: who you are, what you sign, the code."""

from uuid import UUID

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, Typed, column
from handlers.chat.visit import Visit
from handlers.order.terms import terms_screen
from models import RequestState, Signatory, SignatoryState
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.core.unit import transaction
from services.signing.identification import FIELDS
from services.signing.reading import Reading

STEPS = 3


class Sign(Journey):
    name = "signing"

    async def screen(self, visit: Visit) -> Screen:
        signatory = await visit.suite.signatories.of(visit.account, visit.subject_id)
        if signatory.request.state is not RequestState.SIGNING:
            return self._over(visit, signatory)
        if visit.topic == "refuse":
            return Screen("refuse", visit.t("sign-refuse-reason"), column(visit.button("button-back", "stay")))
        if visit.topic == "deny":
            sure = visit.button("button-deny-sure", "deny-sure")
            return Screen("deny", visit.t("sign-deny"), column(sure, visit.button("button-back", "stay")))
        if visit.topic == "terms":
            return terms_screen(visit, back="stay")
        match signatory.state:
            case SignatoryState.INVITED:
                return self._identity(visit, signatory)
            case SignatoryState.IDENTIFIED:
                return await self._reading(visit, signatory)
            case SignatoryState.REVIEWED if await visit.suite.signature.blocked(signatory):
                text = visit.blocked("error-signature-blocked", signatory.request)
                home = visit.leads("button-home", "home")
                return Screen("blocked", text, (self._ways_out(visit), (home,)))
            case SignatoryState.REVIEWED if await self._awaits_code(visit, signatory):
                return self._code(visit, signatory)
            case SignatoryState.REVIEWED:
                return await self._recap(visit, signatory)
            case _:
                return self._over(visit, signatory)

    async def _awaits_code(self, visit: Visit, signatory: Signatory) -> bool:
        """A code that is still good can be typed, wherever the person has been meanwhile."""
        if visit.topic == "recap":
            return False
        sent = visit.topic == "code" or await visit.suite.signature.code_waiting(signatory)
        return sent and visit.suite.signature.terms_accepted(signatory)

    def _identity(self, visit: Visit, signatory: Signatory) -> Screen:
        asked = visit.suite.identification.asked(visit.account, signatory)
        given_name, surname = visit.suite.identification.shown_names(signatory)
        text = visit.t(
            "sign-identity",
            **visit.suite.notices.about(signatory.request, visit.account.locale),
            given_name=given_name,
            surname=surname,
            field=FIELDS.index(asked) + 1,
            fields=len(FIELDS),
            steps=STEPS,
            question=visit.t(f"sign-ask-{asked}"),
        )
        ways = (visit.button("button-back", "back"), visit.leads("button-cancel", "home"))
        rows = ((visit.button("button-deny", "deny"),), ways)
        if asked == "document_number":
            return Screen(f"identity-{asked}", text, rows, visit.secret("secret-document-number", Typed.TEXT))
        return Screen(f"identity-{asked}", Markup(f"{text}\n\n{visit.t('secret-in-chat')}"), rows)

    async def _reading(self, visit: Visit, signatory: Signatory) -> Screen:
        readings = await visit.suite.readings.of(signatory)
        rows: list[tuple[Button, ...]] = []
        for reading in readings:
            label = visit.t(f"document-{reading.document.kind}")
            rows.append((visit.button("button-open-document", "open", reading.document.id, document=label),))
            if str(reading.document.id) in visit.topic and not reading.read:
                rows.append((visit.button("button-mark-read", "read", reading.document.id, document=label),))
        done = sum(reading.read for reading in readings)
        text = visit.t("sign-reading", read=done, total=len(readings), steps=STEPS, lines=_lines(visit, readings))
        rows += [self._ways_out(visit)]
        rows += [(visit.leads("button-cancel", "home"),)]
        return Screen(f"reading-{done}-{visit.topic}", text, tuple(rows))

    async def _recap(self, visit: Visit, signatory: Signatory) -> Screen:
        form = visit.suite.folders.form(signatory.request)
        readings = await visit.suite.readings.of(signatory)
        terms = visit.suite.catalogue.terms.version
        text = visit.t(
            "sign-recap",
            **visit.suite.notices.about(signatory.request, visit.account.locale),
            requester=visit.suite.folders.requester(signatory.request),
            organisation=form["organisation.name"],
            roles=Markup(", ".join(visit.t(f"role-{role}") for role in signatory.roles)),
            lines=_lines(visit, readings),
            terms=terms,
            steps=STEPS,
        )
        return Screen(
            f"recap-{terms}",
            text,
            (
                (visit.button("button-sign", "sign"),),
                (visit.button("button-terms", "terms"),),
                self._ways_out(visit),
                (visit.leads("button-cancel", "home"),),
            ),
        )

    def _ways_out(self, visit: Visit) -> tuple[Button, ...]:
        """Once the identity is proved, a person may refuse, or say "this is not me", until they have signed."""
        return visit.button("button-refuse", "refuse"), visit.button("button-deny", "deny")

    def _code(self, visit: Visit, signatory: Signatory) -> Screen:
        text = visit.t("sign-code", phone=visit.suite.signature.masked_phone(signatory), steps=STEPS)
        return Screen(
            "code",
            text,
            column(visit.button("button-resend-sms", "resend"), visit.button("button-back", "stay")),
            visit.secret("secret-signature-code", Typed.CODE),
        )

    def _over(self, visit: Visit, signatory: Signatory) -> Screen:
        request = signatory.request
        about = visit.suite.notices.about(request, visit.account.locale)
        signing, signed = request.state is RequestState.SIGNING, signatory.state is SignatoryState.SIGNED
        if request.state is RequestState.RETURNED:
            key = "sign-returned"
        elif signing and not signed:
            doubt = signatory.state is SignatoryState.LOCKED and visit.suite.identification.in_doubt(signatory)
            key = "sign-over-doubt" if doubt else f"sign-over-{signatory.state}"
        else:
            key = "sign-done" if signed else "sign-closed"
        follows = "sign-others" if signing and signed else f"next-{request.state}"
        following = visit.t(follows, until=request.deadline or request.state_since, **about)
        text = visit.t(key, following=following, **about)
        return Screen("over", text, column(visit.leads("button-home", "home")))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        suite = visit.suite
        signatory = await suite.signatories.of(visit.account, visit.subject_id)
        match action:
            case "back":
                if not await suite.identification.back(visit.account, signatory):
                    visit.go("home")
            case "open":
                visit.lend(await suite.readings.open(signatory, UUID(arg)))
                visit.go(self.name, signatory.id, arg)
            case "read":
                await suite.readings.mark_read(signatory, UUID(arg))
                visit.go(self.name, signatory.id)
            case "sign" if await suite.signature.code_waiting(signatory):
                await suite.signature.accept_terms(visit.account, signatory)
                visit.go(self.name, signatory.id, "code")
            case "sign" | "resend":
                async with transaction():
                    await suite.signature.send_code(visit.account, signatory)
                    await visit.settle(self.name, signatory.id, "code")
                if action == "resend":
                    visit.notice = visit.t("code-sent-sms")
            case "refuse" | "deny" | "terms":
                visit.go(self.name, signatory.id, action)
            case "stay":
                visit.go(self.name, signatory.id, "recap")
            case "deny-sure":
                async with transaction():
                    await suite.signature.deny(visit.account, signatory)
                    await visit.settle(self.name, signatory.id)
            case _:
                raise Conflict

    async def text(self, visit: Visit, text: str) -> None:
        suite = visit.suite
        signatory = await suite.signatories.of(visit.account, visit.subject_id)
        if visit.topic == "refuse":
            await suite.signature.refuse(visit.account, signatory, text)
            visit.go(self.name, signatory.id)
        elif signatory.state is SignatoryState.INVITED:
            await suite.identification.type_field(visit.account, signatory, text)
        elif signatory.state is SignatoryState.REVIEWED and await self._awaits_code(visit, signatory):
            await suite.signature.sign(visit.account, signatory, text)
            visit.go(self.name, signatory.id)
        else:
            raise Invalid("error-button-expected")


def _lines(visit: Visit, readings: list[Reading]) -> Markup:
    """Each document with the beginning of its SHA-256, ticked once read."""
    return Markup(
        "\n".join(
            visit.t(
                "sign-document",
                mark="✅" if reading.read else "▫️",
                document=visit.t(f"document-{reading.document.kind}"),
                name=reading.name,
                sha256=reading.document.sha256[:16],
            )
            for reading in readings
        )
    )
