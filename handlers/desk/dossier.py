"""What the desk knows of a request at one moment: what the card shows, and what decides which actions are offered."""

from dataclasses import dataclass

from handlers.chat.visit import Visit
from models import Account, Request, RequestState, Revocation, Signatory
from services.agents import Right
from services.desk.history import Done
from services.desk.resends import Resend

_LATELY = 20
"""Of how many events the few that are shown are chosen."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Of one request, as one agent sees it. `blocked` names the purposes that are closed, `lost` what did not arrive
    and can be sent again, `at_counter` says that they have begun a hand-over and not ended it, `working` who has
    claimed it, `approved` who has approved it."""

    account: Account
    request: Request
    rights: frozenset[Right]
    signatories: list[Signatory]
    doubtful: list[Signatory]
    blocked: list[str]
    suspended: bool
    lost: list[Resend]
    proposal: Revocation | None
    at_counter: bool
    working: str
    kept_off: bool
    approved: list[str]
    history: list[Done]

    @property
    def mine(self) -> bool:
        """Whether this agent has claimed it."""
        return self.request.claimed_by_id == self.account.id

    @property
    def stamp(self) -> str:
        """Changes with everything that decides what is offered: a button of an earlier one is stale."""
        claim = f"{self.request.claimed_by_id}-{self.kept_off}"
        blocked = f"{len(self.blocked)}-{self.suspended}-{len(self.doubtful)}-{len(self.lost)}"
        return f"{self.request.version}-{claim}-{blocked}-{self.proposal and self.proposal.id}-{self.at_counter}"


async def read(visit: Visit, request: Request) -> Dossier:
    suite = visit.suite
    signatories = await suite.review.signatories(request)
    approvals = await suite.approvals.of(request)
    names = await suite.agents.names({request.claimed_by_id, *(approval.account_id for approval in approvals)})
    return Dossier(
        account=visit.account,
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
        working=names.get(request.claimed_by_id, ""),
        kept_off=suite.claims.keeps_off(visit.account, request),
        approved=[names[approval.account_id] for approval in approvals],
        history=await suite.history.of(request, _LATELY),
    )
