"""Whether an error says that the database is away, and nothing about the work that met it.

Such work is tried again for as long as it takes; any other error counts against the work itself.
"""

import sqlite3
from typing import Final

import asyncpg
from tortoise.exceptions import DBConnectionError, OperationalError

_SQLITE: Final = frozenset(
    {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN}
)
_POSTGRES: Final = (
    asyncpg.PostgresConnectionError,
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.TransactionRollbackError,  # a deadlock, or a serialization failure: the same work passes the next time
    asyncpg.InterfaceError,
)


def is_outage(error: BaseException) -> bool:
    """A database that cannot be reached, is locked, shutting down, or whose disk is full."""
    if isinstance(error, OperationalError) and error.args and isinstance(error.args[0], BaseException):
        return is_outage(error.args[0])
    if isinstance(error, sqlite3.OperationalError):
        return error.sqlite_errorcode & 0xFF in _SQLITE
    return isinstance(error, (DBConnectionError, ConnectionError, *_POSTGRES))
