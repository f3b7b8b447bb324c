"""Bells: what a commit has made due is done soon, without waiting for the next slow look at the tables.

A bell carries nothing and may be missed: the tables say what is due. On PostgreSQL every process that listens hears it
(`services.wakeups`).
"""

from collections.abc import Callable
from typing import Final

from tortoise.connection import get_connection

from services.core.unit import after_commit

CHANNEL: Final = "bells"
"""The PostgreSQL channel on which the names of bells are told to other processes."""


class Bell:
    def __init__(self, name: str) -> None:
        self.name = name
        self._listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> None:
        """`listener` must not block."""
        self._listeners.append(listener)

    async def ring(self) -> None:
        """Ring once the running unit is committed; the notification leaves with the commit."""
        after_commit(self.heard)
        connection = get_connection("default")
        if connection.capabilities.dialect == "postgres":
            await connection.execute_script(f"NOTIFY {CHANNEL}, '{self.name}'")

    def heard(self) -> None:
        for listener in self._listeners:
            listener()


class Bells:
    """Rung when a message is to be sent, a certificate to be made, an evidence to be sealed, a revocation to be
    published."""

    def __init__(self) -> None:
        self.outbox = Bell("outbox")
        self.generation = Bell("generation")
        self.evidence = Bell("evidence")
        self.revocation = Bell("revocation")

    def by_name(self) -> dict[str, Bell]:
        return {bell.name: bell for bell in (self.outbox, self.generation, self.evidence, self.revocation)}
