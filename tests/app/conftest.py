"""The product behind an https address. What comes to that address from Telegram or from people's browsers, a proxy
would hand on: here it is sent to the product's own port at once."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from aiohttp import ClientSession

from playground.config import LOCAL_TOKEN
from tests.app.private import DESK, PrivateWorld
from tests.conftest import fresh_database
from tests.journeys.cast import Cast
from tests.journeys.product import Product

_HERE = Path(__file__).parent
_SECRET = "the-secret-of-the-webhook"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """All these tests share the loop in which the product runs."""
    for item in items:
        if _HERE in item.path.parents and item.get_closest_marker("asyncio"):
            item.add_marker(pytest.mark.asyncio(loop_scope="package"), append=False)


@pytest.fixture(scope="package")
def app_database(migrated: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    return fresh_database(migrated, tmp_path_factory.mktemp("app-database"))


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def product(app_database: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Product]:
    product = Product(tmp_path_factory.mktemp("app"), app_database, public_url=DESK, webhook_secret=_SECRET)
    await product.start()
    async with ClientSession(f"{product.url}/bot{LOCAL_TOKEN}/") as telegram:
        await _hand_on(telegram, product.url)
    yield product
    await product.stop()


async def _hand_on(telegram: ClientSession, url: str) -> None:
    """Once the product has announced its webhook, lead there what is meant for it."""
    announced = ""
    while announced != f"{DESK}/telegram/webhook":
        await asyncio.sleep(0)
        async with telegram.get("getWebhookInfo") as response:
            announced = (await response.json())["result"]["url"]
    webhook = {"url": f"{url}/telegram/webhook", "secret_token": _SECRET}
    async with telegram.post("setWebhook", json=webhook) as response:
        assert (await response.json())["ok"]


@pytest_asyncio.fixture(loop_scope="package")
async def browser(product: Product) -> AsyncIterator[ClientSession]:
    async with ClientSession(product.url) as session:
        yield session


@pytest_asyncio.fixture(loop_scope="package")
async def world(product: Product, browser: ClientSession) -> AsyncIterator[PrivateWorld]:
    async with PrivateWorld(product.url, browser) as world:
        yield world


@pytest_asyncio.fixture(loop_scope="package")
async def cast(world: PrivateWorld, product: Product) -> AsyncIterator[Cast]:
    cast = Cast(world, product, await product.agents())
    yield cast
    await cast.dismiss()
