"""The certificates a person holds, and each of them in detail."""

from handlers.chat.journey import Journey
from handlers.chat.pager import pager, turned
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from models import Certificate
from services.certificates import RENEWED_FROM, Standing
from services.core.errors import Conflict
from services.core.texts import Markup
from services.core.unit import transaction
from services.notices import shown_number


class Certificates(Journey):
    """The newest first; the topic is the page."""

    name = "certificates"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        page = await visit.suite.certificates.of(visit.account, int(visit.topic or 0))
        rows = column(*(self._button(visit, certificate) for certificate in page.items))
        text = visit.t("certificates" if page.items else "certificates-none")
        home = column(visit.leads("button-home", "home"))
        return Screen(f"list-{page.number}", text, (*rows, *pager(visit, page), *home))

    def _button(self, visit: Visit, certificate: Certificate) -> Button:
        return visit.leads(
            "button-certificate",
            "certificate",
            certificate.id,
            number=shown_number(certificate.request.number),
            status=visit.t(f"certificate-{visit.suite.certificates.standing(certificate)}"),
        )

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        visit.go(self.name, topic=str(turned(action, arg)))


class OneCertificate(Journey):
    """A certificate: its details, where its public key is, its revocation."""

    name = "certificate"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        certificate = await visit.suite.certificates.one(visit.account, visit.subject_id)
        standing = visit.suite.certificates.standing(certificate)
        valid, days = standing is Standing.VALID, visit.suite.certificates.days_left(certificate)
        ending = standing is Standing.EXPIRED or (valid and days <= RENEWED_FROM)
        said = [
            self._details(visit, certificate, standing, days),
            visit.t("certificate-renew" if ending else f"certificate-advice-{standing}"),
        ]
        return Screen(
            f"details-{standing}",
            Markup("\n\n".join(said)),
            column(
                visit.leads("button-public-key", "public-key", certificate.id),
                visit.leads("button-renew", "products") if ending else None,
                visit.button("button-revoke", "revoke") if valid else None,
                visit.leads("button-revocation-by-form", "revocation-form", certificate.id) if valid else None,
                visit.leads("button-certificates", "certificates"),
                visit.leads("button-home", "home"),
            ),
        )

    def _details(self, visit: Visit, certificate: Certificate, standing: Standing, days: int) -> Markup:
        details = visit.suite.certificates.details(certificate)
        about = visit.suite.notices.about(certificate.request, visit.account.locale)
        usages = Markup(", ".join(visit.t(f"usage-{usage}") for usage in details.usages))
        lines = [
            visit.t(f"certificate-title-{standing}"),
            visit.t("certificate-holder", subject=details.subject),
            visit.t("certificate-organisation", organisation=details.organisation) if details.organisation else "",
            visit.t("certificate-request", **about),
            visit.t(
                f"certificate-validity-{standing}",
                start=certificate.not_before,
                end=certificate.not_after,
                revoked=certificate.revoked_at or certificate.not_after,
                days=days,
            ),
            visit.t("certificate-usage", usage=usages),
            visit.t("certificate-issuer", issuer=details.issuer, serial=details.serial),
        ]
        return Markup("\n".join(line for line in lines if line))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        if action != "revoke":
            raise Conflict
        certificate = await visit.suite.certificates.one(visit.account, visit.subject_id)
        async with transaction():
            revocation = await visit.suite.holder_revocation.begin(visit.account, certificate)
            await visit.settle("revocation", revocation.id)
