"""`/help`: subjects, topics, and what is found for the words of a person.

The conversation's topic says where they are: nothing for the subjects, else `group`, `topic` or `find` and of what.
"""

from typing import Final

from handlers.chat.journey import Journey
from handlers.chat.screen import Button, Screen, column
from handlers.chat.visit import Visit
from services.catalogue import Office
from services.core.errors import Conflict
from services.core.texts import Markup
from services.help import Group, Topic
from services.identity.lines import visible_line

_LONGEST: Final = 56  # of the words of a search, which the place must hold
_OFFICES: Final = 3


class Help(Journey):
    name = "help"
    tidy = False

    async def screen(self, visit: Visit) -> Screen:
        where, _, what = visit.topic.partition(" ")
        match where:
            case "group":
                text, rows = self._group(visit, Group(what)), self._topics(visit, visit.suite.help.of(Group(what)))
            case "topic":
                return await self._topic(visit, visit.suite.help.topic(what))
            case "find":
                found = visit.suite.help.search(visit.account.locale, what)
                text, rows = await self._found(visit, what, found), self._topics(visit, found)
            case _:
                groups = column(*(visit.button(f"help-group-{group}", "group", group) for group in Group))
                language = (visit.leads("button-home", "home"), visit.button("button-language", "language"))
                return Screen("groups", visit.t("help"), (*groups, language))
        ways_out = column(visit.button("button-help-topics", "all"), visit.leads("button-home", "home"))
        return Screen(visit.topic, text, (*rows, *ways_out))

    def _group(self, visit: Visit, group: Group) -> Markup:
        return visit.t("help-group", group=visit.t(f"help-group-{group}"))

    async def _found(self, visit: Visit, words: str, found: list[Topic]) -> Markup:
        if found:
            return visit.t("help-found", words=words, count=len(found))
        contacts = visit.suite.help.contacts(await self._offices(visit), visit.account.locale)
        return visit.t("help-nothing", words=words, contacts=contacts)

    def _topics(self, visit: Visit, topics: list[Topic]) -> tuple[tuple[Button, ...], ...]:
        return column(*(visit.button(f"help-{topic.name}-title", "topic", topic.name) for topic in topics))

    async def _topic(self, visit: Visit, topic: Topic) -> Screen:
        shown, locale = visit.suite.help, visit.account.locale
        body = shown.body(topic, locale, await self._offices(visit))
        related = self._topics(visit, [shown.topic(name) for name in topic.related])
        back = visit.button("button-back", "group", topic.group)
        ways_out = ((back, visit.button("button-help-topics", "all")), (visit.leads("button-home", "home"),))
        text = Markup(f"<b>{shown.title(topic, locale)}</b>\n\n{body}")
        return Screen(visit.topic, text, (*related, *ways_out))

    async def _offices(self, visit: Visit) -> list[Office]:
        """Those of the person's latest requests, or the one that serves whoever has none."""
        requests = (await visit.suite.follow.requests_of(visit.account)).items
        codes = dict.fromkeys(request.office for request in requests)
        offices = [visit.suite.catalogue.office(code) for code in codes]
        return offices[:_OFFICES] or [visit.suite.catalogue.default_office]

    async def tap(self, visit: Visit, action: str, arg: str) -> None:
        match action:
            case "all":
                visit.go(self.name)
            case "group" | "topic":
                visit.go(self.name, topic=f"{action} {arg}")
            case "language":
                await visit.suite.accounts.speak(visit.account)
            case _:
                raise Conflict

    async def text(self, visit: Visit, text: str) -> None:
        await look_for(visit, text)


async def look_for(visit: Visit, typed: str) -> None:
    """`/help` shows the subjects; with words after it, what is found for them."""
    shown = "".join(letter if letter.isprintable() else " " for letter in typed)
    words = visible_line(shown)[:_LONGEST].strip()
    visit.go(Help.name, topic=f"find {words}" if words else "")
