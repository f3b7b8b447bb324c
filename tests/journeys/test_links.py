"""Links: expired, used, somebody else's, unknown, voided; each says what to do next."""

import re

from playground.demo import software
from playground.people import Person
from tests.journeys.cast import Cast
from tests.journeys.desk import approve, open_card
from tests.journeys.states import at_download, at_identity, at_questions, at_retrieval, at_review
from tests.journeys.talk import home, link_of, request_screen, says, taps


async def opens(person: Person, link: str, pattern: str) -> str:
    await person.open(link)
    return (await person.sees(pattern, fresh=True)).text


async def reissue(cast: Cast, number: str) -> None:
    officer = await cast.officer()
    await open_card(officer, number)
    await taps(officer, "Envoyer un nouveau lien", f"Un nouveau lien part pour la demande {number}")


async def test_an_unknown_link(cast: Cast) -> None:
    person = (await cast.applicant()).person
    await person.start("AAAAAAAAAAAAAAAAAAAAAA")
    told = await person.sees("Ce lien n'est pas connu. Ouvrez celui du dernier e-mail reçu")
    assert "Bienvenue au guichet" in told.text


async def test_a_link_to_sign_ends_after_ten_days_with_its_request(cast: Cast) -> None:
    who, number = await at_identity(cast)
    link = await link_of(who, "Votre signature est attendue")
    await cast.world.advance(days=10)
    await cast.world.wait_mail(who.identity.email, f"Demande {number} : expirée")
    told = await opens(who.person, link, "Ce lien pour signer n'est plus valable depuis .*Demandez au demandeur")
    assert "01 99 00 12 34" in told
    screen = await request_screen(who.person, number)
    assert "État : expirée" in screen.text
    assert "Vous pouvez faire une nouvelle demande, ou contacter" in screen.text


async def test_a_link_to_the_questions_ends_after_ten_days_and_is_sent_again(cast: Cast) -> None:
    who, number = await at_questions(cast)
    old = await link_of(who, "choisissez vos questions")
    last = (await cast.world.mail(who.identity.email))[-1]["id"]
    await opens(who.person, old, "Saisissez le numéro de votre pièce")
    await cast.world.advance(days=10)
    told = "Ce lien vers les questions n'est plus valable depuis .* il vous en enverra un nouveau"
    await says(who.person, who.identity.document_number, told)
    waiting = await home(who.person)
    assert waiting.buttons[0].text == f"⌛️ Lien expiré : questions de sécurité ({number})"
    text = await opens(who.person, old, told)
    assert "bureau@guichetier.example, 01 99 00 12 34, " in text and "Bonjour" not in text
    await reissue(cast, number)
    new = await link_of(who, "choisissez vos questions", after=last)
    await opens(who.person, new, "Saisissez le numéro de votre pièce")
    await says(who.person, who.identity.document_number, "question 1 sur 3")


async def test_a_download_link_ends_after_a_day_and_is_sent_again(cast: Cast) -> None:
    who, number = await at_download(cast)
    last = (await cast.world.mail(who.identity.email))[-1]["id"]
    await cast.world.advance(days=1)
    told = await taps(who.person, "Tout est prêt", "Ce lien de téléchargement n'est plus valable.*il durait 24 heures")
    assert [button.text for button in told.buttons] == ["✉️ Recevoir un nouveau lien", "🏠 Accueil"]
    await reissue(cast, number)
    await opens(who.person, await link_of(who, "votre certificat est prêt", after=last), "Étape 1 sur 6")
    await taps(who.person, "Tout est prêt", "Étape 2 sur 6")


async def test_two_quick_taps_of_the_desk_send_one_link(cast: Cast) -> None:
    who, number = await at_questions(cast)
    await link_of(who, "choisissez vos questions")
    await cast.world.advance(seconds=31)
    last = (await cast.world.mail(who.identity.email))[-1]["id"]
    await reissue(cast, number)
    officer = await cast.officer()
    await taps(officer, "Envoyer un nouveau lien", "Un lien vient de partir pour cette demande. Patientez 30 secondes")
    await opens(who.person, await link_of(who, "choisissez vos questions", after=last), "Saisissez le numéro de votre")


async def test_a_link_that_has_served_says_where_things_are(cast: Cast) -> None:
    who, number = await at_review(cast)
    told = await opens(who.person, await link_of(who, "Votre signature est attendue"), "Ce lien a déjà servi")
    assert "Voici où vous en êtes" in told
    assert "en cours d'examen" in (await request_screen(who.person, number)).text


async def test_a_link_opens_what_it_is_for_and_nothing_else(cast: Cast) -> None:
    who, _ = await at_retrieval(cast)
    told = await opens(who.person, await link_of(who, "choisissez vos questions"), "Ce lien a déjà servi")
    assert "Étape 1 sur 6" not in told
    await opens(who.person, await link_of(who, "votre certificat est prêt"), "Étape 1 sur 6")


async def test_a_stranger_cannot_prove_the_identity(cast: Cast) -> None:
    who, _ = await at_identity(cast)
    stranger = await cast.applicant()
    await opens(stranger.person, await link_of(who, "Votre signature est attendue"), "champ 1 sur 5")
    them = stranger.identity
    await says(stranger.person, them.document_number, "champ 2 sur 5")
    await says(stranger.person, them.document_expiry, "champ 3 sur 5")
    await says(stranger.person, who.identity.given_name, "champ 4 sur 5")
    await says(stranger.person, who.identity.surname, "champ 5 sur 5")
    told = await says(stranger.person, them.phone, "ne correspondent pas à la demande : N° de la pièce, Mobile")
    for secret in (who.identity.document_number, who.identity.phone):
        assert secret not in told.text


async def test_once_bound_a_link_is_nobody_elses(cast: Cast) -> None:
    who, number = await at_identity(cast)
    await software.identify(who)
    await who.person.sees("contrôler les documents")
    stranger = (await cast.applicant()).person
    told = await opens(stranger, await link_of(who, "Votre signature est attendue"), "destiné à une autre personne")
    assert "contactez votre bureau d'enregistrement" in told
    assert "Bienvenue au guichet" in told
    assert number not in told


async def test_only_the_holder_opens_the_questions_and_the_download(cast: Cast) -> None:
    who, _ = await at_retrieval(cast)
    stranger = (await cast.applicant()).person
    told = await opens(stranger, await link_of(who, "votre certificat est prêt"), "Seul le titulaire du certificat")
    assert re.search("depuis son propre compte Telegram.*\n\nBienvenue", told)


async def test_the_requester_who_is_not_the_holder_is_told_so(cast: Cast) -> None:
    requester = await cast.applicant()
    holder = await cast.play(requester.identity)
    number = await software.order(requester)
    await software.sign(holder)
    await approve(cast, number)
    await requester.person.sees(f"Votre demande {number} est approuvée. Deux e-mails partent vers le titulaire")
    link = await link_of(requester, "choisissez vos questions")
    await opens(requester.person, link, "Seul le titulaire du certificat peut faire cela")
    await opens(holder.person, link, "Saisissez le numéro de votre pièce d'identité")
