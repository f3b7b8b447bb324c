"""``python -m playground``: the world as a process of its own, so that killing the product leaves it standing."""

import asyncio
import signal
from pathlib import Path
from typing import Annotated

import typer
from aiohttp import web

from playground.config import LOCAL_TOKEN, PlaygroundConfig
from playground.server import Playground


async def serve(config: PlaygroundConfig, host: str, port: int) -> None:
    """Serve until told to stop."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with Playground(config) as playground:
        app = web.Application()
        playground.attach(app)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=2)
        await runner.setup()
        await web.TCPSite(runner, host, port).start()
        address = f"http://{host}:{runner.addresses[0][1]}"
        typer.echo(f"playground ready at {address}, mail on port {playground.smtp_port}")
        await stop.wait()
        await runner.cleanup()


def main(
    state: Annotated[Path, typer.Option(help="Folder for the state file and the clock.")],
    port: Annotated[int, typer.Option(help="Web port; 0 takes a free one.")] = 8080,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    smtp_port: Annotated[int, typer.Option(help="Mail port on loopback; 0 takes a free one.")] = 1025,
    product: Annotated[str, typer.Option(help="Where the product takes text messages.")] = "http://127.0.0.1:8081",
    token: Annotated[str, typer.Option(envvar="BOT_TOKEN", help="Token of the simulated bot.")] = LOCAL_TOKEN,
    clock: Annotated[Path | None, typer.Option(help="File for the clock's offset; STATE/clock if not given.")] = None,
) -> None:
    """A local Telegram, SMS gateway and mailbox."""
    public = f"http://{host}:{port}"
    config = PlaygroundConfig(
        state_dir=state,
        token=token,
        smtp_port=smtp_port,
        product_url=product,
        public_url=public,
        clock_file=clock,
    )
    asyncio.run(serve(config, host, port))


if __name__ == "__main__":
    typer.run(main)
