"""Who signs: five fields, each checked for its form at once, matched all together at the end (`domain` §4.2, §5)."""

from typing import Any, Final

from models import Account, Signatory, SignatoryState
from services import attempts
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Refused
from services.core.unit import transaction
from services.identity.matching import IdentityClaim, Match, compare
from services.identity.names import clean_name
from services.identity.papers import PaperKind, clean_number, parse_date
from services.identity.phones import parse_phone
from services.notices import Notices
from services.requests.folders import Folders
from services.signing.signatories import Signatories

IDENTITY: Final = "identity"
IDENTITY_ATTEMPTS: Final = 5
FIELDS: Final = ("document_number", "document_expiry", "given_name", "surname", "phone")


class Identification:
    def __init__(
        self,
        signatories: Signatories,
        folders: Folders,
        notices: Notices,
        audit: AuditTrail,
        clock: Clock,
        countries: tuple[str, ...],
    ) -> None:
        self._signatories = signatories
        self._folders = folders
        self._notices = notices
        self._audit = audit
        self._clock = clock
        self._countries = countries

    def shown_names(self, signatory: Signatory) -> tuple[str, str]:
        """Given name and surname as they stand in the request: shown above the form, to be typed the same."""
        person = self._folders.person(signatory)
        return person["given_name"], person["surname"]

    def asked(self, account: Account, signatory: Signatory) -> str:
        """The identity field to ask this person now."""
        typed = self._folders.typed(signatory, account.id)
        return next((name for name in FIELDS if name not in typed), FIELDS[-1])

    async def type_field(self, account: Account, signatory: Signatory, text: str) -> None:
        """Keep one field; its format is checked at once. At the last the five are matched together.

        Raises Invalid (format), Refused(`error-identity-mismatch`, the fields that differ), `error-identity-near`
        where only the writing of a name leaves a doubt, or `error-identity-blocked` when no attempt is left: the
        request then goes to the desk.
        """
        await self._signatories.require_open(signatory)
        if signatory.state is not SignatoryState.INVITED:
            raise Conflict
        name = self.asked(account, signatory)
        person, typed = self._folders.person(signatory), self._folders.typed(signatory, account.id)
        typed[name] = self._clean(name, text, PaperKind(person["document_kind"]))
        if all(field in typed for field in FIELDS):
            await self._match(account, signatory, person, typed)
            return
        async with transaction():
            await self._update(signatory, typed_sealed=self._folders.seal_typed(signatory, account.id, typed))

    async def back(self, account: Account, signatory: Signatory) -> bool:
        """Ask the field before again. Returns whether there was one."""
        typed = self._folders.typed(signatory, account.id)
        earlier = [name for name in FIELDS[: FIELDS.index(self.asked(account, signatory))] if name in typed]
        if not earlier:
            return False
        del typed[earlier[-1]]
        async with transaction():
            await self._update(signatory, typed_sealed=self._folders.seal_typed(signatory, account.id, typed))
        return True

    async def accept(self, agent: str, signatory: Signatory) -> None:
        """The desk takes the doubt away: the person who typed the five fields is the signatory.

        Raises Conflict where no identity waits for the desk's word.
        """
        account_id = self._folders.typed_by(signatory)
        if signatory.state is not SignatoryState.LOCKED or account_id is None or not self.in_doubt(signatory):
            raise Conflict
        async with transaction():
            await self._signatories.hold(signatory)
            await attempts.forgive(IDENTITY, signatory.id)
            await Signatory.filter(id=signatory.id, state=SignatoryState.LOCKED).update(
                state=SignatoryState.IDENTIFIED, account_id=account_id, typed_sealed=None
            )
            await self._audit.record(agent, "signatory.accept", f"signatory:{signatory.id}")
            account = await Account.get(id=account_id)
            await self._notices.chat("identity-accepted", account, signatory.request, go="signing", to=signatory.id)

    def in_doubt(self, signatory: Signatory) -> bool:
        """Whether all five fields are typed and only the writing of a name leaves a doubt."""
        account_id = self._folders.typed_by(signatory)
        typed = self._folders.typed(signatory, account_id) if account_id else {}
        if any(name not in typed for name in FIELDS):
            return False
        person = self._folders.person(signatory)
        return _only_near(compare(_claim(person), _claim(typed), PaperKind(person["document_kind"])))

    async def _match(
        self, account: Account, signatory: Signatory, person: dict[str, str], typed: dict[str, str]
    ) -> None:
        error: Refused | None = None
        async with transaction():
            left = await attempts.spend(IDENTITY, signatory.id, IDENTITY_ATTEMPTS)
            results = compare(_claim(person), _claim(typed), PaperKind(person["document_kind"]))
            wrong = tuple(name for name in FIELDS if results[name] is not Match.SAME)
            if not wrong:
                await attempts.forgive(IDENTITY, signatory.id)
                await self._update(signatory, state=SignatoryState.IDENTIFIED, account_id=account.id, typed_sealed=None)
            elif _only_near(results):
                await attempts.refund(IDENTITY, signatory.id)
                error = Refused("error-identity-near")
                await self._lock(account, signatory, typed, "desk-identity-near")
            else:
                # What matched is kept: only the fields that differ are asked again.
                kept = {name: typed[name] for name in FIELDS if name not in wrong}
                if left:
                    error = Refused("error-identity-mismatch", fields=wrong, left=left)
                    await self._update(signatory, typed_sealed=self._folders.seal_typed(signatory, account.id, kept))
                else:
                    error = Refused("error-identity-blocked")
                    await attempts.block(IDENTITY, signatory.id, self._clock.now())
                    await self._lock(account, signatory, kept, "desk-identity-blocked")
            await self._audit.record(
                f"account:{account.id}",
                "signatory.identify",
                f"signatory:{signatory.id}",
                **{name: results[name].value for name in FIELDS},
            )
        if error:
            raise error

    def _clean(self, name: str, text: str, kind: PaperKind) -> str:
        if name == "document_number":
            return clean_number(kind, text)
        if name == "document_expiry":
            return parse_date(text).isoformat()
        if name == "phone":
            return parse_phone(text, self._countries)
        return clean_name(text)

    async def _lock(self, account: Account, signatory: Signatory, typed: dict[str, str], alert: str) -> None:
        """Only the desk can help from here."""
        sealed = self._folders.seal_typed(signatory, account.id, typed)
        await self._update(signatory, state=SignatoryState.LOCKED, typed_sealed=sealed)
        await self._notices.alert_agents(alert, signatory.request)

    async def _update(self, signatory: Signatory, **columns: Any) -> None:
        """Raises Conflict where the signatory is identified, or locked out, by now."""
        if not await Signatory.filter(id=signatory.id, state=SignatoryState.INVITED).update(**columns):
            raise Conflict


def _only_near(results: dict[str, Match]) -> bool:
    """Nothing differs but the writing of a name (`domain` §5: near goes to the desk)."""
    kinds = set(results.values())
    return Match.NEAR in kinds and Match.DIFFERENT not in kinds


def _claim(person: dict[str, str]) -> IdentityClaim:
    return IdentityClaim(**{name: person[name] for name in FIELDS})
