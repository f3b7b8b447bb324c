"""The certificates a person holds, and each of them in detail."""

from handlers.chat.journey import Journey
from handlers.chat.screen import Screen, column
from handlers.chat.visit import Visit
from models import CertificateStatus
from services.core.errors import Conflict
from services.core.unit import transaction
from services.notices import shown_number


class Certificates(Journey):
    """The certificates a person holds."""

    name = "certificates"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        certificates = await visit.suite.follow.certificates_of(visit.account)
        buttons = [
            visit.leads(
                "button-certificate",
                "certificate",
                certificate.id,
                number=shown_number(certificate.request.number),
                status=visit.t(f"certificate-{certificate.status}"),
            )
            for certificate in certificates
        ]
        key = "certificates" if certificates else "certificates-none"
        return Screen("list", visit.t(key), column(*buttons, visit.leads("button-home", "home")))

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        raise Conflict


class OneCertificate(Journey):
    """A certificate: its details, its public key, its revocation."""

    name = "certificate"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        certificate = await visit.suite.follow.certificate(visit.account, visit.subject_id)
        details = visit.suite.follow.details(certificate)
        revoked = certificate.status is CertificateStatus.REVOKED
        text = visit.t(
            "certificate-revoked-details" if revoked else "certificate-details",
            subject=details.subject,
            issuer=details.issuer,
            serial=details.serial,
            start=certificate.not_before,
            end=certificate.not_after,
            revoked=certificate.revoked_at or certificate.not_before,
        )
        return Screen(
            f"details-{certificate.status}",
            text,
            column(
                visit.button("button-public-key", "public-key"),
                None if revoked else visit.button("button-revoke", "revoke"),
                visit.leads("button-certificates", "certificates"),
                visit.leads("button-home", "home"),
            ),
        )

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        certificate = await visit.suite.follow.certificate(visit.account, visit.subject_id)
        match action:
            case "public-key":
                visit.give(visit.suite.follow.public_file(certificate))
            case "revoke":
                async with transaction():
                    revocation = await visit.suite.holder_revocation.begin(visit.account, certificate)
                    await visit.settle("revocation", revocation.id)
            case _:
                raise Conflict
