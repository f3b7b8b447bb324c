"""What is looked for again and again is found by an index, however many rows there are."""

from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import pytest
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models import Account, Attempt, Request, RequestState
from services.requests.evidence import due

_AT: Final = datetime(2026, 1, 1, tzinfo=UTC)
_MANY: Final = 300

pytestmark = pytest.mark.usefixtures("database")


async def plan(query: QuerySet[Any]) -> str:
    """How the database goes about it by its own figures of what the tables hold, were they large ones."""
    async with in_transaction() as connection:
        await connection.execute_script("ANALYZE")
        if connection.capabilities.dialect == "postgres":
            await connection.execute_script("SET LOCAL enable_seqscan = off")
        return " ".join(str(tuple(row)) for row in await query.explain())


async def test_signed_requests_without_evidence() -> None:
    owner = await Account.create(id=uuid4(), telegram_id=1, locale="fr", created_at=_AT)
    await Request.bulk_create(
        Request(
            id=uuid4(), number=number, owner=owner, office="demo", product="initio", state=RequestState.ISSUED,
            evidence_document=uuid4(), form_document=uuid4(), created_at=_AT, state_since=_AT,
        )
        for number in range(_MANY)
    )  # fmt: skip
    assert "idx_request_evidenc" in await plan(due())


async def test_closed_attempts() -> None:
    await Attempt.bulk_create(Attempt(id=uuid4(), purpose="signature", subject_id=uuid4()) for _ in range(_MANY))
    assert "idx_attempt_blocked" in await plan(Attempt.filter(blocked_at__isnull=False).only("blocked_at"))
