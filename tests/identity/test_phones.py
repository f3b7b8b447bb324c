import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.core.errors import Invalid
from services.identity.phones import FRENCH_REGIONS, mask_phone, parse_phone, same_phone


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("06 12 34 56 78", "+33612345678"),
        ("0756123456", "+33756123456"),
        ("+33 06 12 34 56 78", "+33612345678"),
        ("+33 (0)6 12 34 56 78", "+33612345678"),
        ("0033 6 12 34 56 78", "+33612345678"),
        ("+33.6.12-34-56-78", "+33612345678"),
        ("06\u00a012\u00a034\u00a056\u00a078", "+33612345678"),
        ("0692 12 34 56", "+262692123456"),
        ("+262 0692 12 34 56", "+262692123456"),
        ("0639 69 12 34", "+262639691234"),
        ("0690 12 34 56", "+590690123456"),
        ("0694 12 34 56", "+594694123456"),
        ("0696 12 34 56", "+596696123456"),
    ],
)
def test_mobile_numbers(typed: str, kept: str) -> None:
    assert parse_phone(typed) == kept
    assert same_phone(typed, kept)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("01 12 34 56 78", "error-phone-landline"),
        ("0262 12 34 56", "error-phone-landline"),
        ("+33 4 78 12 34 56", "error-phone-landline"),
        ("08 92 23 02 52", "error-phone-special"),
        ("0800 12 34 56", "error-phone-special"),
        ("09 12 34 56 78", "error-phone-special"),
        ("+33 9 12 34 56 78", "error-phone-special"),
        ("+32 470 12 34 56", "error-phone-country"),
        ("+1 202 555 0123", "error-phone-country"),
        ("06 12 34 56", "error-phone-format"),
        ("+33 12", "error-phone-format"),
        ("06 12 34 56 78 poste 3", "error-phone-format"),
        ("06CALLNOW0", "error-phone-format"),
        ("tel:+33612345678", "error-phone-format"),
        ("", "error-phone-format"),
        ("+", "error-phone-format"),
        ("٠٦١٢٣٤٥٦٧٨", "error-phone-format"),
    ],
)
def test_what_cannot_receive_a_code_is_refused(typed: str, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        parse_phone(typed, FRENCH_REGIONS)
    assert refusal.value.key == key
    assert key == "error-phone-country" or not same_phone(typed, typed)


def test_the_allow_list_widens_and_narrows() -> None:
    assert parse_phone("+32 470 12 34 56", ("FR", "BE")) == "+32470123456"
    with pytest.raises(Invalid):
        parse_phone("0692 12 34 56", ("FR",))


def parse_or_none(text: str) -> str | None:
    try:
        return parse_phone(text)
    except Invalid:
        return None


# France, Réunion, Mayotte, Guadeloupe, Guiana, Martinique: what their mobile numbers begin with.
MOBILES = (
    st.from_regex(r"\+(33(6[0-3]|7[5-8])|262(692|693|639)|590(690|691)|594694|596(696|697))[0-9]{7}", fullmatch=True)
    .map(lambda number: number[:12] if number.startswith("+33") else number[:13])
    .filter(lambda number: parse_or_none(number) == number)
)


def country_and_rest(number: str) -> tuple[str, str]:
    return (number[:3], number[3:]) if number.startswith("+33") else (number[:4], number[4:])


@given(MOBILES, st.sampled_from(["", " ", ".", "-", "\u00a0"]))
def test_every_writing_of_a_number_is_the_same_number(number: str, separator: str) -> None:
    country, rest = country_and_rest(number)
    national = separator.join(re.findall("..", f"0{rest}"))
    for written in (
        number, f"{country}{separator}{rest}", f"{country} {national}", f"{country} (0){rest}",
        f"00{country[1:]} {rest}", f"00{country[1:]} {national}", national,
    ):  # fmt: skip
        assert parse_phone(written) == number
        assert same_phone(written, number)


@given(MOBILES, MOBILES)
def test_two_numbers_are_the_same_only_when_equal(one: str, other: str) -> None:
    assert same_phone(one, other) is (one == other)


@given(st.from_regex(r"0[89][0-9]{8}", fullmatch=True), st.sampled_from(["", "+33", "+33 ", "0033"]))
def test_eight_and_nine_are_always_refused(national: str, country: str) -> None:
    with pytest.raises(Invalid):
        parse_phone(country + national)


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    number = parse_or_none(text)
    assert number is None or re.fullmatch(r"\+[0-9]{8,15}", number)


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+33612345678", "+33 6 •• •• •• 78"),
        ("+262692123456", "+262 6 •• •• •• 56"),
        ("+32470123456", "+32 4 •• •• •• 56"),
    ],
)
def test_mask_phone(number: str, shown: str) -> None:
    assert mask_phone(number) == shown
    assert mask_phone(number, "*").isascii()


@given(MOBILES)
def test_a_mask_shows_three_digits_of_the_national_number(number: str) -> None:
    shown = mask_phone(number)
    assert len(shown) <= 24
    country, rest = country_and_rest(number)
    assert re.sub(r"\D", "", shown) == f"{country[1:]}{rest[0]}{rest[-2:]}"
