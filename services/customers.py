"""Customers: before a first order a person signs up (`domain` §1, §4.5).

They give their name, then an e-mail address and a mobile number, each verified by a code, and get a customer id. What
they have given so far is their profile, sealed, with what is asked next: a restart loses nothing.

A verification is of one address (or number) for one account, and its codes, resends and attempts are counted on both
together. So a code sent to one address verifies no other, and an address mistyped costs nothing once it is corrected.
After five wrong codes that address is closed to this account: another one can be given at once, the same one again
after 24 hours. There is no desk in this: no office owns an account.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from models import Account, Channel
from services import attempts
from services.codes import Bound, Codes, Purpose, Sending
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Refused
from services.core.unit import transaction
from services.core.vault import Vault
from services.evidence.typeface import drawable
from services.identity.mail_addresses import clean_email
from services.identity.names import clean_name
from services.identity.phones import parse_phone
from services.notices import Notices
from services.profiles import STEPS, Profile, Step, customer_id, read_profile, seal_profile

CLOSED_FOR: Final = timedelta(hours=24)
_PURPOSE: Final = {Step.EMAIL_CODE: Purpose.EMAIL, Step.PHONE_CODE: Purpose.PHONE}
_CHANNEL: Final = {Step.EMAIL_CODE: Channel.MAIL, Step.PHONE_CODE: Channel.SMS}


class Customers:
    """`countries` may be texted."""

    def __init__(
        self,
        vault: Vault,
        codes: Codes,
        notices: Notices,
        audit: AuditTrail,
        clock: Clock,
        countries: tuple[str, ...],
    ) -> None:
        self._vault = vault
        self._codes = codes
        self._notices = notices
        self._audit = audit
        self._clock = clock
        self._countries = countries

    def profile(self, account: Account) -> Profile:
        return read_profile(self._vault, account)

    async def type(self, account: Account, text: str) -> None:
        """Take the answer to what is asked. Raises Invalid; Refused with what is wrong with a code, or why none could
        be sent: the address is then kept, and a code can be asked for later."""
        profile = self.profile(account)
        match profile.asked:
            case Step.GIVEN_NAME | Step.SURNAME as asked:
                name = clean_name(text)
                drawable(name)
                await self._keep(account, replace(profile, **{asked.value: name}, asked=asked.following))
            case Step.EMAIL:
                await self._give(account, profile, clean_email(text))
            case Step.PHONE:
                await self._give(account, profile, parse_phone(text, self._countries))
            case Step.EMAIL_CODE | Step.PHONE_CODE:
                await self._prove(account, profile, text)
            case _:
                raise Conflict

    async def stay(self, account: Account) -> None:
        """What was given before to this question stays. Raises Conflict where nothing was."""
        profile = self.profile(account)
        if not profile.given():
            raise Conflict
        await self._advance(account, profile)

    async def resend(self, account: Account) -> None:
        """Another code to the same address. Raises Refused where it must wait."""
        profile = self.profile(account)
        if profile.asked not in _PURPOSE:
            raise Conflict
        await self._send(account, profile)

    async def back(self, account: Account) -> bool:
        """Ask the question before again. Returns whether there was one: a single change has none."""
        profile = self.profile(account)
        if profile.asked.is_code:
            earlier = profile.asked.question
        elif profile.asked is Step.GIVEN_NAME or account.signed_up_at:
            await self.leave(account)
            return False
        else:
            earlier = STEPS[STEPS.index(profile.asked) - 1].question
        await self._keep(account, replace(profile, unproved="", asked=earlier))
        return True

    async def change(self, account: Account, what: str) -> None:
        """A customer gives another address or number: it is theirs once it is verified."""
        if not account.signed_up_at or what not in (Step.EMAIL, Step.PHONE):
            raise Conflict
        await self._keep(account, replace(self.profile(account), unproved="", asked=Step(what)))

    async def leave(self, account: Account) -> None:
        """A customer keeps what they had; a sign-up goes on later where it stood."""
        if account.signed_up_at:
            await self._keep(account, replace(self.profile(account), unproved="", asked=Step.DONE))

    async def closed_until(self, account: Account) -> datetime | None:
        """When the address to be verified opens again after five wrong codes; None where it is open."""
        profile = self.profile(account)
        if profile.asked not in _PURPOSE:
            return None
        closed = await attempts.blocked_at(_PURPOSE[profile.asked], self._verified(account, profile))
        return closed + CLOSED_FOR if closed and closed + CLOSED_FOR > self._clock.now() else None

    async def _give(self, account: Account, profile: Profile, value: str) -> None:
        """Send a code to an address or a number; the one that is verified already needs none."""
        if value == profile.given():
            await self._advance(account, profile)
            return
        code_step = Step(f"{profile.asked}_code")
        given = replace(profile, unproved=value, asked=code_step)
        refusal: Refused | None = None
        async with transaction():
            await self._keep(account, given)
            try:
                await self._send(account, given)
            except Refused as error:
                refusal = error
        if refusal:
            raise refusal

    async def _send(self, account: Account, profile: Profile) -> None:
        purpose, subject = _PURPOSE[profile.asked], self._verified(account, profile)
        contacts = self._notices.reach(account.locale)
        sending = Sending(
            _CHANNEL[profile.asked], purpose.value, account.locale, args={**contacts, "name": profile.name}
        )
        async with transaction():
            await self._codes.lapse(purpose, subject, CLOSED_FOR)
            code = await self._codes.send(Bound(purpose, subject, account.id, profile.unproved), sending)
            await self._record(account, "code", what=purpose.value, delivery=str(code.delivery))

    async def _prove(self, account: Account, profile: Profile, typed: str) -> None:
        purpose, subject = _PURPOSE[profile.asked], self._verified(account, profile)
        question = profile.asked.question
        async with transaction():
            await self._codes.lapse(purpose, subject, CLOSED_FOR)
            verdict = await self._codes.check(purpose, subject, account.id, typed)
            if verdict.code:
                await self._codes.consume(verdict.code)
                await self._record(account, "verify", what=question.value)
                proved: dict[str, Any] = {question.value: profile.unproved, "unproved": "", "asked": question}
                await self._advance(account, replace(profile, **proved))
        verdict.raise_if_refused()

    async def _advance(self, account: Account, profile: Profile) -> None:
        """To the next question; the last one makes a customer. A customer who changed something is done."""
        async with transaction():
            if account.signed_up_at:
                await self._keep(account, replace(profile, asked=Step.DONE))
                return
            await self._keep(account, replace(profile, asked=profile.asked.following))
            if self.profile(account).asked is Step.DONE:
                await self._welcome(account, profile)

    async def _welcome(self, account: Account, profile: Profile) -> None:
        if not (profile.name and profile.email and profile.phone):
            raise Conflict
        account.customer_id, account.signed_up_at = await _unused_id(), self._clock.now()
        await account.save(update_fields=["customer_id", "signed_up_at"])
        await self._record(account, "sign-up", customer=account.customer_id)
        await self._notices.letter(
            "welcome", profile.email, account.locale, name=profile.name, customer=account.customer_id
        )

    async def _keep(self, account: Account, profile: Profile) -> None:
        account.profile_sealed = seal_profile(self._vault, account, profile)
        async with transaction():
            await account.save(update_fields=["profile_sealed"])

    async def _record(self, account: Account, action: str, **data: Any) -> None:
        await self._audit.record(f"account:{account.id}", f"customer.{action}", f"account:{account.id}", **data)

    def _verified(self, account: Account, profile: Profile) -> UUID:
        """What a verification is counted on: this address for this account."""
        return UUID(bytes=self._vault.tag("search", f"{account.id}:{profile.unproved}".encode())[:16])


async def _unused_id() -> str:
    while await Account.exists(customer_id=(drawn := customer_id())):
        pass
    return drawn
