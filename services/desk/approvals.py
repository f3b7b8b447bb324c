"""Approvals of a request as it stands: what is changed or added voids them (`domain` §3, §10).

How many different officers must approve is the product's.
"""

from uuid import uuid4

from models import Account, Approval, Request
from services.catalogue import Catalogue
from services.core.clock import Clock
from services.core.errors import Refused


class Approvals:
    def __init__(self, catalogue: Catalogue, clock: Clock) -> None:
        self._catalogue = catalogue
        self._clock = clock

    def needed(self, request: Request) -> int:
        return 2 if self._catalogue.product(request.product).second_officer.issuance else 1

    async def of(self, request: Request) -> list[Approval]:
        """Those that stand, the first one first."""
        return await Approval.filter(request=request, voided_at=None).order_by("at")

    async def give(self, account: Account, request: Request) -> bool:
        """One officer's approval, inside the running unit. Returns whether no other is needed.

        Raises Refused(`error-approved-already`) for an officer whose approval stands.
        """
        given = await self.of(request)
        if account.id in [approval.account_id for approval in given]:
            raise Refused("error-approved-already")
        await Approval.create(id=uuid4(), request=request, account=account, at=self._clock.now())
        return len(given) + 1 >= self.needed(request)
