"""What is looked for again and again is found by an index, however many rows there are."""

from typing import Any

import pytest
from tortoise.queryset import QuerySet
from tortoise.transactions import in_transaction

from models import Attempt
from services.requests.evidence import due


async def plan(query: QuerySet[Any]) -> str:
    """How the database would go about it, were the table a large one."""
    async with in_transaction() as connection:
        if connection.capabilities.dialect == "postgres":
            await connection.execute_script("SET LOCAL enable_seqscan = off")
        return " ".join(str(tuple(row)) for row in await query.explain())


@pytest.mark.usefixtures("database")
async def test_signed_requests_without_evidence() -> None:
    assert "idx_request_evidenc" in await plan(due())


@pytest.mark.usefixtures("database")
async def test_closed_attempts() -> None:
    assert "idx_attempt_blocked" in await plan(Attempt.filter(blocked_at__isnull=False).only("blocked_at"))
