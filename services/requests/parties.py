"""Who is told what becomes of a request: each who signs it, and the requester where they do not (`domain` §3, §4.2)."""

from collections.abc import Sequence
from typing import Any

from models import Request, Signatory
from services.customers import Customers
from services.notices import Notices
from services.requests.folders import Folders


class Parties:
    def __init__(self, folders: Folders, customers: Customers, notices: Notices) -> None:
        self._folders = folders
        self._customers = customers
        self._notices = notices

    async def tell(
        self, kind: str, request: Request, signatories: Sequence[Signatory] | None = None, **args: Any
    ) -> None:
        """One e-mail `mail-<kind>-…` to each of these signatories, or to all (or a text, where they have no address),
        and to the requester where they are none of them. Inside the running unit."""
        owner = await request.owner
        form, asked = self._folders.form(request), self._folders.form_of(request)
        if signatories is None:
            signatories = await Signatory.filter(request=request)
        for signatory in signatories:
            person = self._folders.person(signatory)
            await self._notices.person(kind, person, owner.locale, request, name=person["given_name"], **args)
        if any(each.account_id == owner.id or asked.requests(form, each.roles) for each in signatories):
            return
        me = self._customers.profile(owner)
        if me.email:
            await self._notices.mail(kind, me.email, owner.locale, request, name=me.given_name, **args)
