"""The Mini App: one page, opened from a screen of the chat, where its secret is typed (`domain` §7).

The page knows nothing by itself. It asks what is asked of this person now, posts what they type, and is told what is
asked next, until nothing is. Telegram shows it to the person in its own window or, in the browser, in a frame.
"""

from typing import Annotated, Final, TypeVar
from uuid import UUID

from aiogram.utils.web_app import WebAppUser
from aiohttp import web
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from handlers.chat.booth import Asked, Booth
from handlers.web.bodies import bounded_body
from handlers.web.pages import HEADERS, STATIC, Page
from handlers.web.visitors import Visitors
from services.core.texts import Texts

PATH: Final = "/app/"
_PARTS: Final = {"style.css": "text/css", "app.js": "text/javascript"}
_LARGEST: Final = 1 << 14
_POLICY: Final = {
    # Only Telegram's own script gives a page what it is opened with (Bot API, "Initializing Mini Apps").
    "Content-Security-Policy": "default-src 'none'; script-src 'self' https://telegram.org/js/telegram-web-app.js; "
    "style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors https://web.telegram.org"
}


class _Question(BaseModel):
    """What both calls carry."""

    model_config = ConfigDict(hide_input_in_errors=True)

    init_data: str


class _Answer(_Question):
    """What was typed for the screen of that tag; a `submission` is sent again under its own number."""

    tag: str
    submission: UUID
    value: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


Body = TypeVar("Body", bound=_Question)


class PrivatePage:
    def __init__(self, texts: Texts, booth: Booth, visitors: Visitors) -> None:
        self._page = Page(texts, "app")
        self._booth = booth
        self._visitors = visitors

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(PATH, self._show),
            *(web.get(f"{PATH}{name}", self._part) for name in _PARTS),
            web.post(f"{PATH}question", self._question),
            web.post(f"{PATH}answer", self._answer),
        ]

    async def _show(self, request: web.Request) -> web.Response:
        text = self._page.shown(request.query.get("lang", ""))
        return web.Response(text=text, content_type="text/html", headers=HEADERS | _POLICY)

    async def _part(self, request: web.Request) -> web.Response:
        name = request.path.rpartition("/")[2]
        text = (STATIC / name).read_text(encoding="utf-8")
        return web.Response(text=text, content_type=_PARTS[name], headers=HEADERS)

    async def _question(self, request: web.Request) -> web.Response:
        _, person = await self._read(request, _Question)
        return _shown(await self._booth.asked(person.id, person.language_code))

    async def _answer(self, request: web.Request) -> web.Response:
        answer, person = await self._read(request, _Answer)
        asked = await self._booth.take(person.id, person.language_code, answer.submission, answer.tag, answer.value)
        return _shown(asked)

    async def _read(self, request: web.Request, kind: type[Body]) -> tuple[Body, WebAppUser]:
        """What the page sends, and who opened it: nobody else's word counts."""
        sent = await bounded_body(request, _LARGEST)
        if sent is None:
            raise web.HTTPRequestEntityTooLarge(_LARGEST, _LARGEST + 1, headers=HEADERS)
        try:
            body = kind.model_validate_json(sent)
        except ValidationError:
            raise web.HTTPBadRequest(headers=HEADERS) from None
        person = self._visitors.recognise(body.init_data)
        if person is None:
            raise web.HTTPUnauthorized(headers=HEADERS)
        return body, person


def _shown(asked: Asked) -> web.Response:
    secret = asked.secret
    question = {"tag": asked.tag, "label": secret.label, "kind": secret.typed} if secret else None
    return web.json_response({"question": question, "notice": asked.notice, "stale": asked.stale}, headers=HEADERS)
