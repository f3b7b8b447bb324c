"""Groups of commands, a file for each. What a command needs is imported when it runs, so that help is quick."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

if TYPE_CHECKING:
    from bot.administration import Office
    from bot.settings import Settings
    from services.pki.authority import Authority

T = TypeVar("T")

PLAIN: Any = {"no_args_is_help": True, "pretty_exceptions_enable": False, "add_completion": False}
DataDir = Annotated[Path | None, typer.Option("--data-dir", help="Where everything is kept (DATA_DIR).")]


@contextmanager
def told() -> Iterator[None]:
    """Problems a person can put right are listed, without a traceback."""
    from services.core.errors import GuichetierError

    try:
        yield
    except GuichetierError as error:
        typer.secho(str(error), err=True, fg="red")
        raise typer.Exit(2) from None


def settings_of(**given: Any) -> "Settings":
    from bot.settings import load_settings

    return load_settings(**given)


def in_office(work: "Callable[[Office], Awaitable[T]]", **given: Any) -> T:
    """Run `work(office)` on the database without running the product."""
    from bot.administration import open_office
    from bot.logs import set_up_logs

    async def inside() -> T:
        async with open_office(settings_of(**given)) as office:
            return await work(office)

    with told():
        set_up_logs("WARNING")
        return asyncio.run(inside())


async def authority_of(office: "Office") -> "Authority":
    """Raises SettingsError where it was never made."""
    from services.pki.authority import Authority

    return await Authority.open(office.authority_settings(), office.keystore(), office.clock)
