"""The security questions: whose document, which answers, and that they are set for good."""

from datetime import UTC, datetime, timedelta

from playground.demo import software
from tests.journeys.cast import Cast
from tests.journeys.desk import approve, unblock
from tests.journeys.states import at_questions
from tests.journeys.talk import home, link_of, says, still_there, taps


async def test_the_wrong_document_five_times_then_the_desk(cast: Cast) -> None:
    officer = await cast.officer()
    who, number = await at_questions(cast)
    person = who.person
    await person.open(await link_of(who, "choisissez vos questions"))
    await person.sees("étape 1 sur 2", fresh=True)
    told = await says(person, "12", "9 lettres et chiffres sont attendus")
    assert "Saisissez le numéro de votre pièce d'identité" in told.text
    for left in ("4 essais", "3 essais", "2 essais", "1 essai"):
        await says(person, "X4RTBPFW4", f"Ce numéro ne correspond pas à celui de la demande. Il vous reste {left}")
    told = await says(person, "X4RTBPFW4", "Le numéro a été faux 5 fois.*est prévenu et vous contactera")
    assert "01 99 00 12 34" in told.text and told.text.count("5 fois") == 1
    await officer.sees(f"Demande {number} : une personne est bloquée")
    await unblock(cast, number)
    await person.sees(f"vous a débloqué pour la demande {number}")
    await says(person, who.identity.document_number, "question 1 sur 3")
    assert await still_there(person) == []


async def test_a_document_that_has_expired_meanwhile(cast: Cast) -> None:
    today = datetime.now(UTC) + timedelta(seconds=(await cast.world.get("/sim/clock"))["offset"])
    who = await cast.applicant(document_expiry=f"{today + timedelta(days=3):%d/%m/%Y}")
    number = await software.order(who)
    await software.sign(who)
    await approve(cast, number)
    await cast.world.advance(days=5)
    await who.person.open(await link_of(who, "choisissez vos questions"))
    told = await who.person.sees("La pièce d'identité de la demande n'est plus valable. Contactez votre bureau")
    assert "01 99 00 12 34" in told.text


async def test_answers_that_are_refused_and_why(cast: Cast) -> None:
    who, _ = await at_questions(cast)
    person, me = who.person, who.identity
    await person.open(await link_of(who, "choisissez vos questions"))
    await person.sees("étape 1 sur 2", fresh=True)
    await says(person, me.document_number, "question 1 sur 3.*\n\n.*ne pourront plus être modifiées")
    await says(person, "le lac", "Ici, touchez l'un des boutons")
    await taps(person, "appris à nager", "Dans quel lieu avez-vous appris à nager")
    for typed, told in (
        ("ab", "Cette réponse est trop courte : au moins 3 lettres"),
        (me.given_name, "Votre nom ne peut pas servir de réponse"),
        (me.email, "Votre adresse e-mail ne peut pas servir"),
        ("0" + me.phone[3:], "Votre numéro de téléphone ne peut pas servir"),
        ("nager", "ne peut pas reprendre les mots de la question"),
        ("x" * 101, "Cette réponse est trop longue : 100 caractères au plus"),
    ):
        screen = await says(person, typed, told)
        assert "appris à nager" in screen.text and "hoisissez" in screen.text
    await says(person, "Lac de Paladru", "question 2 sur 3")
    assert not any("nager" in text for text in await person.buttons())
    await taps(person, "surnom", "Quel surnom")
    await says(person, "LAC  de paladru", "Vous avez déjà donné cette réponse")
    await taps(person, "Retour", "Quelle question choisissez-vous")
    await taps(person, "surnom", "Quel surnom")
    await says(person, "Zébulon vert", "La troisième question est la vôtre")
    await says(person, "Où ?", "La question doit compter de 10 à 120 caractères")
    await says(person, "Quel objet ai-je perdu à Annecy ?", "question 3 sur 3\n\nQuel objet ai-je perdu à Annecy")
    await says(person, "Annecy", "ne peut pas reprendre les mots de la question")
    await says(person, "Le cerf-volant", "Vos trois questions.*\n\n1. Dans quel lieu")
    await taps(person, "Tout recommencer", "question 1 sur 3")
    assert await still_there(person) == []


async def test_once_set_they_are_set(cast: Cast) -> None:
    who, _ = await at_questions(cast)
    await software.set_questions(who)
    done = await who.person.sees("Vos questions de sécurité sont enregistrées")
    assert "Préparez votre code de retrait" in done.text
    await says(who.person, "Une autre réponse", "Ici, touchez l'un des boutons.\n\nVos questions de sécurité")
    await who.person.open(await link_of(who, "choisissez vos questions"))
    await who.person.sees("Ce lien a déjà servi, et ce qu'il permettait est fait", fresh=True)
    screen = await home(who.person, "Voici ce qui vous attend")
    waiting = [button.text for button in screen.buttons if "N°" in button.text]
    assert len(waiting) == 1 and "Retirer le certificat" in waiting[0]
