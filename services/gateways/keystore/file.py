"""Keys in a folder, one encrypted file each."""

import asyncio
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, cast
from uuid import uuid4

from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from services.core.errors import SettingsError, Unavailable
from services.core.vault import SealBroken, Vault
from services.pki.keys import KeyAlgorithm, PrivateKey, generate_key

_SUFFIX: Final = ".key"
_LABEL: Final = re.compile(r"[a-z][a-z0-9-]{0,62}")


class KeyMissing(Unavailable):
    """No key has this label here: the root's, for instance, once it is kept offline."""

    key = "error-key-missing"


class FileKeystore:
    """PKCS#8, sealed by the vault under its label: one key's file renamed to another's does not open, and rotating the
    master key needs no file to be touched."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder = folder
        self._vault = vault
        self._loaded: dict[str, PrivateKey] = {}

    async def generate(self, label: str, algorithm: KeyAlgorithm) -> PrivateKey:
        if not self._path(label).exists():
            key = await asyncio.to_thread(generate_key, algorithm)
            await asyncio.to_thread(self._write, label, key)
        return await self.load(label)

    async def load(self, label: str) -> PrivateKey:
        if label not in self._loaded:
            self._loaded[label] = await asyncio.to_thread(self._read, label)
        return self._loaded[label]

    async def destroy(self, label: str) -> None:
        self._loaded.pop(label, None)
        await asyncio.to_thread(self._erase, label)

    async def labels(self) -> Sequence[str]:
        return sorted(path.stem for path in self._folder.glob(f"*{_SUFFIX}"))

    def _path(self, label: str) -> Path:
        if not _LABEL.fullmatch(label):
            raise ValueError("a key's label is lower-case letters, digits and hyphens")
        return self._folder / f"{label}{_SUFFIX}"

    def _write(self, label: str, key: PrivateKey) -> None:
        """Whole or not at all, on the disk before it is used; a key already there is left alone."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        secret = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        temporary = self._folder / f".{uuid4()}"
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(self._vault.seal(f"keystore:{label}", secret))
                file.flush()
                os.fsync(file.fileno())
            # A link, unlike a rename, refuses to replace: of two processes starting together one key remains.
            with suppress(FileExistsError):
                self._path(label).hardlink_to(temporary)
        finally:
            temporary.unlink(missing_ok=True)
        self._flush_folder()

    def _read(self, label: str) -> PrivateKey:
        try:
            sealed = self._path(label).read_bytes()
        except FileNotFoundError:
            raise KeyMissing(label=label) from None
        try:
            secret = self._vault.open(f"keystore:{label}", sealed)
        except SealBroken:
            problem = f"KEYSTORE_URL: {self._path(label)} is of another database or master key, or was altered"
            raise SettingsError([problem]) from None
        # The seal has proved that these are the bytes we wrote: checking RSA's numbers again costs a tenth of a second.
        return cast(PrivateKey, load_der_private_key(secret, None, unsafe_skip_rsa_key_validation=True))

    def _erase(self, label: str) -> None:
        self._path(label).unlink(missing_ok=True)
        if self._folder.exists():
            self._flush_folder()

    def _flush_folder(self) -> None:
        descriptor = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
