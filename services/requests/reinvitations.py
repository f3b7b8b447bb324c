"""The requester invites again those who have not signed yet (`domain` §4.2, step 6)."""

from datetime import timedelta
from typing import Final

from models import Account, Invitation, Request, RequestState, Signatory
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, NotFound, Refused
from services.core.unit import transaction
from services.links import LinkPurpose, Links
from services.requests.invitations import TO_SIGN, Invitations

PAUSE: Final = timedelta(seconds=30)
_MOST: Final = 5


class Reinvitations:
    def __init__(self, invitations: Invitations, links: Links, audit: AuditTrail, clock: Clock) -> None:
        self._invitations = invitations
        self._links = links
        self._audit = audit
        self._clock = clock

    async def send(self, account: Account, request: Request) -> None:
        """A fresh link by e-mail to each who has not signed; the reminders begin again.

        Raises Refused: `error-reissue-too-soon` within thirty seconds of the last one, `error-resend-too-many` after
        five since the request was sent; Conflict where nobody is to sign.
        """
        if request.owner_id != account.id:
            raise NotFound
        waiting = [signatory.id for signatory in await Signatory.filter(request=request, state__in=TO_SIGN)]
        if request.state is not RequestState.SIGNING or not waiting:
            raise Conflict
        if await self._links.made_since(waiting, self._clock.now() - PAUSE):
            raise Refused("error-reissue-too-soon")
        for signatory_id in waiting:
            made = Invitation.filter(purpose=LinkPurpose.SIGN, subject_id=signatory_id)
            if await made.filter(created_at__gte=request.state_since).count() > _MOST:
                raise Refused("error-resend-too-many", most=_MOST)
        async with transaction():
            await self._audit.record(f"account:{account.id}", "link.resend", f"request:{request.id}")
            await self._invitations.resend(request, account.locale)
