"""A driver for scripts and tests: people who write, tap and read, without a single sleep.

::

    async with World("http://127.0.0.1:8080") as world:
        ada = await world.person("TEST Ada", language_code="en")
        await ada.start()
        await ada.sees("Welcome")
        await ada.tap("New request")

It talks to the playground only: the product may be down, restarting or gone, and nothing here notices but the
patience of :meth:`Person.sees`.
"""

import asyncio
import re
from typing import Any

from playground.driver.client import Refused, SimulationClient
from playground.driver.person import Person
from playground.driver.seen import PATIENCE, NotSeen, Pattern, SeenButton, SeenMessage, in_words
from playground.driver.transcript import chat_lines, mail_lines, sms_lines

__all__ = ["NotSeen", "Person", "Refused", "SeenButton", "SeenMessage", "World"]


class World(SimulationClient):
    """The playground at ``url``."""

    async def person(
        self,
        first_name: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        phone: str | None = None,
        id: int | None = None,
    ) -> Person:
        """A person; the same id is the same person again."""
        described = {"first_name": first_name, "last_name": last_name, "username": username,
                     "language_code": language_code, "phone": phone, "id": id}  # fmt: skip
        made = await self.post("/sim/users", {name: value for name, value in described.items() if value is not None})
        return Person(self, made["id"], first_name, phone)

    async def sms(self, to: str | None = None, *, after: int = 0) -> list[dict[str, Any]]:
        """The texts sent to a number, those beyond an id."""
        texts: list[dict[str, Any]] = await self.get("/sim/sms", to=to, after=after)
        return texts

    async def wait_sms(
        self, to: str, pattern: Pattern = "", *, after: int = 0, timeout: float = PATIENCE
    ) -> dict[str, Any]:
        """The first text to that number, beyond that id, that matches; NotSeen when none comes."""
        return await self._wait_for("/sim/sms", to, "text", pattern, after, timeout)

    async def text(self, sender: str, to: str, text: str) -> dict[str, Any]:
        """A person sends an SMS to the product's number."""
        sent: dict[str, Any] = await self.post("/sim/sms", {"from": sender, "to": to, "text": text})
        return sent

    async def mail(self, to: str | None = None, *, after: int = 0) -> list[dict[str, Any]]:
        """The mails sent to an address, those beyond an id."""
        mails: list[dict[str, Any]] = await self.get("/sim/mail", to=to, after=after)
        return mails

    async def wait_mail(
        self, to: str, subject: Pattern = "", *, after: int = 0, timeout: float = PATIENCE
    ) -> dict[str, Any]:
        """The first mail to that address, beyond that id, whose subject matches; NotSeen when none comes."""
        return await self._wait_for("/sim/mail", to, "subject", subject, after, timeout)

    async def attachment(self, mail: dict[str, Any], number: int = 0) -> bytes:
        """A file attached to a mail."""
        return await self.bytes_of(f"/sim/mail/{mail['id']}/attachments/{number}")

    async def advance(self, *, days: float = 0, seconds: float = 0) -> None:
        """Move the clock of deadlines."""
        await self.post("/sim/clock", {"advance_days": days, "advance": seconds})

    async def fault(
        self,
        method: str,
        fault: str,
        *,
        times: int = 1,
        retry_after: int = 1,
        user: int | None = None,
        after: bool = False,
    ) -> None:
        """Make the next calls of a method (or of ``sms``, ``mail``, ``*``) fail."""
        await self.post("/sim/faults", {"method": method, "fault": fault, "times": times, "retry_after": retry_after,
                                        "user": user or 0, "after": after})  # fmt: skip

    async def clear_faults(self) -> None:
        """Nothing goes wrong any more."""
        await self.delete("/sim/faults")

    async def reset(self) -> None:
        """An empty world at real time."""
        await self.post("/sim/reset", {})

    async def transcript(self, person: Person, *, sms: bool = False, mail: str | None = None) -> list[str]:
        """The story as that person read it, line by line; with the texts to their phone and the mails to ``mail``."""
        history = (await self.get(f"/sim/users/{person.id}/chat", history=1))["history"]
        lines = chat_lines(history)
        if sms and person.phone:
            lines += sms_lines(await self.sms(person.phone))
        if mail:
            lines += mail_lines(await self.mail(mail))
        return [line for _, line in sorted(lines, key=lambda each: each[0])]

    async def _wait_for(
        self, path: str, to: str, field: str, pattern: Pattern, after: int, timeout: float
    ) -> dict[str, Any]:
        loop, seen = asyncio.get_running_loop(), []
        deadline = loop.time() + timeout
        while (left := deadline - loop.time()) > 0:
            found: list[dict[str, Any]] = await self.get(path, to=to, after=after, wait=left)
            for each in found:
                if re.search(pattern, each[field]):
                    return each
                after = each["id"]
                seen.append(each[field])
        raise NotSeen(
            f"nothing to {to} {in_words(pattern)} in {timeout:g} s at {path}; there came: {seen or 'nothing'}"
        )
