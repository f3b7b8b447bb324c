"""The table of transitions against the catalogue and against itself."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import RequestState
from services.catalogue import DEFAULT_CATALOGUE, load_catalogue
from services.core.errors import Conflict
from services.requests.states import ENDS, TABLE, Action, target_of

_CATALOGUE = load_catalogue(DEFAULT_CATALOGUE)
_FORWARD = {
    Action.SUBMIT, Action.IDENTIFY, Action.COMPLETE_SIGNATURES, Action.APPROVE, Action.OPEN_QUESTIONS,
    Action.SET_QUESTIONS, Action.ISSUE, Action.SHIP, Action.ACCEPT,
}  # fmt: skip


@pytest.mark.parametrize("product", _CATALOGUE.products, ids=lambda product: product.code)
def test_every_product_can_walk_its_whole_path(product: object) -> None:
    path = product.path  # type: ignore[attr-defined]
    for source, target in itertools.pairwise(path):
        actions = {row.action for row in TABLE if row.source is source and row.target is target} & _FORWARD
        assert actions, f"nothing leads from {source} to {target}"
        assert any(target_of(source, action, path) is target for action in actions)


def test_no_end_is_left_again() -> None:
    assert not [row for row in TABLE if row.source in ENDS]


def test_every_state_but_the_ends_leads_somewhere() -> None:
    leaving = {row.source for row in TABLE}
    assert leaving == set(RequestState) - ENDS


def test_every_end_is_reached() -> None:
    assert {row.target for row in TABLE} >= ENDS


def test_no_transition_is_written_twice() -> None:
    assert len(set(TABLE)) == len(TABLE)


@given(st.sampled_from(RequestState), st.sampled_from(Action), st.sampled_from(_CATALOGUE.products))
def test_an_action_leads_along_the_table_or_nowhere(state: RequestState, action: Action, product: object) -> None:
    path = product.path  # type: ignore[attr-defined]
    allowed = {row.target for row in TABLE if row.source is state and row.action is action}
    if allowed:
        assert target_of(state, action, path) in allowed
    else:
        with pytest.raises(Conflict):
            target_of(state, action, path)


def test_only_what_was_issued_is_revoked() -> None:
    sources = {row.source for row in TABLE if row.action is Action.REVOKE}
    assert sources == {RequestState.ISSUED, RequestState.SHIPPED, RequestState.ACCEPTED}
