"""A whole journey with the Mini App, and the file fetched by its link."""

import asyncio
import json
from html import unescape

from aiohttp import ClientSession
from cryptography.hazmat.primitives.serialization import pkcs12

from playground.demo import software
from playground.demo.cast import Applicant
from tests.app.private import DESK
from tests.journeys.cast import Cast
from tests.journeys.desk import approve
from tests.journeys.states import PASSWORD, at_questions
from tests.journeys.talk import taps

PAGE = "Le fichier certificat.p12 vous attend"


async def mailed_link(who: Applicant, after: int = 0) -> tuple[str, int]:
    """The path of the newest link to the file, and its mail's number."""
    mail = await who.world.wait_mail(who.identity.email, "votre certificat$", after=after)
    assert mail["attachments"] == []
    link: str = mail["links"][0]
    assert link.startswith(f"{DESK}/d/")
    return link.removeprefix(DESK), mail["id"]


async def looks(browser: ClientSession, path: str, told: str, status: int = 200) -> None:
    for look in (browser.head, browser.get, browser.get):
        async with look(path) as response:
            assert response.status == status
            assert response.headers["Cache-Control"] == "no-store"
            assert "script" not in response.headers["Content-Security-Policy"]
            page = unescape(await response.text())
    assert told in page
    assert ('<form method="post" >' in page) is (status == 200)


async def presses(browser: ClientSession, path: str) -> tuple[int, bytes, str]:
    async with browser.post(path) as response:
        return response.status, await response.read(), response.headers.get("Content-Disposition", "")


async def said_in_the_chat(who: Applicant) -> str:
    """Everything that went through it, deleted or not."""
    history = await who.world.get(f"/sim/users/{who.person.id}/chat", history=1)
    return json.dumps(history, ensure_ascii=False)


async def test_no_secret_goes_through_the_chat_and_the_file_comes_once(cast: Cast, browser: ClientSession) -> None:
    who = await cast.applicant()
    me = who.identity
    number = await software.order(who)
    ordered = await said_in_the_chat(who)
    await software.sign(who)
    await approve(cast, number)
    await software.set_questions(who)
    await software.unlock(who, PASSWORD)
    await who.person.sees("un lien qui donne le fichier .p12 une seule fois")

    path, mail = await mailed_link(who)
    await looks(browser, path, PAGE)
    answers = await asyncio.gather(*(presses(browser, path) for _ in range(3)))
    assert sorted(status for status, _, _ in answers) == [200, 410, 410]
    status, content, disposition = min(answers)
    assert (status, disposition) == (200, 'attachment; filename="certificat.p12"')
    _, certificate, _ = pkcs12.load_key_and_certificates(content, PASSWORD.encode())
    assert certificate is not None
    await looks(browser, path, "Ce lien a déjà servi", 410)

    await cast.world.advance(seconds=31)
    await taps(who.person, "Renvoyer l'e-mail", "L'e-mail repart")
    second, mail = await mailed_link(who, after=mail)
    await looks(browser, second, PAGE)
    await cast.world.advance(seconds=31)
    await who.person.tap("Renvoyer l'e-mail")
    third, _ = await mailed_link(who, after=mail)
    await looks(browser, second, "un e-mail plus récent l'a remplacé", 410)
    await looks(browser, third, PAGE)
    await software.save(who)
    await looks(browser, third, "Ce lien ne donne plus le fichier", 410)
    assert (await presses(browser, third))[0] == 410

    await software.revoke(who, number)
    chat = await said_in_the_chat(who)
    for secret in (me.document_number, PASSWORD, *me.answers, await who.reads_code("code de retrait")):
        # The number of the document is in the order's form too, which asks for nothing secret.
        assert chat.count(secret) == ordered.count(secret), secret


async def test_a_link_is_known_at_its_own_door_only(cast: Cast, browser: ClientSession) -> None:
    who, _ = await at_questions(cast)
    mail = await who.world.wait_mail(who.identity.email, "choisissez vos questions")
    token = mail["links"][0].partition("start=")[2]
    for path in (f"/d/{token}", "/d/unknown"):
        await looks(browser, path, "Ce lien n'est pas connu", 404)
        assert (await presses(browser, path))[0] == 404
