"""What each action of the table does: one call of a service, and what there is to say of it."""

from handlers.chat.visit import Visit
from handlers.desk.dossier import Dossier
from services.core.errors import Invalid
from services.core.texts import Markup


async def approve(visit: Visit, dossier: Dossier, _: str) -> Markup:
    decided = await visit.suite.decisions.approve(visit.account, dossier.request)
    return said(visit, dossier, "desk-approved" if decided else "desk-approved-first")


async def reject(visit: Visit, dossier: Dossier, reason: str) -> Markup:
    await visit.suite.decisions.reject(visit.account, dossier.request, reason)
    return said(visit, dossier, "desk-rejected")


async def claim(visit: Visit, dossier: Dossier, _: str) -> Markup:
    await visit.suite.claims.claim(visit.account, dossier.request)
    return said(visit, dossier, "desk-claimed")


async def release(visit: Visit, dossier: Dossier, _: str) -> Markup:
    await visit.suite.claims.release(visit.account, dossier.request)
    return said(visit, dossier, "desk-released")


async def send_back(visit: Visit, dossier: Dossier, text: str) -> Markup:
    await visit.suite.returns.return_for_correction(visit.account, dossier.request, text)
    return said(visit, dossier, "desk-returned")


async def ask_evidence(visit: Visit, dossier: Dossier, text: str) -> Markup:
    await visit.suite.returns.ask_evidence(visit.account, dossier.request, text)
    return said(visit, dossier, "desk-evidence-asked")


async def accept(visit: Visit, dossier: Dossier, signatory_id: str) -> Markup:
    """A command may leave the signatory out where only one identity is in doubt."""
    meant = [each for each in dossier.doubtful if signatory_id in ("", str(each.id))]
    if len(meant) != 1:
        raise Invalid("error-choice")
    await visit.suite.unblocking.accept_identity(visit.account, dossier.request, meant[0].id)
    return said(visit, dossier, "desk-identity-accepted")


async def unblock(visit: Visit, dossier: Dossier, _: str) -> Markup:
    await visit.suite.unblocking.unblock(visit.account, dossier.request)
    return said(visit, dossier, "desk-unblocked")


async def reissue(visit: Visit, dossier: Dossier, _: str) -> Markup:
    await visit.suite.reissues.reissue(visit.account, dossier.request)
    return said(visit, dossier, "desk-reissued")


async def resend(visit: Visit, dossier: Dossier, _: str) -> Markup:
    await visit.suite.resends.resend(visit.account, dossier.request)
    return said(visit, dossier, "desk-resent")


async def revoke(visit: Visit, dossier: Dossier, reason: str) -> Markup:
    await visit.suite.desk_revocation.propose(visit.account, dossier.request, reason)
    return said(visit, dossier, "desk-proposed")


async def confirm(visit: Visit, dossier: Dossier, _: str) -> Markup:
    await visit.suite.desk_revocation.confirm(visit.account, dossier.request)
    return said(visit, dossier, "desk-revoked")


async def drop(visit: Visit, dossier: Dossier, _: str) -> Markup:
    await visit.suite.desk_revocation.withdraw_proposal(visit.account, dossier.request)
    return said(visit, dossier, "desk-dropped")


async def handover(visit: Visit, dossier: Dossier, _: str) -> None:
    """To the counter's own screens. Raises Refused where the holder has something to do first."""
    await visit.suite.counter.of(visit.account, dossier.request.id)
    visit.go("counter", dossier.request.id)


def said(visit: Visit, dossier: Dossier, key: str) -> Markup:
    """What there is to say of the request once it is done."""
    return visit.t(key, **visit.suite.notices.about(dossier.request, visit.account.locale))
