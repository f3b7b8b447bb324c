from dataclasses import replace

import pytest

from services.identity.matching import IdentityClaim, Match, compare
from services.identity.papers import PaperKind

EXPECTED = IdentityClaim(
    document_number="X4RTBPFW4",
    document_expiry="2031-01-02",
    given_name="Maëlys-Gaëlle",
    surname="Lœuillet",
    phone="+33612345678",
)


def test_the_same_person_written_otherwise() -> None:
    claim = IdentityClaim("x4rt bpfw46", "2031-01-02", "MAELYS GAELLE", "LOEUILLET", "06 12 34 56 78")
    assert set(compare(EXPECTED, claim, PaperKind.CNIE).values()) == {Match.SAME}


@pytest.mark.parametrize(
    ("field", "typed", "match"),
    [
        ("document_number", "X4RTBPFW5", Match.DIFFERENT),
        ("document_number", "?", Match.DIFFERENT),
        ("document_expiry", "2031-02-01", Match.DIFFERENT),
        ("given_name", "Maëlys", Match.NEAR),
        ("surname", "Leuillet", Match.DIFFERENT),
        ("phone", "+33612345679", Match.DIFFERENT),
        ("phone", "", Match.DIFFERENT),
    ],
)
def test_each_field_is_told_apart(field: str, typed: str, match: Match) -> None:
    results = compare(EXPECTED, replace(EXPECTED, **{field: typed}), PaperKind.CNIE)
    assert results.pop(field) is match
    assert set(results.values()) == {Match.SAME}


def test_a_claim_does_not_show_itself() -> None:
    assert "612345678" not in repr(EXPECTED)
