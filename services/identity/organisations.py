"""French organisations: SIREN, SIRET and the name of a company (`domain` §5)."""

import re
from typing import Final

from stdnum.exceptions import ValidationError
from stdnum.fr import siren as siren_rules
from stdnum.fr import siret as siret_rules

from services.core.errors import Invalid
from services.identity.lines import is_digit, is_letter, visible_line
from services.identity.names import APOSTROPHES, is_dash
from services.identity.scripts import require_alphabets

LONGEST_ORGANISATION: Final = 64
"""X.520 `ub-organization-name`."""

_SIREN_DIGITS: Final = 9
_SIRET_DIGITS: Final = 14
_SEPARATORS: Final = re.compile(r"[\s.\-]")
_PUNCTUATION: Final = frozenset(' .,&+/()°!:"«»@*#%' + APOSTROPHES)


def clean_siren(text: str) -> str:
    """Nine digits whose Luhn sum is right. Raises Invalid(`error-siren-format`, `error-siren-sum`)."""
    number = _digits(text, _SIREN_DIGITS, "error-siren-format")
    try:
        return str(siren_rules.validate(number))
    except ValidationError as error:
        raise Invalid("error-siren-sum") from error


def clean_siret(text: str) -> str:
    """Fourteen digits whose Luhn sum is right, or La Poste's own rule (digit sum a multiple of 5).

    Raises Invalid(`error-siret-is-siren`, `error-siret-format`, `error-siret-sum`).
    """
    if len(_SEPARATORS.sub("", text)) == _SIREN_DIGITS:
        raise Invalid("error-siret-is-siren")
    number = _digits(text, _SIRET_DIGITS, "error-siret-format")
    try:
        return str(siret_rules.validate(number))
    except ValidationError as error:
        raise Invalid("error-siret-sum") from error


def siren_of(siret: str) -> str:
    """The organisation's number within an establishment's."""
    return siret[:_SIREN_DIGITS]


def clean_organisation_name(text: str) -> str:
    """The name of an organisation as it is kept. Raises Invalid(`error-organisation-…`)."""
    name = visible_line(text)
    if not name:
        raise Invalid("error-organisation-empty")
    if len(name) > LONGEST_ORGANISATION:
        raise Invalid("error-organisation-length", max=LONGEST_ORGANISATION)
    require_alphabets(name)
    if not all(map(_belongs, name)) or not any(is_letter(letter) or is_digit(letter) for letter in name):
        raise Invalid("error-organisation-format")
    return name


def _belongs(character: str) -> bool:
    return is_letter(character) or is_digit(character) or is_dash(character) or character in _PUNCTUATION


def _digits(text: str, length: int, key: str) -> str:
    number = _SEPARATORS.sub("", text)
    if not re.fullmatch(r"[0-9]+", number) or len(number) != length or not int(number):
        raise Invalid(key)
    return number
