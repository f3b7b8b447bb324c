"""The web side that belongs to no journey: health, metrics, and an access log that keeps addresses to itself."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import structlog
from aiohttp import web
from aiohttp.abc import AbstractAccessLogger
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.metrics import count_codes, count_outbox
from bot.supervisor import Supervisor
from services.core.clock import Clock

Check = Callable[[], Awaitable[str]]
"""Says in a few words what is wrong, or an empty string; an exception means the same as a word."""

SUPERVISOR: Final = web.AppKey("supervisor", Supervisor)
"""Where a process puts its loops, so that `/readyz` answers for them too."""

_CHECK_SECONDS: Final = 3.0

log = structlog.get_logger(__name__)


def health_routes(checks: Mapping[str, Check], clock: Clock) -> list[web.RouteDef]:
    """`/healthz` (the process answers), `/readyz` (each check passes, or 503 naming those that do not), `/metrics`."""

    async def alive(_: web.Request) -> web.Response:
        return web.json_response({"status": "alive"})

    async def ready(request: web.Request) -> web.Response:
        verdicts = await asyncio.gather(*(_verdict(name, check) for name, check in checks.items()))
        wrong = {name: verdict for name, verdict in zip(checks, verdicts, strict=True) if verdict}
        shown = {name: wrong.get(name, "ok") for name in checks}
        if (supervisor := request.app.get(SUPERVISOR)) is not None:
            if fallen := supervisor.fallen():
                wrong["loops"] = f"down: {', '.join(fallen)}"
            shown["loops"] = wrong.get("loops", "ok")
        body = {"status": "not ready" if wrong else "ready", "checks": shown}
        return web.json_response(body, status=503 if wrong else 200)

    async def metrics(_: web.Request) -> web.Response:
        try:
            await count_outbox()
            await count_codes(clock)
        except Exception as error:  # the other numbers are wanted most when the database is away
            log.warning("tables not counted", error=type(error).__name__)
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})

    return [web.get("/healthz", alive), web.get("/readyz", ready), web.get("/metrics", metrics)]


class AccessLog(AbstractAccessLogger):
    """One line a request, at debug level: the route's pattern and never the path (it may hold a token), the query,
    the address or a header. Server errors are warnings."""

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        info: Any = getattr(request, "match_info", None)
        resource = info.route.resource if info is not None else None
        self.logger.log(
            30 if response.status >= 500 else 10,
            "%s %s %d %.0f ms",
            request.method,
            resource.canonical if resource is not None else "unknown",
            response.status,
            time * 1000,
        )

    @property
    def enabled(self) -> bool:
        return True


async def _verdict(name: str, check: Check) -> str:
    try:
        async with asyncio.timeout(_CHECK_SECONDS):
            return await check()
    except Exception as error:
        log.warning("check failed", check=name, error=type(error).__name__)
        return "failing"
