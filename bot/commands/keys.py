"""`keys`: the keys of the vault."""

from typing import TYPE_CHECKING

import typer

from bot.commands import PLAIN, DataDir, in_office

if TYPE_CHECKING:
    from bot.administration import Office

app = typer.Typer(help="The keys of the vault.", **PLAIN)


@app.command()
def rotate(data_dir: DataDir = None) -> None:
    """A new master key: data keys are wrapped anew, no data is touched. Stop every process first."""
    typer.echo(f"{in_office(rotate_in, data_dir=data_dir)} data keys are wrapped under the new master key.")


async def rotate_in(office: "Office") -> int:
    """Returns how many data keys there are. Without its event in the trail, the rotation does not happen.

    Raises SettingsError while the product runs on this DATA_DIR.
    """
    from bot.administration import ACTOR
    from bot.alone import only_one
    from services.core.unit import transaction
    from services.core.vault import NEXT, MasterKey, rotate_master

    path = office.settings.master_key_file
    following = path.with_name(path.name + NEXT)
    with only_one(office.settings):
        async with transaction():
            count = await rotate_master(office.master, MasterKey.load(following, create=True))
            await office.audit.record(ACTOR, "keys.rotate", "vault", keys=count)
        following.replace(path)
    return count
