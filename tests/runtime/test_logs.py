"""Logs: types and places of errors, never what they hold."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog
from pydantic import BaseModel

from bot.logs import describe, set_up_logs
from services.core.errors import Refused

SECRET = "s3cret-of-ada"


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    configuration = structlog.get_config()
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    structlog.configure(**configuration)


class Form(BaseModel):
    number: int


def fail(kind: str) -> None:
    """Raise an error that holds the secret, in the ways errors hold things."""
    if kind == "pydantic":
        Form.model_validate({"number": SECRET})
    if kind == "chained":
        try:
            fail("key")
        except KeyError as error:
            raise RuntimeError(f"with {SECRET}") from error
    if kind == "group":
        raise ExceptionGroup(SECRET, [ValueError(SECRET)])
    if kind == "ours":
        raise Refused("error-code-wrong", typed=SECRET)
    if kind == "system":
        raise FileNotFoundError(2, "No such file", f"/{SECRET}")
    {}[SECRET]  # type: ignore[index]


@pytest.mark.parametrize("form", ["json", "console"])
@pytest.mark.parametrize("kind", ["pydantic", "chained", "group", "ours", "system", "key"])
@pytest.mark.parametrize("name", ["structlog", "stdlib"])
def test_an_error_is_logged_without_what_it_holds(
    capsys: pytest.CaptureFixture[str], form: str, kind: str, name: str
) -> None:
    set_up_logs("INFO", form)  # type: ignore[arg-type]
    try:
        fail(kind)
    except Exception as error:
        if name == "structlog":
            structlog.get_logger("services.x").error("it fell", exc_info=error)
        else:
            logging.getLogger("aiohttp.server").error("it fell", exc_info=error)
    said = capsys.readouterr().err
    assert "it fell" in said
    assert "test_logs.py" in said
    assert SECRET not in said


def test_our_own_errors_say_their_key() -> None:
    assert describe(Refused("error-code-wrong", typed=SECRET)).endswith("Refused: error-code-wrong")


def test_a_librarys_second_line_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("INFO", "json")
    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: %s", SECRET)
    line = json.loads(capsys.readouterr().err)
    assert line["event"] == "Task exception was never retrieved"
    assert line["level"] == "error"


def test_statements_with_values_are_never_logged(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("DEBUG", "json")
    for name in ("tortoise.db_client", "aiosqlite", "aiogram.event", "asyncpg"):
        logging.getLogger(name).debug("INSERT %s", SECRET)
        logging.getLogger(name).info("INSERT %s", SECRET)
    assert capsys.readouterr().err == ""
