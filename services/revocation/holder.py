"""Revocation by the holder: a reason in plain words, then the three answers.

The tries have a counter of their own: a blocked retrieval never prevents a revocation.
"""

from typing import Final
from uuid import UUID, uuid4

from models import Account, Certificate, CertificateStatus, Request, Revocation, RevocationStep
from services import attempts
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Invalid, NotFound, Refused
from services.core.unit import transaction
from services.core.vault import Vault
from services.notices import Notices
from services.questions import Questions
from services.revocation.effect import Effect, advance
from services.revocation.motives import OFFERED, Motive
from services.signing.holders import require_holder

ANSWERS: Final = "revocation-answers"
TRIES: Final = 3
_BEGUN: Final = (RevocationStep.REASON, RevocationStep.ANSWERS)


class HolderRevocation:
    def __init__(
        self, vault: Vault, questions: Questions, effect: Effect, notices: Notices, audit: AuditTrail, clock: Clock
    ) -> None:
        self._vault = vault
        self._questions = questions
        self._effect = effect
        self._notices = notices
        self._audit = audit
        self._clock = clock

    async def begin(self, account: Account, certificate: Certificate) -> Revocation:
        """The holder's demand; one already under way goes on. Raises Conflict where it is revoked already."""
        if certificate.status is not CertificateStatus.ISSUED:
            raise Conflict("error-already-revoked")
        await require_holder(account, certificate.request_id)
        under_way = await self._under_way(account, certificate)
        if under_way:
            return under_way
        async with transaction():
            return await Revocation.create(
                id=uuid4(), certificate=certificate, account=account, created_at=self._clock.now()
            )

    async def of(self, account: Account, revocation_id: UUID) -> Revocation:
        """Raises NotFound where it is not this person's."""
        revocation = await Revocation.get_or_none(id=revocation_id, account=account).select_related("certificate")
        if revocation is None:
            raise NotFound
        return revocation

    async def motive(self, account: Account, certificate: Certificate) -> Motive | None:
        """What the holder has chosen in a revocation under way."""
        under_way = await self._under_way(account, certificate)
        return Motive(under_way.reason) if under_way and under_way.reason else None

    async def under_way_of(self, account: Account) -> list[Revocation]:
        """Those that this person has begun and neither finished nor given up, with their requests."""
        begun = Revocation.filter(account=account, step__in=_BEGUN, certificate__status=CertificateStatus.ISSUED)
        return await begun.select_related("certificate__request")

    async def _under_way(self, account: Account, certificate: Certificate) -> Revocation | None:
        return await Revocation.filter(certificate=certificate, account=account, step__in=_BEGUN).first()

    async def choose_reason(self, revocation: Revocation, reason: str) -> None:
        if reason not in OFFERED:
            raise Invalid("error-choice")
        await advance(revocation, RevocationStep.REASON, step=RevocationStep.ANSWERS, reason=reason)

    def answers_given(self, revocation: Revocation) -> list[str]:
        given: list[str] = self._vault.open_json(f"revocation.answers:{revocation.id}", revocation.answers_sealed) or []
        return given

    async def tries_left(self, revocation: Revocation) -> int:
        return await attempts.remaining(ANSWERS, revocation.certificate_id, TRIES)

    async def type_answer(self, account: Account, revocation: Revocation, text: str) -> None:
        """One answer after another; the third revokes, if all are right.

        Raises Refused(`error-answers-wrong`) or, after the third try, Refused(`error-revocation-answers-blocked`).
        """
        if revocation.step is not RevocationStep.ANSWERS:
            raise Conflict
        given = [*self.answers_given(revocation), text[:200]]
        if len(given) < 3:
            sealed = self._vault.seal_json(f"revocation.answers:{revocation.id}", given)
            await advance(revocation, RevocationStep.ANSWERS, answers_sealed=sealed)
            return
        certificate = await Certificate.get(id=revocation.certificate_id)
        async with transaction(preliminary=True):
            left = await attempts.spend(ANSWERS, certificate.id, TRIES)
        right = await self._questions.verify(certificate.request_id, given)
        async with transaction():
            if right:
                await attempts.forgive(ANSWERS, certificate.id)
                await advance(
                    revocation,
                    RevocationStep.ANSWERS,
                    step=RevocationStep.DONE,
                    answers_sealed=None,
                    done_at=self._clock.now(),
                )
                await self._effect.take(certificate, str(revocation.reason), f"account:{account.id}")
            else:
                await advance(revocation, RevocationStep.ANSWERS, answers_sealed=None)
                if left == 0:
                    await attempts.block(ANSWERS, certificate.id, self._clock.now())
                    request = await Request.get(id=certificate.request_id)
                    await self._notices.alert_agents("desk-blocked", request)
            await self._audit.record(
                f"account:{account.id}", "revocation.answers", f"certificate:{certificate.id}", right=right, left=left
            )
        if not right:
            raise Refused("error-answers-wrong" if left else f"error-{ANSWERS}-blocked", left=left)

    async def back(self, revocation: Revocation) -> None:
        if revocation.step is RevocationStep.ANSWERS:
            await advance(revocation, RevocationStep.ANSWERS, step=RevocationStep.REASON, answers_sealed=None)

    async def abandon(self, revocation: Revocation) -> None:
        """The certificate stays valid."""
        async with transaction():
            await Revocation.filter(id=revocation.id, step__in=_BEGUN).update(
                step=RevocationStep.ABANDONED, answers_sealed=None
            )
