"""`python -m playground.demo --url URL --out DIR [--journey NAME]`: play, check, write the results."""

import asyncio
import sys
from pathlib import Path
from typing import Annotated

import typer

from playground.demo.journeys import JOURNEYS, play
from playground.people import NotSeen


def main(
    url: Annotated[str, typer.Option(help="Where product and playground answer.")],
    out: Annotated[Path, typer.Option(help="Where the results are written.")] = Path("var/demo"),
    journey: Annotated[str | None, typer.Option(help="One journey instead of all.")] = None,
) -> None:
    """Exit status 0, or 1 with what failed."""
    names = [journey] if journey else list(JOURNEYS)
    if unknown := [name for name in names if name not in JOURNEYS]:
        sys.exit(f"no journey named {unknown[0]}; there are: {', '.join(JOURNEYS)}")
    try:
        asyncio.run(play(url, out, names))
    except (NotSeen, AssertionError) as failure:
        sys.exit(f"the demo failed: {failure}")


if __name__ == "__main__":
    typer.run(main)
