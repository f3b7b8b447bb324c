"""A counter without chats: the services, the people who call them, and a clock that only tests move."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bot.database import close_database, open_database
from models import Account, AgentRole, Channel, OutboxMessage
from services.building import Built, build
from services.core.outbox import open_message
from services.sending_limits import Limits
from services.suite import Suite

OFFICE = "demo"
_people = count(1)


@dataclass(frozen=True, slots=True)
class Counter:
    built: Built
    clock_file: Path
    officers: tuple[Account, Account]
    operator: Account

    @property
    def suite(self) -> Suite:
        return self.built.suite

    async def somebody(self) -> Account:
        account, _ = await self.suite.accounts.meet(6_000_000 + next(_people), "fr")
        return account

    def wait(self, seconds: float) -> None:
        """Let that time pass for everybody."""
        shift = float(self.clock_file.read_text() or 0) + seconds
        self.clock_file.write_text(str(shift))

    async def work(self) -> None:
        """Everything that is due."""
        await self.suite.deadlines.run_due()
        await self.suite.evidence.run_due()
        await self.suite.generation.run_due()

    async def code(self, kind: str, recipient: str) -> str:
        """The code of the newest message of that kind to that person."""
        digest = self.suite.vault.digest("search", recipient)
        rows = OutboxMessage.filter(kind__startswith=kind, recipient_digest=digest).exclude(channel=Channel.CHAT)
        row = await rows.order_by("-position").first()
        return str(open_message(row, self.suite.vault).args["code"]) if row else ""


@asynccontextmanager
async def open_counter(url: str, folder: Path, catalogue_file: Path | None = None) -> AsyncIterator[Counter]:
    """On a migrated database; its authority is made here."""
    clock_file = folder / "clock"
    clock_file.write_text("0")
    await open_database(url)
    try:
        built = await build(
            data_dir=folder,
            master_key_file=folder / "master.key",
            embedded=True,
            clock_file=clock_file,
            catalogue_file=catalogue_file,
            keystore_url="file:keys",
            pki_url="http://pki.example.com",
            operator=("TEST Autorité", "732829320"),
            mail_domain="guichetier.fr",
            limits=Limits(),
            address=lambda token: f"https://t.me/test?start={token}",
        )
        agents, accounts = built.suite.agents, built.suite.accounts
        on_duty = []
        for role in (AgentRole.OFFICER, AgentRole.OFFICER, AgentRole.OPERATOR):
            account, _ = await accounts.meet(6_000_000 + next(_people), "fr")
            await agents.grant("cli", account.telegram_id, role, OFFICE)
            on_duty.append(account)
        yield Counter(built, clock_file, (on_duty[0], on_duty[1]), on_duty[2])
    finally:
        await close_database()
