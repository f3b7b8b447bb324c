"""Links: a 128-bit token bound to one purpose and one object; only its keyed digest is stored (`domain` §6).

An invitation may have several tokens (each reminder carries a fresh one), all valid until it ends. Opening a link
never consumes it; voiding acts on the invitation.
"""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID, uuid4

from models import Account, Invitation, InvitationToken
from services.core.clock import Clock
from services.core.errors import Barred, Refused
from services.core.unit import transaction
from services.core.vault import Vault


class LinkEnded(Refused):
    """A link of ours that opens nothing any more, and the invitation it was for."""

    def __init__(self, why: str, invitation: Invitation, **args_: object) -> None:
        super().__init__(f"error-link-{why}", purpose=invitation.purpose, **args_)
        self.invitation = invitation


class LinkPurpose(StrEnum):
    SIGN = "sign"
    QUESTIONS = "questions"
    DOWNLOAD = "download"
    FILE = "file"


Address = Callable[[str], str]


class Links:
    """`address` turns a token into the address that a person taps; `file_address` does for files, where people's
    browsers can reach us."""

    def __init__(self, vault: Vault, clock: Clock, address: Address, file_address: Address | None = None) -> None:
        self._vault = vault
        self._clock = clock
        self._address = address
        self._file_address = file_address

    @property
    def lead_to_files(self) -> bool:
        """Whether a file can be fetched by a link."""
        return self._file_address is not None

    async def invite(
        self, purpose: LinkPurpose, subject_id: UUID, lifetime: timedelta, account: Account | None = None
    ) -> str:
        """A new invitation, inside the running unit; earlier ones for the same are voided. Returns its address."""
        now = self._clock.now()
        async with transaction():
            await self.void(purpose, subject_id)
            invitation = await Invitation.create(
                id=uuid4(),
                purpose=purpose,
                subject_id=subject_id,
                expires_at=now + lifetime,
                account=account,
                created_at=now,
            )
            return await self.another(invitation)

    async def another(self, invitation: Invitation) -> str:
        """A fresh token of the same invitation, for a reminder. Returns its address."""
        token = secrets.token_urlsafe(16)
        await InvitationToken.create(
            digest=self._vault.digest("code", token), invitation=invitation, created_at=self._clock.now()
        )
        address = self._file_address if invitation.purpose == LinkPurpose.FILE else self._address
        assert address is not None
        return address(token)

    async def read(self, token: str, *, file: bool = False) -> Invitation:
        """The invitation behind a token, still open; `file` says at which door, and at the other it is unknown.

        Raises Refused(`error-link-unknown`); LinkEnded (`error-link-used`, `error-link-expired`, `error-link-voided`),
        which carries `purpose`, so that the text can say who to turn to.
        """
        row = await InvitationToken.get_or_none(digest=self._vault.digest("code", token)).prefetch_related("invitation")
        if row is None or (row.invitation.purpose == LinkPurpose.FILE) is not file:
            raise Refused("error-link-unknown")
        invitation: Invitation = row.invitation
        self.require_unused(invitation)
        if self._is_over(invitation):
            raise LinkEnded("expired", invitation, at=invitation.expires_at)
        if invitation.voided_at:
            raise LinkEnded("voided", invitation)
        return invitation

    async def current(self, purpose: LinkPurpose, subject_id: UUID) -> Invitation | None:
        """The invitation in force for an object, expired or not."""
        return (
            await Invitation.filter(purpose=purpose, subject_id=subject_id, voided_at=None)
            .order_by("-created_at")
            .first()
        )

    async def require_open(self, purpose: LinkPurpose, subject_id: UUID) -> None:
        """Raises Refused(`error-link-expired`) past the invitation's time: an open page does not outlive it."""
        invitation = await self.current(purpose, subject_id)
        if invitation is None:
            raise Barred("error-link-voided", purpose=purpose)
        if self._is_over(invitation):
            raise LinkEnded("expired", invitation, at=invitation.expires_at)

    async def over_since(self, purpose: LinkPurpose, subject_id: UUID) -> datetime | None:
        """When the invitation in force ran out; None while it has not."""
        invitation = await self.current(purpose, subject_id)
        return invitation.expires_at if invitation and self._is_over(invitation) else None

    async def run_out(self, purpose: LinkPurpose, subjects: list[UUID]) -> list[UUID]:
        """Those of these objects whose invitation in force has run out."""
        in_force = Invitation.filter(purpose=purpose, subject_id__in=subjects, voided_at=None)
        return [each.subject_id for each in await in_force.filter(expires_at__lte=self._clock.now())]

    def require_unused(self, invitation: Invitation) -> None:
        """Raises LinkEnded where the link has served."""
        if invitation.used_at:
            raise LinkEnded("used", invitation)

    async def use(self, invitation: Invitation) -> None:
        """Use a link up, inside the running unit. Raises Refused(`error-link-used`) where somebody was faster."""
        free = Invitation.filter(id=invitation.id, used_at=None, voided_at=None)
        if not await free.update(used_at=self._clock.now()):
            raise Refused("error-link-used", purpose=invitation.purpose)

    async def close(self, purpose: LinkPurpose, subject_id: UUID) -> None:
        """What the link was for is done."""
        await Invitation.filter(purpose=purpose, subject_id=subject_id, voided_at=None, used_at=None).update(
            used_at=self._clock.now()
        )

    async def made_since(self, subjects: list[UUID], since: datetime) -> bool:
        """Whether one of these objects got a link since then that is still in force."""
        return await Invitation.exists(subject_id__in=subjects, created_at__gt=since, voided_at=None)

    async def extend(self, purpose: LinkPurpose, subject_id: UUID, until: datetime) -> None:
        """What the link is for has to wait: it stays known until then."""
        await Invitation.filter(purpose=purpose, subject_id=subject_id, voided_at=None, used_at=None).update(
            expires_at=until
        )

    async def void(self, purpose: LinkPurpose, subject_id: UUID) -> None:
        await Invitation.filter(purpose=purpose, subject_id=subject_id, voided_at=None).update(
            voided_at=self._clock.now()
        )

    def _is_over(self, invitation: Invitation) -> bool:
        return bool(invitation.expires_at <= self._clock.now())
