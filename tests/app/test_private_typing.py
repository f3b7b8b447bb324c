"""Secrets are typed on the page, once each, for the screen they answer; in the chat they are not taken."""

from uuid import uuid4

from playground.demo.cast import Applicant
from tests.app.private import DESK, Discreet
from tests.journeys.cast import Cast
from tests.journeys.states import at_identity, at_signature
from tests.journeys.talk import code_of, still_there, taps

BUTTON = "🔒 Saisir en privé"


def discreet(who: Applicant) -> Discreet:
    assert isinstance(who.person, Discreet)
    return who.person


async def test_a_secret_typed_in_the_chat_is_deleted_and_not_used(cast: Cast) -> None:
    who, _ = await at_identity(cast)
    person = discreet(who)
    screen = await person.last()
    assert (screen.buttons[0].text, screen.buttons[0].web_app) == (BUTTON, f"{DESK}/app/?lang=fr")
    assert "Touchez « Saisir en privé »" in screen.text
    assert "effacé de la conversation" not in screen.text
    await person.blurts(who.identity.document_number)
    told = await person.sees("Votre message est effacé et n'a pas été utilisé", fresh=True)
    assert "champ 1 sur 5" in told.text
    assert await still_there(person) == []
    await person.say(who.identity.document_number)
    following = await person.sees("champ 2 sur 5", fresh=True)
    assert BUTTON not in [button.text for button in following.buttons]
    assert "Ce que vous saisissez est effacé de la conversation" in following.text
    assert (await person.page.asks())["question"] is None
    await person.say("pas une date")
    await person.sees("champ 2 sur 5", fresh=True)


async def test_the_page_asks_and_says_what_is_wrong_as_the_chat_does(cast: Cast) -> None:
    who, _ = await at_identity(cast)
    page = discreet(who).page
    asked = (await page.asks())["question"]
    assert (asked["label"], asked["kind"]) == ("Numéro de votre pièce d'identité", "text")
    told = await page.answers(asked["tag"], "?")
    assert told["question"] == asked
    assert told["notice"].startswith("⚠️ ")
    await who.person.sees(told["notice"].removeprefix("⚠️ ")[:40])


async def test_an_answer_counts_for_its_screen_and_its_person_only(cast: Cast) -> None:
    (who, _), (other, _) = await at_identity(cast), await at_identity(cast)
    mine, theirs = discreet(who).page, discreet(other).page
    tag = (await mine.asks())["question"]["tag"]
    told = await theirs.answers(tag, who.identity.document_number)
    assert told["stale"]
    assert told["question"]["tag"] != tag
    assert told["notice"] == "La question a changé entre-temps. Voici où vous en êtes."
    await mine.answers(tag, who.identity.document_number)
    late = await mine.answers(tag, who.identity.document_number)
    assert (late["stale"], late["question"]) == (True, None)
    await who.person.sees("champ 2 sur 5")
    await other.person.sees("champ 1 sur 5")


async def test_a_submission_sent_again_is_recognised(cast: Cast) -> None:
    who, _ = await at_signature(cast)
    await taps(who.person, "^✍️ Signer$", "Nous avons envoyé un code par SMS")
    code, _ = await code_of(who)
    page, submission = discreet(who).page, uuid4()
    asked = (await page.asks())["question"]
    assert (asked["label"], asked["kind"]) == ("Code reçu par SMS", "code")
    wrong = code.translate(str.maketrans("0123456789", "1234567890"))
    assert "Il vous reste 4 essais" in (await page.answers(asked["tag"], wrong, submission))["notice"]
    again = await page.answers(asked["tag"], wrong, submission)
    assert again == {"question": asked, "notice": "", "stale": False}
    assert "Il vous reste 3 essais" in (await page.answers(asked["tag"], wrong))["notice"]
    done = await page.answers(asked["tag"], code)
    assert done == {"question": None, "notice": "", "stale": False}
    await who.person.sees("votre signature est enregistrée")
