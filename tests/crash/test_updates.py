"""An update is confirmed to Telegram once it is committed and shown, and carried out once, however often it comes."""

import asyncio
from uuid import UUID

import pytest

from models import Attempt, Code, Request, Retrieval
from playground.demo import software
from playground.demo.cast import Applicant
from playground.people import World
from services.codes import Purpose
from services.retrieval.steps import ANSWERS
from tests.crash import applicants, points
from tests.crash.applicants import Desk, newcomer
from tests.crash.counter import Counter
from tests.crash.inspection import books, calm, inspect, pending_updates

_SIDES = pytest.mark.parametrize("side", [points.before, points.after], ids=["before the commit", "after the commit"])


async def _drafts(counter: Counter) -> int:
    async with books(counter):
        return await Request.all().count()


async def _at_product(who: Applicant) -> None:
    await who.person.start()
    await who.picks("Bienvenue|Bonjour", "Commander un certificat")
    await who.picks("Quel produit", "^Initio$")
    await who.person.sees("Qui signe la demande")


@_SIDES
async def test_an_update_waits_at_telegram_until_it_is_done_and_is_done_once(
    counter: Counter, world: World, side: points.Side
) -> None:
    who = await newcomer(world)
    await _at_product(who)
    await who.person.tap("^🛒 Commander$")
    await software.sign_up(who)
    await _at_product(who)
    await calm(counter)
    drafts = await _drafts(counter)

    counter.keeper.hold()
    counter.deaths.order(side(points.UPDATE))
    await who.person.tap("^🛒 Commander$")
    await _until_killed(counter)
    assert await pending_updates(counter) == 1
    assert await _drafts(counter) == drafts + (side is points.after)

    counter.keeper.go()
    await who.person.sees("Pour combien de temps")
    await inspect(counter, world)
    assert await _drafts(counter) == drafts + 1


async def test_codes_are_sent_and_attempts_are_paid_once(counter: Counter, world: World) -> None:
    """A code asked for, a wrong code and wrong answers, each killed before and after its commit, the answers also
    between the attempt that is spent and the comparison."""
    who, desk = await newcomer(world), Desk(world)
    number = await applicants.at_code(who, desk)
    both = [points.before(points.UPDATE), points.after(points.UPDATE)]
    await world.advance(seconds=31)

    counter.deaths.order(*both)
    await who.person.tap("Nouveau code par SMS")
    text = await world.wait_sms(who.identity.phone, "code de retrait")
    assert await _attempts(counter, number, Purpose.RETRIEVAL) == 0
    counter.deaths.order(*both)
    await who.types("Étape 3 sur 6", "000 000 000")
    await inspect(counter, world)
    assert await _attempts(counter, number, Purpose.RETRIEVAL) == 1
    await who.types("Étape 3 sur 6", text["text"].split()[0])

    await who.types("Étape 4 sur 6.*1 sur 3", "TEST faux")
    await who.types("Étape 4 sur 6.*2 sur 3", "TEST encore faux")
    await who.person.sees("Étape 4 sur 6.*3 sur 3")
    counter.deaths.order(*both, points.before(points.PRELIMINARY), points.after(points.PRELIMINARY))
    await who.person.say("TEST toujours faux")
    await who.person.sees(r"(?s)Étape 4 sur 6.*1 sur 3.*reste 2 essais")
    await inspect(counter, world)
    assert counter.deaths.outstanding() == {}

    async with books(counter):
        request = await Request.get(number=int(number[2:]))
        codes = await Code.filter(subject_id=request.id, purpose=Purpose.RETRIEVAL).count()
    assert codes == 2, "one with the approval, one asked for"
    texts = {sms["reference"] for sms in await world.sms(who.identity.phone)}
    assert len(texts) == 3, "one to sign up, one to sign, one to retrieve"
    assert await _attempts(counter, number, ANSWERS) == 1


async def _attempts(counter: Counter, number: str, purpose: str) -> int:
    """The failures counted on a request or on its retrieval."""
    async with books(counter):
        request = await Request.get(number=int(number[2:]))
        retrieval = await Retrieval.get(request=request)
        subjects: list[UUID] = [request.id, retrieval.id]
        return sum([row.failures for row in await Attempt.filter(purpose=purpose, subject_id__in=subjects)])


async def _until_killed(counter: Counter) -> None:
    async with asyncio.timeout(10):
        while counter.deaths.outstanding():
            await asyncio.sleep(0.01)
