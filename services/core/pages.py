"""What is too long for one screen, a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

from tortoise.models import Model
from tortoise.queryset import QuerySet

Item = TypeVar("Item")
Other = TypeVar("Other")
Row = TypeVar("Row", bound=Model)

LENGTH: Final = 8


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """`number` counts from 0, `pages` is at least 1, `count` is how many things there are in all."""

    items: Sequence[Item]
    number: int
    pages: int
    count: int

    def of(self, items: Sequence[Other]) -> "Page[Other]":
        """The same page, of what its things stand for."""
        return Page(items, self.number, self.pages, self.count)


def within(count: int, number: int) -> tuple[int, int]:
    """The page nearest to the one asked for, and how many there are."""
    pages = max(1, -(-count // LENGTH))
    return min(max(number, 0), pages - 1), pages


async def paged(rows: QuerySet[Row], number: int) -> Page[Row]:
    """A page of ordered rows."""
    count = await rows.count()
    number, pages = within(count, number)
    return Page(await rows.offset(number * LENGTH).limit(LENGTH), number, pages, count)
