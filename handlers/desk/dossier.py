"""What the desk knows of a request at one moment: what the card shows, and what decides which actions are offered."""

from dataclasses import dataclass

from handlers.chat.visit import Visit
from models import Request, RequestState, Revocation, Signatory
from services.agents import Right
from services.desk.resends import Resend


@dataclass(frozen=True, slots=True)
class Dossier:
    """Of one request, as one agent sees it. `blocked` names the purposes that are closed, `lost` what did not arrive
    and can be sent again, `at_counter` says that they have begun a hand-over and not ended it."""

    request: Request
    rights: frozenset[Right]
    signatories: list[Signatory]
    doubtful: list[Signatory]
    blocked: list[str]
    suspended: bool
    lost: list[Resend]
    proposal: Revocation | None
    at_counter: bool

    @property
    def stamp(self) -> str:
        """Changes with everything the card shows: a button of an earlier one is stale."""
        stuck = f"{len(self.blocked)}-{self.suspended}-{len(self.lost)}"
        return f"{self.request.version}-{stuck}-{bool(self.proposal)}-{self.at_counter}"


async def read(visit: Visit, request: Request) -> Dossier:
    suite = visit.suite
    signatories = await suite.review.signatories(request)
    return Dossier(
        request=request,
        rights=await suite.agents.rights(visit.account, request.office),
        signatories=signatories,
        doubtful=[
            signatory
            for signatory in signatories
            if request.state is RequestState.SIGNING and suite.identification.in_doubt(signatory)
        ],
        blocked=await suite.unblocking.blocked(request),
        suspended=await suite.unblocking.suspended(request),
        lost=await suite.resends.failed(request),
        proposal=await suite.desk_revocation.proposal(request),
        at_counter=await suite.counter.under_way(visit.account, request),
    )
