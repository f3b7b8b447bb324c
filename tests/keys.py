"""RSA keys for tests: making one takes up to a second, and nearly every test that has an authority needs five.

They are real keys. Each process makes those it needs and gives them out again in the next database, where nobody has
seen them; a forked process makes its own.
"""

import os
from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric import rsa

Make = Callable[..., rsa.RSAPrivateKey]


class KeyPool:
    def __init__(self, make: Make) -> None:
        self._make = make
        self._keys: list[tuple[tuple[int, int], rsa.RSAPrivateKey]] = []
        self._process = os.getpid()
        self._given = 0

    def __call__(self, public_exponent: int, key_size: int, backend: object = None) -> rsa.RSAPrivateKey:
        """Stands where `rsa.generate_private_key` does."""
        kind = public_exponent, key_size
        if os.getpid() != self._process:
            return self._make(*kind)
        self._given += 1
        for place in range(self._given - 1, len(self._keys)):
            if self._keys[place][0] == kind:
                self._given = place + 1
                return self._keys[place][1]
        self._keys.append((kind, self._make(*kind)))
        self._given = len(self._keys)
        return self._keys[-1][1]

    def rewind(self) -> None:
        """A new database: every key is new to it."""
        self._given = 0


POOL = KeyPool(rsa.generate_private_key)
