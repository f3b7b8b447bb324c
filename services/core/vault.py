"""The vault: envelope encryption and keyed digests. The one place that holds keys to personal data and secrets.

Data keys (one row each in `data_key`) are wrapped under the master key, which lives in a file of its own; rotating the
master key re-wraps them and touches no data. Sealing is AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D) and
binds the value to its place (`context`, for instance `request.form:<id>`): a sealed value copied elsewhere does not
open. Digests are HMAC-SHA256 (RFC 2104).
"""

import base64
import hmac
import json
import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models import DataKey
from services.core.errors import SettingsError
from services.core.unit import transaction

_FORMAT: Final = b"\x01"
_NONCE_BYTES: Final = 12
_KEY_BYTES: Final = 32
NEXT: Final = ".next"
"""Where a rotation writes the new master key before it uses it."""
PURPOSES: Final = ("data", "code", "search", "audit", "answer")


class SealBroken(Exception):
    """A sealed value does not open: wrong key, wrong place, or altered bytes."""


class MasterKey:
    """A 256-bit key from a file that only its owner may read."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self.id = sha256(b"guichetier master key id" + secret).hexdigest()[:16]

    @classmethod
    def load(cls, path: Path, *, create: bool) -> "MasterKey":
        """Read the key at `path` (base64, one line).

        Raises SettingsError where it is missing (and `create` is false), readable by others, or not 32 bytes.
        """
        if create and not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(base64.b64encode(os.urandom(_KEY_BYTES)) + b"\n")
        if not path.exists():
            raise SettingsError([f"MASTER_KEY_FILE: {path} does not exist"])
        if path.stat().st_mode & 0o077:
            raise SettingsError([f"MASTER_KEY_FILE: {path} can be read by others; run: chmod 600 {path}"])
        try:
            secret = base64.b64decode(path.read_bytes(), validate=False)
        except ValueError:
            secret = b""
        if len(secret) != _KEY_BYTES:
            raise SettingsError([f"MASTER_KEY_FILE: {path} must hold 32 bytes in base64"])
        return cls(secret)

    def wrap(self, key: bytes, purpose: str) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + AESGCM(self._secret).encrypt(nonce, key, f"wrap:{purpose}".encode())

    def unwrap(self, wrapped: bytes, purpose: str) -> bytes:
        nonce, body = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
        return AESGCM(self._secret).decrypt(nonce, body, f"wrap:{purpose}".encode())


class Vault:
    """Seals, opens and digests. Built by `open_vault`; the data keys stay in memory."""

    def __init__(self, keys: dict[int, bytes], current: dict[str, int]) -> None:
        self._ciphers = {number: AESGCM(key) for number, key in keys.items()}
        self._keys = keys
        self._current = current

    def seal(self, context: str, value: bytes) -> bytes:
        number = self._current["data"]
        nonce = os.urandom(_NONCE_BYTES)
        header = _FORMAT + number.to_bytes(4, "big") + nonce
        return header + self._ciphers[number].encrypt(nonce, value, context.encode())

    def open(self, context: str, sealed: bytes) -> bytes:
        """Raises SealBroken."""
        number, nonce = int.from_bytes(sealed[1:5], "big"), sealed[5 : 5 + _NONCE_BYTES]
        try:
            return self._ciphers[number].decrypt(nonce, sealed[5 + _NONCE_BYTES :], context.encode())
        except (InvalidTag, KeyError, ValueError) as error:
            raise SealBroken(context.partition(":")[0]) from error

    def seal_json(self, context: str, value: Any) -> bytes:
        return self.seal(context, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())

    def open_json(self, context: str, sealed: bytes | None) -> Any:
        """The value, or an empty dict where nothing was sealed. Raises SealBroken."""
        return json.loads(self.open(context, sealed)) if sealed else {}

    def digest(self, purpose: str, value: str | bytes) -> str:
        """Keyed digest in hex: `purpose` is one of `code`, `search`, `answer`."""
        return self.tag(purpose, value.encode() if isinstance(value, str) else value).hex()

    def tag(self, purpose: str, value: bytes) -> bytes:
        return hmac.digest(self._keys[self._current[purpose]], value, "sha256")

    def same(self, purpose: str, value: str, digest: str) -> bool:
        """Compare in constant time."""
        return hmac.compare_digest(self.digest(purpose, value), digest)


async def open_vault(master: MasterKey, at: datetime) -> Vault:
    """Load every data key, creating those that are missing. Raises SettingsError where the master key is not theirs."""
    async with transaction():
        rows = await DataKey.all().order_by("id")
        missing = set(PURPOSES) - {row.purpose for row in rows}
        for purpose in sorted(missing):
            wrapped = master.wrap(os.urandom(_KEY_BYTES), purpose)
            rows.append(await DataKey.create(purpose=purpose, master_id=master.id, wrapped=wrapped, created_at=at))
    if any(row.master_id != master.id for row in rows):
        raise SettingsError(
            [
                "MASTER_KEY_FILE: this is not the key that the database was encrypted under; after an interrupted "
                f"`keys rotate` it is the file beside it that ends with {NEXT}"
            ]
        )
    keys = {row.id: master.unwrap(bytes(row.wrapped), row.purpose) for row in rows}
    return Vault(keys, {row.purpose: row.id for row in rows})


async def rotate_master(old: MasterKey, new: MasterKey) -> int:
    """Re-wrap every data key under `new`, all or none. Returns how many."""
    async with transaction():
        rows = await DataKey.all()
        for row in rows:
            row.wrapped = new.wrap(old.unwrap(bytes(row.wrapped), row.purpose), row.purpose)
            row.master_id = new.id
            await row.save(update_fields=["wrapped", "master_id"])
    return len(rows)
