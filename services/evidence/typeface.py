"""The typeface of every paper, embedded as PDF/A wants: Open Sans, with Latin, Greek and Cyrillic letters."""

from functools import cache
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont
from ttf_opensans import OPENSANS_REGULAR, OPENSANS_SEMIBOLD

from services.core.errors import Invalid

REGULAR: Final = Path(OPENSANS_REGULAR.path)
STRONG: Final = Path(OPENSANS_SEMIBOLD.path)
_FRENCH_SPACE: Final = str.maketrans({"\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}"})


def drawable(text: str) -> str:
    """`text` as it is drawn. Raises Invalid(`error-text-script`) where the typeface lacks a letter of it.

    A letter that is missing would be drawn as an empty box on a paper that people sign; a transliteration would not
    be what they typed. Both are refused: they are asked to write as the machine-readable zone of their document does.
    """
    line = text.translate(_FRENCH_SPACE)
    missing = sorted(set(line) - _letters())
    if missing:
        raise Invalid("error-text-script", letters=" ".join(missing[:5]))
    return line


@cache
def _letters() -> frozenset[str]:
    with TTFont(REGULAR, lazy=True) as regular, TTFont(STRONG, lazy=True) as strong:
        return frozenset(map(chr, set(regular.getBestCmap()) & set(strong.getBestCmap()))) - {"\r", "\n"}
