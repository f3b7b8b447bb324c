"""`ca`: the certification authority."""

from typing import TYPE_CHECKING

import typer

from bot.commands import PLAIN, authority_of, in_office

if TYPE_CHECKING:
    from bot.administration import Office
    from services.pki.commands import AuthorityReport

app = typer.Typer(help="The certification authority.", **PLAIN)


@app.command()
def init() -> None:
    """Make what is missing of the authority: root, issuing authority, OCSP responders, seal. Idempotent."""
    from services.pki import commands

    async def work(office: "Office") -> "AuthorityReport":
        return await commands.init(office.authority_settings(), office.keystore(), office.audit, office.clock)

    _show(in_office(work))


@app.command()
def status() -> None:
    """What the authority has, and until when."""
    from services.pki import commands

    async def work(office: "Office") -> "AuthorityReport":
        return await commands.status(await authority_of(office))

    _show(in_office(work))


@app.command()
def publish() -> None:
    """Sign new revocation lists now: the root's too where its key is here."""
    from services.pki import commands

    async def work(office: "Office") -> "AuthorityReport":
        return await commands.publish(await authority_of(office), office.audit)

    _show(in_office(work))


@app.command()
def rotate_responder() -> None:
    """New keys and new certificates for the OCSP responders; running processes take them up within a minute."""
    from services.pki import commands

    async def work(office: "Office") -> "AuthorityReport":
        return await commands.rotate_responder(await authority_of(office), office.audit)

    _show(in_office(work))


def _show(report: "AuthorityReport") -> None:
    for line in report.certificates:
        marks = (" (to renew)" if line.due else "") + ("" if line.has_key else " (its key is not here)")
        typer.echo(f"{line.role}: {line.serial}, until {line.not_after:%Y-%m-%d %H:%M} UTC{marks}")
    for published in report.lists:
        until = f"{published.next_update:%Y-%m-%d %H:%M} UTC"
        typer.echo(f"list {published.number} of {published.issuer}: {published.entries} entries, until {until}")
