"""A product without its loops, and without Telegram: nothing here needs it."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.settings import load_settings


@pytest.fixture
async def app(database_url: str, tmp_path: Path) -> AsyncIterator[App]:
    settings = load_settings(None, data_dir=tmp_path, database_url=database_url, bot_api_url="http://127.0.0.1:1")
    async with open_app(settings) as app:
        yield app
