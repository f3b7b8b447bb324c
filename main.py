"""The command line. `python main.py --help`."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import PLAIN, DataDir, agent, audit, ca, keys, settings_of, told

if TYPE_CHECKING:
    from bot.settings import Settings

app = typer.Typer(help="Guichetier: a registration desk for electronic certificates.", **PLAIN)
for name, group in {"ca": ca, "agent": agent, "audit": audit, "keys": keys}.items():
    app.add_typer(group.app, name=name)


@app.command()
def run(
    port: Annotated[int | None, typer.Option(help="Port instead of LISTEN's.")] = None, data_dir: DataDir = None
) -> None:
    """Everything in one process, with the playground where nothing else is set."""
    from bot import processes

    with told():
        settings = settings_of(listen=f"127.0.0.1:{port}" if port else None, data_dir=data_dir)
        if settings.embedded:
            typer.echo(f"Guichetier on {settings.own_url} (the playground's page), data in {settings.data_dir}")
        processes.start(processes.run(settings), settings)


@app.command()
def serve() -> None:
    """The web side alone: webhook, OCSP, CRL, receipts. In any number of replicas, on PostgreSQL."""
    from bot import processes

    with told():
        settings = settings_of()
        processes.start(processes.serve(settings), settings)


@app.command()
def worker() -> None:
    """Deliveries and jobs alone. In any number, on PostgreSQL."""
    from bot import processes

    with told():
        settings = settings_of()
        processes.start(processes.work(settings), settings)


@app.command()
def migrate(data_dir: DataDir = None) -> None:
    """Bring the database up to date."""
    from bot import processes

    with told():
        asyncio.run(processes.migrate(settings_of(data_dir=data_dir)))
    typer.echo("The database is up to date.")


@app.command()
def check() -> None:
    """Settings and every outside system, each with its verdict. Exit status 1 if anything is wrong."""
    from bot.checks import check_all

    async def verdicts(settings: "Settings") -> bool:
        fine = True
        async for system, problem in check_all(settings):
            typer.secho(f"{'✗' if problem else '✓'} {system}: {problem or 'ok'}", fg="red" if problem else "green")
            fine = fine and not problem
        return fine

    with told():
        settings = settings_of()
        typer.secho("✓ settings: ok", fg="green")
        if not asyncio.run(verdicts(settings)):
            raise typer.Exit(1)


@app.command()
def demo(journey: Annotated[str | None, typer.Option(help="One journey instead of all.")] = None) -> None:
    """Play whole journeys through the playground, without a person; results in var/demo."""
    from bot.demo import play

    with told():
        raise typer.Exit(play(journey))


@app.command()
def bench() -> None:
    """Measure. There is no benchmark yet."""
    typer.echo("There is no benchmark in this version.", err=True)
    raise typer.Exit(1)


if __name__ == "__main__":
    app()
