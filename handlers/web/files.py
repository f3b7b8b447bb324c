"""The one-time link to a file: `GET` shows what it leads to, `POST` gives it, once (`domain` §4.4).

Mail scanners and previews of links look at addresses and push no button: they do not use the link up.
"""

from typing import Final

from aiohttp import web

from handlers.web.pages import HEADERS, Page
from services.accounts import Accounts
from services.core.errors import GuichetierError, NotFound, Refused
from services.core.texts import LOCALES, Texts
from services.retrieval.handover import FILE_NAME, FILE_TYPE, Handover

PATH: Final = "/d/"
_POLICY: Final = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
}


class FilePage:
    def __init__(self, texts: Texts, accounts: Accounts, handover: Handover) -> None:
        self._texts = texts
        self._page = Page(texts, "file")
        self._accounts = accounts
        self._handover = handover

    def routes(self) -> list[web.RouteDef]:
        path = f"{PATH}{{token}}"
        return [web.get(path, self._show), web.post(path, self._give)]

    async def _show(self, request: web.Request) -> web.Response:
        try:
            retrieval = await self._handover.behind(request.match_info["token"])
        except GuichetierError as error:
            return self._refused(request, error)
        account, _ = await self._accounts.by_id(retrieval.account_id)
        told = self._texts.plain(account.locale, "file-waiting", name=FILE_NAME)
        return self._answer(account.locale, told)

    async def _give(self, request: web.Request) -> web.Response:
        try:
            content = await self._handover.take(request.match_info["token"])
        except GuichetierError as error:
            return self._refused(request, error)
        disposition = {"Content-Disposition": f'attachment; filename="{FILE_NAME}"'}
        return web.Response(body=content, content_type=FILE_TYPE, headers=HEADERS | _POLICY | disposition)

    def _refused(self, request: web.Request, error: GuichetierError) -> web.Response:
        """Whose link it was is not told any more: in the language of the browser."""
        if not isinstance(error, (Refused, NotFound)):
            raise error
        wanted = request.headers.get("Accept-Language", "")[:2].lower()
        locale = wanted if wanted in LOCALES else LOCALES[0]
        status = 404 if error.key == "error-link-unknown" else 410
        return self._answer(locale, self._texts.plain(locale, error.key, **error.args_), status)

    def _answer(self, locale: str, told: str, status: int = 200) -> web.Response:
        text = self._page.shown(locale, told=told, hidden="" if status == 200 else "hidden")
        return web.Response(text=text, status=status, content_type="text/html", headers=HEADERS | _POLICY)
