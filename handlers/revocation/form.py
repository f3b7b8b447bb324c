"""The revocation form: the reason to tick, the PDF to sign, and the signed one taken back."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from models import Certificate
from services.certificates import Standing
from services.core.errors import Conflict, Invalid
from services.core.unit import transaction
from services.revocation.motives import OFFERED, Motive

_CHOOSE, _BY_HAND = "choose", "by-hand"


class RevocationForm(Journey):
    """The topic is the motive to tick; without one, that of the revocation under way."""

    name = "revocation-form"

    async def screen(self, visit: Visit) -> Screen:
        certificate = await self._certificate(visit)
        motive = await self._motive(visit, certificate)
        back = visit.leads("button-back", "certificate", certificate.id)
        about = visit.suite.notices.about(certificate.request, visit.account.locale)
        if visit.topic == _CHOOSE or not (motive or visit.topic):
            buttons = [visit.button(f"reason-{offered}", "tick", offered) for offered in OFFERED]
            by_hand = visit.button("button-tick-by-hand", "tick", _BY_HAND)
            return Screen("reason", visit.t("revocation-form-which", **about), column(*buttons, by_hand, back))
        ticked = visit.t(f"reason-{motive}") if motive else visit.t("revocation-form-unticked")
        return Screen(
            f"form-{motive}",
            visit.t("revocation-form-how", ticked=ticked, **about),
            column(
                visit.button("button-revocation-form", "draw"),
                visit.button("button-other-reason", "tick", _CHOOSE),
                back,
                visit.leads("button-home", "home"),
            ),
        )

    async def _certificate(self, visit: Visit) -> Certificate:
        """Raises Conflict where there is nothing left to revoke."""
        certificate = await visit.suite.certificates.one(visit.account, visit.subject_id)
        if visit.suite.certificates.standing(certificate) is Standing.REVOKED:
            raise Conflict("error-already-revoked")
        return certificate

    async def _motive(self, visit: Visit, certificate: Certificate) -> Motive | None:
        if visit.topic in OFFERED:
            return Motive(visit.topic)
        return None if visit.topic else await visit.suite.holder_revocation.motive(visit.account, certificate)

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        match action:
            case "tick":
                visit.go(self.name, visit.subject_id, arg)
            case "draw":
                certificate = await self._certificate(visit)
                motive = await self._motive(visit, certificate)
                visit.give(await visit.suite.revocation_paper.draw(certificate, motive, visit.account.locale))
            case _:
                raise Conflict

    async def text(self, visit: Visit, text: str) -> None:
        raise Invalid("error-file-expected")

    async def file(self, visit: Visit, name: str, content: bytes) -> None:
        certificate = await self._certificate(visit)
        form = await visit.suite.revocation_paper.receive(certificate, name, content)
        async with transaction():
            await visit.suite.revocation_paper.keep(visit.account, certificate, form)
            await visit.settle("certificate", certificate.id)
        about = visit.suite.notices.about(certificate.request, visit.account.locale)
        visit.notice = visit.t("revocation-form-received", **about)
