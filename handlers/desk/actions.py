"""The table of what the desk does to a request: each row is a button of the card and a command."""

from typing import Final

from handlers.chat.visit import Visit
from handlers.desk.action import Asked, DeskAction
from handlers.desk.deeds import (
    accept,
    approve,
    ask_evidence,
    claim,
    confirm,
    drop,
    handover,
    reissue,
    reject,
    release,
    resend,
    revoke,
    send_back,
    unblock,
)
from handlers.desk.dossier import Dossier
from models import RequestState, Signatory
from services.agents import Right
from services.reissues import REISSUABLE
from services.requests.states import ENDS
from services.retrieval.counter import TO_RETRIEVE
from services.revocation.motives import Motive

_HELD: Final = (RequestState.ISSUED, RequestState.ACCEPTED, RequestState.SHIPPED)


def _examined(dossier: Dossier) -> bool:
    """Under review, and not by a colleague."""
    return dossier.request.state is RequestState.REVIEW and not dossier.kept_off


def _may_confirm(dossier: Dossier) -> bool:
    return dossier.proposal is not None and dossier.proposal.proposed_by != dossier.account.telegram_id


def _name(visit: Visit, signatory: Signatory) -> str:
    return visit.suite.folders.full_name(visit.suite.folders.person(signatory))


ACTIONS: Final = (
    DeskAction(
        name="claim",
        right=Right.HANDLE,
        offered=lambda dossier: not dossier.mine and not dossier.kept_off and dossier.request.state not in ENDS,
        do=claim,
        line=0,
        aliases=("prendre",),
    ),
    DeskAction(
        name="release",
        right=Right.HANDLE,
        offered=lambda dossier: dossier.mine,
        do=release,
        line=0,
        aliases=("rendre",),
    ),
    DeskAction(
        name="accept",
        right=Right.HANDLE,
        offered=lambda dossier: bool(dossier.doubtful),
        each=lambda visit, dossier: [(str(signatory.id), _name(visit, signatory)) for signatory in dossier.doubtful],
        do=accept,
        line=1,
        aliases=("accepter",),
    ),
    DeskAction(
        name="approve",
        right=Right.DECIDE,
        offered=_examined,
        do=approve,
        line=2,
        aliases=("approuver",),
    ),
    DeskAction(
        name="reject",
        right=Right.DECIDE,
        offered=_examined,
        asks=Asked("canned", ("unreadable", "expired", "mismatch"), written=True),
        claims=True,
        do=reject,
        line=2,
        aliases=("rejeter",),
    ),
    DeskAction(
        name="return",
        right=Right.DECIDE,
        offered=_examined,
        asks=Asked("canned-return", ("identity", "organisation", "document"), written=True),
        claims=True,
        do=send_back,
        line=3,
        aliases=("retourner",),
    ),
    DeskAction(
        name="evidence",
        right=Right.HANDLE,
        offered=_examined,
        asks=Asked("canned-evidence", ("registration", "identity", "power"), written=True),
        claims=True,
        do=ask_evidence,
        line=4,
        aliases=("piece", "pièce"),
    ),
    DeskAction(
        name="unblock",
        right=Right.HANDLE,
        offered=lambda dossier: bool(dossier.blocked) or dossier.suspended,
        do=unblock,
        line=5,
        aliases=("debloquer", "débloquer"),
    ),
    DeskAction(
        name="resend",
        right=Right.HANDLE,
        offered=lambda dossier: bool(dossier.lost),
        do=resend,
        line=4,
        aliases=("reexpedier", "réexpédier"),
    ),
    DeskAction(
        name="reissue",
        right=Right.HANDLE,
        offered=lambda dossier: dossier.request.state in REISSUABLE,
        do=reissue,
        line=6,
        aliases=("renvoyer",),
    ),
    DeskAction(
        name="handover",
        right=Right.HANDLE,
        offered=lambda dossier: dossier.request.state in TO_RETRIEVE or dossier.at_counter,
        do=handover,
        line=7,
        aliases=("remettre",),
    ),
    DeskAction(
        name="confirm",
        right=Right.DECIDE,
        offered=_may_confirm,
        do=confirm,
        line=8,
        aliases=("confirmer",),
    ),
    DeskAction(
        name="drop",
        right=Right.DECIDE,
        offered=lambda dossier: dossier.proposal is not None,
        do=drop,
        line=8,
        aliases=("abandonner",),
    ),
    DeskAction(
        name="revoke",
        right=Right.DECIDE,
        offered=lambda dossier: dossier.request.state in _HELD and dossier.proposal is None,
        asks=Asked("reason", tuple(Motive)),
        do=revoke,
        line=9,
        aliases=("revoquer", "révoquer"),
    ),
)

BY_NAME: Final = {action.name: action for action in ACTIONS}
