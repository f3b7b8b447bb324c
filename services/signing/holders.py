"""The holder of a request: the signatory whom the certificate names."""

from uuid import UUID

from models import Account, Signatory
from services.core.errors import NotFound, Refused

HOLDER = "holder"


async def holder_of(request_id: UUID) -> Signatory:
    """Raises NotFound."""
    for signatory in await Signatory.filter(request_id=request_id):
        if HOLDER in signatory.roles:
            return signatory
    raise NotFound


async def require_holder(account: Account, request_id: UUID) -> Signatory:
    """The holder, where this person has proved to be them. Raises Refused(`error-holder-only`) for anybody else."""
    holder = await holder_of(request_id)
    if holder.account_id != account.id:
        raise Refused("error-holder-only")
    return holder
