"""Invitations to sign, by e-mail with a link and its QR code or by SMS, and the reminders (`domain` §4.2, 1 and 6)."""

from datetime import datetime, timedelta

from models import Request, RequestState, Signatory, SignatoryState
from services.core.clock import Clock
from services.core.unit import transaction
from services.links import LinkPurpose, Links
from services.notices import Notices
from services.requests.folders import Folders

REMINDER_DAYS = (2, 5, 8, 9)
TO_SIGN = (SignatoryState.INVITED, SignatoryState.IDENTIFIED, SignatoryState.REVIEWED)


class Invitations:
    def __init__(self, links: Links, notices: Notices, folders: Folders, clock: Clock) -> None:
        self._links = links
        self._notices = notices
        self._folders = folders
        self._clock = clock
        self.lifetime = timedelta(days=10)

    def first_reminder(self, start: datetime) -> datetime:
        return start + timedelta(days=REMINDER_DAYS[0])

    async def send(self, request: Request, signatory: Signatory, locale: str, kind: str = "sign") -> None:
        """Invite one signatory, inside the running unit. Who asks, for which product, until when.

        An earlier invitation of the same signatory is voided; the request's deadline stays what it is.
        """
        person = self._folders.person(signatory)
        now = self._clock.now()
        until = request.deadline or now + self.lifetime
        link = await self._links.invite(LinkPurpose.SIGN, signatory.id, until - now)
        await self._notices.person(
            kind,
            person,
            locale,
            request,
            link=link,
            qr=True,
            name=self._folders.full_name(person),
            requester=self._folders.requester(request),
            until=until,
        )

    async def resend(self, request: Request, locale: str) -> None:
        """A fresh link to each who has not signed yet, inside the running unit; the reminders begin again."""
        for signatory in await Signatory.filter(request=request, state__in=TO_SIGN):
            await self.send(request, signatory, locale)
        await self._rearm(request)

    async def _rearm(self, request: Request) -> None:
        """A manual resend begins the reminders again, as far as the deadline leaves days for them."""
        first = self.first_reminder(self._clock.now())
        late = request.deadline is not None and first >= request.deadline
        await Request.filter(id=request.id).update(reminders_sent=0, next_reminder=None if late else first)

    def _next_reminder(self, request: Request) -> datetime | None:
        """The next reminder day still to come: days missed while the service was down are not made up for."""
        assert request.deadline is not None
        started = request.deadline - self.lifetime
        days = [started + timedelta(days=day) for day in REMINDER_DAYS]
        return next((day for day in days if day > self._clock.now()), None)

    async def remind(self, request: Request) -> None:
        """One reminder to each who has not signed yet, each with a fresh link; sets the day of the next."""
        later = self._next_reminder(request)
        sent = request.reminders_sent + 1
        owner = await request.owner
        async with transaction():
            taken = await Request.filter(
                id=request.id, state=RequestState.SIGNING, reminders_sent=request.reminders_sent
            ).update(reminders_sent=sent, next_reminder=later)
            if not taken:
                return
            for signatory in await Signatory.filter(request=request, state__in=TO_SIGN):
                invitation = await self._links.current(LinkPurpose.SIGN, signatory.id)
                if invitation is None:
                    continue
                person = self._folders.person(signatory)
                await self._notices.person(
                    "sign-reminder",
                    person,
                    owner.locale,
                    request,
                    link=await self._links.another(invitation),
                    qr=True,
                    name=self._folders.full_name(person),
                    until=invitation.expires_at,
                )
