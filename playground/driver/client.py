"""The simulation API, call by call."""

import io
from types import TracebackType
from typing import Any, Self

import aiohttp


class Refused(RuntimeError):
    """The playground did not understand, or there is no such button."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class SimulationClient:
    """A connection to the playground at ``url``; ``async with`` opens and closes it."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=90))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session:
            await self._session.close()

    async def get(self, path: str, **query: Any) -> Any:
        """A GET of the simulation API; arguments that are None are left out."""
        given = {name: str(value) for name, value in query.items() if value is not None}
        return await self._call("GET", path, params=given)

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """A POST of the simulation API."""
        return await self._call("POST", path, json=body)

    async def delete(self, path: str) -> Any:
        """A DELETE of the simulation API."""
        return await self._call("DELETE", path)

    async def upload(self, path: str, name: str, content: bytes, mime: str | None, **fields: str) -> Any:
        """A form with a file."""
        form = aiohttp.FormData(fields)
        form.add_field("file", io.BytesIO(content), filename=name, content_type=mime)
        return await self._call("POST", path, data=form)

    async def bytes_of(self, path: str) -> bytes:
        """A file of the simulation API."""
        async with self._open().get(self._url + path) as response:
            response.raise_for_status()
            return await response.read()

    async def _call(self, verb: str, path: str, **options: Any) -> Any:
        async with self._open().request(verb, self._url + path, **options) as response:
            answer = await response.json()
            if response.status >= 400:
                raise Refused(response.status, answer["error"])
            return answer

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("enter the world first: async with World(url) as world")
        return self._session
