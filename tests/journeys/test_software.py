"""The whole journey of a software certificate, for oneself, in French and in English; the evidence it leaves."""

import asyncio
import hashlib
import re
from pathlib import Path

from models import Document, DocumentKind, Request, Signatory
from playground.demo import software
from playground.demo.verifier import certificate_in
from tests.journeys import english
from tests.journeys.calm import calm
from tests.journeys.cast import Cast
from tests.journeys.desk import approve
from tests.journeys.product import Product
from tests.journeys.states import PASSWORD, at_review
from tests.journeys.talk import home, request_screen, still_there, taps
from tests.requirements import require

_LOCALES = Path(__file__).parents[2] / "locales"
_MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}|^[\w-]+ =", re.MULTILINE)
_WORDS = re.compile(r"[^\W\d_]{2,}(?:[ '’][^\W\d_]+){2,}")


def only_in(locale: str) -> set[str]:
    """Runs of three words and more that texts of that language hold and the others' do not."""

    def runs(folder: Path) -> set[str]:
        texts = "\n".join(path.read_text() for path in folder.glob("*.ftl"))
        return {
            run.casefold() for run in _WORDS.findall(re.sub(r"<[^>]*>|\{[^}]*\}|^[\w-]+ =", "\n", texts, flags=re.M))
        }

    others = set().union(*(runs(folder) for folder in _LOCALES.iterdir() if folder.name != locale))
    return runs(_LOCALES / locale) - others


async def test_in_french_and_start_shows_what_waits(cast: Cast) -> None:
    who = await cast.applicant()
    number = await software.order(who)
    await software.sign(who)
    await approve(cast, number)
    await who.person.sees(f"Votre demande {number} est approuvée")
    screen = await home(who.person, "Voici ce qui vous attend")
    assert any(button.text == f"🔒 Choisir les questions de sécurité ({number})" for button in screen.buttons)
    await software.set_questions(who)
    screen = await home(who.person, "Voici ce qui vous attend")
    assert any(button.text == f"📥 Retirer le certificat ({number})" for button in screen.buttons)
    certificate = certificate_in(await software.retrieve(who, PASSWORD), PASSWORD)
    assert who.identity.surname in certificate.subject.rfc4514_string()
    screen = await home(who.person, "Bienvenue au guichet")
    assert "certificat délivré" in (await request_screen(who.person, number)).text
    await software.revoke(who, number)
    assert await still_there(who.person) == []


async def test_in_english_from_the_language_button_on(cast: Cast) -> None:
    who = await cast.applicant()
    number = await english.order(who)
    await english.sign(who)
    await approve(cast, number)
    await who.person.sees(f"Your request {number} is approved")
    await english.set_questions(who)
    assert certificate_in(await english.retrieve(who, PASSWORD), PASSWORD)
    await english.revoke(who, number)
    await cast.world.wait_mail(who.identity.email, "revoked")
    assert await still_there(who.person) == []

    history = (await cast.world.get(f"/sim/users/{who.person.id}/chat", history=1))["history"]
    calls = [event["payload"] for event in history if event["what"] in ("sendMessage", "editMessageText")]
    shown = [str(call["text"]) + " " + str(call.get("reply_markup", "")) for call in calls[1:]]
    shown += [mail["subject"] + "\n" + mail["text"] for mail in await cast.world.mail(who.identity.email)]
    shown += [text["text"] for text in await cast.world.sms(who.identity.phone)]
    french = only_in("fr")
    assert len(shown) > 50 and len(french) > 300
    left = {run for text in shown for run in _WORDS.findall(text) if run.casefold() in french}
    assert left == set()


async def test_the_language_goes_back_and_forth(cast: Cast) -> None:
    who = await cast.applicant(language="en")
    await home(who.person, "Welcome to the registration desk")
    await taps(who.person, "Français", "Bienvenue au guichet")
    await who.person.say("/langue en")
    await who.person.sees("Welcome to the registration desk", fresh=True)


async def run(*command: str | Path) -> str:
    process = await asyncio.create_subprocess_exec(
        *map(str, command), stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT
    )
    output, _ = await process.communicate()
    return output.decode()


async def test_the_evidence_is_sealed_and_holds_what_was_signed(cast: Cast, product: Product, tmp_path: Path) -> None:
    require("pdfsig", "pdfdetach")
    who, number = await at_review(cast)
    await calm(product)  # the evidence is drawn and sealed after the last signature
    pdf = tmp_path / "request.pdf"
    pdf.write_bytes(await software.fetch_evidence(who, number))
    said = await run("pdfsig", "-nocert", pdf)
    assert "Signature is Valid" in said and "Total document signed" in said, said
    attached = tmp_path / "attached"
    attached.mkdir()
    await run("pdfdetach", "-saveall", "-o", attached, pdf)
    digests = {hashlib.sha256(file.read_bytes()).hexdigest() for file in attached.iterdir()}
    request = await Request.get(number=int(number[2:]))
    form = await Document.get(request=request, kind=DocumentKind.FORM)
    signatory = await Signatory.get(request=request)
    assert signatory.signed_sha256 == form.sha256
    assert form.sha256 in digests
