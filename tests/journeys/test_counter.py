"""The certificate handed over at the office: the agent's eyes and the holder's code open it, the holder's password
closes it."""

import re

from cryptography.hazmat.primitives.serialization import pkcs12

from models import AgentRole
from tests.journeys.cast import OFFICE, Cast
from tests.journeys.desk import open_card
from tests.journeys.states import PASSWORD, at_questions, at_retrieval
from tests.journeys.talk import home, other_than, says, still_there, taps


async def test_handed_over_against_the_code(cast: Cast) -> None:
    who, number = await at_retrieval(cast)
    agent = await cast.officer()
    code = await who.reads_code("code de retrait")
    await agent.say(f"/handover {number}")
    identity = await agent.sees("Étape 1 sur 5 : la pièce d'identité", fresh=True)
    assert "❶ ② ③ ④ ⑤" in identity.text and who.identity.document_number in identity.text
    await says(agent, code, "Ici, touchez l'un des boutons")
    await taps(agent, "J'ai vérifié la pièce", "Étape 2 sur 5 : le code de retrait")
    await says(agent, other_than(code), "Il vous reste 4 essais")
    await says(agent, code, "✔ ✔ ❸ ④ ⑤")
    await who.person.sees("commence à vous remettre le certificat.*Vous n'êtes pas au bureau")
    await home(who.person)
    await taps(who.person, "Retirer le certificat", "Votre certificat est remis au guichet")
    await says(who.person, PASSWORD, "Ici, touchez l'un des boutons")

    await says(agent, PASSWORD, "Étape 3 sur 5.*\n.*\n*Saisissez le même mot de passe")
    await says(agent, f"{PASSWORD}x"[1:], "Les deux mots de passe sont différents")
    await says(agent, PASSWORD, "une seconde fois")
    await says(agent, PASSWORD, "Étape [45] sur 5")
    await agent.sees("Étape 5 sur 5", timeout=30)
    await taps(agent, "Vérification technique", "saisissez le mot de passe choisi")
    await says(agent, PASSWORD, "Le certificat est vérifié")
    mail = await cast.world.wait_mail(who.identity.email, "votre certificat$")
    _, certificate, _ = pkcs12.load_key_and_certificates(await cast.world.attachment(mail), PASSWORD.encode())
    assert certificate is not None
    told = await cast.world.wait_mail(who.identity.email, f"Demande {number} : certificat remis au bureau")
    assert "Vous n'étiez pas au bureau" in told["text"] and "01 99 00 12 34" in told["text"]
    await who.person.sees(f"Le certificat de la demande {number} vous a été remis au bureau")

    await home(agent)
    await open_card(agent, number)
    await taps(agent, "Remettre au guichet", "Le certificat est vérifié")
    await taps(agent, "C'est enregistré", "La remise est terminée")
    card = await taps(agent, "Fiche de la demande", f"^{number} · certificat délivré")
    assert not any("Remettre" in button.text for button in card.buttons)
    assert not {code, PASSWORD} & set(await still_there(agent))


async def test_the_holder_stops_it_and_time_ends_it(cast: Cast) -> None:
    who, number = await at_retrieval(cast)
    agent = await cast.officer()
    colleague = await cast.officer(1)
    code = await who.reads_code("code de retrait")
    await agent.say(f"/handover {number}")
    await taps(agent, "J'ai vérifié la pièce", "Étape 2 sur 5")
    await says(agent, code, "Étape 3 sur 5")
    await colleague.say(f"/handover {number}")
    await colleague.sees("Un autre agent remet ce certificat en ce moment")
    await who.person.sees("commence à vous remettre")
    await taps(who.person, "^Ouvrir$", "Votre certificat est remis au guichet")
    await taps(who.person, "Arrêter, ce n'est pas moi", "Retrait annulé. Rien n'est perdu")
    await agent.sees("Le titulaire a arrêté la remise depuis sa conversation.*\n\nRemise au guichet")

    await taps(agent, "J'ai vérifié la pièce", "Étape 2 sur 5")
    await says(agent, code, "Étape 3 sur 5")
    generated = await taps(agent, "Pour Mac, iPhone ou iPad", "triple DES et SHA-1")
    generated = await taps(agent, "J'ai compris", "Voici votre mot de passe")
    assert re.search(r"\n[A-Za-z0-9]{20}\n", generated.text)
    await taps(agent, "Retour", "Choisissez le mot de passe")
    await cast.world.advance(seconds=1801)
    await agent.sees("La remise est restée 30 minutes sans suite.*\n\nRemise au guichet")
    await home(who.person)
    await taps(who.person, "Retirer le certificat", "Étape 2 sur 6")


async def test_only_once_the_questions_are_set(cast: Cast) -> None:
    _, number = await at_questions(cast)
    agent = await cast.officer()
    await agent.say(f"/handover {number}")
    await agent.sees("Le titulaire doit d'abord choisir ses questions de sécurité")


async def test_no_agent_hands_over_their_own(cast: Cast) -> None:
    who, number = await at_retrieval(cast)
    agents = cast.product.suite.agents
    await agents.grant("cli", who.person.id, AgentRole.OFFICER, OFFICE)
    await who.person.say(f"/handover {number}")
    await who.person.sees("Vous avez créé ou signé cette demande : un autre agent doit décider")
    await agents.revoke("cli", who.person.id)
