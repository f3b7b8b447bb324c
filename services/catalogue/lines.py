"""Where an entry of a TOML file stands: `tomllib` tells no line numbers."""

import re
from pathlib import Path
from typing import Any, Final

_HEADER: Final = re.compile(r"\s*\[\[?\s*([\w-]+)\s*\]\]?\s*(#.*)?")
_KEY: Final = re.compile(r"\s*\"?([\w-]+)\"?\s*=")


class Lines:
    """The line of every table and of every key in it.

    Reads the plain form that a catalogue is written in: a header alone on its line, a key at the start of its own.
    """

    def __init__(self, path: Path, text: str, data: dict[str, Any]) -> None:
        self._path = path
        self._data = data
        self._lines: dict[tuple[str, int, str | None], int] = {}
        table, ranks = "", dict.fromkeys([""], 0)
        for number, line in enumerate(text.splitlines(), start=1):
            if header := _HEADER.fullmatch(line):
                table = header[1]
                ranks[table] = ranks.get(table, -1) + 1
                self._lines[table, ranks[table], None] = number
            elif key := _KEY.match(line):
                self._lines.setdefault((table, ranks[table], key[1]), number)

    def tell(self, table: str, rank: int | None, key: str | None, message: str) -> str:
        """`<file>:<line>: <entry>: <message>`; the entry's first line where the key is missing."""
        place = (table, rank or 0)
        line = self._lines.get((*place, key)) or self._lines.get((*place, None)) or self._lines.get(("", 0, table), 1)
        return f"{self._path.name}:{line}: {self._entry(table, rank)}: {message}"

    def _entry(self, table: str, rank: int | None) -> str:
        if rank is None:
            return table
        found = self._data[table][rank]
        code = found.get("code", f"number {rank + 1}") if isinstance(found, dict) else f"number {rank + 1}"
        return f"{table} {code}"
