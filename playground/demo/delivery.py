"""What a journey leaves in its folder: the papers, the certificate with its file, and what everybody read."""

from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.serialization import Encoding

from playground.demo import software
from playground.demo.cast import Applicant
from playground.demo.verifier import Verifier, certificate_in
from playground.people import World

PASSWORD: Final = "TESTmotdepasse2026"


Retrieve = Callable[[Applicant, str], Awaitable[bytes]]
"""How a holder comes to the file, under that password."""


async def deliver(
    verifier: Verifier, folder: Path, holder: Applicant, number: str, *, retrieve: Retrieve = software.retrieve
) -> dict[str, Any]:
    """From a signed request to the revoked certificate; its papers and files are written. Gives the result."""
    await software.approve(holder.world, number)
    evidence = await software.fetch_evidence(holder, number)
    await software.set_questions(holder)
    p12 = await retrieve(holder, PASSWORD)
    certificate = certificate_in(p12, PASSWORD)
    issuing = await verifier.authority("issuing")
    before = await verifier.status(certificate, issuing)
    await software.revoke(holder, number)
    after = await verifier.status(certificate, issuing)
    assert (before, after) == ("good", "revoked"), f"OCSP said {before}, then {after}"
    (folder / "request.pdf").write_bytes(evidence)
    (folder / "holder.p12").write_bytes(p12)
    (folder / "certificate.pem").write_bytes(certificate.public_bytes(Encoding.PEM))
    return {
        "request": number,
        "serial": f"{certificate.serial_number:x}",
        "status_before": before,
        "status_after": after,
        "p12_password": PASSWORD,
    }


async def tell(world: World, folder: Path, people: Sequence[Applicant]) -> None:
    """Write the story as each of them read it; who they are is said where there are several."""
    told: list[str] = []
    for who in people:
        if len(people) > 1:
            told += ["", f"=== {who.identity.given_name} {who.identity.surname}", ""]
        told += await world.transcript(who.person, sms=True, mail=who.identity.email or None)
    (folder / "transcript.txt").write_text("\n".join(told).lstrip("\n") + "\n", encoding="utf-8")
