"""Where the authority's private keys live."""

from collections.abc import Sequence
from typing import Protocol

from services.pki.keys import KeyAlgorithm, PrivateKey


class Keystore(Protocol):
    """Keys by label. A label is written once: nothing overwrites a key."""

    async def generate(self, label: str, algorithm: KeyAlgorithm) -> PrivateKey:
        """Make and keep a key. Where the label holds one already, that key is given back: a first start that was
        interrupted goes on with the key it made."""

    async def load(self, label: str) -> PrivateKey:
        """The key, ready to sign, loaded and validated once. Raises KeyMissing."""

    async def destroy(self, label: str) -> None:
        """Forget the key for ever; nothing happens where there is none."""

    async def labels(self) -> Sequence[str]:
        """Every label that holds a key, sorted."""
