"""Help: its topics, and their search by the words people have (`domain` §4.10).

The texts of a topic are `help-<name>`, `help-<name>-title` and `help-<name>-keywords`: the words that people use for
it and that its text does not hold.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Final

from services.catalogue import Office
from services.contacts import contacts_of
from services.core.errors import NotFound
from services.core.texts import Markup, Texts
from services.identity.folding import fold


class Group(StrEnum):
    ORDER = "order"
    RETRIEVE = "retrieve"
    INSTALL = "install"
    USE = "use"
    PLATFORMS = "platforms"
    END = "end"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class Topic:
    """`related` names the topics that people read next."""

    name: str
    group: Group
    related: tuple[str, ...]


TOPICS: Final = (
    Topic("order", Group.ORDER, ("sign", "retrieval", "space")),
    Topic("account", Group.ORDER, ("order", "space", "codes")),
    Topic("sign", Group.ORDER, ("typing", "codes", "links")),
    Topic("typing", Group.ORDER, ("sign", "codes", "contacts")),
    Topic("codes", Group.ORDER, ("sign", "retrieval", "contacts")),
    Topic("space", Group.ORDER, ("order", "public-key", "revoke")),
    Topic("questions", Group.RETRIEVE, ("retrieval", "links", "revoke")),
    Topic("retrieval", Group.RETRIEVE, ("questions", "codes", "windows", "mac")),
    Topic("links", Group.RETRIEVE, ("codes", "questions", "contacts")),
    Topic("lost", Group.RETRIEVE, ("revoke", "reinstall", "order")),
    Topic("windows", Group.INSTALL, ("reinstall", "driver", "acrobat")),
    Topic("mac", Group.INSTALL, ("reinstall", "retrieval", "lost")),
    Topic("reinstall", Group.INSTALL, ("windows", "mac", "driver")),
    Topic("driver", Group.INSTALL, ("windows", "public-key", "licence")),
    Topic("acrobat", Group.USE, ("formats", "word", "public-key")),
    Topic("word", Group.USE, ("acrobat", "outlook", "formats")),
    Topic("outlook", Group.USE, ("word", "windows")),
    Topic("formats", Group.USE, ("acrobat", "licence", "tenders")),
    Topic("licence", Group.USE, ("formats", "driver", "contacts")),
    Topic("public-key", Group.PLATFORMS, ("siv", "driver")),
    Topic("siv", Group.PLATFORMS, ("public-key", "renew", "tenders")),
    Topic("tenders", Group.PLATFORMS, ("formats", "siv", "contacts")),
    Topic("revoke", Group.END, ("obsolete", "lost", "questions")),
    Topic("renew", Group.END, ("siv", "order", "reinstall")),
    Topic("obsolete", Group.END, ("revoke", "order")),
    Topic("contacts", Group.CONTACT, ("codes", "tenders", "revoke")),
)
BY_NAME: Final = {topic.name: topic for topic in TOPICS}

_ARGUMENTS: Final = ("contacts", "office", "office_phone", "office_email", "office_hours")
_FOUND: Final = 8  # at most, on one screen
_STEM, _ENDING = 5, 2  # letters
_TITLE, _KEYWORDS, _BODY = 9, 4, 1  # what a word found there weighs


@dataclass(frozen=True, slots=True)
class _Entry:
    """A topic as it is searched: its words, each with what it weighs."""

    topic: Topic
    weights: Mapping[str, int]

    def weight(self, word: str) -> int:
        """Of a word, of one that begins with it, or of one that it only bends: « perdue » for « perdu »."""
        near = (weight for known, weight in self.weights.items() if known.startswith(word) or _bends(word, known))
        return max(near, default=0)


class Help:
    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._index = cache(self._read)
        self._stop_words = cache(self._read_stop_words)

    def of(self, group: Group) -> list[Topic]:
        return [topic for topic in TOPICS if topic.group is group]

    def topic(self, name: str) -> Topic:
        """Raises NotFound."""
        if name not in BY_NAME:
            raise NotFound
        return BY_NAME[name]

    def title(self, topic: Topic, locale: str) -> Markup:
        return self._texts.html(locale, f"help-{topic.name}-title")

    def body(self, topic: Topic, locale: str, offices: list[Office]) -> Markup:
        """What the topic says, with the contacts of these offices, the first of which is the person's own."""
        about = contacts_of(offices[0], self._texts, locale)
        return self._texts.html(locale, f"help-{topic.name}", contacts=self.contacts(offices, locale), **about)

    def contacts(self, offices: list[Office], locale: str) -> Markup:
        return Markup("\n\n".join(self._office(office, locale) for office in offices))

    def _office(self, office: Office, locale: str) -> Markup:
        say = self._texts.html
        cost = say(locale, "office-call-cost", cents=office.call_cents_per_minute)
        shown = say(locale, "help-office", cost=cost, **contacts_of(office, self._texts, locale))
        if not office.phone_menu:
            return shown
        choices = [
            say(locale, "help-phone-choice", key=str(key), service=say(locale, f"phone-menu-{service}"))
            for key, service in enumerate(office.phone_menu, 1)
        ]
        return Markup(f"{shown}\n{say(locale, 'help-phone-menu', choices=Markup(', '.join(choices)))}")

    def search(self, locale: str, typed: str) -> list[Topic]:
        """The topics that hold these words, without accents or capitals, those that hold most of them first; then by
        where they hold them: title, keywords, text."""
        words = [word for word in words_of(typed) if len(word) > 1]
        telling = [word for word in words if word not in self._stop_words(locale)] or words
        ranked = []
        for place, entry in enumerate(self._index(locale)):
            weights = [entry.weight(word) for word in telling]
            if any(weights):
                ranked.append((-sum(map(bool, weights)), -sum(weights), place, entry.topic))
        return [topic for *_, topic in sorted(ranked, key=lambda each: each[:3])][:_FOUND]

    def _read_stop_words(self, locale: str) -> frozenset[str]:
        """The words that tell nothing."""
        return frozenset(words_of(self._texts.plain(locale, "help-stop-words")))

    def _read(self, locale: str) -> list[_Entry]:
        return [self._entry(topic, locale) for topic in TOPICS]

    def _entry(self, topic: Topic, locale: str) -> _Entry:
        weights: Counter[str] = Counter()
        nothing = dict.fromkeys(_ARGUMENTS, "")
        for key, weight in (("", _BODY), ("-keywords", _KEYWORDS), ("-title", _TITLE)):
            text = self._texts.html(locale, f"help-{topic.name}{key}", **nothing).plain()
            weights.update(dict.fromkeys(words_of(text), weight))  # adds up: what is in all three weighs most
        return _Entry(topic, weights)


def words_of(text: str) -> list[str]:
    """The words as they are compared: folded, a plural like its singular."""
    return [_singular(word) for word in re.findall(r"\w+", fold(text))]


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


def _bends(word: str, known: str) -> bool:
    return len(known) >= _STEM and word.startswith(known) and len(word) - len(known) <= _ENDING
