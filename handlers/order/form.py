"""The form of a request: one question a message, edited in place; Back, Cancel and progress always there."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen
from handlers.chat.visit import Visit
from handlers.home.follow import FollowRequest
from handlers.order.correction import VOID, correction_screen, void_screen
from handlers.order.recap import chosen, recap_screen
from handlers.order.terms import terms_screen
from models import Request
from services.core.errors import Conflict, Invalid
from services.core.texts import Markup
from services.notices import shown_number
from services.requests.fields import Field, Kind
from services.requests.form import OFFICE
from services.requests.orders import EDITABLE, RECAP

LIFETIME = "product.lifetime"


class Order(Journey):
    name = "order"

    async def screen(self, visit: Visit) -> Screen:
        request = await visit.suite.follow.request(visit.account, visit.subject_id)
        own = request.owner_id == visit.account.id
        if not own or request.state not in EDITABLE:  # sent, and the process may have died before it moved the person
            visit.go("request", request.id)
            return await FollowRequest().screen(visit)
        if visit.topic == "leave":
            return self._leave(visit, request)
        if visit.topic == "terms":
            return terms_screen(visit, back="resume")
        if visit.topic.startswith(VOID):
            return await void_screen(visit, request)
        if request.cursor == RECAP:
            return await correction_screen(visit, request) if request.returned_for else recap_screen(visit, request)
        if request.cursor == LIFETIME:
            return self._lifetime(visit, request)
        form = visit.suite.folders.form(request)
        asked = visit.suite.orders.form_of(request).field(form, request.cursor)
        choices = [(Button(chosen(visit, asked, choice), "choose", choice),) for choice in asked.choices]
        skip = [(visit.button(f"button-skip-{asked.name}", "skip"),)] if asked.optional else []
        return Screen(request.cursor, self._question(visit, request, asked), (*choices, *skip, self._ways_out(visit)))

    def _question(self, visit: Visit, request: Request, asked: Field) -> Markup:
        """Progress, the question, and what it is for or how to write it."""
        if asked.key == OFFICE:
            offices = Markup("\n".join(_office_line(visit, code) for code in asked.choices))
            question = visit.t("ask-office", offices=offices)
        else:
            acts = visit.suite.orders.form_of(request).delegate_acts
            question = visit.t(f"ask-{asked.text}", acts=acts)
        return self._asking(visit, request, asked.part, question)

    def _asking(self, visit: Visit, request: Request, part: str, question: Markup) -> Markup:
        parts = visit.suite.orders.form_of(request).parts
        return visit.t(
            "form",
            number=shown_number(request.number),
            step=parts.index(part) + 1,
            steps=len(parts),
            part=visit.t(f"part-{part}"),
            question=question,
        )

    def _lifetime(self, visit: Visit, request: Request) -> Screen:
        product = visit.suite.orders.product(request)
        rows = [
            (
                visit.button(
                    "choice-lifetime", "lifetime", offer.months, years=offer.months // 12, price=offer.price_cents / 100
                ),
            )
            for offer in product.lifetimes
        ]
        text = self._asking(visit, request, "product", visit.t("ask-lifetime", product=product.name))
        return Screen(LIFETIME, text, (*rows, self._ways_out(visit)))

    def _leave(self, visit: Visit, request: Request) -> Screen:
        rows = (
            (visit.button("button-resume", "resume"),),
            (visit.button("button-keep-draft", "keep"),),
            (visit.button("button-delete-draft", "delete"),),
        )
        return Screen("leave", visit.t("order-leave", number=shown_number(request.number)), rows)

    def _ways_out(self, visit: Visit) -> tuple[Button, ...]:
        return (visit.button("button-back", "back"), visit.button("button-cancel", "leave"))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        orders = visit.suite.orders
        request = await orders.own_draft(visit.account, visit.subject_id)
        match action:
            case "choose":
                await orders.answer(request, request.cursor, arg)
            case "skip":
                await orders.skip(request)
            case "lifetime":
                await orders.choose_lifetime(request, int(arg))
            case "back" if request.cursor == LIFETIME and not request.editing:
                visit.go("order", request.id, "leave")
            case "back":
                await orders.back(request)
            case "edit" if request.returned_for and await visit.suite.voiding.standing(request):
                visit.go("order", request.id, f"{VOID}{arg}")
            case "edit" | "edit-sure":
                await orders.edit(request, arg)
                visit.go("order", request.id)
            case "leave" if request.returned_for:
                if request.editing:
                    await orders.back(request)
                visit.go("request", request.id)
            case "leave" | "terms":
                visit.go("order", request.id, action)
            case "resume":
                visit.go("order", request.id)
            case "keep":
                visit.go("home")
            case "delete":
                await self._delete(visit, request)
            case "submit":
                await self._submit(visit, request)
            case _:
                raise Conflict

    async def _delete(self, visit: Visit, request: Request) -> None:
        await visit.suite.orders.delete(request)
        visit.go("home")
        visit.notice = visit.t("draft-deleted", number=shown_number(request.number))

    async def _submit(self, visit: Visit, request: Request) -> None:
        submission, terms = visit.suite.submission, visit.suite.catalogue.terms
        send = submission.resubmit if request.returned_for else submission.submit
        await send(request, visit.account, terms.version)
        visit.go("request", request.id)

    async def text(self, visit: Visit, text: str) -> None:
        request = await visit.suite.orders.own_draft(visit.account, visit.subject_id)
        if request.cursor in (RECAP, LIFETIME) or visit.topic:
            raise Invalid("error-button-expected")
        asked = visit.suite.orders.form_of(request).field(visit.suite.folders.form(request), request.cursor)
        if asked.kind is Kind.CHOICE:
            raise Invalid("error-button-expected")
        await visit.suite.orders.answer(request, request.cursor, text)

    async def file(self, visit: Visit, name: str, content: bytes) -> None:
        request = await visit.suite.orders.own_draft(visit.account, visit.subject_id)
        if request.cursor in (RECAP, LIFETIME):
            raise Invalid("error-file-unexpected")
        await visit.suite.orders.attach(request, request.cursor, name, content)


def _office_line(visit: Visit, code: str) -> Markup:
    office = visit.suite.catalogue.office(code)
    return visit.t("office-line", **visit.suite.notices.contacts(office, visit.account.locale))
