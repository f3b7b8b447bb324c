"""What the command line needs of the product without running it: database, vault, audit trail, authority."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.database import close_database, open_database, require_migrated
from bot.settings import Settings
from services.core.audit import AuditTrail
from services.core.clock import Clock, ShiftedClock, SystemClock
from services.core.vault import MasterKey, Vault, open_vault

if TYPE_CHECKING:
    from services.gateways.keystore import Keystore
    from services.pki.authority import AuthoritySettings

ACTOR = "cli"
"""Who acts, in the audit trail, when a command does."""


@dataclass(frozen=True, slots=True)
class Office:
    """An open database and what gives access to it."""

    settings: Settings
    clock: Clock
    master: MasterKey
    vault: Vault
    audit: AuditTrail

    def keystore(self) -> "Keystore":
        from services.gateways.keystore import open_keystore

        return open_keystore(self.settings.keystore_url.get_secret_value(), self.vault, self.settings.data_dir)

    def authority_settings(self) -> "AuthoritySettings":
        from services.pki.authority import AuthoritySettings

        settings = self.settings
        return AuthoritySettings(settings.operator_name, settings.operator_siren, settings.pki_url)


@asynccontextmanager
async def open_office(settings: Settings) -> AsyncIterator[Office]:
    """Open the database and the vault. Raises SettingsError."""
    url = settings.database_url.get_secret_value()
    await open_database(url)
    try:
        await require_migrated(url)
        clock: Clock = ShiftedClock(settings.clock_file) if settings.clock_file else SystemClock()
        master = MasterKey.load(settings.master_key_file, create=settings.embedded)
        vault = await open_vault(master, clock.real())
        yield Office(settings, clock, master, vault, AuditTrail(vault, clock))
    finally:
        await close_database()
