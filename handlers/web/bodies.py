"""Bodies of requests."""

from aiohttp import web


async def bounded_body(request: web.Request, limit: int) -> bytes | None:
    """The body, or None where it has more bytes than that, whatever its headers announce."""
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > limit:
            return None
    return bytes(body)
