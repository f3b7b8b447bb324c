"""The public key of a certificate, in the form that whoever asks for it wants."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from services.core.errors import Conflict
from services.notices import shown_number
from services.pki.exports import PublicForm


class PublicKey(Journey):
    name = "public-key"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        certificate = await visit.suite.certificates.one(visit.account, visit.subject_id)
        forms = [visit.button(f"button-form-{form}", "form", form) for form in PublicForm]
        text = visit.t("public-key", number=shown_number(certificate.request.number))
        back = visit.leads("button-back", "certificate", certificate.id)
        return Screen("forms", text, column(*forms, back, visit.leads("button-home", "home")))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        if action != "form":
            raise Conflict
        certificate = await visit.suite.certificates.one(visit.account, visit.subject_id)
        visit.give(visit.suite.certificates.public_file(certificate, PublicForm(arg), visit.account.locale))
