"""Opening hours of an office: `mon-thu 09:00-12:30 13:30-18:00, fri 09:00-12:30 13:30-17:00`.

Times are the legal time of the offices. Public holidays are not known here: the office announces them.
"""

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise
from typing import Final

from services.core.texts import PARIS, Texts

DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_GROUP: Final = re.compile(r"(?P<first>[a-z]{3})(?:-(?P<last>[a-z]{3}))?(?P<spans>(?: \d\d:\d\d-\d\d:\d\d)+)")


@dataclass(frozen=True, slots=True)
class Span:
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Opening:
    """The same spans from one weekday to another, both included; Monday is 0."""

    first: int
    last: int
    spans: tuple[Span, ...]


def parse_hours(text: str) -> tuple[Opening, ...]:
    """Raises ValueError, saying what is wrong."""
    openings = tuple(_opening(group.strip()) for group in text.split(","))
    days = [day for opening in openings for day in range(opening.first, opening.last + 1)]
    if len(set(days)) != len(days):
        raise ValueError("a day is named twice")
    return openings


def is_open(openings: tuple[Opening, ...], at: datetime) -> bool:
    local = at.astimezone(PARIS)
    return any(span.opens <= local.time() < span.closes for span in _spans(openings, local.weekday()))


def next_open(openings: tuple[Opening, ...], at: datetime) -> datetime:
    """`at` where the office is open then, otherwise when it opens next."""
    if is_open(openings, at):
        return at
    local = at.astimezone(PARIS)
    for ahead in range(len(DAYS) + 1):
        day = local.date() + timedelta(days=ahead)
        for span in _spans(openings, day.weekday()):
            opens = datetime.combine(day, span.opens, PARIS)
            if opens >= local:
                return opens.astimezone(at.tzinfo)
    raise AssertionError("an office that never opens is refused when it is read")


def shown_hours(openings: tuple[Opening, ...], texts: Texts, locale: str) -> str:
    """The hours as a person reads them."""
    return texts.plain(locale, "hours-separator").join(_shown(opening, texts, locale) for opening in openings)


def _shown(opening: Opening, texts: Texts, locale: str) -> str:
    first, last = (texts.plain(locale, f"weekday-{DAYS[day]}") for day in (opening.first, opening.last))
    spans = texts.plain(locale, "hours-and").join(
        texts.plain(locale, "hours-span", opens=f"{span.opens:%H:%M}", closes=f"{span.closes:%H:%M}")
        for span in opening.spans
    )
    days = "one" if opening.first == opening.last else "several"
    return texts.plain(locale, "hours-days", days=days, first=first, last=last, spans=spans)


def _spans(openings: tuple[Opening, ...], weekday: int) -> tuple[Span, ...]:
    return next((opening.spans for opening in openings if opening.first <= weekday <= opening.last), ())


def _opening(group: str) -> Opening:
    written = _GROUP.fullmatch(group)
    if written is None:
        raise ValueError(f'"{group}" is not written like "mon-thu 09:00-12:30 13:30-18:00"')
    first, last = written["first"], written["last"] or written["first"]
    if first not in DAYS or last not in DAYS or DAYS.index(first) > DAYS.index(last):
        raise ValueError(f'"{group}" does not begin with days from mon to sun')
    spans = tuple(_span(span) for span in written["spans"].split())
    if any(before.closes > after.opens for before, after in pairwise(spans)):
        raise ValueError(f'"{group}" has hours that overlap')
    return Opening(DAYS.index(first), DAYS.index(last), spans)


def _span(text: str) -> Span:
    opens, closes = (time.fromisoformat(part) for part in text.split("-"))
    if opens >= closes:
        raise ValueError(f'"{text}" closes before it opens')
    return Span(opens, closes)
