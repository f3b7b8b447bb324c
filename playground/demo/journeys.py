"""Every journey that exists, played one after the other, with what each yields written to its folder."""

import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, Final

import aiohttp
from cryptography.hazmat.primitives.serialization import Encoding

from playground.demo import software
from playground.demo.cast import applicant
from playground.demo.verifier import Verifier, certificate_in
from playground.people import World

PASSWORD: Final = "TESTmotdepasse2026"


async def _software(world: World, verifier: Verifier, folder: Path) -> dict[str, Any]:
    who = await applicant(world)
    number = await software.order(who)
    await software.sign(who)
    await software.approve(world, number)
    evidence = await software.fetch_evidence(who, number)
    await software.set_questions(who)
    p12 = await software.retrieve(who, PASSWORD)
    certificate = certificate_in(p12, PASSWORD)
    issuing = await verifier.authority("issuing")
    before = await verifier.status(certificate, issuing)
    await software.revoke(who, number)
    after = await verifier.status(certificate, issuing)
    assert (before, after) == ("good", "revoked"), f"OCSP said {before}, then {after}"
    (folder / "request.pdf").write_bytes(evidence)
    (folder / "holder.p12").write_bytes(p12)
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    transcript = await world.transcript(who.person, sms=True, mail=who.identity.email)
    (folder / "transcript.txt").write_text("\n".join(transcript) + "\n", encoding="utf-8")
    return {
        "request": number,
        "serial": f"{certificate.serial_number:x}",
        "status_before": before,
        "status_after": after,
        "p12_password": PASSWORD,
    }


JOURNEYS: Final[dict[str, Callable[[World, Verifier, Path], Awaitable[dict[str, Any]]]]] = {"software": _software}


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
            sys.stdout.write(f"\n{name}: {result['seconds']} s, {result['status_before']} → {result['status_after']}\n")
        for role in ("root", "issuing"):
            (out / f"{role}.pem").write_bytes((await verifier.authority(role)).public_bytes(Encoding.PEM))
        (out / "issuing.crl").write_bytes(await verifier.revocation_list())
