"""Attempts: how often a purpose may fail on an object before the desk must help (`domain` §6).

The counter is raised before the comparison, in its own statement, so that parallel guesses cannot share one attempt;
a resend does not lower it. An update delivered again after a crash does not pay twice.
"""

from datetime import datetime
from uuid import UUID, uuid4

from tortoise.expressions import F, Q, Subquery

from models import Attempt
from services.core.errors import Refused
from services.core.unit import current_cause


async def spend(purpose: str, subject_id: UUID, limit: int) -> int:
    """Raise the counter by one inside the running unit. Returns how many attempts remain after this one.

    Raises Refused(`error-<purpose>-blocked`) where none was left.
    """
    cause = current_cause()
    await Attempt.get_or_create(purpose=purpose, subject_id=subject_id, defaults={"id": uuid4()})
    mine = Attempt.filter(purpose=purpose, subject_id=subject_id)
    if not cause or not await mine.filter(last_cause=cause).exists():
        raised = await mine.filter(failures__lt=limit, blocked_at=None).update(
            failures=F("failures") + 1, last_cause=cause
        )
        if not raised:
            raise Refused(f"error-{purpose}-blocked")
    attempt = await mine.get()
    return max(0, limit - attempt.failures)


async def forgive(purpose: str, subject_id: UUID) -> None:
    """Clear the counter: the comparison succeeded, or the desk unblocked it."""
    await Attempt.filter(purpose=purpose, subject_id=subject_id).update(failures=0, blocked_at=None)


async def refund(purpose: str, subject_id: UUID) -> None:
    """Give back the attempt just spent: what was typed was no guess."""
    await Attempt.filter(purpose=purpose, subject_id=subject_id, failures__gt=0).update(failures=F("failures") - 1)


async def block(purpose: str, subject_id: UUID, at: datetime) -> None:
    """Close the purpose until the desk forgives it."""
    await Attempt.filter(purpose=purpose, subject_id=subject_id).update(blocked_at=at)


async def blocked_at(purpose: str, subject_id: UUID) -> datetime | None:
    """Since when the purpose is closed; None where it is open."""
    attempt = await Attempt.get_or_none(purpose=purpose, subject_id=subject_id)
    return attempt.blocked_at if attempt else None


async def remaining(purpose: str, subject_id: UUID, limit: int) -> int:
    """How many attempts are left now."""
    attempt = await Attempt.get_or_none(purpose=purpose, subject_id=subject_id)
    if attempt is None:
        return limit
    return 0 if attempt.blocked_at else max(0, limit - attempt.failures)


async def blocked(subjects: list[UUID]) -> list[Attempt]:
    """The closed purposes of these objects, for the desk."""
    return await Attempt.filter(Q(subject_id__in=subjects), Q(blocked_at__isnull=False))


def blocked_subjects() -> Subquery:
    """Every object on which something is closed, for a query to choose from."""
    return Subquery(Attempt.filter(blocked_at__isnull=False).values("subject_id"))
