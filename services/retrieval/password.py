"""Step 2: the password of the `.p12`, typed twice or proposed by the service (`domain` §4.4).

It lives sealed in the retrieval's row, thirty minutes at most, and is erased once the file is made.
"""

from datetime import timedelta
from typing import Final

from models import Retrieval
from services.core.clock import Clock
from services.core.errors import Conflict, Refused
from services.core.unit import transaction
from services.core.vault import Vault
from services.identity.passwords import check_password, generate_password
from services.links import LinkPurpose, Links
from services.retrieval.beginning import Beginning
from services.retrieval.phases import FORGOTTEN, P, change

PASSWORD_KEPT: Final = timedelta(minutes=30)


class PasswordStep:
    def __init__(self, vault: Vault, links: Links, beginning: Beginning, clock: Clock) -> None:
        self._vault = vault
        self._links = links
        self._beginning = beginning
        self._clock = clock

    def has_first(self, retrieval: Retrieval) -> bool:
        return retrieval.password_first_sealed is not None

    async def choose(self, retrieval: Retrieval, text: str) -> None:
        """Step 2: the password, twice. Raises Invalid (policy), Refused(`error-password-differs`)."""
        if not retrieval.counter_agent:  # at the counter nobody came by the link
            await self._links.require_open(LinkPurpose.DOWNLOAD, retrieval.request_id)
        if retrieval.phase is not P.PASSWORD or retrieval.proposed:
            raise Conflict
        await self.require(retrieval)
        if retrieval.password_first_sealed is None:
            check_password(text)
            await self._keep_first(retrieval, text)
            return
        if text != self._open("first", retrieval, retrieval.password_first_sealed):
            await self.forget_first(retrieval)
            raise Refused("error-password-differs")
        await self._accept_password(retrieval, text)

    async def propose(self, retrieval: Retrieval, *, apple: bool = False) -> None:
        """Step 2, the other way: one of twenty characters, shown until the holder has noted it.

        `apple`: for a file that macOS and iOS open, which no other password protects well enough.
        """
        if retrieval.phase is not P.PASSWORD:
            raise Conflict
        await self._keep_first(retrieval, generate_password(), proposed=True, apple=apple)

    def first(self, retrieval: Retrieval) -> str:
        return self._open("first", retrieval, retrieval.password_first_sealed or b"")

    async def accept_generated(self, retrieval: Retrieval) -> None:
        if retrieval.phase is not P.PASSWORD or not retrieval.proposed:
            raise Conflict
        await self.require(retrieval)
        await self._accept_password(retrieval, self.first(retrieval))

    async def forget_first(self, retrieval: Retrieval) -> None:
        """Back to choosing. What is done at the counter has its thirty minutes from the code."""
        until = retrieval.password_until if retrieval.counter_agent else None
        await change(
            retrieval, retrieval.phase, password_first_sealed=None, password_until=until, proposed=False, apple=False
        )

    async def require(self, retrieval: Retrieval) -> None:
        """Past thirty minutes the password is forgotten and asked again."""
        if retrieval.password_until is None or retrieval.password_until > self._clock.now():
            return
        await change(retrieval, P.PASSWORD, **FORGOTTEN)
        raise Refused("error-password-forgotten")

    async def _keep_first(self, retrieval: Retrieval, text: str, **chosen: bool) -> None:
        """Typed or proposed once; thirty minutes from here."""
        sealed = self._seal("first", retrieval, text)
        until = self._clock.now() + PASSWORD_KEPT
        await change(retrieval, retrieval.phase, password_first_sealed=sealed, password_until=until, **chosen)

    async def _accept_password(self, retrieval: Retrieval, password: str) -> None:
        kept = {
            "password_first_sealed": None,
            "password_sealed": self._seal("password", retrieval, password),
            "password_until": self._clock.now() + PASSWORD_KEPT,
        }
        async with transaction():
            if retrieval.counter_agent:
                await self._beginning.begin(retrieval, **kept)
            else:
                await change(retrieval, P.CODE, **kept)

    def _seal(self, name: str, retrieval: Retrieval, text: str) -> bytes:
        return self._vault.seal(f"retrieval.{name}:{retrieval.id}", text.encode())

    def _open(self, name: str, retrieval: Retrieval, sealed: bytes) -> str:
        return self._vault.open(f"retrieval.{name}:{retrieval.id}", bytes(sealed)).decode()
