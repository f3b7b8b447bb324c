"""The database: where it is, how it is opened, how it is brought up to date."""

from typing import Any

from tortoise import Tortoise
from tortoise.migrations.api import migrate


def tortoise_config(url: str) -> dict[str, Any]:
    """Tortoise's configuration for a database URL.

    SQLite waits up to ten seconds for another process's write instead of failing at once.
    """
    if url.startswith("sqlite") and "?" not in url:
        url += "?busy_timeout=10000&foreign_keys=ON"
    return {
        "connections": {"default": url},
        "apps": {"models": {"models": ["models"], "migrations": "models.migrations"}},
        "use_tz": True,
        "timezone": "UTC",
    }


TORTOISE_ORM = tortoise_config("sqlite://:memory:")
"""What the command-line tool compares the models with; no data is touched."""


async def open_database(url: str) -> None:
    """Open the connection that every task of this process uses."""
    await Tortoise.init(config=tortoise_config(url), _enable_global_fallback=True)


async def migrate_database(url: str) -> None:
    """Apply the migrations that are missing."""
    await migrate(config=tortoise_config(url))


async def close_database() -> None:
    await Tortoise.close_connections()
