"""What the card says of a request, line by line."""

from handlers.chat.visit import Visit
from handlers.desk.dossier import Dossier
from models import Request, RequestState, Signatory
from services.core.texts import Markup
from services.desk.history import Done

_LAST = 3


async def summary(visit: Visit, dossier: Dossier) -> Markup:
    request = dossier.request
    since, state = request.state_since, visit.t(f"state-{request.state}")
    lines = [visit.t("desk-card", since=since, state=state, **about(visit, request))]
    lines += [_signatory(visit, signatory) for signatory in dossier.signatories]
    lines += [visit.t("desk-blocked-line", what=visit.t(f"purpose-{purpose}")) for purpose in dossier.blocked]
    lines += [visit.t(f"messages-lost-{resend}") for resend in dossier.lost]
    if await visit.suite.review.same_subject(request):
        lines.append(visit.t("desk-same-subject"))
    if request.returned_for and request.reason_sealed:
        lines.append(visit.t("desk-asked-line", reason=visit.suite.folders.reason(request)))
    if dossier.proposal:
        lines.append(visit.t("desk-proposal-line", reason=visit.t(f"reason-{dossier.proposal.reason}")))
    if request.state is RequestState.REVIEW and dossier.approved:
        lines.append(visit.t("desk-approved-line", who=", ".join(dossier.approved)))
    if dossier.mine:
        lines.append(visit.t("desk-mine-line", since=request.claimed_at))
    elif dossier.working:
        lines.append(visit.t("desk-claim-line", who=dossier.working, since=request.claimed_at))
    done = [(each, what) for each in dossier.history if (what := done_in_words(visit, each))]
    lines += [visit.t("desk-history-line", what=what, at=each.at) for each, what in done[:_LAST]]
    return Markup("\n".join(lines))


def about(visit: Visit, request: Request) -> dict[str, object]:
    """The arguments of a text about a request, its organisation included."""
    form = visit.suite.folders.form(request)
    return {
        **visit.suite.notices.about(request, visit.account.locale),
        "organisation": form.get("organisation.name", ""),
        "siret": form.get("organisation.siret", ""),
    }


def done_in_words(visit: Visit, done: Done) -> Markup | None:
    """What was done, and by whom; None for what the desk need not read."""
    key = f"done-{done.action.replace('.', '-')}"
    if not visit.suite.texts.has(visit.account.locale, key):
        return None
    return visit.t(key, who=done.who or visit.t("done-by-other"))


def _signatory(visit: Visit, signatory: Signatory) -> Markup:
    person = visit.suite.folders.person(signatory)
    state = visit.t(f"signatory-{signatory.state}")
    return visit.t(
        "desk-signatory",
        name=visit.suite.folders.full_name(person),
        roles=Markup(", ".join(visit.t(f"role-{role}") for role in signatory.roles)),
        state=visit.t("desk-signed", state=state, at=signatory.signed_at) if signatory.signed_at else state,
        document=visit.t(f"choice-document_kind-{person['document_kind']}"),
        number=person["document_number"],
        expiry="/".join(reversed(person["document_expiry"].split("-"))),
        reached=", ".join(address for address in (person["email"], person["phone"]) if address),
    )
