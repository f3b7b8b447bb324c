"""Signing up, as a person does it, and their account."""

import re

import pytest

from models import Account
from playground.demo import software
from playground.demo.cast import Applicant
from services.core.errors import Refused
from tests.journeys.cast import Cast, someone
from tests.journeys.product import Product
from tests.journeys.talk import code_of, home, other_than, says, still_there, taps


async def mailed_code(who: Applicant, address: str, after: int = 0) -> tuple[str, int]:
    mail = await who.world.wait_mail(address, "Votre code de vérification|Your verification code", after=after)
    code = re.search(r"^\d{6}$", mail["text"], re.MULTILINE)
    assert code
    return code[0], mail["id"]


async def test_from_the_product_to_the_order_across_a_restart(cast: Cast, product: Product) -> None:
    who = await cast.newcomer(someone(given_name="TEST L’O’Ærø"))
    person, me = who.person, who.identity
    await home(person)
    await taps(person, "Commander", "Quel produit")
    await taps(person, "^Initio$", "Qui signe la demande")
    first = await taps(person, "^🛒 Commander$", "Inscription · étape 1 sur 6.*\n\n.*\n\nQuel est votre prénom")
    assert [button.text for button in first.buttons] == ["◀️ Retour", "✖️ Annuler"]
    await says(person, "<b>TEST</b>", "étape 1 sur 6")
    await says(person, me.given_name, "étape 2 sur 6\n\nQuel est votre nom,")
    await says(person, me.surname, "étape 3 sur 6\n\nQuelle est votre adresse e-mail")
    await says(person, me.email, f"étape 4 sur 6\n\nNous avons envoyé un code de 6 chiffres à {me.email}")
    code, mail = await mailed_code(who, me.email)
    await says(person, other_than(code), "Il vous reste 4 essais")
    await taps(person, "Annuler", "Voici ce qui vous attend")
    await product.restart()
    await taps(person, "Continuer mon inscription", "étape 4 sur 6")
    await cast.world.advance(seconds=31)
    await taps(person, "Nouveau code par e-mail", "Un nouveau code part par e-mail")
    new, _ = await mailed_code(who, me.email, after=mail)
    await says(person, code, "Ce code a été remplacé le")
    await says(person, new, "étape 5 sur 6\n\nQuel est votre numéro de mobile")
    kept = await taps(person, "Retour", "étape 3 sur 6")
    assert kept.buttons[0].text == f"Garder : {me.email}"
    await taps(person, "^Garder", "étape 5 sur 6")
    await taps(person, "Annuler", "Voici ce qui vous attend")
    await taps(person, "Commander", "Quel produit")
    await taps(person, "^Initio$", "Qui signe la demande")
    await taps(person, "^🛒 Commander$", "étape 5 sur 6")
    begun = await Account.get(telegram_id=person.id)
    with pytest.raises(Refused) as told:  # nobody orders before both are verified, whichever way they come
        await product.suite.orders.start(begun, "initio")
    assert told.value.key == "error-sign-up-first"
    await says(person, "01 42 68 53 00", "étape 5 sur 6")
    await says(person, me.phone, "étape 6 sur 6\n\nNous avons envoyé un code de 6 chiffres par SMS")
    code, _ = await code_of(who)
    done = await says(person, code, r"Vous êtes inscrit.*\n\nVotre numéro client : C-[A-HJKMNP-Z2-9]{8}\n")
    account = await Account.get(telegram_id=person.id)
    assert account.customer_id and account.customer_id in done.text
    welcome = await cast.world.wait_mail(me.email, f"Votre inscription : numéro client {account.customer_id}")
    assert me.given_name in welcome["text"] and account.customer_id in welcome["text"]
    await taps(person, "Continuer ma commande", "Pour combien de temps")
    assert await still_there(person) == []


async def test_in_english_then_the_account_changes_its_address(cast: Cast) -> None:
    who = await cast.newcomer(someone(), "en")
    person, me = who.person, who.identity
    await home(person, "Welcome")
    await taps(person, "My account", "You are not signed up yet")
    await taps(person, "Sign up", "step 1 of 6.*\n\n.*\n\nWhat is your given name")
    await says(person, me.given_name, "step 2 of 6\n\nWhat is your surname")
    await says(person, me.surname, "step 3 of 6\n\nWhat is your e-mail address")
    await says(person, me.email, "step 4 of 6\n\nWe have sent a code")
    code, _ = await mailed_code(who, me.email)
    await says(person, code, "step 5 of 6\n\nWhat is your mobile number")
    await person.share_contact()  # a contact is a phone number where one is asked
    await person.sees("step 6 of 6\n\nWe have sent a code of 6 digits by SMS", fresh=True)
    shown = await says(person, (await code_of(who))[0], r"Customer number: C-\w{8}\n")
    assert f"{me.given_name} {me.surname}" in shown.text and "+33 6 •• •• •• " in shown.text
    other = f"other.{me.email}"
    await taps(person, "Change the e-mail", "My account\n\nWhat is your e-mail address")
    await says(person, other, f"We have sent a code of 6 digits to {other}")
    code, _ = await mailed_code(who, other)
    for left in ("4 tries", "3 tries", "2 tries", "1 try"):
        await says(person, other_than(code), left)
    closed = await says(person, other_than(code), "this address is closed for 24 hours")
    assert "verification is closed until" in closed.text and "@" in closed.text
    await taps(person, "Back", "What is your e-mail address")
    third = f"third.{me.email}"
    await says(person, third, f"We have sent a code of 6 digits to {third}")
    code, _ = await mailed_code(who, third)
    await says(person, code, f"E-mail: {third}")
    await taps(person, "Français", "Numéro client")


async def test_who_only_signs_needs_no_account(cast: Cast) -> None:
    who = await cast.applicant()
    await software.order(who)
    signatory = await cast.newcomer(who.identity)
    await software.sign(signatory)
    assert not await Account.filter(telegram_id=signatory.person.id, signed_up_at__isnull=False).exists()
