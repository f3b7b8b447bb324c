"""The holder of a request: who retrieves the certificate, sets its questions and may revoke it.

They are the person whom it names or, for a seal, the certificate manager (`domain` §1).
"""

from typing import Final
from uuid import UUID

from models import Account, Signatory
from services.catalogue.products import Role
from services.core.errors import NotFound, Refused

HOLDERS: Final = frozenset({Role.HOLDER, Role.CERTIFICATE_MANAGER})


def is_holder(signatory: Signatory) -> bool:
    return not HOLDERS.isdisjoint(signatory.roles)


async def holder_of(request_id: UUID) -> Signatory:
    """Raises NotFound."""
    for signatory in await Signatory.filter(request_id=request_id):
        if is_holder(signatory):
            return signatory
    raise NotFound


async def require_holder(account: Account, request_id: UUID) -> Signatory:
    """The holder, where this person has proved to be them. Raises Refused(`error-holder-only`) for anybody else."""
    holder = await holder_of(request_id)
    if holder.account_id != account.id:
        raise Refused("error-holder-only")
    return holder
