"""Signatories: whose row it is, and whether it may still be acted upon."""

from uuid import UUID

from models import Account, Request, RequestState, Signatory, SignatoryState
from services.core.errors import Conflict, NotFound, Refused
from services.links import LinkPurpose, Links
from services.requests.folders import Folders


class Signatories:
    def __init__(self, links: Links, folders: Folders) -> None:
        self._links = links
        self._folders = folders

    async def of(self, account: Account, signatory_id: UUID) -> Signatory:
        """The signatory row that this person may act on, with its request.

        Raises NotFound; Refused(`error-link-other`) where somebody else has proved to be this signatory, or
        `error-holder-alone` where the requester would sign as the holder for whom they asked (`domain` §4.4).
        """
        signatory = await Signatory.get_or_none(id=signatory_id).select_related("request")
        if signatory is None:
            raise NotFound
        if signatory.account_id not in (None, account.id):
            raise Refused("error-link-other")
        if signatory.request.owner_id == account.id and self._is_other_holder(signatory):
            raise Refused("error-holder-alone")
        return signatory

    def _is_other_holder(self, signatory: Signatory) -> bool:
        """Whether this is the holder, for whom somebody else asks."""
        request = signatory.request
        return self._folders.for_another(request) and self._folders.form_of(request).holder in signatory.roles

    async def begun_by(self, account: Account) -> list[Signatory]:
        """The signatures this person has begun and not finished."""
        return await Signatory.filter(
            account=account,
            state__in=[SignatoryState.IDENTIFIED, SignatoryState.REVIEWED],
            request__state=RequestState.SIGNING,
        ).select_related("request")

    async def require_open(self, signatory: Signatory) -> None:
        """Raises Refused: locked out, the request no more to be signed, the link expired or voided."""
        if signatory.state is SignatoryState.LOCKED:
            raise Refused("error-identity-blocked")
        if signatory.request.state is RequestState.RETURNED:
            raise Refused("error-request-returned")
        if signatory.request.state is not RequestState.SIGNING:
            raise Refused("error-request-closed")
        await self._links.require_open(LinkPurpose.SIGN, signatory.id)

    async def hold(self, signatory: Signatory) -> None:
        """Keep the request in signature until the running unit ends: what one signatory does, the others see first.

        Raises Conflict where it is signed no more.
        """
        mine = Request.filter(id=signatory.request_id, state=RequestState.SIGNING)
        if not await mine.select_for_update().exists():
            raise Conflict
