"""The look of every paper: A4, one column, sections of labelled values and tables, numbered pages.

Blocking, some tens of milliseconds. The same content and date give the same bytes.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final, Self

from fpdf import FPDF, FontFace
from fpdf.enums import TableBordersLayout
from fpdf.fonts import TTFFont

from services.evidence.archive_metadata import archive_metadata
from services.evidence.typeface import REGULAR, STRONG, drawable

_FACE: Final = "OpenSans"
_AUTHOR: Final = "Guichetier"
_MARGIN: Final = 18.0  # millimetres, like every length here
_LABEL_WIDTH: Final = 44.0
_BOX: Final = 3.4
_INK, _GREY, _BLUE, _PALE = (33, 37, 41), (98, 105, 112), (23, 64, 120), (238, 242, 248)


class Sheet(FPDF):
    """A PDF/A-3B (ISO 19005-3) being drawn from top to bottom."""

    def __init__(self, title: str, subtitle: str, footer: str, locale: str, at: datetime) -> None:
        heading, below, self._footer_text = drawable(title), drawable(subtitle), drawable(footer)
        super().__init__(format="A4", unit="mm", enforce_compliance="PDF/A-3B")
        self.add_font(_FACE, fname=REGULAR)
        self.add_font(_FACE, style="B", fname=STRONG)
        self.set_margins(_MARGIN, _MARGIN, _MARGIN)
        self.set_auto_page_break(True, margin=24)
        self.set_lang(locale)
        self.set_title(heading)
        self.set_author(_AUTHOR)
        self.set_creation_date(at.astimezone(UTC))
        self.set_xmp_metadata(archive_metadata(heading, _AUTHOR, at))
        self.add_page()
        self._title(heading, below)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """The library leaves the files of its fonts open."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    def footer(self) -> None:
        """Called by the library at the end of each page."""
        self.set_y(-16)
        self._rule(_PALE)
        self._write(8, _GREY)
        self.cell(w=self.epw - 30, h=8, text=self._footer_text)
        self.cell(w=30, h=8, text=f"{self.page_no()} / {{nb}}", align="R")

    def section(self, heading: str) -> None:
        if self.will_page_break(24):
            self.add_page()
        self.ln(5)
        self._write(11, _BLUE, strong=True)
        self.cell(text=drawable(heading), h=7, new_x="LMARGIN", new_y="NEXT")
        self._rule(_BLUE)
        self.ln(1.5)

    def field(self, label: str, value: str) -> None:
        """A label and its value on one line, the value wrapped under itself."""
        self._write(9, _GREY)
        top = self.get_y()
        self.multi_cell(w=_LABEL_WIDTH, h=5.6, text=drawable(label), align="L", new_x="RIGHT", new_y="TOP")
        label_end = top + 5.6
        self._write(9.5, _INK)
        self.multi_cell(w=0, h=5.6, text=drawable(value), align="L", new_x="LMARGIN", new_y="NEXT")
        self.set_y(max(self.get_y(), label_end))

    def record(self, heading: str, fields: Sequence[tuple[str, str]]) -> None:
        """A heading with its fields, kept together on one page."""
        if self.will_page_break(14 + 6 * len(fields)):
            self.add_page()
        self._write(10, _INK, strong=True)
        self.set_fill_color(*_PALE)
        self.multi_cell(w=0, h=7, text=drawable(heading), align="L", fill=True, new_x="LMARGIN", new_y="NEXT")
        for label, value in fields:
            self.field(label, value)
        self.ln(3)

    def paragraph(self, text: str) -> None:
        """Kept together on one page."""
        line = drawable(text)
        self._write(9, _INK)
        height = self.multi_cell(w=0, h=5, text=line, align="L", dry_run=True, output="HEIGHT")
        assert isinstance(height, float)
        if self.will_page_break(height):
            self.add_page()
        self.multi_cell(w=0, h=5, text=line, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(1)

    def boxes(self, choices: Sequence[tuple[str, bool]]) -> None:
        """Boxes to tick, two on a line, each with what it stands for and whether it is ticked.

        They are drawn: the typeface has no such letter.
        """
        self._write(9.5, _INK)
        self.set_draw_color(*_INK)
        self.set_line_width(0.3)
        for place, (text, ticked) in enumerate(choices):
            left, top, last = self.l_margin + place % 2 * self.epw / 2, self.get_y(), place == len(choices) - 1
            self._box(left, top + 1.2, ticked=ticked)
            self.set_xy(left + _BOX + 2.6, top)
            self.cell(w=self.epw / 2 - _BOX - 2.6, h=5.8, text=drawable(text))
            self.set_xy(self.l_margin, top + (5.8 if place % 2 or last else 0))

    def _box(self, left: float, top: float, *, ticked: bool) -> None:
        self.rect(left, top, _BOX, _BOX)
        if ticked:
            self.line(left, top, left + _BOX, top + _BOX)
            self.line(left, top + _BOX, left + _BOX, top)

    def blank(self, label: str, height: float = 9) -> None:
        """A label and a line to write on, by hand."""
        self.field(label, "")
        self.set_y(self.get_y() + height - 5.6)
        self.set_draw_color(*_GREY)
        self.set_line_width(0.1)
        self.line(self.l_margin + _LABEL_WIDTH, self.get_y(), self.w - self.r_margin, self.get_y())

    def grid(self, headings: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> None:
        """A table; its headings come back on every page."""
        self._write(8.5, _INK)
        self.set_draw_color(*_GREY)
        self.set_line_width(0.1)
        with self.table(
            col_widths=tuple(widths),
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            headings_style=FontFace(emphasis="BOLD", color=_BLUE, fill_color=_PALE),
            line_height=4.8,
            padding=1.2,
            text_align="LEFT",
        ) as table:
            for cells in (headings, *rows):
                row = table.row()
                for cell in cells:
                    row.cell(drawable(cell))

    def drawn(self) -> bytes:
        return bytes(self.output())

    def _title(self, title: str, subtitle: str) -> None:
        self._write(19, _BLUE, strong=True)
        self.multi_cell(w=0, h=9, text=title, align="L", new_x="LMARGIN", new_y="NEXT")
        self._write(10, _GREY)
        self.multi_cell(w=0, h=6, text=subtitle, align="L", new_x="LMARGIN", new_y="NEXT")

    def _write(self, size: float, colour: tuple[int, int, int], *, strong: bool = False) -> None:
        self.set_font(_FACE, style="B" if strong else "", size=size)
        self.set_text_color(*colour)

    def _rule(self, colour: tuple[int, int, int]) -> None:
        self.set_draw_color(*colour)
        self.set_line_width(0.3)
        self.line(self.l_margin, self.get_y(), self.w - self.r_margin, self.get_y())


def in_utc(at: datetime) -> str:
    """A time as evidence writes it: to the second, in UTC, said so."""
    return f"{at.astimezone(UTC):%d/%m/%Y %H:%M:%S} UTC"


def grouped(sha256: str) -> str:
    """A digest in groups of eight, which people can compare and lines can break."""
    return " ".join(sha256[place : place + 8] for place in range(0, len(sha256), 8))
