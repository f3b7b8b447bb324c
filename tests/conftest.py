"""A fresh database for each test, on SQLite or, where TEST_DATABASE_URL names a server, on PostgreSQL.

One process speaks to one kind of database only: Tortoise keeps statements in the dialect it met first.
"""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from tortoise import Tortoise

from bot.database import close_database, migrate_database, open_database
from bot.logs import set_up_logs
from services.core import texts
from services.core.vault import MasterKey, Vault, open_vault
from tests.clock import FixedClock
from tests.keys import POOL

_SERVER = os.environ.get("TEST_DATABASE_URL", "")
os.environ.setdefault("PGSSLMODE", "disable")  # a server of our own machine: no connection asks for TLS first


@pytest.fixture(scope="session", autouse=True)
def logs() -> None:
    """The product's own, so that what tests print is what an operator would read."""
    set_up_logs("ERROR")


@pytest.fixture(scope="session", autouse=True)
def made_once() -> None:
    """What is the same in every start of the product, and dear: keys, texts."""
    rsa.generate_private_key = POOL
    texts._bundle = cache(texts._bundle)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a migrated database: a file to copy on SQLite, a database of this run's own on PostgreSQL."""
    if not _SERVER:
        path = tmp_path_factory.mktemp("database") / "template.sqlite3"
        asyncio.run(_migrate(f"sqlite://{path}"))
        yield str(path)
        return
    name = f"guichetier_test_{os.getpid()}"
    url = urlunsplit(urlsplit(_SERVER)._replace(path=f"/{name}"))
    asyncio.run(_on_server(f"CREATE DATABASE {name}"))
    try:
        asyncio.run(_migrate(url))
        yield url
    finally:
        asyncio.run(_on_server(f"DROP DATABASE {name} WITH (FORCE)"))


def fresh_database(migrated: str, folder: Path) -> str:
    """The URL of a migrated and empty database; nothing may be connected to the one before."""
    POOL.rewind()
    if _SERVER:
        asyncio.run(_empty(migrated))
        return migrated
    path = folder / "guichetier.sqlite3"
    shutil.copy(migrated, path)
    return f"sqlite://{path}"


@contextmanager
def separate_database(name: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database beside the tests' own, for a product that runs while they use theirs."""
    if not _SERVER:
        yield f"sqlite://{folder / 'guichetier.sqlite3'}"
        return
    name = f"guichetier_test_{os.getpid()}_{name}"
    asyncio.run(_on_server(f"CREATE DATABASE {name}"))
    try:
        yield urlunsplit(urlsplit(_SERVER)._replace(path=f"/{name}"))
    finally:
        asyncio.run(_on_server(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
def database_url(migrated: str, tmp_path: Path) -> str:
    """A migrated and empty database that nothing is connected to yet."""
    return fresh_database(migrated, tmp_path)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[str]:
    """The same, open."""
    await open_database(database_url)
    yield database_url
    await close_database()


@pytest.fixture
async def vault(database: str, clock: FixedClock) -> Vault:
    return await open_vault(MasterKey(b"m" * 32), clock.now())


async def _migrate(url: str) -> None:
    try:
        await migrate_database(url)
    finally:
        await Tortoise.close_connections()


async def _on_server(statement: str) -> None:
    connection = await asyncpg.connect(_SERVER)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def _empty(url: str) -> None:
    """Only what holds something: emptying a table costs as much where it is empty."""
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(
            """
            DO $$ DECLARE name text; used boolean; full_ones text[] = '{}'; BEGIN
              FOR name IN SELECT quote_ident(tablename) FROM pg_tables
                WHERE schemaname = 'public' AND tablename NOT LIKE 'tortoise%' LOOP
                EXECUTE 'SELECT EXISTS (SELECT FROM ' || name || ')' INTO used;
                IF used THEN full_ones = full_ones || name; END IF;
              END LOOP;
              IF full_ones <> '{}' THEN
                EXECUTE 'TRUNCATE ' || array_to_string(full_ones, ', ') || ' RESTART IDENTITY CASCADE';
              END IF;
            END $$
            """
        )
    finally:
        await connection.close()
