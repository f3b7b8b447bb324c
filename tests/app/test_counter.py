"""The hand-over at the counter where files leave by a link: for the office's own computer, once."""

import re

from aiohttp import ClientSession
from cryptography.hazmat.primitives.serialization import pkcs12

from tests.app.private import DESK
from tests.app.test_journey import PAGE, looks, mailed_link, presses, said_in_the_chat
from tests.journeys.cast import Cast
from tests.journeys.states import PASSWORD, at_retrieval
from tests.journeys.talk import says, taps

OLDER = bytes.fromhex("2a864886f70d010c0103")
"""pbeWithSHA1And3-KeyTripleDES-CBC (RFC 7292, appendix C)."""


async def test_the_counters_link_and_the_mails_give_the_file_once(cast: Cast, browser: ClientSession) -> None:
    who, number = await at_retrieval(cast)
    agent = await cast.officer()
    code = await who.reads_code("code de retrait")
    await agent.say(f"/handover {number}")
    await taps(agent, "J'ai vérifié la pièce", "Étape 2 sur 5")
    for typed, pattern in ((code, "Étape 3 sur 5"), (PASSWORD, "une seconde fois"), (PASSWORD, "Étape [45] sur 5")):
        await says(agent, typed, pattern)
    await agent.sees("Étape 5 sur 5", timeout=30)
    await taps(agent, "Vérification technique", "saisissez le mot de passe")
    await says(agent, PASSWORD, "Le certificat est vérifié")
    shown = await taps(agent, "Lien pour l'ordinateur du bureau", "une seule fois : https")
    found = re.search(rf"{DESK}(/d/\S+)", shown.text)
    assert found
    mailed, _ = await mailed_link(who)
    for path in (mailed, found[1]):
        await looks(browser, path, PAGE)
    status, content, _ = await presses(browser, found[1])
    assert status == 200 and pkcs12.load_key_and_certificates(content, PASSWORD.encode())[1] is not None
    await looks(browser, mailed, "Ce lien a déjà servi", 410)
    await taps(agent, "Lien pour l'ordinateur du bureau", "Ce lien a déjà servi")
    done = await taps(agent, "C'est enregistré", "La remise est terminée")
    assert DESK not in done.text
    chat = str(await agent.client.get(f"/sim/users/{agent.id}/chat", history=1))
    assert PASSWORD not in chat and code not in chat and code not in await said_in_the_chat(who)


async def test_a_password_shown_at_the_counter_never_meets_the_file_there(cast: Cast, browser: ClientSession) -> None:
    who, number = await at_retrieval(cast)
    agent = await cast.officer()
    await agent.say(f"/handover {number}")
    await taps(agent, "J'ai vérifié la pièce", "Étape 2 sur 5")
    await says(agent, await who.reads_code("code de retrait"), "Étape 3 sur 5")
    await taps(agent, "Pour Mac", "triple DES")
    shown = await taps(agent, "J'ai compris", "Voici votre mot de passe")
    found = re.search(r"\n([A-Za-z0-9]{20})\n", shown.text)
    assert found
    await taps(agent, "C'est noté", "Étape [45] sur 5")
    await agent.sees("Étape 5 sur 5", timeout=30)
    await taps(agent, "Vérification technique", "saisissez le mot de passe")
    handed = await says(agent, found[1], "le fichier ne se prend que depuis cet e-mail")
    assert not any("Lien" in button.text for button in handed.buttons)
    _, content, _ = await presses(browser, (await mailed_link(who))[0])
    assert OLDER in content
    assert pkcs12.load_key_and_certificates(content, found[1].encode())[1] is not None
