"""What may still be changed after a request was sent, and what that voids."""

from playground.demo import software
from playground.demo.papers import paper
from tests.journeys.cast import Cast
from tests.journeys.desk import approve, open_card
from tests.journeys.states import at_review
from tests.journeys.talk import code_of, home, link_of, request_screen, says, taps
from tests.journeys.test_signatories import order_for_two


async def test_the_desk_returns_a_request_and_what_changes_is_signed_again(cast: Cast) -> None:
    who, number = await at_review(cast)
    person = who.person
    officer = await cast.officer()
    await open_card(officer, number)
    await taps(officer, "Renvoyer pour correction", f"Renvoyer la demande {number} pour correction")
    await says(officer, "Le nom du Kbis <b>diffère</b>", f"Demande {number} renvoyée pour correction")
    mail = await cast.world.wait_mail(who.identity.email, f"Demande {number} : une correction vous est demandée")
    assert "Le nom du Kbis <b>diffère</b>" in mail["text"] and "avant le" in mail["text"]

    told = await person.sees(f"vous demande de corriger la demande {number} : Le nom du Kbis <b>diffère</b>")
    assert [button.text for button in told.buttons] == ["Ouvrir"]
    page = await taps(person, "^Ouvrir$", "État : à corriger ou à compléter")
    assert "vous demande une correction" in page.text
    assert "Demandé : Le nom du Kbis" in page.text and f"✅ {who.identity.given_name}" in page.text
    await taps(person, "Corriger la demande", "1 signature sera alors annulée")
    for answer in (who.identity.organisation, "TEST Entreprise SA"):
        await taps(person, "^✏️ Organisation$", "1 signature sera annulée")
        await taps(person, "Oui, changer", "nom de l'organisation")
        await says(person, answer, f"Organisation : {answer}")
    assert "chaque signataire recevra un e-mail" in (await person.last()).text
    first = (await cast.world.mail(who.identity.email))[-1]["id"]
    page = await taps(person, "J'accepte et je renvoie", "État : à signer")
    assert f"⏳ {who.identity.given_name}" in page.text
    await person.open(await link_of(who, f"Demande {number} corrigée : merci de signer à nouveau", after=first))
    await software.read(who)  # who they are is proved already, what they sign is not read yet
    _, before = await code_of(who)
    await cast.world.advance(seconds=31)
    await taps(person, "^✍️ Signer$", "Nous avons envoyé un code par SMS")
    code, _ = await code_of(who, after=before)
    await says(person, code, "votre signature est enregistrée")
    await approve(cast, number)


async def test_the_desk_asks_for_a_document_and_no_signature_is_lost(cast: Cast) -> None:
    who, number = await at_review(cast)
    officer = await cast.officer()
    await open_card(officer, number)
    await taps(officer, "Demander un document", f"Demander un document pour la demande {number}")
    await taps(officer, "prouve le pouvoir", f"Document demandé pour la demande {number}")
    await who.person.sees(f"vous demande un document pour la demande {number} : Un document qui prouve le pouvoir")
    await taps(who.person, "^Ouvrir$", "vous demande un document")
    await taps(who.person, "Ajouter un document", "Documents ajoutés : 0 sur 10")
    await who.person.send_file("TEST-pouvoir.pdf", paper("TEST power"))
    await who.person.sees("Documents ajoutés : 1 sur 10 au plus.\n• TEST-pouvoir.pdf", fresh=True)
    await taps(who.person, "Renvoyer la demande", "État : en cours d'examen")
    await officer.sees(f"Demande {number} renvoyée par le demandeur, à examiner")
    await open_card(officer, number)
    assert "Demandé au demandeur : Un document qui prouve" in (await officer.last()).text
    await officer.tap("📄 Document ajouté")
    await officer.sees_file("TEST-pouvoir.pdf")
    await approve(cast, number)


async def test_the_requester_corrects_what_is_being_signed(cast: Cast) -> None:
    who, other, number = await order_for_two(cast)
    person = who.person
    await software.sign(who)
    await home(person)
    page = await request_screen(person, number)
    assert f"✅ {who.identity.given_name}" in page.text and f"⏳ {other.identity.given_name}" in page.text
    assert "a signé" in page.text and "n'a pas encore signé" in page.text
    await taps(person, "Relancer les signataires", "Un lien vient de partir|Un nouveau lien part")
    await taps(person, "Corriger la demande", "1 signature sera annulée")
    await taps(person, "Retour", "État : à signer")
    await taps(person, "Corriger la demande", f"Corriger la demande {number}")
    await taps(person, "Oui, corriger", "1 signature sera alors annulée")

    await other.follows_mail("Votre signature est attendue")
    told = await other.person.sees("est en cours de correction par le demandeur")
    assert "s'il faut la signer, vous recevrez un nouveau lien" in told.text
    waiting = await home(person, "Voici ce qui vous attend")
    assert f"✏️ Corriger la demande {number}" in [button.text for button in waiting.buttons]
    await taps(person, f"Corriger la demande {number}", "Vous corrigez cette demande")
    await taps(person, "Corriger la demande", "1 signature sera alors annulée")
    await taps(person, r"^✏️ E-mail \(représentant", "1 signature sera annulée")
    await taps(person, "Retour", "1 signature sera alors annulée")
    await taps(person, r"^✏️ E-mail \(représentant", "1 signature sera annulée")
    await taps(person, "Oui, changer", "adresse e-mail")
    await says(person, f"autre.{other.identity.email}", "La demande a changé")
    await taps(person, "J'accepte et je renvoie", "État : à signer")
    await cast.world.wait_mail(other.identity.email, f"Demande {number} : vous n'avez plus à signer")
    await cast.world.wait_mail(f"autre.{other.identity.email}", "Votre signature est attendue")
    await cast.world.wait_mail(who.identity.email, f"Demande {number} corrigée")
    page = await request_screen(person, number)
    assert page.text.count("⏳") == 2
    await taps(person, "Retirer la demande", "Elle sera close")
