"""What people are told: each notice is an outbox row, written in the unit of what it tells.

A notice names the request, the product and the office; the text says what comes next and when.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from models import Account, Agent, Channel, Request
from services.agents import ROLES, Right, shown_name
from services.catalogue import Catalogue, Office
from services.contacts import contacts_of
from services.core.outbox import Message, Outbox
from services.core.texts import Texts
from services.core.vault import Vault
from services.profiles import read_profile


def shown_number(number: int) -> str:
    """`N°100042`: at least six digits, shown to people, never an access right."""
    return f"N°{number:06d}"


def reached_at(person: Mapping[str, str]) -> str:
    """Where a signatory is written to: their e-mail address or, where they have none, their phone."""
    return person["email"] or person["phone"]


class Notices:
    def __init__(self, outbox: Outbox, texts: Texts, catalogue: Catalogue, vault: Vault) -> None:
        self._outbox = outbox
        self._texts = texts
        self._catalogue = catalogue
        self._vault = vault

    def about(self, request: Request, locale: str) -> dict[str, Any]:
        """The arguments every text about a request may use."""
        return {
            "number": shown_number(request.number),
            "plain_number": str(request.number),  # `°` is not in the alphabet of SMS
            "product": self.product_title(request, locale),
            **self.contacts(self._catalogue.office(request.office), locale),
        }

    def contacts(self, office: Office, locale: str) -> dict[str, Any]:
        return contacts_of(office, self._texts, locale)

    def reach(self, locale: str) -> dict[str, Any]:
        """How to reach the office that answers for what is about no request."""
        return self.contacts(self._catalogue.default_office, locale)

    def product_title(self, request: Request, locale: str) -> str:
        name = self._catalogue.product(request.product).name
        if not request.lifetime_months:
            return name
        return self._texts.plain(locale, "product-title", name=name, years=request.lifetime_months // 12)

    async def mail(
        self,
        kind: str,
        to: str,
        locale: str,
        request: Request,
        *,
        link: str | None = None,
        attach: UUID | None = None,
        qr: bool = False,
        **args: Any,
    ) -> UUID:
        """An e-mail `mail-<kind>-…` to an address; `link` goes on its button, `qr` draws it too. The requester reads
        their customer id in it."""
        owner = await request.owner
        if owner.customer_id and read_profile(self._vault, owner).email == to:
            args["customer"] = owner.customer_id
        return await self._outbox.put(
            Message(
                channel=Channel.MAIL,
                recipient=to,
                kind=kind,
                locale=locale,
                args={**self.about(request, locale), **args},
                request_id=request.id,
                link=link,
                attach=str(attach) if attach else None,
                qr=qr,
            )
        )

    async def person(
        self,
        kind: str,
        person: Mapping[str, str],
        locale: str,
        request: Request,
        *,
        link: str | None = None,
        qr: bool = False,
        **args: Any,
    ) -> UUID:
        """To a signatory: the e-mail `mail-<kind>-…` or, where they have no address, the text `sms-<kind>`
        (`domain` §4.2, step 1)."""
        if person["email"]:
            return await self.mail(kind, person["email"], locale, request, link=link, qr=qr, **args)
        return await self._outbox.put(
            Message(
                channel=Channel.SMS,
                recipient=person["phone"],
                kind=kind,
                locale=locale,
                args={**self.about(request, locale), **args},
                request_id=request.id,
                link=link,
            )
        )

    async def letter(self, kind: str, to: str, locale: str, **args: Any) -> UUID:
        """An e-mail `mail-<kind>-…` about no request."""
        return await self._outbox.put(Message(Channel.MAIL, to, kind, locale, args={**self.reach(locale), **args}))

    async def chat(
        self,
        kind: str,
        account: Account,
        request: Request,
        *,
        go: str | None = None,
        to: UUID | None = None,
        **args: Any,
    ) -> UUID:
        """A message `chat-<kind>` in a person's chat; `go` is the journey its button opens, on the request or `to`."""
        return await self._outbox.put(
            Message(
                channel=Channel.CHAT,
                recipient=str(account.id),
                kind=kind,
                locale=account.locale,
                args={**self.about(request, account.locale), **args},
                request_id=request.id,
                button=f"{go}|{to or request.id}" if go else None,
            )
        )

    async def redraw(self, account_id: UUID, why: str | None = None, notice: str | None = None) -> None:
        """Show a person again where they are: something moved without them, and the text `why` says what; or Telegram
        was away, and what there was to say is `notice`, in their language."""
        args = {name: text for name, text in (("why", why), ("notice", notice)) if text}
        await self._outbox.put(Message(Channel.CHAT, str(account_id), kind="redraw", locale="fr", args=args))

    async def remove(self, account_id: UUID, message_id: int, after: timedelta | None = None) -> None:
        """Delete a message of a person's chat, once Telegram takes it; `after` is how long it may stay."""
        args = {"message_id": message_id}
        removal = Message(Channel.CHAT, str(account_id), kind="remove", locale="fr", args=args, after=after)
        await self._outbox.put(removal)

    @property
    def default_office(self) -> str:
        """The code of the office that answers for what is about no request."""
        return self._catalogue.default_office.code

    async def alarm(self, kind: str, **args: Any) -> None:
        """Tell the officers of the default office what is about no request; the button leads to what is sent."""
        officers = await Agent.filter(office=self.default_office, revoked_at=None, role__in=list(ROLES[Right.DECIDE]))
        reachable = Account.filter(telegram_id__in={agent.telegram_id for agent in officers}, reachable=True)
        for account in await reachable:
            told = {**self.reach(account.locale), **args}
            await self._outbox.put(Message(Channel.CHAT, str(account.id), kind, account.locale, told, button="sending"))

    async def alert_agents(
        self, kind: str, request: Request, right: Right = Right.HANDLE, *, but: Account | None = None, **args: Any
    ) -> None:
        """Tell those of the request's office who have that right, the one who caused it excepted.

        Where one of them works on the request, they are told first and the others read who it is: `$working`.
        """
        on_duty = await Agent.filter(office=request.office, revoked_at=None, role__in=list(ROLES[right]))
        names = {agent.telegram_id: shown_name(agent) for agent in on_duty}
        told = await Account.filter(telegram_id__in=list(names), reachable=True)
        holder = next((account for account in told if account.id == request.claimed_by_id), None)
        for account in sorted(told, key=lambda account: account is not holder):
            if but is None or account.id != but.id:
                who = names[holder.telegram_id] if holder and holder is not account else ""
                working = self._texts.plain(account.locale, "desk-working", who=who) if who else ""
                await self.chat(kind, account, request, go="desk", working=working, **args)
