"""The same journey for somebody who reads English."""

import re

from playground.demo.cast import Applicant
from playground.demo.papers import paper
from tests.journeys.talk import home, says, taps


async def order(who: Applicant) -> str:
    """From `/start` in French to the request sent, in English from the first tap."""
    person, me = who.person, who.identity
    await home(person)
    await taps(person, "🇬🇧 English", "Welcome to the registration desk")
    await taps(person, "Order a certificate", "Which product would you like")
    await taps(person, "^Initio$", "Who signs the request")
    await taps(person, "^🛒 Order$", "How long would you like")
    await taps(person, "^3 years", "Whom is this certificate for")
    await taps(person, "^For myself$", "Which identity document")
    await taps(person, "bank-card size", "What is the number")
    await says(person, me.document_number, "What is the expiry date")
    await says(person, me.document_expiry, "What is the SIRET number")
    await says(person, me.siret, "name of the organisation")
    await says(person, me.organisation, "Who is the legal representative")
    await taps(person, "^The holder$", "Send the holder's identity document")
    await person.send_file("TEST-id.pdf", paper("TEST identity document"))
    await person.sees("Send the registration extract", fresh=True)
    await person.send_file("TEST-kbis.pdf", paper("TEST registration extract"))
    recap = await person.sees("Is everything right", fresh=True)
    await taps(person, "I accept and send", "State: to be signed")
    found = re.search(r"N°\d{6,}", recap.text)
    assert found
    return found[0]


async def sign(who: Applicant) -> None:
    person, me = who.person, who.identity
    await who.follows_mail("Your signature is awaited|signature")
    await person.sees("field 1 of 5", fresh=True)
    await says(person, "12", "not in the right form|does not have|9 letters")
    for typed, following in (
        (me.document_number, "field 2 of 5"), (me.document_expiry, "field 3 of 5"), (me.given_name, "field 4 of 5"),
        (me.surname, "field 5 of 5"), (me.phone, r"check the documents \(0 of 3\)"),
    ):  # fmt: skip
        await says(person, typed, following)
    for number in range(3):
        screen = await person.sees(rf"check the documents \({number} of 3\)")
        unread = next(line for line in screen.text.splitlines() if line.startswith("▫️"))
        name = re.escape(unread.removeprefix("▫️").split(",")[0].strip())
        await taps(person, f"Open: {name}", "check the documents")
        await person.tap(f"I have read: {name}")
    await person.sees("Tap “Sign”")
    await taps(person, "^✍️ Sign$", "We have sent a code by SMS")
    text = await who.world.wait_sms(me.phone, "signature|signing")
    await says(person, text["text"].split()[0], "your signature is recorded")


async def set_questions(who: Applicant) -> None:
    person, me = who.person, who.identity
    await who.follows_mail("security questions")
    await person.sees("Type the number of your identity document", fresh=True)
    await says(person, me.document_number, "question 1 of 3")
    for number in (1, 2):
        await taps(person, r"\?$", rf"question {number} of 3\n\n.*\?\n\nType your answer")
        await says(person, me.answers[number - 1], f"question {number + 1} of 3")
    await says(person, me.own_question, "Type your answer")
    await says(person, me.answers[2], "Your three questions")
    await taps(person, "Confirm for good", "Your security questions are recorded")


async def retrieve(who: Applicant, password: str) -> bytes:
    person, me = who.person, who.identity
    code = await who.reads_code("retrieval code")
    await who.follows_mail("certificate is ready")
    await person.sees("Step 1 of 6", fresh=True)
    await taps(person, "All is ready", "Step 2 of 6")
    await says(person, password, "a second time")
    await says(person, password, "Step 3 of 6")
    await says(person, code, "Step 4 of 6.*1 of 3")
    for number, answer in enumerate(me.answers, 1):
        await who.types(f"Step 4 of 6.*{number} of 3", answer)
    await person.sees("Step 6 of 6", timeout=60)
    await taps(person, "Technical check", "type the password chosen")
    await says(person, password, "Your certificate has been checked")
    mail = await who.world.wait_mail(me.email, "your certificate$")
    content = await who.world.attachment(mail)
    await taps(person, "I have saved it", "All done")
    return content


async def revoke(who: Applicant, number: str) -> None:
    person = who.person
    await home(person, "Welcome|Hello")
    await taps(person, "My certificates", "Your certificates")
    await taps(person, number, "Your certificate\n")
    await taps(person, "Revoke this certificate", "For what reason")
    await taps(person, "password lost or stolen", "Answer 1 of 3")
    for step, answer in enumerate(who.identity.answers, 1):
        await who.types(f"Answer {step} of 3", answer)
    await person.sees("The certificate is revoked")
