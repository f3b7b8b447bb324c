"""What no application of Telegram's and no relying party's would send."""

import json
import sqlite3

import aiohttp
import pytest

from tests.journeys.cast import Cast
from tests.journeys.product import Product
from tests.journeys.talk import says


@pytest.mark.parametrize(
    "body", [{"from": {"id": "nobody"}}, {"message_id": 1}, {"chat": None, "date": "yesterday", "text": 5}]
)
async def test_a_malformed_update_is_left_behind_and_the_next_is_answered(
    cast: Cast, product: Product, body: dict[str, object]
) -> None:
    person = (await cast.applicant()).person
    (state,) = (product.data_dir / "playground").glob("*.sqlite*3")
    with sqlite3.connect(state) as world:
        world.execute(
            "INSERT INTO updates (chat_id, kind, body) VALUES (?, 'message', ?)", (person.id, json.dumps(body))
        )
    world.close()
    await says(person, "/start", "Bienvenue au guichet")
    await says(person, "/aide", "Touchez un sujet")


@pytest.mark.parametrize("body", [b"", b"hello", b"\x30\x80", b"\x30\x03\x02\x01\x01", bytes(20_000)])
async def test_a_malformed_status_request_gets_an_error_without_a_body(product: Product, body: bytes) -> None:
    headers = {"Content-Type": "application/ocsp-request"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{product.url}/ocsp", data=body, headers=headers) as response,
    ):
        answer = await response.read()
        assert (response.status, response.content_type) == (200, "application/ocsp-response")
    assert answer == b"\x30\x03\x0a\x01\x01"  # malformedRequest (RFC 6960 §4.2.1)
