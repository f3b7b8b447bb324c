"""The database: where it is, how it is opened, how it is brought up to date."""

import sqlite3
from contextlib import closing
from typing import Any, Final

from tortoise import Tortoise
from tortoise.connection import get_connection
from tortoise.migrations.api import migrate
from tortoise.migrations.executor import MigrationExecutor

from services.core.errors import SettingsError

_BUSY_SECONDS: Final = 10


def tortoise_config(url: str) -> dict[str, Any]:
    """Tortoise's configuration for a database URL.

    SQLite waits up to ten seconds for another process's write instead of failing at once.
    """
    if url.startswith("sqlite") and "?" not in url:
        url += f"?busy_timeout={_BUSY_SECONDS * 1000}&foreign_keys=ON"
    return {
        "connections": {"default": url},
        "apps": {"models": {"models": ["models"], "migrations": "models.migrations"}},
        "use_tz": True,
        "timezone": "UTC",
    }


TORTOISE_ORM = tortoise_config("sqlite://:memory:")
"""What the command-line tool compares the models with; no data is touched."""


async def open_database(url: str) -> None:
    """Open the connection that every task of this process uses; it is made with the first query."""
    await Tortoise.init(config=tortoise_config(url), _enable_global_fallback=True)


async def migrate_database(url: str) -> None:
    """Apply the migrations that are missing. Raises SettingsError."""
    _require_file(url)
    await migrate(config=tortoise_config(url))


def _require_file(url: str) -> None:
    """The ORM would wait for ever on a file that does not open: in a folder that is not there, or not ours."""
    if not url.startswith("sqlite"):
        return
    path = url.removeprefix("sqlite://").partition("?")[0]
    try:
        with closing(sqlite3.connect(path, timeout=_BUSY_SECONDS)) as connection:
            connection.execute("PRAGMA schema_version")
    except sqlite3.Error as error:
        raise SettingsError([f"DATABASE_URL: {path}: {error}; to make one: python main.py migrate"]) from None


async def require_migrated(url: str) -> None:
    """Raises SettingsError where the database is not there or not up to date."""
    _require_file(url)
    if missing := await MigrationExecutor(get_connection("default"), tortoise_config(url)["apps"]).plan():
        raise SettingsError([f"DATABASE_URL: {len(missing)} migrations to apply; run: python main.py migrate"])


async def close_database() -> None:
    await Tortoise.close_connections()
