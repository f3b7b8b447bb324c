"""What a revocation does, whoever asked for it."""

from typing import Any

from models import Account, Certificate, Request, Revocation, RevocationStep, Signatory
from services.core.audit import AuditTrail
from services.core.bells import Bells
from services.core.clock import Clock
from services.core.errors import Conflict
from services.core.unit import transaction
from services.notices import Notices
from services.pki.revocation import revoke
from services.requests.parties import Parties
from services.requests.states import Action, States
from services.revocation.motives import Motive


class Effect:
    """The certificate is revoked, the request moves, the people concerned are told, the list is published."""

    def __init__(
        self, states: States, parties: Parties, notices: Notices, audit: AuditTrail, clock: Clock, bells: Bells
    ) -> None:
        self._states = states
        self._parties = parties
        self._notices = notices
        self._audit = audit
        self._clock = clock
        self._bells = bells

    async def take(self, certificate: Certificate, motive: str, actor: str) -> None:
        """Inside the running unit. Raises AlreadyRevoked."""
        request = await Request.get(id=certificate.request_id)
        await revoke(certificate.id, Motive(motive).reason, actor, self._audit, self._clock)
        proposed = Revocation.filter(certificate=certificate, step=RevocationStep.SECOND_OFFICER)
        await proposed.update(step=RevocationStep.ABANDONED)
        await self._bells.revocation.ring()
        await self._states.move(request, Action.REVOKE, actor, reason=motive)
        await self._parties.tell("revoked", request, serial=certificate.serial)
        owner = await request.owner
        told = {owner.id}
        for signatory in await Signatory.filter(request=request).prefetch_related("account"):
            if signatory.account_id and signatory.account_id not in told:
                told.add(signatory.account_id)
                account = await Account.get(id=signatory.account_id)
                await self._notices.chat("revoked", account, request, go="request")
        await self._notices.chat("revoked", owner, request, go="request")


async def advance(revocation: Revocation, expected: RevocationStep, **columns: Any) -> None:
    """Set columns of a revocation that is still at the step it was read at. Raises Conflict where it is not."""
    async with transaction():
        if not await Revocation.filter(id=revocation.id, step=expected).update(**columns):
            raise Conflict
