"""Security questions and answers: which are proposed, which are refused, how they are kept (`domain` §4.4, §6)."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from services.core.errors import Invalid, Unavailable
from services.core.vault import Vault
from services.identity.folding import fold
from services.identity.lines import visible_line
from services.identity.names import name_key

PROPOSED: Final = tuple(f"question-{number}" for number in range(1, 9))
"""Text keys of the questions to pick two from; the holder writes the third."""

SHORTEST_ANSWER: Final = 3
LONGEST_ANSWER: Final = 100
SHORTEST_QUESTION: Final = 10
LONGEST_QUESTION: Final = 120
WAITING_LIMIT: Final = 64
_PHONE_TAIL: Final = 6
_ARGON2ID: Final = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)


def normalise_answer(text: str) -> str:
    """What is hashed: compatibility forms, case, accents and double spaces do not count."""
    return fold(visible_line(text))


def clean_question(text: str) -> str:
    """The question that the holder writes. Raises Invalid(`error-question-length|format`)."""
    question = visible_line(text)
    if not SHORTEST_QUESTION <= len(question) <= LONGEST_QUESTION:
        raise Invalid("error-question-length", min=SHORTEST_QUESTION, max=LONGEST_QUESTION)
    if not question.isprintable():
        raise Invalid("error-question-format")
    return question


def check_answer(answer: str, *, question: str, forbidden: Sequence[str], others: Sequence[str] = ()) -> str:
    """The answer as it will be hashed.

    `question` is its text as shown, `forbidden` what others know of the holder (names, e-mail address, E.164 phone
    number), `others` the answers given before. Raises Invalid, its key naming the rule:
    `error-answer-short|long|name|email|phone|question|duplicate`.
    """
    given = normalise_answer(answer)
    if sum(map(str.isalnum, given)) < SHORTEST_ANSWER:
        raise Invalid("error-answer-short", min=SHORTEST_ANSWER)
    if len(given) > LONGEST_ANSWER:
        raise Invalid("error-answer-long", max=LONGEST_ANSWER)
    for known in forbidden:
        if "@" in known and _compact(given) in {_compact(known), _compact(known.rpartition("@")[0])}:
            raise Invalid("error-answer-email")
        if known.startswith("+") and _is_phone(given, known):
            raise Invalid("error-answer-phone")
    if _words(given) <= _words(" ".join(known for known in forbidden if "@" not in known)):
        raise Invalid("error-answer-name")
    if _words(given) <= _words(question):
        raise Invalid("error-answer-question")
    if _compact(given) in map(_compact, others):
        raise Invalid("error-answer-duplicate")
    return given


def hash_answer(vault: Vault, answer: str) -> str:
    """Peppered under a vault key, then Argon2id (OWASP Password Storage). Blocking, about 30 ms."""
    return _ARGON2ID.hash(_peppered(vault, answer))


def verify_answer(vault: Vault, answer: str, hashed: str) -> bool:
    """Blocking, about 30 ms. A hash that is none matches nothing."""
    try:
        return _ARGON2ID.verify(hashed, _peppered(vault, answer))
    except (VerificationError, InvalidHashError):
        return False


class AnswerHasher:
    """Hashing off the event loop, one at a time: parallel Argon2 only slows everybody down.

    Raises Unavailable(`error-busy`) where too many wait already, rather than keep them waiting without end.
    """

    def __init__(self, vault: Vault, waiting_limit: int = WAITING_LIMIT) -> None:
        self._vault = vault
        self._slot = asyncio.Semaphore(1)
        self._free = waiting_limit

    async def hash(self, answer: str) -> str:
        async with self._turn():
            return await asyncio.to_thread(hash_answer, self._vault, answer)

    async def verify(self, answer: str, hashed: str) -> bool:
        async with self._turn():
            return await asyncio.to_thread(verify_answer, self._vault, answer, hashed)

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        if not self._free:
            raise Unavailable("error-busy")
        self._free -= 1
        try:
            async with self._slot:
                yield
        finally:
            self._free += 1


def _peppered(vault: Vault, answer: str) -> bytes:
    return vault.tag("answer", normalise_answer(answer).encode())


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", name_key(text)))


def _compact(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _is_phone(answer: str, phone: str) -> bool:
    """The number itself, however written, or so much of its end that it says the rest."""
    if any(map(str.isalpha, answer)):
        return False
    digits, known = re.sub(r"\D", "", answer).lstrip("0"), phone.removeprefix("+")
    return len(digits) >= _PHONE_TAIL and (known.endswith(digits) or digits.endswith(known))
