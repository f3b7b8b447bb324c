"""The authority's keys, in files or, later, in a hardware module: chosen by `KEYSTORE_URL`."""

from pathlib import Path

from services.core.errors import SettingsError
from services.core.vault import Vault
from services.gateways.keystore.api import Keystore
from services.gateways.keystore.file import FileKeystore, KeyMissing

__all__ = ["FileKeystore", "KeyMissing", "Keystore", "open_keystore"]


def open_keystore(url: str, vault: Vault, data_dir: Path) -> Keystore:
    """The keystore that `KEYSTORE_URL` names; a relative path is taken from `DATA_DIR`. Raises SettingsError."""
    scheme, _, place = url.partition(":")
    if scheme == "file" and place:
        return FileKeystore(data_dir / place, vault)
    if scheme == "pkcs11":
        raise SettingsError(["KEYSTORE_URL: pkcs11 is not available in this version; use file:PATH"])
    raise SettingsError(["KEYSTORE_URL: write file:PATH, for instance file:keys"])
