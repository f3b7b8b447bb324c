"""Search at the desk: by number, name, e-mail, phone, serial, in the agent's own offices (`domain` §10)."""

import re
import unicodedata
from typing import Final

from tortoise.queryset import QuerySet

from models import Account, Certificate, Request, RequestState, SearchKey
from services.agents import Agents, Right
from services.core.errors import Invalid, NotFound
from services.core.pages import LENGTH, Page, within
from services.requests.search_keys import DIGEST, SERIAL_END, SearchKeys

MOST_FOUND: Final = 50
_LONGEST_TEXT: Final = 254
_LONGEST_KEPT: Final = 56  # the place of a person is 64 characters long, the page's number included
_NUMBER: Final = re.compile(r"(?:n\s?[°o]\s?|#\s?)?([0-9]{1,12})", re.IGNORECASE)
_SERIAL: Final = re.compile(r"(?:0x)?((?:[0-9a-f][\s:\-]*)+)", re.IGNORECASE)
_LONGEST_SERIAL: Final = 42  # 20 octets (RFC 5280 §4.1.2.2), and the 00 that some tools put before them


class Search:
    def __init__(self, agents: Agents, keys: SearchKeys) -> None:
        self._agents = agents
        self._keys = keys

    async def seek(self, account: Account, text: str) -> str:
        """What was found by, for `found`: numbers of requests and digests, nothing that names a person.

        Raises Invalid(`error-search-empty`), and NotFound(`error-search-none`) where nothing is found.
        """
        offices = await self.offices(account)
        if not re.search(r"\w", text):
            raise Invalid("error-search-empty")
        text = text[:_LONGEST_TEXT]
        numbers = {*await self._numbered(text, offices), *await self._certified(text, offices)}
        typed = by_keys(self._keys.typed(text), offices)
        digests = await typed.values_list("digest", flat=True)
        sought = ""
        for part in (*map(str, sorted(numbers, reverse=True)), *sorted(map(str, digests))):
            if len(sought) + 1 + len(part) <= _LONGEST_KEPT:
                sought = f"{sought} {part}".strip()
        if not sought:
            raise NotFound("error-search-none")
        return sought

    async def found(self, account: Account, sought: str, page: int) -> Page[Request]:
        """The requests of the agent's offices, the newest first. A count beyond MOST_FOUND says that the search is too
        wide: there are as many or more, of which the newest are shown."""
        offices = await self.offices(account)
        parts = sought.split()
        numbers = {int(part) for part in parts if len(part) != DIGEST}
        keyed = by_keys({part for part in parts if len(part) == DIGEST}, offices)
        newest = keyed.order_by("-request__number").limit(MOST_FOUND + 1).values_list("request__number", flat=True)
        numbers |= {int(str(number)) for number in await newest}
        shown = sorted(numbers, reverse=True)[:MOST_FOUND]
        page, pages = within(len(shown), page)
        requests = Request.filter(number__in=shown[page * LENGTH : (page + 1) * LENGTH], office__in=offices)
        return Page(await requests.order_by("-number"), page, pages, len(numbers))

    async def _numbered(self, text: str, offices: set[str]) -> list[int]:
        """`100042`, `N°100042`."""
        typed = _NUMBER.fullmatch(unicodedata.normalize("NFKC", text).strip())
        if typed is None:
            return []
        sent = Request.filter(office__in=offices).exclude(state=RequestState.DRAFT)
        return [request.number for request in await sent.filter(number=int(typed[1]))]

    async def _certified(self, text: str, offices: set[str]) -> list[int]:
        """The end of a serial number: found by as much of it as there is a key for, then compared as far as typed."""
        end = serial_end(text)
        if not end:
            return []
        certificates = by_serial(self._keys.serial(end), offices).select_related("request")
        return [
            certificate.request.number
            for certificate in await certificates
            if certificate.serial.zfill(_LONGEST_SERIAL).endswith(end)
        ]

    async def offices(self, account: Account) -> set[str]:
        """Where this person may search. Raises Refused where they may not at all."""
        await self._agents.require(account, Right.READ)
        return await self._agents.offices(account, Right.READ)


def by_keys(digests: set[str], offices: set[str]) -> QuerySet[SearchKey]:
    """The keys that answer to these digests, in these offices."""
    return SearchKey.filter(digest__in=digests, request__office__in=offices).distinct()


def by_serial(digest: str, offices: set[str]) -> QuerySet[Certificate]:
    """The certificates that answer to the digest of a serial number's end."""
    return Certificate.filter(request__search_keys__digest=digest, request__office__in=offices)


def serial_end(text: str) -> str:
    """What a text says of the end of a serial number, in lower case: six hexadecimal digits at least, with or without
    colons or spaces; nothing where it is none."""
    typed = _SERIAL.fullmatch(unicodedata.normalize("NFKC", text).strip())
    end = "".join(filter(str.isalnum, typed[1].lower())) if typed else ""
    return end if SERIAL_END <= len(end) <= _LONGEST_SERIAL else ""
