"""E-mails and text messages that do not get through."""

from datetime import timedelta

from models import Channel, OutboxMessage
from playground.demo import software
from tests.journeys.calm import calm, faulty, struck
from tests.journeys.cast import Cast
from tests.journeys.desk import approve, open_card
from tests.journeys.product import Product
from tests.journeys.states import at_review, at_signature
from tests.journeys.talk import code_of, request_screen, says, taps


async def test_a_refused_mail_is_told_to_the_requester_and_to_the_desk(cast: Cast, product: Product) -> None:
    officer = await cast.officer()
    who = await cast.applicant()
    number = await software.fill(who)
    await faulty(cast.world, product, "mail", "refused")
    await taps(who.person, "J'accepte et j'envoie", "État : à signer")
    told = await who.person.sees(rf"Un message de la demande {number} n'a pas pu être remis \(e-mail\)")
    assert "Vérifiez l'adresse et le numéro : ouvrez la demande, puis touchez « Corriger la demande »" in told.text
    page = await taps(who.person, "^Ouvrir$", "État : à signer")
    assert "✏️ Corriger la demande" in [button.text for button in page.buttons]
    await officer.sees(rf"Demande {number} : un message n'a pas pu être remis \(e-mail\)")
    assert await cast.world.mail(who.identity.email) == []
    await open_card(officer, number)
    await taps(officer, "^✉️ Messages$", f"^Messages de la demande {number}")
    listed = await officer.last()
    for words in ("Invitation à signer → ", "❌ échoué : la messagerie du destinataire l'a refusé"):
        assert words in listed.text
    assert who.identity.email not in listed.text
    await taps(officer, "Renvoyer ce qui n'est pas arrivé", "Un lien vient de partir.*Patientez 30 secondes")
    await cast.world.advance(seconds=31)
    await taps(officer, "Renvoyer ce qui n'est pas arrivé", "ce qui n'était pas arrivé repart")
    await says(officer, f"/messages {number}", "Invitation à signer → .*")
    assert not any("Renvoyer" in button.text for button in (await officer.last()).buttons)
    await says(officer, f"/resend {number}", "Rien n'est à renvoyer")
    await software.sign(who)


async def test_a_mail_deferred_comes_later_and_once(cast: Cast, product: Product) -> None:
    who = await cast.applicant()
    await software.fill(who)
    await faulty(cast.world, product, "mail", "500")
    await taps(who.person, "J'accepte et j'envoie", "État : à signer")
    await struck(cast.world, product)
    await cast.world.wait_mail(who.identity.email, "Votre signature est attendue")
    await calm(product)
    assert len(await cast.world.mail(who.identity.email)) == 1


async def test_an_undelivered_text_is_told_and_sent_again(cast: Cast, product: Product) -> None:
    who, number = await at_signature(cast)
    await faulty(cast.world, product, "sms", "undelivered")
    await taps(who.person, "^✍️ Signer$", "Nous avons envoyé un code")
    _, lost = await code_of(who)
    told = await who.person.sees(rf"Votre code \(SMS\) pour la demande {number} n'a pas pu être remis")
    assert "Vérifiez que votre mobile capte" in told.text and "contactez Bureau" in told.text
    await cast.world.advance(seconds=31)
    await taps(who.person, "^Ouvrir$", "Nous avons envoyé un code")
    await taps(who.person, "Nouveau code par SMS", "Un nouveau code part par SMS")
    code, _ = await code_of(who, after=lost)
    await says(who.person, code, "votre signature est enregistrée")


async def test_a_text_that_the_gateway_cannot_take_now_comes_once(cast: Cast, product: Product) -> None:
    who, _ = await at_signature(cast)
    await faulty(cast.world, product, "sms", "500")
    await taps(who.person, "^✍️ Signer$", "Nous avons envoyé un code")
    await struck(cast.world, product)
    code, _ = await code_of(who)
    await says(who.person, code, "votre signature est enregistrée")
    assert len(await cast.world.sms(who.identity.phone)) == 1
    kept = await OutboxMessage.filter(channel=Channel.SMS).order_by("-position").first()
    assert kept is not None and kept.payload_sealed is None and kept.created_at + timedelta(days=1) > kept.due_at


async def test_a_retrieval_code_that_did_not_arrive_is_not_said_to_have(cast: Cast, product: Product) -> None:
    who, number = await at_review(cast)
    await faulty(cast.world, product, "mail", "refused")
    await approve(cast, number)
    told = await who.person.sees(rf"Un message de la demande {number} n'a pas pu être remis \(e-mail\)")
    await cast.world.wait_mail(who.identity.email, "choisissez vos questions")
    screen = await request_screen(who.person, number)
    assert "⚠️ Un e-mail n'a pas pu être remis au titulaire" in screen.text and "01 99 00 12 34" in told.text
    assert any("Choisir les questions de sécurité" in button.text for button in screen.buttons)
