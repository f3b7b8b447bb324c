"""A software certificate (Initio) for oneself, from the order to the revocation: the steps a person takes.

Each function is one sitting, and can be played again on its own; a product that dies and restarts meanwhile only makes
the person wait.
"""

import re
from collections.abc import Sequence

from playground.demo.cast import OFFICERS, Applicant, Identity, officer
from playground.demo.papers import paper
from playground.people import Person, World


async def order(who: Applicant) -> str:
    """Fill the form, send the papers, submit. Returns the request's number as people read it."""
    number = await fill(who)
    await who.person.tap("J'accepte et j'envoie")
    await who.person.sees("État : à signer")
    return number


async def sign_up(who: Applicant) -> None:
    """A name, an address and a number, both verified; back to the order that was begun."""
    me = who.identity
    await who.types("Quel est votre prénom", me.given_name)
    await who.types("Quel est votre nom,", me.surname)
    await who.types("Quelle est votre adresse e-mail", me.email)
    mail = await who.world.wait_mail(me.email, "Votre code de vérification")
    code = re.search(r"^\d{6}$", mail["text"], re.MULTILINE)
    assert code, "the mail holds no code of six digits"
    await who.types("code de 6 chiffres à", code[0])
    await who.types("Quel est votre numéro de mobile", me.phone)
    text = await who.world.wait_sms(me.phone, "code de vérification")
    await who.types("code de 6 chiffres par SMS", text["text"].split()[0])
    await who.picks("Vous êtes inscrit", "Continuer ma commande")


async def fill(who: Applicant, holder: Identity | None = None) -> str:
    """From `/start` to the recap, for oneself or for that holder. Returns the request's number."""
    await begin(who, "Initio")
    await name_holder(who, holder)
    await name_organisation(who)
    await who.picks("représentant légal de l'organisation", "Le titulaire lui-même")
    await send(who, "pièce d'identité du titulaire", "TEST-piece.pdf", "TEST identity document")
    await send(who, "extrait d'immatriculation", "TEST-kbis.pdf", "TEST registration extract")
    return await number_of(who)


async def begin(who: Applicant, product: str) -> None:
    """From `/start` to the product's page, the sign-up for whoever is new, and the lifetime."""
    await who.person.start()
    await who.picks("Bienvenue|Bonjour", "Commander")
    await who.picks("Quel produit", f"^{product}$")
    await who.picks("Qui signe la demande", "^🛒 Commander$")
    if "Inscription" in (await who.person.sees("Pour combien de temps|Inscription · étape")).text:
        await sign_up(who)
    await who.picks("Pour combien de temps", "^3 ans")


async def name_holder(who: Applicant, holder: Identity | None = None) -> None:
    """Oneself, whose name and addresses are known, or somebody else."""
    if holder:
        await who.picks("Pour qui", "^Pour une autre personne$")
        await describe(who, holder)
    else:
        await who.picks("Pour qui", "^Pour moi-même$")
        await show_paper(who, who.identity)


async def describe(who: Applicant, them: Identity) -> None:
    """Who somebody else is, with or without an e-mail address."""
    await who.types("Quel est le prénom", them.given_name)
    await who.types("Quel est le nom,", them.surname)
    if them.email:
        await who.types("adresse e-mail", them.email)
    else:
        await who.picks("adresse e-mail", "Pas d'adresse e-mail")
    await who.types("numéro de mobile", them.phone)
    await show_paper(who, them)


async def show_paper(who: Applicant, them: Identity) -> None:
    """Somebody's identity document."""
    await who.picks("De quelle pièce", "format carte bancaire")
    await who.types("numéro de la pièce", them.document_number)
    await who.types("date d'expiration", them.document_expiry)


async def name_organisation(who: Applicant) -> None:
    await who.types("numéro SIRET", who.identity.siret)
    await who.types("nom de l'organisation", who.identity.organisation)


async def send(who: Applicant, prompt: str, name: str, title: str) -> None:
    """A paper, once it is asked for."""
    await who.person.sees(prompt)
    await who.person.send_file(name, paper(title), "application/pdf")


async def number_of(who: Applicant) -> str:
    """The request's number, as the recap names it."""
    recap = await who.person.sees("récapitulatif")
    found = re.search(r"N°\d{6,}", recap.text)
    assert found, "the recap names no request"
    return found[0]


async def sign(who: Applicant) -> None:
    """Open the invitation, prove the five fields, read everything, sign with the code."""
    await identify_at_invitation(who)
    await read(who)
    await sign_with_code(who)


async def sign_with_code(who: Applicant) -> None:
    """From the recap of what is signed."""
    await who.picks("Touchez « Signer »", "^✍️ Signer$")
    await who.person.sees("Nous avons envoyé un code par SMS")
    text = await who.world.wait_sms(who.identity.phone, "code de signature")
    await who.person.say(text["text"].split()[0])
    await who.person.sees("votre signature est enregistrée")


async def identify_at_invitation(who: Applicant) -> None:
    """By the link of the e-mail or, without an address, of the text message."""
    if who.identity.email:
        await who.follows_mail("Votre signature est attendue")
    else:
        text = await who.world.wait_sms(who.identity.phone, "https://")
        await who.person.open(text["text"].split()[-1])
    await identify(who)


async def identify(who: Applicant) -> None:
    """The five fields."""
    me = who.identity
    await who.types("numéro de la pièce d'identité utilisée", me.document_number)
    await who.types("date d'expiration de cette pièce", me.document_expiry)
    await who.types("votre prénom", me.given_name)
    await who.types("votre nom", me.surname)
    await who.types("votre numéro de mobile", f"+33 0{me.phone[3:]}")


async def read(who: Applicant) -> None:
    """Open and mark every document as read."""
    screen = await who.person.sees(r"contrôler les documents \(0 sur \d+\)")
    names = [line.removeprefix("▫️").split(",")[0].strip() for line in screen.text.splitlines() if line[:1] == "▫"]
    for number, name in enumerate(names):
        await who.person.sees(rf"contrôler les documents \({number} sur {len(names)}\)")
        await who.person.tap(f"Ouvrir : {re.escape(name)}")
        await who.person.tap(f"J'ai lu : {re.escape(name)}")


async def approve(world: World, number: str) -> Person:
    """An officer reads the request, looks at the papers, and approves."""
    agent = await officer(world, next(iter(OFFICERS)))
    await agent.start()
    await agent.say("/queue")
    await agent.tap(re.escape(number))
    await agent.sees(f"{number} · en cours d'examen")
    await agent.tap("📄 Formulaire de demande")
    await agent.sees_file(r"\.pdf$")
    await agent.tap("✅ Approuver")
    await agent.sees(f"{number} · approuvée")
    return agent


async def set_questions(who: Applicant) -> None:
    """Choose them, and confirm."""
    await choose_questions(who)
    await confirm_questions(who)


async def choose_questions(who: Applicant) -> None:
    """Prove the document number, then two proposed questions and one of one's own, each with its answer."""
    me = who.identity
    await who.follows_mail("choisissez vos questions")
    await who.types("Saisissez le numéro de votre pièce", me.document_number)
    for number in (1, 2):
        await who.picks(f"question {number} sur 3\n\nVos réponses", r"\?$")
        await who.types(rf"question {number} sur 3\n\n.*\?\n\nSaisissez votre réponse", me.answers[number - 1])
    await who.types("La troisième question est la vôtre", me.own_question)
    await who.types("Saisissez votre réponse", me.answers[2])
    await who.person.sees("Vos trois questions")


async def confirm_questions(who: Applicant) -> None:
    """From now on they stay."""
    await who.picks("Vos trois questions", "Valider définitivement")
    await who.person.sees("questions de sécurité sont enregistrées")


async def retrieve(who: Applicant, password: str) -> bytes:
    """The six steps. Returns the `.p12` file, as it came by e-mail."""
    await unlock(who, password)
    return await take_away(who)


async def take_away(who: Applicant) -> bytes:
    """The file, as it came by e-mail, and the word that it is saved."""
    mail = await who.world.wait_mail(who.identity.email, "votre certificat$")
    content = await who.world.attachment(mail)
    await save(who)
    return content


async def unlock(who: Applicant, password: str) -> None:
    """From the first step to the technical check: the file leaves."""
    await reach_answers(who, password)
    await answer(who, who.identity.answers)
    await check(who, password)


async def reach_answers(who: Applicant, password: str) -> None:
    """The first three steps: the password is chosen and the code is right."""
    code = await who.reads_code("code de retrait")
    await who.follows_mail("votre certificat est prêt")
    await who.picks("Étape 1 sur 6", "Tout est prêt")
    await who.types("Étape 2 sur 6.*\n.*\n*Choisissez le mot de passe", password)
    await who.types("même mot de passe une seconde fois", password)
    await who.types("Étape 3 sur 6", f"{code[:3]} {code[3:6]} {code[6:]}")


async def answer(who: Applicant, answers: Sequence[str]) -> None:
    """The three answers, right or wrong."""
    for number, given in enumerate(answers, 1):
        await who.types(f"Étape 4 sur 6.*{number} sur 3", given)


async def check(who: Applicant, password: str) -> None:
    """The details are right, and the file opens: it is handed over."""
    await who.person.sees("Étape 6 sur 6", timeout=60)
    await who.person.tap("Vérification technique")
    await who.types("saisissez le mot de passe choisi", password)
    await who.person.sees("Votre certificat est vérifié")


async def save(who: Applicant) -> None:
    """Say that the file is saved, again where the mail that brought it is not yet known to have left."""
    seen = None
    while seen is None or "C'est terminé" not in seen.text:
        await who.person.tap("C'est enregistré")
        seen = await who.person.sees("C'est terminé|pas encore parti", fresh=True)


async def fetch_evidence(who: Applicant, number: str) -> bytes:
    """The sealed PDF of the signed request, from the chat."""
    await who.person.say("/start")
    await who.picks("Bienvenue|Bonjour", "Mes demandes")
    await who.picks("Vos demandes", re.escape(number))
    await who.picks(f"^Demande {number}", "Demande signée")
    _, content = await who.person.sees_file(r"-signee\.pdf$")
    return content


async def revoke(who: Applicant, number: str) -> None:
    """Revoke with the three answers."""
    await who.person.say("/start")
    await who.picks("Bienvenue|Bonjour", "Mes certificats")
    await who.picks("Vos certificats", re.escape(number))
    await who.picks("Votre certificat", "Révoquer ce certificat")
    await who.picks("Pour quelle raison", "mot de passe perdu ou volé")
    for step, answer in enumerate(who.identity.answers, 1):
        await who.types(f"Réponse {step} sur 3", answer)
    await who.person.sees("Le certificat est révoqué")
