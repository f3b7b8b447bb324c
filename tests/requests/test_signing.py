"""Signatures by one, two or three people: in any order, each on the terms in force, and never after a refusal."""

import subprocess
from collections.abc import AsyncIterator
from itertools import permutations
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_der_x509_certificate
from cryptography.x509.oid import NameOID

from models import (
    AuditEvent,
    Certificate,
    Channel,
    Document,
    DocumentKind,
    OutboxMessage,
    OutboxStatus,
    RequestState,
    Signatory,
)
from services.catalogue import DEFAULT_CATALOGUE
from services.core.errors import Conflict, GuichetierError
from services.core.outbox import Message, open_message
from services.desk.resends import Resend
from services.gateways.sms.gsm7 import gsm7_single
from services.pki.authority import Role
from tests.conftest import fresh_database
from tests.machine.counter import Counter, open_counter
from tests.machine.folder import Folder
from tests.requirements import require

THREE = ("holder", "legal_representative", "delegate")
DAY = 24 * 3600
S = RequestState


@pytest.fixture
def url(migrated: str, tmp_path: Path) -> str:
    return fresh_database(migrated, tmp_path)


@pytest.fixture
async def counter(url: str, tmp_path: Path) -> AsyncIterator[Counter]:
    async with open_counter(url, tmp_path) as counter:
        yield counter


async def texts_to(counter: Counter, phone: str) -> list[Message]:
    """What was texted to a number, codes aside."""
    digest = counter.suite.vault.digest("search", phone)
    rows = OutboxMessage.filter(channel=Channel.SMS, recipient_digest=digest).order_by("position")
    messages = [open_message(row, counter.suite.vault) for row in await rows]
    return [message for message in messages if "code" not in message.args]


async def refused(call: Any) -> str:
    with pytest.raises(GuichetierError) as error:
        await call
    return error.value.key


async def test_three_sign_in_every_order_and_nobody_refuses_after_signing(counter: Counter) -> None:
    for order in permutations(THREE):
        folder = await Folder.order(counter, THREE[1:], "negocio")
        await folder.submit()
        for role in order:
            assert (await folder.request()).state is S.SIGNING
            await folder.sign(role)
            assert await refused(folder.refuse(role))
        request = await folder.request()
        assert request.state is S.REVIEW
        await counter.suite.evidence.run_due()
        assert await Document.filter(request=request, kind=DocumentKind.EVIDENCE).count() == 1
        signatures = [row async for row in Signatory.filter(request=request).order_by("position")]
        assert [row.roles for row in signatures] == [[role] for role in THREE]
        assert {row.terms_version for row in signatures} == {counter.suite.catalogue.terms.version}
        assert len({row.signed_sha256 for row in signatures}) == 1
    signed = [event.data["terms"] async for event in AuditEvent.filter(action="signatory.sign")]
    assert signed == [counter.suite.catalogue.terms.version] * 3 * 6


async def test_a_refusal_ends_it_for_those_who_come_after(counter: Counter) -> None:
    """And is told to all, the requester too, who signs nothing."""
    folder = await Folder.order(counter, THREE[1:], "negocio", by_text=("delegate",), for_another=True)
    await folder.submit()
    await folder.sign("delegate")
    await folder.identify("holder")
    await folder.identify("legal_representative")
    await folder.refuse("legal_representative")
    assert (await folder.request()).state is S.DECLINED
    reading = await Signatory.get(request_id=folder.request_id, position=0).select_related("request")
    document = (await counter.suite.readings.of(reading))[0].document
    for act in (
        folder.sign("holder"), folder.refuse("holder"), folder.deny("holder"), folder.withdraw(),
        counter.suite.readings.mark_read(reading, document.id), counter.suite.readings.open(reading, document.id),
    ):  # fmt: skip
        assert await refused(act)
    assert (await folder.request()).state is S.DECLINED
    told = OutboxMessage.filter(kind="declined", request_id=folder.request_id)
    assert await told.filter(channel=Channel.MAIL).count() == 3  # the holder, the representative, the requester
    assert await told.filter(channel=Channel.SMS).count() == 1
    chats = [open_message(row, counter.suite.vault) async for row in told.filter(channel=Channel.CHAT)]
    concerned = (folder.owner, folder.accounts["holder"], folder.accounts["delegate"])
    assert {chat.recipient for chat in chats} == {str(account.id) for account in concerned}
    refuser = folder.people["legal_representative"]
    assert all((refuser["surname"] in chat.args["who"]) and chat.args["reason"] == "Je refuse." for chat in chats)


async def test_whoever_has_no_address_is_invited_reminded_and_told_by_text(counter: Counter) -> None:
    folder = await Folder.order(counter, THREE[1:], "negocio", by_text=THREE[1:])
    await folder.submit()
    counter.wait(2 * DAY + 60)
    await counter.work()
    phone = folder.people["delegate"]["phone"]
    invited, reminded = await texts_to(counter, phone)
    assert (invited.kind, reminded.kind) == ("sign", "sign-reminder")
    delegate = await Signatory.get(request_id=folder.request_id, position=2)
    for message in (invited, reminded):
        text = counter.suite.texts.plain("fr", f"sms-{message.kind}", **message.args, link=message.link)
        assert gsm7_single(text) and text.endswith(str(message.link))
        token = parse_qs(urlsplit(str(message.link)).query)["start"][0]
        assert (await counter.suite.links.read(token)).subject_id == delegate.id
    lost = OutboxMessage.filter(channel=Channel.SMS, kind="sign-reminder", request_id=folder.request_id)
    await lost.update(status=OutboxStatus.FAILED)
    assert await counter.suite.resends.failed(await folder.request()) == [Resend.LINK]
    for role in THREE:
        await folder.sign(role)
    await folder.onward()
    await counter.suite.follow.withdraw(folder.owner, await folder.request())
    assert [message.kind for message in await texts_to(counter, phone)][2:] == ["signed", "withdrawn"]
    mails = OutboxMessage.filter(request_id=folder.request_id, channel=Channel.MAIL, kind__in=["sign", "signed"])
    assert await mails.count() == 2  # the holder's


async def test_a_seal_is_signed_by_a_delegate_instead_and_names_the_organisation(
    counter: Counter, tmp_path: Path
) -> None:
    require("openssl", "pdftotext")
    folder = await Folder.order(counter, ("legal_representative", "delegate"), "certiserv")
    await folder.submit()
    request = await folder.request()
    rows = await Signatory.filter(request=request).order_by("position")
    assert [row.roles for row in rows] == [["certificate_manager"], ["delegate"]]
    assert request.form_document is not None
    form = tmp_path / "form.pdf"
    form.write_bytes((await counter.suite.documents.fetch(request.form_document)).content)
    shown = subprocess.run(["pdftotext", form, "-"], capture_output=True, check=True).stdout.decode()
    assert folder.people["legal_representative"]["surname"] in shown
    while (await folder.request()).state is not S.ISSUED:
        await folder.onward()
    der = counter.suite.issuance.der(await Certificate.get(request=request))
    certificate = load_der_x509_certificate(der)
    assert [each.value for each in certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)] == [
        "TEST Entreprise"
    ]
    assert "Maëlys" not in certificate.subject.rfc4514_string()
    chain = [tmp_path / "root.pem", tmp_path / "issuing.pem", tmp_path / "seal.pem"]
    for path, pem in zip(
        chain,
        (
            counter.built.authority.pem(Role.ROOT), counter.built.authority.pem(Role.ISSUING),
            certificate.public_bytes(Encoding.PEM),
        ),
        strict=True,
    ):  # fmt: skip
        path.write_bytes(pem)
    verify: list[str | Path] = [
        "openssl",
        "verify",
        "-x509_strict",
        "-CAfile",
        chain[0],
        "-untrusted",
        chain[1],
        chain[2],
    ]
    assert subprocess.run(verify, capture_output=True, check=True).stdout.endswith(b": OK\n")
    await folder.revoke(("Zébulon vert", "Lac de Paladru", "Le cerf-volant rouge"))
    assert (await folder.request()).state is S.REVOKED


async def test_terms_that_changed_are_accepted_again_before_signing(url: str, tmp_path: Path) -> None:
    newer = tmp_path / "catalogue.toml"
    newer.write_text(DEFAULT_CATALOGUE.read_text().replace('version = "2026-11"', 'version = "2027-01"'))
    async with open_counter(url, tmp_path) as counter:
        folder = await Folder.order(counter, ())
        await folder.submit()
        await folder.identify("holder")
        await folder.ask_code("holder")
        account, phone = folder.owner, folder.people["holder"]["phone"]
    async with open_counter(url, tmp_path, newer) as counter:
        row = await Signatory.get(request_id=folder.request_id).select_related("request")
        code = await counter.code("signature", phone)
        with pytest.raises(Conflict, match="error-terms-changed"):
            await counter.suite.signature.sign(account, row, code)
        await counter.suite.signature.accept_terms(account, row)
        row = await Signatory.get(request_id=folder.request_id).select_related("request")
        await counter.suite.signature.sign(account, row, code)
        assert (await Signatory.get(id=row.id)).terms_version == "2027-01"


async def test_the_office_chosen_is_the_request_s(counter: Counter) -> None:
    folder = await Folder.order(counter, (), "negocio")
    request = await folder.request()
    assert request.office == "demo"
    await counter.suite.orders.edit(request, "product.office")
    await counter.suite.orders.answer(request, "product.office", "sud")
    await folder.submit()
    request = await folder.request()
    assert request.office == "sud"
    row = await OutboxMessage.filter(kind="sign", request_id=request.id).get()
    assert open_message(row, counter.suite.vault).args["office_phone"] == "04 99 00 56 78"
