"""The six steps: password, code, answers, generation, technical check, hand-over; and the ways out."""

import re

from playground.demo import software
from playground.demo.cast import Applicant
from tests.journeys.cast import Cast
from tests.journeys.desk import unblock
from tests.journeys.product import Product
from tests.journeys.states import PASSWORD, at_download, at_retrieval
from tests.journeys.talk import home, link_of, says, still_there, taps


async def at_answers(cast: Cast) -> tuple[Applicant, str]:
    """The code was right: the first answer is asked."""
    who, number = await at_download(cast)
    await taps(who.person, "Tout est prêt", "Étape 2 sur 6")
    await says(who.person, PASSWORD, "une seconde fois")
    await says(who.person, PASSWORD, "Étape 3 sur 6")
    await says(who.person, await who.reads_code("code de retrait"), "Étape 4 sur 6.*1 sur 3")
    return who, number


async def answers(who: Applicant, *given: str) -> None:
    for number, answer in enumerate(given, 1):
        await who.types(f"Étape 4 sur 6.*{number} sur 3", answer)


async def test_every_rule_of_the_password_and_the_second_typing(cast: Cast) -> None:
    who, _ = await at_download(cast)
    person = who.person
    start = await person.sees("Étape 1 sur 6")
    assert "❶ ② ③ ④ ⑤ ⑥" in start.text and "par le titulaire, et par lui seul" in start.text
    step = await taps(person, "Tout est prêt", "✔ ❷ ③ ④ ⑤ ⑥")
    assert "Il ne pourra jamais être changé ni retrouvé" in step.text
    for typed, told in (
        ("Court1", "Le mot de passe compte de 8 à 20 caractères. Choisissez-en un autre"),
        ("Motdepassé2026", "Seuls les lettres sans accent et les chiffres sont acceptés"),
        ("motdepasse2026", "Il manque une majuscule. Complétez le mot de passe"),
        ("A1" + "b" * 19, "Le mot de passe compte de 8 à 20 caractères"),
        ("MOTDEPASSE2026", "Il manque une minuscule"),
        ("Motdepasse", "Il manque un chiffre"),
        ("motdepasse", "Il manque une majuscule et un chiffre"),
    ):
        assert "Étape 2 sur 6" in (await says(person, typed, told)).text
    await says(person, "Court1", "^⚠️ Le mot de passe compte")
    await says(person, "Court1", "^Encore une fois : ⚠️ Le mot de passe compte")
    await says(person, "Court1", "^⚠️ Le mot de passe compte")
    await says(person, PASSWORD, "une seconde fois")
    again = await says(person, PASSWORD.lower(), "Les deux mots de passe sont différents. Recommencez")
    assert "Choisissez le mot de passe" in again.text
    await says(person, PASSWORD, "une seconde fois")
    await taps(person, "Retour", "Choisissez le mot de passe")
    await says(person, PASSWORD, "une seconde fois")
    await says(person, PASSWORD, "✔ ✔ ❸ ④ ⑤ ⑥")
    await taps(person, "Retour", "Étape 2 sur 6")
    assert await still_there(person) == []


async def test_cancel_consumes_nothing(cast: Cast) -> None:
    who, _ = await at_answers(cast)
    code = await who.reads_code("code de retrait")
    told = await taps(who.person, "Annuler", "Retrait annulé. Rien n'est perdu")
    assert any("Retirer le certificat" in button.text for button in told.buttons)
    await taps(who.person, "Retirer le certificat", "Étape 1 sur 6")
    await taps(who.person, "Tout est prêt", "Étape 2 sur 6")
    await says(who.person, PASSWORD, "une seconde fois")
    await says(who.person, PASSWORD, "Étape 3 sur 6")
    await says(who.person, code, "Étape 4 sur 6")


async def test_a_password_is_forgotten_after_half_an_hour(cast: Cast) -> None:
    who, _ = await at_answers(cast)
    await cast.world.advance(seconds=1801)
    told = await who.person.sees("a été effacé par sécurité au bout de 30 minutes. Choisissez-le à nouveau")
    assert "Étape 2 sur 6" in told.text
    await says(who.person, PASSWORD, "une seconde fois")


async def test_a_generated_password_opens_the_file(cast: Cast) -> None:
    who, _ = await at_download(cast)
    person = who.person
    code = await who.reads_code("code de retrait")
    await taps(person, "Tout est prêt", "Étape 2 sur 6")
    shown = await taps(person, "Proposez-moi", "Voici votre mot de passe")
    found = re.search(r"\n([A-Za-z0-9]{20})\n", shown.text)
    assert found and "tg-spoiler" in shown.html and "Notez-le en lieu sûr" in shown.text
    password = found[1]
    await says(person, "autre", "Ici, touchez l'un des boutons")
    await taps(person, "C'est noté", "Étape 3 sur 6")
    await says(person, code, "Étape 4 sur 6")
    await answers(who, *who.identity.answers)
    await person.sees("Étape 6 sur 6", timeout=30)
    await taps(person, "Vérification technique", "saisissez le mot de passe")
    await says(person, password, "Votre certificat est vérifié")
    assert not any(password in message.text for message in await person.chat())


async def test_wrong_answers_three_times_then_the_desk(cast: Cast) -> None:
    officer = await cast.officer()
    who, number = await at_answers(cast)
    first, second, third = who.identity.answers
    for left in ("2 essais", "1 essai"):
        await answers(who, first, second, "faux")
        told = await who.person.sees(f"Une réponse au moins n'est pas la bonne.*Il vous reste {left}")
        assert "Recommencez les trois" in told.text
    await answers(who, "faux", second, third)
    told = await who.person.sees("Les réponses ont été fausses 3 fois.*est prévenu et peut le débloquer")
    await officer.sees(f"Demande {number} : une personne est bloquée")
    await unblock(cast, number)
    await who.person.sees(f"vous a débloqué pour la demande {number}")
    await home(who.person)
    await taps(who.person, "Retirer le certificat", "Étape 4 sur 6.*1 sur 3")
    await answers(who, first.upper(), f" {second} ", third)
    await who.person.sees("Étape 6 sur 6", timeout=30)
    assert await still_there(who.person) == []


async def test_the_technical_check_and_the_file(cast: Cast, product: Product) -> None:
    who, _ = await at_answers(cast)
    person = who.person
    await answers(who, *who.identity.answers)
    details = await person.sees("Étape 6 sur 6", timeout=30)
    for line in ("Titulaire : ", "Émetteur : ", "Numéro de série : ", "Usage de la clé : ", "Clé publique : "):
        assert line in details.text
    for word in ("signer en engageant le titulaire", "SHA-256, RSA (1.2.840.113549.1.1.11)", "RSA 3072 bits"):
        assert word in details.text
    assert re.search(r"Valide à partir du : \d\d/\d\d/\d{4} \d\d:\d\d:\d\d CES?T", details.text)
    await taps(person, "Vérification technique", "est effacé de la conversation")
    await says(person, "Motdepasse2026", "Ce mot de passe n'ouvre pas le fichier. Vérifiez majuscules et minuscules")
    kept = set((product.data_dir / "handover").iterdir())
    handed = await says(person, PASSWORD, "Votre certificat est vérifié")
    assert "il ne passe jamais par cette conversation" in handed.text
    mail = await cast.world.wait_mail(who.identity.email, "votre certificat$")
    assert [file["name"] for file in mail["attachments"]] == ["certificat.p12"]
    await taps(person, "Renvoyer l'e-mail", "L'e-mail vient de partir. Patientez 30 secondes")
    await cast.world.advance(seconds=31)
    await taps(person, "Renvoyer l'e-mail", "L'e-mail repart")
    await cast.world.wait_mail(who.identity.email, "votre certificat$", after=mail["id"])
    done = await taps(person, "C'est enregistré", "C'est terminé")
    assert "Nous n'avons plus aucune copie du fichier, de la clé ni du mot de passe" in done.text
    assert len(kept - set((product.data_dir / "handover").iterdir())) == 1


async def test_a_file_nobody_saved_is_destroyed_after_a_day(cast: Cast, product: Product) -> None:
    who, _ = await at_answers(cast)
    await answers(who, *who.identity.answers)
    await who.person.sees("Étape 6 sur 6", timeout=30)
    await taps(who.person, "Vérification technique", "saisissez le mot de passe")
    await says(who.person, PASSWORD, "Votre certificat est vérifié")
    kept = set((product.data_dir / "handover").iterdir())
    await cast.world.advance(days=1)
    await who.person.sees("C'est terminé")
    assert len(kept - set((product.data_dir / "handover").iterdir())) >= 1


async def test_password_and_file_never_pass_together(cast: Cast) -> None:
    who, number = await at_retrieval(cast)
    assert await software.retrieve(who, PASSWORD)
    await software.fetch_evidence(who, number)
    assert await still_there(who.person) == []
    history = (await cast.world.get(f"/sim/users/{who.person.id}/chat", history=1))["history"]
    sent = [event for event in history if event["what"] == "sendDocument"]
    names = [event["outcome"]["result"]["document"]["file_name"] for event in sent]
    assert names and not any(name.endswith(".p12") for name in names)
    typed = [event["payload"] for event in history if event["what"] == "person.message"]
    secrets = [message["message_id"] for message in typed if message.get("text", "")[:1] not in ("/", "")]
    deleted = {event["payload"]["message_id"] for event in history if event["what"] == "deleteMessage"}
    assert secrets and {str(each) for each in secrets} <= {str(each) for each in deleted}
    shown = [event for event in history if event["what"] in ("sendMessage", "editMessageText")]
    for secret in (PASSWORD, *who.identity.answers):
        assert not any(secret in str(event["payload"]) for event in shown)
    await who.person.open(await link_of(who, "votre certificat est prêt"))
    await who.person.sees("Ce lien a déjà servi", fresh=True)
