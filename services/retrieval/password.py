"""Step 2: the password of the `.p12`, typed twice or proposed by the service (`domain` §4.4).

It lives sealed in the retrieval's row, thirty minutes at most, and is erased once the file is made.
"""

from datetime import timedelta
from typing import Final

from models import Retrieval
from services.core.clock import Clock
from services.core.errors import Conflict, Refused
from services.core.vault import Vault
from services.identity.passwords import check_password, generate_password
from services.links import LinkPurpose, Links
from services.retrieval.phases import P, change

PASSWORD_KEPT: Final = timedelta(minutes=30)
FORGOTTEN: Final[dict[str, None]] = {
    "password_first_sealed": None,
    "password_sealed": None,
    "password_until": None,
    "answers_sealed": None,
}
"""The columns of a retrieval that hold what its holder typed, erased."""


class PasswordStep:
    def __init__(self, vault: Vault, links: Links, clock: Clock) -> None:
        self._vault = vault
        self._links = links
        self._clock = clock

    def has_first(self, retrieval: Retrieval) -> bool:
        return retrieval.password_first_sealed is not None

    async def choose(self, retrieval: Retrieval, text: str) -> None:
        """Step 2: the password, twice. Raises Invalid (policy), Refused(`error-password-differs`)."""
        await self._links.require_open(LinkPurpose.DOWNLOAD, retrieval.request_id)
        if retrieval.phase is not P.PASSWORD:
            raise Conflict
        await self.require(retrieval)
        if retrieval.password_first_sealed is None:
            check_password(text)
            await self._keep_first(retrieval, text)
            return
        if text != self._open("first", retrieval, retrieval.password_first_sealed):
            await change(retrieval, retrieval.phase, password_first_sealed=None, password_until=None)
            raise Refused("error-password-differs")
        await self._accept_password(retrieval, text)

    async def propose(self, retrieval: Retrieval) -> None:
        """Step 2, the other way: one of twenty characters, shown until the holder has noted it."""
        if retrieval.phase is not P.PASSWORD:
            raise Conflict
        await self._keep_first(retrieval, generate_password())

    def first(self, retrieval: Retrieval) -> str:
        return self._open("first", retrieval, retrieval.password_first_sealed or b"")

    async def accept_generated(self, retrieval: Retrieval) -> None:
        if retrieval.phase is not P.PASSWORD or retrieval.password_first_sealed is None:
            raise Conflict
        await self.require(retrieval)
        await self._accept_password(retrieval, self.first(retrieval))

    async def forget_first(self, retrieval: Retrieval) -> None:
        """Back to choosing."""
        await change(retrieval, retrieval.phase, password_first_sealed=None, password_until=None)

    async def require(self, retrieval: Retrieval) -> None:
        """Past thirty minutes the password is forgotten and asked again."""
        if retrieval.password_until is None or retrieval.password_until > self._clock.now():
            return
        await change(retrieval, P.PASSWORD, **FORGOTTEN)
        raise Refused("error-password-forgotten")

    async def _keep_first(self, retrieval: Retrieval, text: str) -> None:
        """Typed or proposed once; thirty minutes from here."""
        sealed = self._seal("first", retrieval, text)
        until = self._clock.now() + PASSWORD_KEPT
        await change(retrieval, retrieval.phase, password_first_sealed=sealed, password_until=until)

    async def _accept_password(self, retrieval: Retrieval, password: str) -> None:
        await change(
            retrieval,
            P.CODE,
            password_first_sealed=None,
            password_sealed=self._seal("password", retrieval, password),
            password_until=self._clock.now() + PASSWORD_KEPT,
        )

    def _seal(self, name: str, retrieval: Retrieval, text: str) -> bytes:
        return self._vault.seal(f"retrieval.{name}:{retrieval.id}", text.encode())

    def _open(self, name: str, retrieval: Retrieval, sealed: bytes) -> str:
        return self._vault.open(f"retrieval.{name}:{retrieval.id}", bytes(sealed)).decode()
