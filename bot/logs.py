"""Structured logs: what happened and to which id, never a personal value, never a secret.

The message of an error that is not ours can hold values (a row that breaks a constraint, a field that does not
validate, a URL with a token): it is left out, and the type, the places and the code lines remain. Libraries speak from
WARNING on, and only in one line.
"""

import asyncio
import errno
import logging
import sys
import traceback
from collections.abc import Iterator, MutableMapping
from types import TracebackType
from typing import Any, Final, Literal

import structlog

from services.core.errors import GuichetierError

_OWN: Final = ("bot", "handlers", "services", "playground")
"""Whose lines below WARNING are written. Debug lines of libraries hold statements with values, requests with tokens,
whole mails: they are never enabled, whatever library comes next."""


def set_up_logs(level: str = "INFO", form: Literal["console", "json"] = "console") -> None:
    """Route structlog and the standard library's logging to standard error, in one form."""
    before = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _keep_one_line,
        _describe_error,
    ]
    last: list[Any] = [structlog.processors.JSONRenderer()]
    if form == "console":
        last = [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=_already_described)]
    structlog.configure(
        processors=[*before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],  # type: ignore[list-item]
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=before,  # type: ignore[arg-type]
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *last],
        )
    )
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    for name in _OWN:
        logging.getLogger(name).setLevel(level)
    sys.excepthook = _log_uncaught


def watch_loop(loop: asyncio.AbstractEventLoop) -> None:
    """Log what escapes a task or a callback of this event loop, which would otherwise be printed with its values."""

    def report(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        log = structlog.get_logger("bot.loop")
        log.error("escaped", what=str(context.get("message", "")), exc_info=context.get("exception"))

    loop.set_exception_handler(report)


def describe(error: BaseException) -> str:
    """A traceback without foreign messages: causes first, each with its places and code lines."""
    return "\n".join(_lines(error, set()))


def _lines(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None and id(earlier) not in seen:
        yield from _lines(earlier, seen)
        yield "which led to:"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"  {frame.filename}:{frame.lineno} {frame.name}: {frame.line}"
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}{_known_message(error)}"
    if isinstance(error, BaseExceptionGroup):
        for part in error.exceptions:
            yield from _lines(part, seen)


def _known_message(error: BaseException) -> str:
    """Ours say the key of a text, or settings by name; the system's say an error number. Nothing else is known safe."""
    if isinstance(error, GuichetierError):
        return f": {error}"
    if isinstance(error, OSError) and error.errno is not None:
        return f": {errno.errorcode.get(error.errno, error.errno)}"
    return ""


def _describe_error(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    given = event.pop("exc_info", None)
    if given is True:
        given = sys.exc_info()
    error = given[1] if isinstance(given, tuple) else given
    if isinstance(error, BaseException):
        event["exception"] = describe(error)
    # The record carries the original as well, and a formatter would print it.
    if record := event.get("_record"):
        record.exc_info = record.exc_text = None
    return event


def _keep_one_line(_: Any, __: str, event: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Libraries put the representation of objects, arguments included, on the lines that follow the first."""
    name = str(event.get("logger", ""))
    if name.partition(".")[0] not in _OWN:
        event["event"] = str(event.get("event", "")).partition("\n")[0]
    return event


def _already_described(*_: Any) -> None:
    """The error is a described string by now."""


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    structlog.get_logger("bot").critical("uncaught", exc_info=error)
