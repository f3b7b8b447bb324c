"""Turning the pages of what is too long for one screen."""

from typing import Any

from handlers.chat.screen import Button
from handlers.chat.visit import Visit
from services.core.errors import Conflict
from services.core.pages import Page


def pager(visit: Visit, page: Page[Any]) -> list[tuple[Button, ...]]:
    """A line with the way to the newer and to the older page; none where there is one page only."""
    if page.pages == 1:
        return []
    number, row = page.number, []
    if number:
        row.append(visit.button("button-newer", "page", number - 1))
    if number + 1 < page.pages:
        row.append(visit.button("button-older", "page", number + 1, page=number + 2, pages=page.pages))
    return [tuple(row)]


def turned(action: str, arg: str) -> int:
    """The page that a button of `pager` asks for. Raises Conflict for any other."""
    if action != "page":
        raise Conflict
    return int(arg)
