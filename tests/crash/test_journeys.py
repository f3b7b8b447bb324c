"""Whole journeys while the product is killed again and again: people only ever wait a little longer.

The playground runs beside it in a process of its own. What is to be killed is enumerated from the tables.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Final

import aiohttp

from models import Certificate, CertificateStatus, Request, RequestState
from playground.demo import software
from playground.demo.cast import Applicant
from playground.demo.verifier import Verifier, certificate_in
from playground.people import World
from tests.crash import applicants, points
from tests.crash.applicants import PASSWORD, Desk, newcomer
from tests.crash.counter import Counter
from tests.crash.inspection import books, inspect

_MAILS: Final = {
    "email-check": "Votre code de vérification",
    "welcome": "Votre inscription",
    "sign": "Votre signature est attendue",
    "signed": "tout est signé",
    "retrieval-code": "votre code de retrait",
    "questions": "choisissez vos questions",
    "download": "votre certificat est prêt",
    "file": "votre certificat$",
    "revoked": "certificat révoqué",
}
"""Every mail of the journey, by its kind and by its subject."""
Reach = Callable[[Applicant, Desk], Awaitable[str]]
"""Brings a request where it is to stay; gives its number."""
_NOTICES: Final = ("desk-new", "approved", "revoked", "redraw")


async def test_killed_at_every_step_from_the_order_to_the_revocation(counter: Counter, world: World) -> None:
    """Right before and right after the commit of every transition and of every step of the retrieval, and after that of
    every other update; between recording, signing and moving on; between disk and row; between sending and noting."""
    forward = [
        *map(points.moved, points.forward_transitions()),
        *map(points.phased, points.forward_phases()),
    ]
    counter.deaths.order(
        *points.around(forward),
        points.RECORDED,
        points.SIGNED,
        points.ISSUED,
        points.HANDOVER_WRITTEN,
        *[points.DOCUMENT_WRITTEN] * 2,
        *(points.sent("mail", kind) for kind in _MAILS),
        *(points.sent("chat", kind) for kind in _NOTICES),
        points.sent("sms", "phone-check"),
        points.sent("sms", "signature"),
    )
    with counter.deaths.at_each(points.after(f"{points.UPDATE} *")):
        await Desk(world).open()
        who = await newcomer(world)
        number = await software.order(who)
        await software.sign(who)
        await software.approve(world, number)
        await software.fetch_evidence(who, number)
        await software.set_questions(who)
        certificate = certificate_in(await software.retrieve(who, PASSWORD), PASSWORD)
        await software.revoke(who, number)
    await inspect(counter, world)
    assert counter.deaths.outstanding() == {}, "nothing was killed there"

    async with aiohttp.ClientSession() as session:
        verifier = Verifier(counter.url, session)
        assert await verifier.status(certificate, await verifier.authority("issuing")) == "revoked"
    async with books(counter):
        request = await Request.get(number=int(number[2:]))
        (issued,) = await Certificate.filter(request=request)
    assert (request.state, issued.status) == (RequestState.REVOKED, CertificateStatus.REVOKED)
    assert int(issued.serial, 16) == certificate.serial_number
    assert await _came(world, who) == dict.fromkeys(_MAILS.values(), 1)
    assert len({text["reference"] for text in await world.sms(who.identity.phone)}) == 2


async def _came(world: World, who: Applicant) -> dict[str, int]:
    """How many different mails of each subject this person got. Raises AssertionError at one that nobody expects."""
    found: dict[str, set[str]] = {}
    for mail in await world.mail(who.identity.email):
        subjects = [subject for subject in _MAILS.values() if re.search(subject, mail["subject"])]
        assert len(subjects) == 1, mail["subject"]
        found.setdefault(subjects[0], set()).add(mail["message_id"])
    return {subject: len(identifiers) for subject, identifiers in found.items()}


async def test_killed_on_every_way_aside(counter: Counter, world: World) -> None:
    """Withdrawn, declined, rejected, expired from every state a request may leave so, and every way back in the
    retrieval: many people at once, so that each death also cuts into what others were doing."""
    counter.deaths.order(
        *points.around([*map(points.moved, points.side_transitions()), *map(points.phased, points.other_phases())])
    )
    desk = Desk(world)

    async def withdraws(reach: Reach) -> None:
        who = await newcomer(world)
        await applicants.withdraw(who, await reach(who, desk))

    async def takes_back(reach: Reach) -> None:
        who = await newcomer(world)
        await applicants.take_back(who, await reach(who, desk))

    async def declines() -> None:
        who = await newcomer(world)
        await software.order(who)
        await applicants.decline(who)

    async def is_rejected() -> None:
        await desk.reject(await applicants.signed(await newcomer(world), desk))

    async def comes_to_the_counter() -> None:
        who = await newcomer(world)
        await desk.hand_over(who, await applicants.ready_to_retrieve(who, desk))

    async def stays(reach: Reach) -> tuple[Applicant, str]:
        who = await newcomer(world)
        return who, await reach(who, desk)

    staying = await asyncio.gather(
        *map(stays, (applicants.ordered, applicants.approved, applicants.with_questions_open)),
        *map(stays, (applicants.at_password, applicants.at_code, applicants.at_answers_after_all)),
        stays(applicants.at_details),
        *map(withdraws, (applicants.ordered, applicants.signed, applicants.approved)),
        *map(withdraws, (applicants.with_questions_open, applicants.ready_to_retrieve)),
        *map(takes_back, (applicants.ordered, applicants.signed)),
        declines(),
        is_rejected(),
    )
    await comes_to_the_counter()  # with nobody else: only this one comes by there, and no other death may come between
    patient = [each for each in staying if each is not None]
    (at_code, _), (at_answers, _), (at_details, _) = patient[4:]

    await world.advance(seconds=31 * 60)  # passwords are forgotten
    await applicants.to_code(at_code)
    await applicants.to_code(at_answers)
    await applicants.to_answers(at_answers)
    await world.advance(days=62)
    await at_details.person.sees("Ce retrait est clos")  # the file that nobody has checked is destroyed
    for who, number in patient[:-1]:
        await who.person.sees(f"demande {number} a (expiré|été supprimée)")
        await world.wait_mail(who.identity.email, "(expirée|supprimée)$")
    await inspect(counter, world)
    assert counter.deaths.outstanding() == {}, "nothing was killed there"
