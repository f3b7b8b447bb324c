"""The page: three static files, no build step."""

from pathlib import Path

from aiohttp import web

STATIC = Path(__file__).parent / "static"


async def _index(request: web.Request) -> web.FileResponse:
    return web.FileResponse(STATIC / "index.html", headers={"Cache-Control": "no-cache"})


async def _asset(request: web.Request) -> web.FileResponse:
    name = request.match_info["name"]
    return web.FileResponse(STATIC / name, headers={"Cache-Control": "no-cache"})


def routes() -> list[web.RouteDef]:
    """``/`` and what it loads from ``/playground/``."""
    return [web.get("/", _index), web.get(r"/playground/{name:playground\.(?:css|js)}", _asset)]
