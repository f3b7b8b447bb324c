"""Revocation by the desk: one officer proposes, a second one confirms."""

from uuid import uuid4

from models import Account, Certificate, CertificateStatus, Request, Revocation, RevocationStep
from services.agents import Agents, Right
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Invalid, Refused
from services.core.unit import transaction
from services.notices import Notices
from services.revocation.effect import Effect, advance
from services.revocation.motives import Motive


class DeskRevocation:
    def __init__(self, agents: Agents, effect: Effect, notices: Notices, audit: AuditTrail, clock: Clock) -> None:
        self._agents = agents
        self._effect = effect
        self._notices = notices
        self._audit = audit
        self._clock = clock

    async def propose(self, account: Account, request: Request, reason: str) -> Revocation:
        """The desk's demand, by a first officer; a second one confirms it."""
        await self._agents.require(account, Right.DECIDE, request.office)
        if reason not in tuple(Motive):
            raise Invalid("error-choice")
        certificate = await Certificate.get_or_none(request=request, status=CertificateStatus.ISSUED)
        if certificate is None:
            raise Conflict
        async with transaction():
            await Request.filter(id=request.id).select_for_update().exists()  # two officers at once: one proposes
            if await self.proposal(request):
                raise Conflict
            revocation = await Revocation.create(
                id=uuid4(),
                certificate=certificate,
                step=RevocationStep.SECOND_OFFICER,
                reason=reason,
                proposed_by=account.telegram_id,
                created_at=self._clock.now(),
            )
            await self._audit.record(
                f"account:{account.id}", "revocation.propose", f"request:{request.id}", reason=reason
            )
            await self._notices.alert_agents("desk-second-officer", request, Right.DECIDE, but=account)
        return revocation

    async def proposal(self, request: Request) -> Revocation | None:
        """The desk's demand that waits for a second officer."""
        return await Revocation.filter(
            certificate__request_id=request.id,
            certificate__status=CertificateStatus.ISSUED,
            step=RevocationStep.SECOND_OFFICER,
        ).first()

    async def confirm(self, account: Account, request: Request) -> None:
        """The second officer confirms. Raises Refused(`error-same-officer`) for the first one."""
        await self._agents.require(account, Right.DECIDE, request.office)
        proposal = await self.proposal(request)
        if proposal is None:
            raise Conflict
        if proposal.proposed_by == account.telegram_id:
            raise Refused("error-same-officer")
        certificate = await Certificate.get(id=proposal.certificate_id)
        async with transaction():
            await advance(
                proposal,
                RevocationStep.SECOND_OFFICER,
                step=RevocationStep.DONE,
                confirmed_by=account.telegram_id,
                done_at=self._clock.now(),
            )
            await self._effect.take(certificate, str(proposal.reason), f"account:{account.id}")

    async def withdraw_proposal(self, account: Account, request: Request) -> None:
        await self._agents.require(account, Right.DECIDE, request.office)
        proposal = await self.proposal(request)
        if proposal is None:
            raise Conflict
        async with transaction():
            await advance(proposal, RevocationStep.SECOND_OFFICER, step=RevocationStep.ABANDONED)
            await self._audit.record(f"account:{account.id}", "revocation.withdraw", f"request:{request.id}")
