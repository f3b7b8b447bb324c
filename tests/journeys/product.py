"""The whole product in this process, on a port of its own, with the playground beside it."""

import asyncio
import socket
from contextlib import suppress
from pathlib import Path

import aiohttp

from bot.app import App
from bot.processes import keep, whole
from bot.settings import Settings, load_settings
from services.agents import Agents
from services.core.audit import AuditTrail
from services.core.clock import SystemClock
from services.core.vault import MasterKey, open_vault
from services.suite import Suite


class Product:
    """`python main.py run`, but for the command line: started, stopped, started again on the same data."""

    def __init__(self, data_dir: Path, database_url: str, **settings: str) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.data_dir = data_dir
        self.settings: Settings = load_settings(
            None, data_dir=data_dir, database_url=database_url, listen=f"127.0.0.1:{self.port}", **settings
        )
        self._app: App | None = None
        self._running: asyncio.Task[None] | None = None

    @property
    def suite(self) -> Suite:
        """Its services, as they run."""
        assert self._app is not None
        return self._app.services

    async def agents(self) -> Agents:
        """What `agent grant` and `agent revoke` use, while the product runs."""
        clock = SystemClock()
        vault = await open_vault(MasterKey.load(self.settings.master_key_file, create=False), clock.real())
        return Agents(AuditTrail(vault, clock), clock)

    async def start(self) -> None:
        """Returns once everything answers."""
        self._running = asyncio.create_task(self._run())
        async with aiohttp.ClientSession() as session:
            while not self._running.done():
                with suppress(aiohttp.ClientConnectionError):
                    async with session.get(f"{self.url}/readyz") as response:
                        if response.status == 200:
                            return
                await asyncio.sleep(0.02)
        await self._running  # raises what it fell over
        raise AssertionError("the product ended by itself")

    async def _run(self) -> None:
        async with whole(self.settings) as (self._app, site):
            await keep(self._app, site)

    async def stop(self) -> None:
        """As a signal stops it: what is under way is finished."""
        assert self._running is not None
        self._running.cancel()
        with suppress(asyncio.CancelledError):
            await self._running
        self._running = None

    async def restart(self) -> None:
        await self.stop()
        await self.start()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
