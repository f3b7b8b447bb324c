"""What happens by itself: generation, evidence, deadlines, revocation lists, renewal.

Each is a loop that looks for what is due, woken after the commits that make something due, and by itself every so
often: the tables are the truth.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Final

from bot.supervisor import Loop
from bot.web import Check
from models import AuditHead
from services.building import Built
from services.pki.authority import Role
from services.pki.ceremony import renew_due

_SOON: Final = 1.0
_SELDOM: Final = 60.0
_HOURLY: Final = 3600.0


class Jobs:
    """`alone` says that no other process works on this database."""

    def __init__(self, built: Built, *, alone: bool) -> None:
        self._built = built
        self._alone = alone
        self._woken: dict[str, asyncio.Event] = {}

    def loops(self) -> dict[str, Loop]:
        suite, lists = self._built.suite, self._built.lists
        suite.bells.generation.listen(self._event("generation").set)
        suite.bells.evidence.listen(self._event("evidence").set)
        suite.bells.revocation.listen(self._event("revocation lists").set)
        return {
            "generation": self._every(_SOON, "generation", suite.generation.run_due, first=self._take_over),
            "evidence": self._every(_SOON, "evidence", suite.evidence.run_due),
            "revocation lists": self._every(_SELDOM, "revocation lists", lists.publish_if_due),
            "deadlines": self._every(_SOON, "deadlines", suite.deadlines.run_due),
            "sweeping": self._every(_HOURLY, "sweeping", suite.documents.sweep),
            "anchoring": self._every(_HOURLY, "anchoring", self._built.anchors.keep_due),
            "codes": self._every(_SELDOM, "codes", suite.verification_rate.watch),
            "renewal": self._every(_SELDOM, "renewal", self._renew),
        }

    def watches(self) -> dict[str, Loop]:
        """What a process without these loops does all the same: take up the responders that a worker has renewed."""
        return {"authority": self._every(_SELDOM, "authority", self._built.authority.reload)}

    def checks(self) -> Mapping[str, Check]:
        return {"database": self._database, "revocation list": self._list}

    async def _take_over(self) -> None:
        if self._alone:
            await self._built.suite.generation.release_claims()

    async def _renew(self) -> None:
        await renew_due(self._built.authority, self._built.suite.audit)

    async def _database(self) -> str:
        await AuditHead.exists()
        return ""

    async def _list(self) -> str:
        current = await self._built.lists.current(Role.ISSUING)
        return "" if current.next_update > self._built.suite.clock.real() else "out of date"

    def _event(self, name: str) -> asyncio.Event:
        return self._woken.setdefault(name, asyncio.Event())

    def _every(
        self,
        pause: float,
        name: str,
        job: Callable[[], Awaitable[object]],
        first: Callable[[], Awaitable[None]] | None = None,
    ) -> Loop:
        woken = self._event(name)

        async def loop(stop: asyncio.Event) -> None:
            if first is not None:
                await first()
            stopping = asyncio.create_task(stop.wait())
            stopping.add_done_callback(lambda _: woken.set())
            try:
                while not stop.is_set():
                    woken.clear()
                    await job()
                    with suppress(TimeoutError):
                        await asyncio.wait_for(woken.wait(), pause)
            finally:
                stopping.cancel()

        return loop
