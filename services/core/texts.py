"""The one place where texts come from: Fluent files under `locales/<locale>/`, French first, English complete.

A text shown in a chat is Telegram's HTML: `html()` escapes every argument, so a name with `<b>` in it stays a name.
`plain()` is for SMS, mail text and PDF, where nothing is markup.
"""

from collections.abc import Mapping
from datetime import date, datetime
from html import escape, unescape
from pathlib import Path
from re import sub
from typing import Final
from zoneinfo import ZoneInfo

from fluent.runtime import FluentBundle, FluentResource

LOCALES: Final = ("fr", "en")
PARIS: Final = ZoneInfo("Europe/Paris")


class Markup(str):
    """A string that is already HTML: arguments of this type are not escaped again."""

    def plain(self) -> str:
        """The same for where nothing is markup."""
        return unescape(sub("<[^>]*>", "", self))


class Texts:
    """Every message of every locale, parsed once."""

    def __init__(self, folder: Path) -> None:
        self._bundles = {locale: _bundle(folder / locale, locale) for locale in LOCALES}

    def plain(self, locale: str, key: str, /, **args: object) -> str:
        return self._format(locale, key, {name: _shown(value) for name, value in args.items()})

    def html(self, locale: str, key: str, /, **args: object) -> Markup:
        shown = {name: _shown(value) for name, value in args.items()}
        safe = {
            name: escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Markup) else value
            for name, value in shown.items()
        }
        return Markup(self._format(locale, key, safe))

    @staticmethod
    def legal_time(moment: datetime) -> str:
        """A moment in the offices' legal time, with its zone: `20/11/2026 14:32:05 CET`."""
        return moment.astimezone(PARIS).strftime("%d/%m/%Y %H:%M:%S %Z")

    def has(self, locale: str, key: str) -> bool:
        return self._bundles[_known(locale)].has_message(key)

    def keys(self, locale: str) -> set[str]:
        return set(self._bundles[locale]._messages)

    def _format(self, locale: str, key: str, args: Mapping[str, object]) -> str:
        bundle = self._bundles[_known(locale)]
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(pattern, dict(args))
        if errors:
            raise ValueError(f"{locale}/{key}: {errors[0]!r}")
        return str(text)


def _known(locale: str) -> str:
    return locale if locale in LOCALES else LOCALES[0]


def _shown(value: object) -> object:
    """Dates and times as they are written in France, in the legal time of the offices."""
    if isinstance(value, datetime):
        return value.astimezone(PARIS).strftime("%d/%m/%Y %H:%M")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    return value


def _bundle(folder: Path, locale: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    for path in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
