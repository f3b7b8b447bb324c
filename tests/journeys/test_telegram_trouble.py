"""Telegram is slow, broken, or the person has blocked us: nothing is lost or doubled, and the right screen comes."""

import pytest

from models import Account
from playground.demo import software
from playground.demo.papers import paper
from tests.journeys.calm import calm, faulty, struck
from tests.journeys.cast import Cast
from tests.journeys.desk import approve
from tests.journeys.product import Product
from tests.journeys.states import ASKED, at_documents, at_review, at_signature
from tests.journeys.talk import begins, code_of, home, other_than, says, still_there, taps

METHODS = ("sendMessage", "editMessageText", "deleteMessage", "answerCallbackQuery")


@pytest.mark.parametrize("fault", ["500", "429", "timeout"])
async def test_a_passing_fault_is_waited_out(cast: Cast, product: Product, fault: str) -> None:
    who, number = await at_signature(cast)
    await taps(who.person, "^✍️ Signer$", "Nous avons envoyé un code")
    code, _ = await code_of(who)
    for left, method in zip((4, 3, 2, 1), METHODS, strict=True):
        await faulty(cast.world, product, method, fault, user=who.person.id)
        await says(who.person, other_than(code), f"Ce code n'est pas le bon. Il vous reste {left} essai")
        await taps(who.person, "Retour", "Touchez « Signer »")
        await home(who.person, "Voici ce qui vous attend")
        await taps(who.person, f"Signer la demande {number}", "Nous avons envoyé un code")
        await struck(cast.world, product)
        assert await still_there(who.person) == []
    await says(who.person, code, "votre signature est enregistrée")
    assert len(await cast.world.sms(who.identity.phone)) == 1


@pytest.mark.parametrize(
    ("method", "fault", "times"),
    [
        ("sendMessage", "429", 1),
        ("sendMessage", "500", 3),
        ("sendMessage", "timeout", 3),
        ("editMessageText", "429", 2),
        ("editMessageText", "500", 4),
        ("editMessageText", "timeout", 4),
    ],
)
async def test_a_screen_that_cannot_be_shown_is_owed(
    cast: Cast, product: Product, method: str, fault: str, times: int
) -> None:
    person = (await cast.applicant()).person
    await begins(person)
    await faulty(cast.world, product, method, fault, times=times, retry_after=90, user=person.id)
    if method == "sendMessage":
        await person.start()
    else:
        await person.tap("^1 an")
    await struck(cast.world, product)
    await cast.world.advance(seconds=91)
    await person.sees("Voici ce qui vous attend" if method == "sendMessage" else "Pour qui est ce", fresh=True)


async def test_an_answer_lost_on_the_way_does_nothing_twice(cast: Cast, product: Product) -> None:
    who, _ = await at_signature(cast)
    await faulty(cast.world, product, "editMessageText", "timeout", after=True, user=who.person.id)
    await taps(who.person, "^✍️ Signer$", "Nous avons envoyé un code")
    code, _ = await code_of(who)
    await faulty(cast.world, product, "deleteMessage", "timeout", after=True, user=who.person.id)
    await says(who.person, code, "votre signature est enregistrée")
    await faulty(cast.world, product, "sendMessage", "timeout", after=True, user=who.person.id)
    await home(who.person, "Bienvenue")
    assert len(await cast.world.sms(who.identity.phone)) == 1
    await taps(who.person, "Mes demandes", "Vos demandes")


async def test_a_secret_that_could_not_be_deleted_is_deleted_later(cast: Cast, product: Product) -> None:
    who, _ = await at_signature(cast)
    await taps(who.person, "^✍️ Signer$", "Nous avons envoyé un code")
    code, _ = await code_of(who)
    await faulty(cast.world, product, "deleteMessage", "429", times=2, retry_after=90, user=who.person.id)
    await says(who.person, code, "votre signature est enregistrée")
    await struck(cast.world, product)
    assert await still_there(who.person) == [code]
    seen = (await cast.world.get("/sim/changes"))["seq"]
    await cast.world.advance(seconds=91)
    await cast.world.get(f"/sim/users/{who.person.id}/chat", after=seen, wait=5)
    assert await still_there(who.person) == []


async def test_who_blocked_the_bot_still_gets_the_mails_and_may_come_back(cast: Cast, product: Product) -> None:
    who, number = await at_review(cast)
    await who.person.block()
    await approve(cast, number)
    await cast.world.wait_mail(who.identity.email, "choisissez vos questions")
    await calm(product)
    account = await Account.get(telegram_id=who.person.id)
    assert not account.reachable
    await home(who.person, "Voici ce qui vous attend")
    await account.refresh_from_db()
    assert account.reachable
    await software.set_questions(who)


async def test_a_file_that_does_not_come_down_is_asked_again(cast: Cast, product: Product) -> None:
    who = await at_documents(cast)
    await faulty(cast.world, product, "getFile", "500", times=5)
    await who.person.send_file("piece.pdf", paper("TEST identity document"))
    told = await who.person.sees("Le fichier n'est pas arrivé jusqu'à nous. Envoyez-le à nouveau", fresh=True)
    assert ASKED in told.text
    await cast.world.clear_faults()
    await who.person.send_file("piece.pdf", paper("TEST identity document"))
    await who.person.sees("extrait d'immatriculation", fresh=True)
