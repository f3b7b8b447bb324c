from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.catalogue.hours import is_open, next_open, parse_hours, shown_hours
from services.core.texts import PARIS, Texts

HOURS = parse_hours("mon-thu 09:00-12:30 13:30-18:00, fri 09:00-12:30 13:30-17:00")


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-19 10:00", "2026-11-19 10:00"),  # a Thursday
        ("2026-11-19 12:30", "2026-11-19 13:30"),
        ("2026-11-19 18:00", "2026-11-20 09:00"),
        ("2026-11-20 17:30", "2026-11-23 09:00"),  # over the week-end
        ("2026-03-28 12:00", "2026-03-30 09:00"),  # over a change of hour
    ],
)
def test_next_open(now: str, opens: str) -> None:
    local, expected = (datetime.fromisoformat(text).replace(tzinfo=PARIS) for text in (now, opens))
    found = next_open(HOURS, local.astimezone(UTC))
    assert found == expected
    assert found.tzinfo is UTC


@given(st.integers(0, 4 * 365 * 24 * 60))
def test_an_office_opens_within_three_days(minutes: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    opens = next_open(HOURS, now)
    assert is_open(HOURS, opens)
    assert timedelta() <= opens - now <= timedelta(days=3)


def test_hours_are_shown_in_words() -> None:
    texts = Texts(Path(__file__).parents[2] / "locales")
    assert shown_hours(HOURS, texts, "fr") == (
        "du lundi au jeudi de 09:00 à 12:30 et de 13:30 à 18:00, le vendredi de 09:00 à 12:30 et de 13:30 à 17:00"
    )
    assert shown_hours(HOURS, texts, "en").startswith("Monday to Thursday 09:00 to 12:30 and 13:30 to 18:00, Friday")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "lundi 09:00-12:00",
        "fri-mon 09:00-12:00",
        "mon 12:00-09:00",
        "mon 25:00-26:00",
        "mon 09:00-12:00 11:00-14:00",
        "mon 09:00-12:00, mon 13:00-14:00",
    ],
)
def test_hours_that_cannot_be_read(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_hours(text)
