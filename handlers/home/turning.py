"""Turning the pages of a long list."""

from typing import Any

from handlers.chat.screen import Button
from handlers.chat.visit import Visit
from services.core.pages import Page


def turning(visit: Visit, page: Page[Any]) -> tuple[tuple[Button, ...], ...]:
    """The row that leads to the page before and the page after; none where there is one page."""
    before = (visit.button("button-page-before", "page", page.number - 1),) if page.number else ()
    after = (visit.button("button-page-after", "page", page.number + 1),) if page.more else ()
    return (before + after,) if before or after else ()
