"""Mobile phone numbers: as people type them, as they are kept (E.164), as they are shown (`domain` §5, §6)."""

import re
import unicodedata
from typing import Final

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberType

from services.core.errors import Invalid

FRENCH_REGIONS: Final = ("FR", "RE", "YT", "GP", "GF", "MQ")
"""A national number is read as one of these; they are also the countries that are texted by default."""

_WRITTEN: Final = re.compile(r"\+?[0-9 ()./\-]+")
_NATIONAL_SPECIAL: Final = re.compile(r"0[89]")


def parse_phone(text: str, countries: tuple[str, ...] | None = None) -> str:
    """A mobile number in E.164, from its national or its international writing, `+33 06 …` included.

    Raises Invalid: `error-phone-format`, `error-phone-special` (08, 09), `error-phone-landline`, and
    `error-phone-country` where the number is of none of `countries`; None is any.
    """
    line = unicodedata.normalize("NFKC", text).strip()
    if not _WRITTEN.fullmatch(line):
        raise Invalid("error-phone-format")
    digits = re.sub(r"[^0-9+]", "", line)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    if digits.startswith("+"):
        return _international(digits, countries)
    if not re.fullmatch(r"0[0-9]{9}", digits):
        raise Invalid("error-phone-format")
    return _national(digits, countries)


def same_phone(one: str, other: str) -> bool:
    """Whether both write the same mobile number; what is not one equals nothing."""
    try:
        return parse_phone(one) == parse_phone(other)
    except Invalid:
        return False


def mask_phone(e164: str, dot: str = "•") -> str:
    """`+33 6 •• •• •• 78`: enough to recognise one's own number. `dot="*"` where only GSM-7 passes (SMS).

    The masked part has the same length for every number, so that it tells nothing either.
    """
    number = phonenumbers.parse(e164)
    national = phonenumbers.national_significant_number(number)
    hidden = " ".join([dot * 2] * 3)
    return f"+{number.country_code} {national[0]} {hidden} {national[-2:]}"


def _international(digits: str, countries: tuple[str, ...] | None) -> str:
    number = _parsed(digits, None)
    if number is None:
        raise Invalid("error-phone-format")
    region = phonenumbers.region_code_for_number(number)
    if region is None or not phonenumbers.is_valid_number(number):
        raise Invalid("error-phone-format")
    if countries is not None and region not in countries:
        raise Invalid("error-phone-country")
    _require_mobile(number)
    return _e164(number)


def _national(digits: str, countries: tuple[str, ...] | None) -> str:
    if _NATIONAL_SPECIAL.match(digits):
        raise Invalid("error-phone-special")
    read = [_parsed(digits, region) for region in FRENCH_REGIONS if countries is None or region in countries]
    valid = [number for number in read if number is not None and phonenumbers.is_valid_number(number)]
    mobile = {_e164(number) for number in valid if phonenumbers.number_type(number) == PhoneNumberType.MOBILE}
    if len(mobile) == 1:
        return mobile.pop()
    if mobile or not valid:
        raise Invalid("error-phone-format")
    _require_mobile(valid[0])
    raise Invalid("error-phone-format")


def _require_mobile(number: PhoneNumber) -> None:
    kind = phonenumbers.number_type(number)
    if kind in (PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE):
        raise Invalid("error-phone-landline")
    if kind != PhoneNumberType.MOBILE:
        raise Invalid("error-phone-special")


def _parsed(digits: str, region: str | None) -> PhoneNumber | None:
    try:
        return phonenumbers.parse(digits, region)
    except NumberParseException:
        return None


def _e164(number: PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
