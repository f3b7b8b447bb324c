"""PostgreSQL tells every worker which bells the commits of other processes have rung (LISTEN, NOTIFY)."""

import asyncio

from tortoise.connection import get_connection

from services.core.bells import CHANNEL, Bells


async def listen(bells: Bells, stop: asyncio.Event) -> None:
    """Let each bell be heard when it rings anywhere, until `stop`; raises ConnectionError where the connection is lost.

    One connection of the pool is kept for it. What rings while there is none is found by the slow looks.
    """
    lost, by_name = asyncio.Event(), bells.by_name()
    async with get_connection("default").acquire_connection() as connection:

        def notified(_connection: object, _process: int, _channel: str, name: str) -> None:
            if name in by_name:
                by_name[name].heard()

        def ended(*_: object) -> None:
            lost.set()

        connection.add_termination_listener(ended)
        await connection.add_listener(CHANNEL, notified)
        for bell in by_name.values():
            bell.heard()
        waits = {asyncio.create_task(event.wait()) for event in (stop, lost)}
        try:
            await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
            connection.remove_termination_listener(ended)
            if not lost.is_set():
                await connection.remove_listener(CHANNEL, notified)
    if lost.is_set():
        raise ConnectionError
