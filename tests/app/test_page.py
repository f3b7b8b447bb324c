"""The page: what it is made of, and who may use it."""

import json

import pytest
from aiohttp import ClientResponseError, ClientSession

from playground.config import LOCAL_TOKEN
from tests.app.private import Page, PrivateWorld, init_data

SOMEBODY = 5_900_001
MINUTE = 60.0


@pytest.mark.parametrize(("language", "title"), [("fr", "Saisie privée"), ("en", "Private typing"), ("xx", "Saisie")])
async def test_it_runs_nothing_but_our_script_and_telegrams(browser: ClientSession, language: str, title: str) -> None:
    async with browser.get("/app/", params={"lang": language}) as response:
        page, policy = await response.text(), response.headers["Content-Security-Policy"]
        assert response.headers["Referrer-Policy"] == "no-referrer"
    assert title in page
    assert "$" not in page
    assert "default-src 'none'; script-src 'self' https://telegram.org/js/telegram-web-app.js;" in policy
    assert "unsafe" not in policy
    assert "style=" not in page


@pytest.mark.parametrize(("part", "kind"), [("app.js", "text/javascript"), ("style.css", "text/css")])
async def test_its_parts_are_ours(browser: ClientSession, part: str, kind: str) -> None:
    async with browser.get(f"/app/{part}") as response:
        assert response.status == 200
        assert response.content_type == kind
        assert response.headers["X-Content-Type-Options"] == "nosniff"


async def test_nothing_else_is_served_beside_it(browser: ClientSession) -> None:
    for path in ("/app/app.html", "/app/file.html", "/app/..%2fapp.py", "/app/style.css%2f..%2f..%2fapp.py"):
        async with browser.get(path) as response:
            assert response.status == 404, path


async def test_whoever_telegram_names_may_ask(browser: ClientSession) -> None:
    told = await Page(browser, init_data(SOMEBODY, age=14 * MINUTE)).asks()
    assert told == {"question": None, "notice": "", "stale": False}


@pytest.mark.parametrize(
    "opened_by",
    [
        "",
        "user=%7B%22id%22%3A1%7D",
        init_data(SOMEBODY).replace("AAH", "BBH"),
        init_data(SOMEBODY, token=LOCAL_TOKEN.replace("a", "b")),
        init_data(SOMEBODY)[:-64] + "é" * 64,
        init_data(SOMEBODY) + "&auth_date=1",
        init_data(SOMEBODY, age=16 * MINUTE),
        init_data(SOMEBODY, age=-5 * MINUTE),
        init_data(SOMEBODY, auth_date="never"),
        init_data(SOMEBODY, user="nobody"),
        init_data(SOMEBODY, user=json.dumps({"first_name": "without an id"})),
    ],
)
async def test_nobody_else_may(browser: ClientSession, opened_by: str) -> None:
    for call in (Page(browser, opened_by).asks(), Page(browser, opened_by).answers("00000000", "1")):
        with pytest.raises(ClientResponseError) as refused:
            await call
        assert refused.value.status == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b'{"init_data": 1}', 400),
        (b'{"init_data": "\\ud800"}', 400),
        (b'{"init_data": "%s"}' % (b"x" * 20_000), 413),
    ],
)
async def test_what_the_page_would_not_send_is_refused(browser: ClientSession, body: bytes, status: int) -> None:
    for path in ("question", "answer"):
        async with browser.post(f"/app/{path}", data=body) as response:
            assert response.status == status


@pytest.mark.parametrize("wrong", [{"value": " "}, {"value": "x" * 201}, {"submission": "1"}, {"tag": None}])
async def test_an_answer_is_whole_or_nothing(
    world: PrivateWorld, browser: ClientSession, wrong: dict[str, object]
) -> None:
    person = await world.person("TEST Ada", id=SOMEBODY)
    whole = {"init_data": init_data(person.id), "tag": "0", "value": "1", "submission": "0" * 32}
    async with browser.post("/app/answer", json=whole) as response:
        assert (await response.json())["stale"]
    async with browser.post("/app/answer", json=whole | wrong) as response:
        assert response.status == 400
