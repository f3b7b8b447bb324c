"""Why a certificate is revoked, in the words people use (`domain` §4.9).

Several of them are one reason for whoever reads the revocation list (RFC 5280 §5.3.1): they keep apart what the desk
and the form have to know. A motive that stands alone for a reason bears its name.
"""

from enum import StrEnum
from typing import Final

from services.pki.revocation import RevocationReason


class Motive(StrEnum):
    """`reason` is what the list and OCSP say."""

    LOSS = "loss"
    COMPROMISE = "keyCompromise"
    DEPARTURE = "affiliationChanged"
    ORGANISATION = "organisation"
    MERGER = "merger"
    SUPERSEDED = "superseded"
    CESSATION = "cessationOfOperation"
    OTHER = "unspecified"
    WITHDRAWN = "privilegeWithdrawn"

    @property
    def reason(self) -> RevocationReason:
        return _REASONS.get(self) or RevocationReason(self.value)


_REASONS: Final = {
    Motive.LOSS: RevocationReason.KEY_COMPROMISE,
    Motive.ORGANISATION: RevocationReason.AFFILIATION_CHANGED,
    Motive.MERGER: RevocationReason.AFFILIATION_CHANGED,
}

OFFERED: Final = tuple(motive for motive in Motive if motive is not Motive.WITHDRAWN)
"""What a holder may choose: only the desk withdraws a right."""
