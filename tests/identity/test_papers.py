from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.core.errors import Invalid
from services.identity.papers import (
    PaperKind,
    check_digit,
    clean_number,
    parse_date,
    require_valid,
    same_number,
    valid_until,
)

CNI, CNIE, PASSPORT, RESIDENCE, OTHER = PaperKind


def refusal(kind: PaperKind, text: str) -> str:
    with pytest.raises(Invalid) as error:
        clean_number(kind, text)
    return error.value.key


@pytest.mark.parametrize(
    ("field", "digit"), [("X4RTBPFW4", 6), ("880692310285", 8), ("", 0), ("<<<", 0), ("D23145890", 7)]
)
def test_check_digit(field: str, digit: int) -> None:
    assert check_digit(field) == digit


def test_check_digit_of_something_else() -> None:
    with pytest.raises(ValueError, match="machine-readable"):
        check_digit("é")


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (CNI, "8806 9231 0285", "880692310285"),
        (CNI, "8806923102858", "880692310285"),
        (CNI, "1306abc12345", "1306ABC12345"),
        (CNIE, "x4rtbpfw4", "X4RTBPFW4"),
        (CNIE, "X4RTBPFW46", "X4RTBPFW4"),
        (PASSPORT, "12 ab 34567", "12AB34567"),
        (RESIDENCE, "AB-1234567", "AB1234567"),
        (OTHER, "id 12345/6", "ID123456"),
        (OTHER, "１２３４５", "12345"),
    ],
)
def test_clean_number(kind: PaperKind, typed: str, kept: str) -> None:
    assert clean_number(kind, typed) == kept


@pytest.mark.parametrize(
    ("kind", "typed"),
    [
        (CNI, "88069231028"),
        (CNI, "A80692310285"),
        (CNI, ""),
        (CNIE, "X4RTBPFW"),
        (CNIE, "X4RTBPFWé"),
        (CNIE, "Х4RTBPFW4"),  # a Cyrillic letter
        (PASSPORT, "AB1234567"),
        (PASSPORT, "12AB345678"),
        (RESIDENCE, "1234567890"),
        (OTHER, "1234"),
        (OTHER, "1" * 21),
    ],
)
def test_numbers_of_another_form_are_refused(kind: PaperKind, typed: str) -> None:
    assert refusal(kind, typed) == "error-paper-number"


@pytest.mark.parametrize(("kind", "typed"), [(CNI, "8806923102857"), (CNIE, "X4RTBPFW45"), (CNIE, "X4RTBPFW4A")])
def test_a_wrong_check_digit_is_told(kind: PaperKind, typed: str) -> None:
    assert refusal(kind, typed) == "error-paper-check-digit"


@given(st.from_regex(r"[0-9]{4}[A-Z0-9]{3}[0-9]{5}", fullmatch=True), st.sampled_from(" -./"))
def test_a_number_is_the_same_however_it_is_spaced(number: str, separator: str) -> None:
    assert clean_number(CNI, number + str(check_digit(number))) == number
    assert same_number(CNI, separator.join(number).lower(), number)


@given(st.from_regex(r"[A-Z0-9]{9}", fullmatch=True), st.from_regex(r"[A-Z0-9]{9}", fullmatch=True))
def test_two_numbers_are_the_same_only_when_equal(one: str, other: str) -> None:
    assert same_number(CNIE, one, other) is (one == other)


@given(st.sampled_from(PaperKind), st.text(max_size=30))
def test_any_text_is_cleaned_or_refused(kind: PaperKind, text: str) -> None:
    try:
        number = clean_number(kind, text)
    except Invalid:
        assert not same_number(kind, text, text)
    else:
        assert clean_number(kind, number) == number


@pytest.mark.parametrize(
    "typed",
    [
        "02/01/2031",
        "2/1/2031",
        "02.01.2031",
        "02-01-2031",
        "02 01 2031",
        "02012031",
        " 02 / 01 / 2031 ",
        "０２/01/2031",
    ],
)
def test_parse_date(typed: str) -> None:
    assert parse_date(typed) == date(2031, 1, 2)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("02/01/31", "error-date-year"),
        ("020131", "error-date-year"),
        ("02/01/20311", "error-date-year"),
        ("31/02/2031", "error-date-impossible"),
        ("02/13/2031", "error-date-impossible"),
        ("00/01/2031", "error-date-impossible"),
        ("02/01/0031", "error-date-impossible"),
        ("29/02/2030", "error-date-impossible"),
        ("demain", "error-date-format"),
        ("", "error-date-format"),
        ("02/2031", "error-date-format"),
        ("2031-01-02", "error-date-format"),
    ],
)
def test_what_is_no_date_is_refused(typed: str, key: str) -> None:
    with pytest.raises(Invalid) as error:
        parse_date(typed)
    assert error.value.key == key


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d%m%Y"]))
def test_a_printed_date_is_read_back(day: date, form: str) -> None:
    assert parse_date(day.strftime(form)) == day


@pytest.mark.parametrize(
    ("printed", "issued", "until"),
    [
        (date(2016, 3, 5), None, date(2021, 3, 5)),
        (date(2014, 1, 2), None, date(2019, 1, 2)),
        (date(2014, 1, 1), date(2004, 1, 2), date(2019, 1, 1)),
        (date(2014, 1, 1), date(2004, 1, 1), date(2014, 1, 1)),
        (date(2023, 12, 31), None, date(2028, 12, 31)),
        (date(2023, 12, 30), date(2013, 12, 31), date(2028, 12, 30)),
        (date(2024, 1, 1), date(2014, 1, 1), date(2024, 1, 1)),
        (date(2016, 2, 29), None, date(2021, 2, 28)),
    ],
)
def test_the_adult_cards_of_2004_to_2013_are_good_for_five_years_more(
    printed: date, issued: date | None, until: date
) -> None:
    assert valid_until(CNI, printed, issued) == until


def test_nothing_else_is_extended() -> None:
    printed = date(2016, 3, 5)
    assert valid_until(PASSPORT, printed) == printed
    assert valid_until(CNI, printed, issued_to_adult=False) == printed


def test_require_valid() -> None:
    require_valid(CNI, date(2016, 3, 5), date(2021, 3, 5))
    with pytest.raises(Invalid, match="error-paper-expired") as error:
        require_valid(CNI, date(2016, 3, 5), date(2021, 3, 6))
    assert error.value.args_ == {"until": date(2021, 3, 5)}


@given(st.data(), st.sampled_from([(CNI, r"[0-9]{4}[A-Z0-9]{3}[0-9]{5}"), (CNIE, r"[A-Z0-9]{9}")]))
def test_no_check_digit_but_the_right_one_is_taken(data: st.DataObject, form: tuple[PaperKind, str]) -> None:
    kind, pattern = form
    number = data.draw(st.from_regex(pattern, fullmatch=True))
    for digit in range(10):
        if digit == check_digit(number):
            assert clean_number(kind, f"{number}{digit}") == number
        else:
            assert refusal(kind, f"{number}{digit}") == "error-paper-check-digit"


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.sampled_from(PaperKind))
def test_five_years_more_for_the_cards_of_those_years_alone(printed: date, kind: PaperKind) -> None:
    extended = kind is CNI and date(2014, 1, 2) <= printed <= date(2023, 12, 31)
    assert valid_until(kind, printed).year - printed.year == (5 if extended else 0)
    require_valid(kind, printed, valid_until(kind, printed))
