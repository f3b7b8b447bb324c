"""Long lists, a page at a time."""

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from tortoise.models import Model
from tortoise.queryset import QuerySet

Row = TypeVar("Row", bound=Model)

ROWS: Final = 8


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """`number` counts from 0; `more` says whether a page follows."""

    rows: list[Row]
    number: int
    more: bool


async def page_of(query: QuerySet[Row], number: int) -> Page[Row]:
    """That page of an ordered query."""
    found = await query.offset(number * ROWS).limit(ROWS + 1)
    return Page(found[:ROWS], number, more=len(found) > ROWS)
