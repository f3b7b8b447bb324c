"""Who waits for what: a number that grows with each change, by topic, so that nobody has to sleep and look again."""

import asyncio
from collections import defaultdict

from playground.state.database import Database

UPDATES = "updates"
SMS = "sms"
MAIL = "mail"
USERS = "users"
CONTROLS = "controls"


def chat_topic(chat_id: int) -> str:
    """The topic of one chat."""
    return f"chat:{chat_id}"


class Changes:
    """The sequence of changes. It is kept in the state file: a script that polls across a restart misses nothing."""

    def __init__(self, db: Database) -> None:
        self._db = db
        row = db.first("SELECT max(seq) AS seq FROM topics")
        self._last = int(row["seq"] or 0) if row else 0
        self._topics = {str(row["name"]): int(row["seq"]) for row in db.rows("SELECT name, seq FROM topics")}
        self._waiting: defaultdict[str, set[asyncio.Future[None]]] = defaultdict(set)
        self.closed = False
        """Nobody is kept waiting any more."""

    @property
    def last(self) -> int:
        """Number of the last change anywhere."""
        return self._last

    def touch(self, topic: str) -> int:
        """Note a change of this topic, wake those who wait for it; the change's number."""
        self._last += 1
        self._topics[topic] = self._last
        self._db.run("INSERT OR REPLACE INTO topics (name, seq) VALUES (?, ?)", topic, self._last)
        for everyone in (topic, ""):
            for waiter in self._waiting.pop(everyone, ()):
                if not waiter.done():
                    waiter.set_result(None)
        return self._last

    def of(self, topic: str) -> int:
        """Number of the last change of this topic, 0 if it never changed. The empty topic is all of them."""
        return self._topics.get(topic, 0) if topic else self._last

    def since(self, after: int) -> dict[str, int]:
        """The topics that changed after that number."""
        return {topic: seq for topic, seq in self._topics.items() if seq > after}

    async def wait(self, topic: str, after: int, seconds: float) -> bool:
        """Wait until the topic changes after that number; False when the time is over or the playground closes."""
        if self.of(topic) > after:
            return True
        if self.closed or seconds <= 0:
            return False
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting[topic].add(waiter)
        try:
            await asyncio.wait_for(waiter, seconds)
        except TimeoutError:
            return False
        finally:
            self._waiting[topic].discard(waiter)
        return self.of(topic) > after

    def close(self) -> None:
        """Let everybody go: the playground stops."""
        self.closed = True
        for waiters in self._waiting.values():
            for waiter in waiters:
                if not waiter.done():
                    waiter.set_result(None)
        self._waiting.clear()
