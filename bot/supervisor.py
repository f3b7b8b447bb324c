"""Background loops that are always there: one that falls is started again, and all are stopped in order."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from types import TracebackType
from typing import Self

import structlog

Loop = Callable[[asyncio.Event], Awaitable[None]]
"""Runs until the event is set, then ends by itself."""

log = structlog.get_logger(__name__)


class Supervisor:
    """Runs named loops inside `async with`. On leaving they are stopped one after the other in the order given (what
    brings work in goes first, what carries it out last), each within `grace` seconds, then cancelled."""

    def __init__(self, loops: Mapping[str, Loop], *, grace: float = 15.0, pause: float = 0.5) -> None:
        self._loops = dict(loops)
        self._grace = grace
        self._pause = pause
        self._stops = {name: asyncio.Event() for name in loops}
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._fallen: set[str] = set()

    def fallen(self) -> list[str]:
        """The loops that are down now, waiting to be started again."""
        return sorted(self._fallen)

    async def __aenter__(self) -> Self:
        for name, loop in self._loops.items():
            self._tasks[name] = asyncio.create_task(self._keep(name, loop), name=name)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for name, task in self._tasks.items():
            self._stops[name].set()
            await asyncio.wait({task}, timeout=self._grace)
            if not task.done():
                log.warning("loop cancelled", loop=name)
                task.cancel()
                await asyncio.wait({task})

    async def _keep(self, name: str, loop: Loop) -> None:
        stop, failures = self._stops[name], 0
        clock = asyncio.get_running_loop()
        while not stop.is_set():
            started = clock.time()
            try:
                await loop(stop)
                if stop.is_set():
                    return
                log.error("loop ended by itself", loop=name)
            except Exception as error:
                log.error("loop fell", loop=name, exc_info=error)
            # One that ran for a while and fell is not the one that falls each time it starts.
            failures = 0 if clock.time() - started > 60 else failures + 1
            self._fallen.add(name)
            try:
                await asyncio.wait_for(stop.wait(), min(self._pause * 2**failures, 60 * self._pause))
            except TimeoutError:
                self._fallen.discard(name)
