"""One process at a time on a DATA_DIR, where the installation is of one process."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from bot.settings import Settings
from services.core.errors import SettingsError


@contextmanager
def only_one(settings: Settings) -> Iterator[None]:
    """Raises SettingsError where another one runs. The lock goes with the process, however it ends."""
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    with (settings.data_dir / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SettingsError([f"DATA_DIR: another process already runs on {settings.data_dir}"]) from None
        yield
