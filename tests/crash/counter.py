"""The counter under fire: the playground in a process of its own, and a product that is forked again when it dies."""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot import processes
from bot.administration import ACTOR, open_office
from bot.settings import Settings, load_settings
from models import AgentRole
from playground.demo.cast import OFFICERS
from services import delivery
from services.agents import Agents
from services.building import LOCALES
from services.core import texts
from services.retrieval import generation
from tests.crash import probes
from tests.crash.deaths import Deaths
from tests.crash.keeper import Keeper

_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Counter:
    """A running product and the world around it."""

    world_url: str
    settings: Settings
    deaths: Deaths
    keeper: Keeper
    log: Path
    temporary: Path
    """Its folder for temporary files."""

    @property
    def url(self) -> str:
        """Where the product itself answers."""
        return self.settings.own_url


@contextmanager
def open_counter(folder: Path, database_url: str, **settings: Any) -> Iterator[Counter]:
    """A counter on a fresh folder and an empty database, with its officers; `settings` besides those that lead to its
    playground."""
    deaths, log, temporary = Deaths(folder / "deaths"), folder / "product.log", folder / "tmp"
    port, mail_port, own_port = free_port(), free_port(), free_port()
    clock_file = folder / "world" / "clock"
    chosen = load_settings(
        None,
        **{
            "data_dir": folder / "data",
            "database_url": database_url,
            "bot_api_url": f"http://127.0.0.1:{port}",
            "smtp_url": f"smtp://127.0.0.1:{mail_port}",
            "sms_url": f"playground+http://127.0.0.1:{port}/sms/send",
            "listen": f"127.0.0.1:{own_port}",
            "clock_file": clock_file,
            "log_format": "json",
            **settings,
        },
    )
    temporary.mkdir()
    asyncio.run(_grant_officers(chosen))

    def load() -> None:
        os.environ["TMPDIR"] = tempfile.tempdir = str(temporary)
        probes.install(deaths)
        texts.Texts(LOCALES)  # read once a process: here, before it is forked again and again
        # What a dead worker had claimed stays its own for a while, on PostgreSQL. Here one process runs at a time, and
        # at each death that would only be waited for.
        delivery._LEASE = generation._CLAIM = timedelta(0)  # type: ignore[misc]

    keeper = Keeper(load, lambda: processes.start(processes.run(chosen), chosen), log)
    with _playground(folder / "world", port, mail_port, chosen.own_url, clock_file) as world_url:
        keeper.start()
        yield Counter(world_url, chosen, deaths, keeper, log, temporary)
        keeper.stop()


@contextmanager
def _playground(state: Path, port: int, mail_port: int, product: str, clock: Path) -> Iterator[str]:
    options = {"state": state, "port": port, "smtp-port": mail_port, "product": product, "clock": clock}
    command = [sys.executable, "-m", "playground", *(f"--{name}={value}" for name, value in options.items())]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert "ready" in process.stdout.readline()
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


async def _grant_officers(settings: Settings) -> None:
    await processes.migrate(settings)
    async with open_office(settings) as office:
        for officer in OFFICERS:
            await Agents(office.audit, office.clock).grant(ACTOR, officer, AgentRole.OFFICER, "demo")


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
