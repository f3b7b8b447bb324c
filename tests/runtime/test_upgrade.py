"""An installation that holds data is brought up to date: nothing is lost, and what is new has its default."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from tortoise import Tortoise
from tortoise.connection import get_connection
from tortoise.migrations.api import migrate

from bot.database import migrate_database, open_database, tortoise_config
from models import Agent, Document, Request
from tests.conftest import separate_database

_NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    with separate_database("upgrade", tmp_path) as url:
        yield url


async def _insert(table: str, **columns: object) -> None:
    connection = get_connection("default")
    postgres = connection.capabilities.dialect == "postgres"
    marks = ", ".join(f"${number}" if postgres else "?" for number in range(1, len(columns) + 1))
    values = [str(value) if isinstance(value, UUID) and not postgres else value for value in columns.values()]
    await connection.execute_query(f'INSERT INTO "{table}" ({", ".join(columns)}) VALUES ({marks})', values)


async def _in_the_first_version(url: str) -> None:
    """One request, as the first migration knows it."""
    await migrate(config=tortoise_config(url), target="models.0001_initial")
    await open_database(url)
    owner, request = uuid4(), uuid4()
    await _insert("account", id=owner, telegram_id=5, locale="fr", reachable=True, created_at=_NOW)
    await _insert("agent", id=uuid4(), telegram_id=6, role="officer", office="demo", granted_at=_NOW)
    await _insert(
        "request", id=request, number=100042, state="review", version=3, owner_id=owner, office="demo",
        product="initio", cursor="", editing=False, created_at=_NOW, state_since=_NOW, reminders_sent=0,
    )  # fmt: skip
    await _insert(
        "document", id=uuid4(), request_id=request, signatory_role="holder", kind="identity",
        media_type="application/pdf", name_sealed=b"sealed", size=1, sha256="0", created_at=_NOW,
    )  # fmt: skip
    await Tortoise.close_connections()


def test_what_is_there_stays(url: str) -> None:
    async def upgrade() -> None:
        await _in_the_first_version(url)
        await migrate_database(url)
        await open_database(url)
        request = await Request.get(number=100042).select_related("owner")
        assert (request.version, request.owner.telegram_id) == (3, 5)
        assert (request.amended, request.returned_for, request.claimed_by_id) == (False, "", None)
        assert (await Document.get(request=request)).name_sealed == b"sealed"
        assert (await Agent.get(telegram_id=6)).name == ""
        await Tortoise.close_connections()

    asyncio.run(upgrade())
