"""One counter for all the journeys of this package; each test brings people of its own."""

from collections.abc import AsyncIterator, Iterator

import pytest

from playground.people import World
from tests.conftest import separate_database
from tests.crash.counter import Counter, open_counter


@pytest.fixture(scope="package")
def counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    folder = tmp_path_factory.mktemp("crash")
    with separate_database("crash", folder) as url, open_counter(folder, url) as counter:
        yield counter


@pytest.fixture
async def world(counter: Counter) -> AsyncIterator[World]:
    """The world around the counter. A test that fails leaves the next ones a product that runs."""
    async with World(counter.world_url) as world:
        yield world
    counter.deaths.forget()
    counter.keeper.go()
