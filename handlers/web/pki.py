"""What relying parties fetch: status by OCSP, revocation lists, certificates of the authority."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import sha256
from typing import Final

from aiohttp import web

from handlers.web.bodies import bounded_body
from services.core.errors import NotFound
from services.pki.authority import ISSUERS, Authority, Role
from services.pki.crl import RevocationLists
from services.pki.ocsp import Failure, OcspAnswer, Responder, failure
from services.pki.ocsp_request import MAX_REQUEST

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_OCSP_RESPONSE: Final = "application/ocsp-response"
_CRL: Final = "application/pkix-crl"
_CERTIFICATE: Final = "application/pkix-cert"
_A_DAY: Final = "public, max-age=86400"


def pki_routes(authority: Authority, responder: Responder, lists: RevocationLists) -> list[web.RouteDef]:
    """The addresses written into certificates; they answer HEAD too."""
    routes = [
        web.post("/ocsp", _ocsp_post(responder)),
        web.get("/ocsp", _ocsp_get(responder, authority)),
        web.get("/ocsp/{request:.*}", _ocsp_get(responder, authority)),
    ]
    for issuer in ISSUERS:
        routes.append(web.get(f"/crl/{issuer}.crl", _crl(lists, issuer)))
        routes.append(web.get(f"/ca/{issuer}.cer", _certificate(authority, issuer)))
    return routes


def _ocsp_post(responder: Responder) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        body = await bounded_body(request, MAX_REQUEST)
        answer = failure(Failure.MALFORMED_REQUEST) if body is None else await responder.answer(body)
        return web.Response(body=answer.der, content_type=_OCSP_RESPONSE)

    return handle


def _ocsp_get(responder: Responder, authority: Authority) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        answer = await responder.answer_get(request.match_info.get("request", ""))
        headers = _cache_headers(answer, authority.now())
        if request.headers.get("If-None-Match") == headers.get("ETag", ""):
            return web.Response(status=304, headers=headers)
        return web.Response(body=answer.der, content_type=_OCSP_RESPONSE, headers=headers)

    return handle


def _cache_headers(answer: OcspAnswer, now: datetime) -> dict[str, str]:
    """RFC 5019 §6.2: Expires is nextUpdate, Last-Modified is thisUpdate, and max-age ends before nextUpdate."""
    if not (answer.this_update and answer.next_update and answer.fresh_until):
        return {"Cache-Control": "no-store"}
    age = max(0, int((answer.fresh_until - now).total_seconds()))
    return {
        "Cache-Control": f"max-age={age}, public, no-transform, must-revalidate",
        "ETag": f'"{answer.etag}"',
        "Expires": format_datetime(answer.next_update.astimezone(UTC), usegmt=True),
        "Last-Modified": format_datetime(answer.this_update.astimezone(UTC), usegmt=True),
    }


def _crl(lists: RevocationLists, issuer: Role) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        try:
            newest = await lists.current(issuer)
        except NotFound:
            raise web.HTTPNotFound from None
        headers = {
            # A revocation is to be seen at once: a copy may be kept and must be checked each time.
            "Cache-Control": "no-cache",
            "Last-Modified": format_datetime(newest.this_update.astimezone(UTC), usegmt=True),
        }
        return _document(request, bytes(newest.der), _CRL, f"{issuer}-{newest.number}", headers)

    return handle


def _certificate(authority: Authority, issuer: Role) -> Handler:
    async def handle(request: web.Request) -> web.Response:
        content = authority.member(issuer).der
        etag = sha256(content).hexdigest()[:32]
        return _document(request, content, _CERTIFICATE, etag, {"Cache-Control": _A_DAY})

    return handle


def _document(request: web.Request, body: bytes, kind: str, etag: str, headers: dict[str, str]) -> web.Response:
    headers = {**headers, "ETag": f'"{etag}"'}
    if request.headers.get("If-None-Match") == headers["ETag"]:
        return web.Response(status=304, headers=headers)
    return web.Response(body=body, content_type=kind, headers=headers)
