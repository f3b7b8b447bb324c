"""`audit`: the audit trail."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.commands import PLAIN, DataDir, authority_of, in_office

if TYPE_CHECKING:
    from bot.administration import Office

app = typer.Typer(help="The audit trail.", **PLAIN)


@app.command()
def verify(data_dir: DataDir = None) -> None:
    """Prove the chain, and that it holds what the daily anchors name. Exit status 1 if it is broken."""
    from services.anchoring import Anchors, anchors_in

    async def work(office: "Office") -> tuple[int, int, list[str]]:
        events, problems = await office.audit.verify()
        anchored = len(anchors_in(office.settings.data_dir))
        if anchored:
            problems += await Anchors(office.settings.data_dir, await authority_of(office)).check()
        return events, anchored, problems

    events, anchored, problems = in_office(work, data_dir=data_dir)
    for problem in problems:
        typer.secho(problem, fg="red")
    typer.echo(f"{events} events, {anchored} anchors, the chain is {'broken' if problems else 'whole'}.")
    if problems:
        raise typer.Exit(1)


@app.command()
def export(out: Path, data_dir: DataDir = None) -> None:
    """Write every event to a file, one JSON object a line."""
    from services.anchoring import export
    from services.core.errors import SettingsError

    async def work(_: "Office") -> int:
        try:
            return await export(out)
        except OSError as error:
            raise SettingsError([f"{out}: {error.strerror}"]) from None

    typer.echo(f"{in_office(work, data_dir=data_dir)} events written to {out}.")


@app.command()
def check(excerpt: Path, data_dir: DataDir = None) -> None:
    """Hold an excerpt that the desk has handed out against the chain. Exit status 1 if it is not of it."""
    from services.core.errors import SettingsError

    try:
        lines = [json.loads(line) for line in excerpt.read_text(encoding="utf-8").splitlines()]
    except (OSError, ValueError) as error:
        raise typer.BadParameter(f"{excerpt} cannot be read: {type(error).__name__}") from None

    async def work(office: "Office") -> list[str]:
        try:
            return await office.audit.check(lines)
        except (ValueError, KeyError, TypeError):
            raise SettingsError([f"{excerpt} is no excerpt of an audit trail"]) from None

    problems = in_office(work, data_dir=data_dir)
    for problem in problems:
        typer.secho(problem, fg="red")
    typer.echo(f"{len(lines)} events, {'not all' if problems else 'all'} of the chain.")
    if problems:
        raise typer.Exit(1)


@app.command()
def anchor(out: Path, data_dir: DataDir = None) -> None:
    """Write the head of the chain to a file, signed by the service's seal, to be kept elsewhere."""
    from services.anchoring import anchor

    async def work(office: "Office") -> int:
        return await anchor(await authority_of(office), out)

    typer.echo(f"Event {in_office(work, data_dir=data_dir)} anchored in {out}.")
