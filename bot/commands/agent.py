"""`agent`: who works at the desk."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import PLAIN, DataDir, in_office

if TYPE_CHECKING:
    from bot.administration import Office

app = typer.Typer(help="Who works at the desk.", **PLAIN)


class Role(StrEnum):
    """The roles of `models.AgentRole`, here so that help needs no database library."""

    OPERATOR = "operator"
    OFFICER = "officer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


@app.command()
def grant(
    telegram_id: int,
    role: Role,
    office: Annotated[str, typer.Option(help="Code of the office.")],
    name: Annotated[str, typer.Option(help="What colleagues read of them.")] = "",
    data_dir: DataDir = None,
) -> None:
    """Give a person a role in an office."""
    from bot.administration import ACTOR
    from models import AgentRole
    from services.agents import Agents
    from services.catalogue import DEFAULT_CATALOGUE, load_catalogue
    from services.core.errors import SettingsError

    async def work(opened: "Office") -> None:
        offices = [each.code for each in load_catalogue(opened.settings.catalogue or DEFAULT_CATALOGUE).offices]
        if office not in offices:
            raise SettingsError([f"there is no office {office}; there are: {', '.join(offices)}"])
        await Agents(opened.audit, opened.clock).grant(ACTOR, telegram_id, AgentRole(role), office, name)

    in_office(work, data_dir=data_dir)
    typer.echo(f"{telegram_id} is {role} of {office}.")


@app.command()
def revoke(
    telegram_id: int,
    role: Annotated[Role | None, typer.Argument()] = None,
    office: Annotated[str | None, typer.Option(help="Code of the office; every office without it.")] = None,
    data_dir: DataDir = None,
) -> None:
    """Take back one role, or all of them."""
    from bot.administration import ACTOR
    from models import AgentRole
    from services.agents import Agents

    async def work(opened: "Office") -> int:
        agents = Agents(opened.audit, opened.clock)
        return await agents.revoke(ACTOR, telegram_id, AgentRole(role) if role else None, office)

    typer.echo(f"{in_office(work, data_dir=data_dir)} taken back.")


@app.command("list")
def list_(data_dir: DataDir = None) -> None:
    """Every role held."""
    from services.agents import Agents

    async def work(opened: "Office") -> None:
        for held in await Agents(opened.audit, opened.clock).all():
            typer.echo(f"{held.office}\t{held.role}\t{held.telegram_id}\t{held.name}\tsince {held.granted_at:%Y-%m-%d}")

    in_office(work, data_dir=data_dir)
