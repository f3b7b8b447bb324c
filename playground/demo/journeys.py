"""Every journey that exists, played one after the other, with what each yields written to its folder."""

import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

import aiohttp
from cryptography.hazmat.primitives.serialization import Encoding

from playground.demo import retrievals, several, software, third_party
from playground.demo.cast import applicant
from playground.demo.delivery import deliver, tell
from playground.demo.verifier import Verifier
from playground.people import World

Journey = Callable[[World, Verifier, Path], Awaitable[dict[str, Any]]]
"""Plays in a world, writes what it yields to a folder, and gives its result: null is what does not exist."""


async def _software(world: World, verifier: Verifier, folder: Path) -> dict[str, Any]:
    who = await applicant(world)
    number = await software.order(who)
    await software.sign(who)
    result = await deliver(verifier, folder, who, number)
    await tell(world, folder, (who,))
    return result


JOURNEYS: Final[dict[str, Journey]] = {
    "software": _software,
    "software-three-signatories": several.three_signatories,
    "software-refused": several.refused,
    "software-third-party": third_party.play,
    "retrieval-blocked-unblocked": retrievals.blocked_unblocked,
    # The clock of deadlines moves for all: what comes after this one begins two months later.
    "retrieval-expired": retrievals.expired,
}


async def play(url: str, out: Path, names: list[str]) -> None:
    """Play the journeys named; raises AssertionError with what did not come out as it should."""
    async with World(url) as world, aiohttp.ClientSession() as session:
        verifier = Verifier(url, session)
        for name in names:
            folder = out / name
            folder.mkdir(parents=True, exist_ok=True)
            started = time.monotonic()
            result = await JOURNEYS[name](world, verifier, folder)
            result["seconds"] = round(time.monotonic() - started, 2)
            (folder / "result.json").write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n")
            sys.stdout.write((folder / "transcript.txt").read_text(encoding="utf-8"))
            sys.stdout.write(f"\n{name}: {result['seconds']} s, {_way(result)}\n")
        for role in ("root", "issuing"):
            (out / f"{role}.pem").write_bytes((await verifier.authority(role)).public_bytes(Encoding.PEM))
        (out / "issuing.crl").write_bytes(await verifier.revocation_list())


def _way(result: dict[str, Any]) -> str:
    """What became of it."""
    return " → ".join(status for status in (result["status_before"], result["status_after"]) if status)
