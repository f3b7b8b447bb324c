"""Signing up, by its rules: two verifications make a customer, and nobody orders before."""

import re
from random import Random
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import Account, AuditEvent, Channel, Code, OutboxMessage
from services.catalogue import DEFAULT_CATALOGUE, load_catalogue
from services.codes import Codes
from services.core.audit import AuditTrail
from services.core.errors import Conflict, GuichetierError, Invalid, Refused
from services.core.outbox import Outbox, open_message
from services.core.texts import Texts
from services.core.vault import Vault
from services.customers import Customers
from services.notices import Notices
from services.profiles import Step, customer_id
from services.sending_limits import Limits
from tests.clock import FixedClock
from tests.identity.test_refusal_texts import ROOT

EMAIL, PHONE = "test.ada@demo-guichetier.fr", "+33612345678"


class Desk:
    """One person who signs up, and what reaches them."""

    def __init__(self, customers: Customers, vault: Vault, clock: FixedClock, account: Account) -> None:
        self.customers, self.clock, self.account, self._vault = customers, clock, account, vault

    @property
    def asked(self) -> Step:
        return self.customers.profile(self.account).asked

    async def types(self, *texts: str) -> None:
        for text in texts:
            await self.customers.type(self.account, text)

    async def refused(self, text: str) -> str:
        """The key of what is said to that text."""
        with pytest.raises(GuichetierError) as told:
            await self.types(text)
        return told.value.key

    async def code(self, channel: Channel = Channel.MAIL) -> str:
        row = await OutboxMessage.filter(channel=channel, kind__endswith="-check").order_by("-position").first()
        assert row is not None
        return str(open_message(row, self._vault).args["code"])

    async def wrong(self) -> str:
        return str((int(await self.code()) + 1) % 1_000_000).zfill(6)

    async def sign_up(self) -> None:
        await self.types("TEST Ada", "TEST Lovelace", EMAIL)
        await self.types(await self.code(), PHONE)
        await self.types(await self.code(Channel.SMS))


@pytest.fixture
async def desk(vault: Vault, clock: FixedClock) -> Desk:
    audit, outbox = AuditTrail(vault, clock), Outbox(vault, clock, "example.com")
    notices = Notices(outbox, Texts(ROOT / "locales"), load_catalogue(DEFAULT_CATALOGUE), vault)
    codes = Codes(vault, clock, outbox, audit, Limits())
    account = await Account.create(id=uuid4(), telegram_id=1, created_at=clock.now())
    return Desk(Customers(vault, codes, notices, audit, clock, ("FR",)), vault, clock, account)


@given(st.integers(0, 2**64))
def test_a_customer_id_is_read_without_a_mistake_and_tells_nothing(seed: int) -> None:
    drawn = customer_id(Random(seed).choice)
    assert re.fullmatch(r"C-[A-HJKMNP-Z2-9]{8}", drawn)
    assert drawn != customer_id(Random(seed + 1).choice)


async def test_only_both_verifications_make_a_customer(desk: Desk) -> None:
    account = desk.account
    await desk.types("TEST Ada", "TEST Lovelace", EMAIL)
    assert await desk.refused(await desk.wrong()) == "error-code-wrong"
    await desk.types(await desk.code())
    for country in ("+32 470 12 34 56", "01 42 68 53 00"):
        assert (await desk.refused(country)).startswith("error-phone-")
    await desk.types("06 12 34 56 78")
    assert account.customer_id is None and account.signed_up_at is None
    with pytest.raises(Conflict):
        await desk.customers.change(account, Step.EMAIL)
    await desk.types(await desk.code(Channel.SMS))
    kept = await Account.get(id=account.id)
    profile = desk.customers.profile(kept)
    assert kept.customer_id and kept.signed_up_at == desk.clock.now()
    assert (profile.name, profile.email, profile.phone, profile.asked) == (
        "TEST Ada TEST Lovelace", EMAIL, PHONE, Step.DONE,
    )  # fmt: skip
    assert await desk.refused("TEST again") == "error-conflict"
    told = [event.action for event in await AuditEvent.filter(object=f"account:{account.id}")]
    assert told == ["customer.code", "customer.verify", "customer.code", "customer.verify", "customer.sign-up"]
    assert EMAIL.encode() not in bytes(kept.profile_sealed or b"")


@pytest.mark.parametrize("hostile", ["<b>TEST</b>", "TEST\nBcc: all", "TEST {code}", "", "\u200b", "T" * 65, "漢字"])
async def test_a_hostile_name_is_refused_and_nothing_changes(desk: Desk, hostile: str) -> None:
    assert (await desk.refused(hostile)).startswith(("error-name-", "error-text-"))
    assert desk.asked is Step.GIVEN_NAME and desk.account.profile_sealed is None


async def test_a_code_verifies_the_address_it_was_sent_to_and_no_other(desk: Desk) -> None:
    await desk.types("TEST Ada", "TEST Lovelace", "mistyped@demo-guichetier.fr")
    mistyped = await desk.code()
    assert await desk.customers.back(desk.account)
    await desk.types(EMAIL)  # at once: the corrected address does not wait for the other one
    assert await desk.refused(mistyped) == "error-code-wrong"
    replaced = await desk.code()
    with pytest.raises(Refused):
        await desk.customers.resend(desk.account)
    desk.clock.advance(seconds=31)
    await desk.customers.resend(desk.account)
    assert await desk.refused(replaced) == "error-code-replaced"
    desk.clock.advance(minutes=11)
    assert await desk.refused(await desk.code()) == "error-code-expired"
    await desk.customers.resend(desk.account)
    await desk.types(await desk.code())
    assert desk.customers.profile(desk.account).email == EMAIL


async def test_five_wrong_codes_close_an_address_for_a_day(desk: Desk) -> None:
    await desk.types("TEST Ada", "TEST Lovelace", EMAIL)
    told = [await desk.refused(await desk.wrong()) for _ in range(5)]
    assert told == ["error-code-wrong"] * 4 + ["error-email-check-blocked"]
    assert await desk.customers.closed_until(desk.account)
    assert await desk.refused(await desk.code()) == "error-email-check-blocked"
    await desk.customers.back(desk.account)
    assert await desk.refused(EMAIL) == "error-email-check-blocked"  # typed again, it is closed all the same
    await desk.customers.back(desk.account)
    await desk.types("other@demo-guichetier.fr")
    assert await desk.customers.closed_until(desk.account) is None
    await desk.customers.back(desk.account)
    desk.clock.advance(hours=24)
    await desk.types(EMAIL)
    assert await desk.customers.closed_until(desk.account) is None
    await desk.types(await desk.code())
    assert desk.asked is Step.PHONE
    assert await Code.filter(created_at__lt=desk.clock.now(), purpose="email-check").count() == 1


async def test_back_asks_again_and_what_was_given_stays_or_is_verified_anew(desk: Desk) -> None:
    await desk.types("TEST Ada", "TEST Lovelace", EMAIL)
    await desk.types(await desk.code())
    for earlier in (Step.EMAIL, Step.SURNAME, Step.GIVEN_NAME):
        assert await desk.customers.back(desk.account)
        assert desk.asked is earlier
    assert not await desk.customers.back(desk.account)
    await desk.types("TEST Zoé")
    await desk.customers.stay(desk.account)
    await desk.types(EMAIL)  # verified already
    assert desk.asked is Step.PHONE
    with pytest.raises(Conflict):
        await desk.customers.stay(desk.account)
    assert desk.customers.profile(desk.account).name == "TEST Zoé TEST Lovelace"


async def test_a_customer_keeps_an_address_until_another_is_verified(desk: Desk) -> None:
    await desk.sign_up()
    known = desk.account.customer_id
    await desk.customers.change(desk.account, Step.EMAIL)
    await desk.types("new@demo-guichetier.fr")
    assert desk.customers.profile(desk.account).email == EMAIL
    await desk.customers.leave(desk.account)
    assert (desk.asked, desk.customers.profile(desk.account).email) == (Step.DONE, EMAIL)
    await desk.customers.change(desk.account, Step.EMAIL)
    desk.clock.advance(seconds=31)
    await desk.types("new@demo-guichetier.fr")
    await desk.types(await desk.code())
    assert (desk.asked, desk.customers.profile(desk.account).email) == (Step.DONE, "new@demo-guichetier.fr")
    assert desk.account.customer_id == known
    with pytest.raises(Conflict):
        await desk.customers.change(desk.account, Step.SURNAME)
    with pytest.raises(Invalid):
        await desk.customers.change(desk.account, Step.PHONE)
        await desk.types("08 99 70 00 00")
