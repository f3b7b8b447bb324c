"""Identity documents: their numbers, their check digits and how long they are good (`domain` §5, ICAO 9303)."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from services.core.errors import Invalid


class PaperKind(StrEnum):
    """`cni` is the French identity card of 1995, `cnie` the card of 2021, `residence` a residence permit."""

    CNI = "cni"
    CNIE = "cnie"
    PASSPORT = "passport"
    RESIDENCE = "residence"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class _Format:
    """The number as printed; `length` is where the machine-readable zone appends a check digit, if it may be typed."""

    pattern: re.Pattern[str]
    length: int = 0


_FORMATS: Final = {
    PaperKind.CNI: _Format(re.compile(r"[0-9]{4}[A-Z0-9]{3}[0-9]{5}"), 12),
    PaperKind.CNIE: _Format(re.compile(r"[A-Z0-9]{9}"), 9),
    PaperKind.PASSPORT: _Format(re.compile(r"[0-9]{2}[A-Z]{2}[0-9]{5}")),
    PaperKind.RESIDENCE: _Format(re.compile(r"[A-Z0-9]{9}")),
    PaperKind.OTHER: _Format(re.compile(r"[A-Z0-9]{5,20}")),
}
_WEIGHTS: Final = (7, 3, 1)
_DATE: Final = re.compile(r"([0-9]{1,2})(?: ?[/.-] ?| )([0-9]{1,2})(?: ?[/.-] ?| )([0-9]+)")
_COMPACT_DATE: Final = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_YEARS: Final = range(1900, 2200)

# Décret n° 2013-1188: cards made out to adults in these ten years, printed for ten years, are good for fifteen.
_EXTENDED_FROM: Final = date(2004, 1, 2)
_EXTENDED_TO: Final = date(2013, 12, 31)
_EXTENSION_YEARS: Final = 5
_CNI_YEARS: Final = 10


def check_digit(text: str) -> int:
    """The digit that a machine-readable zone appends to a field: weights 7 3 1, A=10 to Z=35 (ICAO 9303-3 §4.9).

    Raises ValueError where `text` holds anything but capital letters, digits and fillers.
    """
    if not re.fullmatch(r"[A-Z0-9<]*", text):
        raise ValueError("not a machine-readable field")
    values = (0 if character == "<" else int(character, 36) for character in text)
    return sum(value * _WEIGHTS[place % 3] for place, value in enumerate(values)) % 10


def clean_number(kind: PaperKind, text: str) -> str:
    """A document number as it is kept: capitals and digits, without the check digit of the machine-readable zone.

    Raises Invalid(`error-paper-number`, `error-paper-check-digit`).
    """
    letters = (letter for letter in unicodedata.normalize("NFKC", text).upper() if letter.isalnum())
    number, form = "".join(letters), _FORMATS[kind]
    if form.length and len(number) == form.length + 1 and form.pattern.fullmatch(number[:-1]):
        if number[-1] != str(check_digit(number[:-1])):
            raise Invalid("error-paper-check-digit", kind=kind.value, length=form.length)
        return number[:-1]
    if not form.pattern.fullmatch(number):
        raise Invalid("error-paper-number", kind=kind.value)
    return number


def same_number(kind: PaperKind, one: str, other: str) -> bool:
    """Whether both are written for the same document; what has not the form of a number equals nothing."""
    try:
        return clean_number(kind, one) == clean_number(kind, other)
    except Invalid:
        return False


def parse_date(text: str) -> date:
    """A date as French documents print it, day, month, year: `02/01/2031`, `2.1.2031`, `02 01 2031`, `02012031`.

    Raises Invalid(`error-date-format`, `error-date-year`, `error-date-impossible`).
    """
    line = " ".join(unicodedata.normalize("NFKC", text).split())
    written = _DATE.fullmatch(line) or _COMPACT_DATE.fullmatch(line)
    if written is None:
        raise Invalid("error-date-format")
    day, month, year = written.groups()
    if len(year) != 4:
        raise Invalid("error-date-year")
    if int(year) not in _YEARS:
        raise Invalid("error-date-impossible")
    try:
        return date(int(year), int(month), int(day))
    except ValueError as error:
        raise Invalid("error-date-impossible") from error


def valid_until(kind: PaperKind, printed: date, issued: date | None = None, *, issued_to_adult: bool = True) -> date:
    """The last day a document is good: five years past the printed one for the adult cards of 2004–2013.

    Where the day of issue is not known, it is ten years before the printed end, as on every card of that model.
    """
    issued = issued or _years_later(printed, -_CNI_YEARS)
    extended = kind is PaperKind.CNI and issued_to_adult and _EXTENDED_FROM <= issued <= _EXTENDED_TO
    return _years_later(printed, _EXTENSION_YEARS) if extended else printed


def require_valid(kind: PaperKind, printed: date, today: date) -> None:
    """Raises Invalid(`error-paper-expired`) where the document is past its last day."""
    last = valid_until(kind, printed)
    if last < today:
        raise Invalid("error-paper-expired", until=last)


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)
