"""The password of a `.p12` file (`domain` §4.4): letters and digits, which every system that opens one can type."""

import secrets
import string
from dataclasses import dataclass
from typing import Final

from services.core.errors import Invalid

_ALPHABET: Final = frozenset(string.ascii_letters + string.digits)
# Generated passwords are copied by hand: no character that looks like another.
_UNMISTAKABLE: Final = "".join(sorted(_ALPHABET - set("0O1lI")))
_CLASSES: Final = {"upper": string.ascii_uppercase, "lower": string.ascii_lowercase, "digit": string.digits}
GENERATED_LENGTH: Final = 20


@dataclass(frozen=True, slots=True)
class PasswordPolicy:
    """The defaults are those of the ChamberSign download guide, step 2."""

    shortest: int = 8
    longest: int = 20
    required: tuple[str, ...] = ("upper", "lower", "digit")

    def check(self, password: str) -> None:
        """Raises Invalid(`error-password-length|characters|missing`), the last naming what is missing."""
        if not self.shortest <= len(password) <= self.longest:
            raise Invalid("error-password-length", min=self.shortest, max=self.longest)
        if not _ALPHABET.issuperset(password):
            raise Invalid("error-password-characters")
        missing = [name for name in self.required if not set(_CLASSES[name]) & set(password)]
        if missing:
            raise Invalid("error-password-missing", missing="-".join(missing))


DEFAULT_POLICY: Final = PasswordPolicy()


def check_password(password: str, policy: PasswordPolicy = DEFAULT_POLICY) -> None:
    """Raises Invalid: see `PasswordPolicy.check`."""
    policy.check(password)


def generate_password() -> str:
    """Twenty characters, at least one of each class: about 116 bits."""
    while True:
        password = "".join(secrets.choice(_UNMISTAKABLE) for _ in range(GENERATED_LENGTH))
        if all(set(characters) & set(password) for characters in _CLASSES.values()):
            return password
