"""The five identity fields that a signatory proves (`domain` §4.2 step 2), compared with the request."""

from dataclasses import dataclass

from services.identity.names import Match, compare_names
from services.identity.papers import PaperKind, same_number
from services.identity.phones import same_phone

__all__ = ["IdentityClaim", "Match", "compare"]


@dataclass(frozen=True, slots=True, repr=False)
class IdentityClaim:
    """What a request says of a person, or what somebody typed. `document_expiry` is the ISO form of the printed date.

    It has no `repr`: it is personal, and a `repr` reaches logs.
    """

    document_number: str
    document_expiry: str
    given_name: str
    surname: str
    phone: str


def compare(expected: IdentityClaim, claim: IdentityClaim, kind: PaperKind) -> dict[str, Match]:
    """Each field by its own rule. Names alone can be near."""
    return {
        "document_number": _same(same_number(kind, expected.document_number, claim.document_number)),
        "document_expiry": _same(expected.document_expiry == claim.document_expiry),
        "given_name": compare_names(expected.given_name, claim.given_name),
        "surname": compare_names(expected.surname, claim.surname),
        "phone": _same(same_phone(expected.phone, claim.phone)),
    }


def _same(is_same: bool) -> Match:
    return Match.SAME if is_same else Match.DIFFERENT
