"""Texts are written as their language writes: an English one never as French is, nor the other way round."""

import re
from pathlib import Path

import pytest

from services.core.texts import LOCALES

_FOLDER = Path(__file__).parents[2] / "locales"
_PLACEABLE = re.compile(r"\{[^{}]*\}")
_TAG = re.compile(r"</?[a-z-]+>")
_MARKS = {
    "en": re.compile(r"\s[:;?!](?:\s|$)|[«»]"),
    "fr": re.compile(r"[^\s\d:/][:;?!](?=\s|$)|[“”]|«\S|\S»"),
}
"""French sets a space before : ; ? and !, and quotes « so »; English does neither."""


@pytest.mark.parametrize("locale", LOCALES)
def test_punctuation_is_that_of_the_language(locale: str) -> None:
    wrong = [
        f"{path.name}:{number}: {line}"
        for path in sorted((_FOLDER / locale).glob("*.ftl"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if not line.startswith("#") and _MARKS[locale].search(_said(line))
    ]
    assert wrong == []


def _said(line: str) -> str:
    """What a person reads of a line: without markup, and with a word for each value."""
    text = re.sub(r"^[\w-]+ = ", "", _TAG.sub("", line))
    return _PLACEABLE.sub("x", text)


def test_the_lint_sees_what_it_looks_for() -> None:
    assert _MARKS["en"].search(_said("mail-link = { $label } :")) and not _MARKS["en"].search(_said("a = { $b }: c"))
    assert _MARKS["fr"].search(_said("mail-link = { $label }:")) and not _MARKS["fr"].search(_said("a = <b>b</b> : c"))
