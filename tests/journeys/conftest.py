"""One product and one world for all journeys; each test brings people of its own.

The people are driven through the playground's simulation API alone. The clock of the world only ever moves forward.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from playground.people import World
from tests.conftest import fresh_database
from tests.journeys.cast import Cast
from tests.journeys.product import Product

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All journeys share the loop in which the product runs."""
    for item in items:
        if _HERE in item.path.parents and item.get_closest_marker("asyncio"):
            item.add_marker(pytest.mark.asyncio(loop_scope="package"), append=False)


@pytest.fixture(scope="package")
def journeys_database(migrated: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    url = fresh_database(migrated, tmp_path_factory.mktemp("journeys-database"))
    # No test here takes the power away: SQLite need not wait for the disk at each commit.
    return f"{url}?busy_timeout=10000&foreign_keys=ON&synchronous=OFF" if url.startswith("sqlite") else url


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def product(journeys_database: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Product]:
    product = Product(tmp_path_factory.mktemp("journeys"), journeys_database)
    await product.start()
    yield product
    await product.stop()


@pytest_asyncio.fixture(loop_scope="package")
async def world(product: Product) -> AsyncIterator[World]:
    async with World(product.url) as world:
        yield world
        await world.clear_faults()


@pytest_asyncio.fixture(loop_scope="package")
async def cast(world: World, product: Product) -> AsyncIterator[Cast]:
    cast = Cast(world, product, await product.agents())
    yield cast
    await cast.dismiss()
