"""What a customer says of themselves, and what they are asked next (`domain` §4.5)."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Final

from models import Account
from services.core.vault import Vault

_ALPHABET: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Nothing that could be read as something else: no 0 and O, no 1, I and L."""


class Step(StrEnum):
    """What a person is asked now; `DONE` where nothing is."""

    GIVEN_NAME = "given_name"
    SURNAME = "surname"
    EMAIL = "email"
    EMAIL_CODE = "email_code"
    PHONE = "phone"
    PHONE_CODE = "phone_code"
    DONE = ""

    @property
    def question(self) -> "Step":
        """The question that this is the code of, or itself."""
        return {Step.EMAIL_CODE: Step.EMAIL, Step.PHONE_CODE: Step.PHONE}.get(self, self)

    @property
    def is_code(self) -> bool:
        return self.question is not self

    @property
    def following(self) -> "Step":
        """The question after this one, its code apart."""
        later = [step for step in STEPS[STEPS.index(self) + 1 :] if not step.is_code]
        return later[0] if later else Step.DONE


STEPS: Final = tuple(step for step in Step if step is not Step.DONE)


@dataclass(frozen=True, slots=True, repr=False)
class Profile:
    """`email` and `phone` are verified, or empty; `unproved` is the one that a code was sent to."""

    given_name: str = ""
    surname: str = ""
    email: str = ""
    phone: str = ""
    unproved: str = ""
    asked: Step = Step.GIVEN_NAME

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.surname}".strip()

    def given(self) -> str:
        """What was given before to the question asked now."""
        return str(getattr(self, self.asked, ""))


def read_profile(vault: Vault, account: Account) -> Profile:
    """What that person has said of themselves so far."""
    kept = vault.open_json(_context(account), account.profile_sealed)
    return Profile(**{**kept, "asked": Step(kept["asked"])}) if kept else Profile()


def seal_profile(vault: Vault, account: Account, profile: Profile) -> bytes:
    return vault.seal_json(_context(account), asdict(profile))


def _context(account: Account) -> str:
    return f"account.profile:{account.id}"


def customer_id(choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """`C-` and eight characters that cannot be mistaken: some 40 random bits, and never proof of anything."""
    return "C-" + "".join(choose(_ALPHABET) for _ in range(8))
