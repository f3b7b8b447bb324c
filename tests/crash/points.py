"""The points at which a process is killed, named, and enumerated from the tables of the product."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from models import RequestState, RetrievalPhase
from services.catalogue import DEFAULT_CATALOGUE, load_catalogue
from services.requests.states import TABLE, Action, Transition, target_of
from services.retrieval.phases import TABLE as PHASES

Phases = tuple[RetrievalPhase, RetrievalPhase]
Side = Callable[[str], str]
"""`before` or `after`: on which side of a commit the process dies."""

UPDATE: Final = "update"
"""A commit that completes an update, whatever it changes."""
PRELIMINARY: Final = "preliminary"
"""A commit made because of an update that does not complete it."""
RECORDED: Final = "certificate recorded, not signed"
SIGNED: Final = "certificate signed, signature not kept"
ISSUED: Final = "certificate issued, request not moved"
HANDOVER_WRITTEN: Final = ".p12 on disk, not in its row"
DOCUMENT_WRITTEN: Final = "document on disk, without a row"
BEFORE_SHOWING: Final = "before the screen is edited"
AFTER_SHOWING: Final = "after the screen is edited, before that is noted"
BEFORE_NEW_SCREEN: Final = "before a new screen is sent"
AFTER_NEW_SCREEN: Final = "after a new screen is sent, before that is noted"

_SOFTWARE: Final = load_catalogue(DEFAULT_CATALOGUE).product("initio").path
_REFUSED_BY_THE_RULES: Final = {
    (RetrievalPhase.KEY_PAIR, RetrievalPhase.PASSWORD),
    (RetrievalPhase.CERTIFICATE, RetrievalPhase.PASSWORD),
}
"""Changes that no journey leads to: whatever the rules refuse is refused when it is typed."""
_NO_SCREEN_YET: Final = {Action.RETURN}
"""Actions on the software product's path that no screen offers in this version."""


def before(commit: str) -> str:
    return f"{commit}, before the commit"


def after(commit: str) -> str:
    return f"{commit}, after the commit"


def around(commits: list[str]) -> list[str]:
    """Both sides of each commit."""
    return [side(commit) for commit in commits for side in (before, after)]


def moved(row: Transition) -> str:
    return f"request {row.source} → {row.target} ({row.action})"


def phased(phases: Phases) -> str:
    return f"retrieval {phases[0]} → {phases[1]}"


def sent(channel: str, kind: str) -> str:
    return f"{channel} {kind} sent, not noted"


def forward_transitions() -> list[Transition]:
    """What the software product's request goes through, from the draft to the revocation."""
    ways = [
        row
        for source, target in pairwise((*_SOFTWARE, RequestState.REVOKED))
        for row in TABLE
        if (row.source, row.target) == (source, target) and target_of(source, row.action, _SOFTWARE) is target
    ]
    assert len(ways) == len(_SOFTWARE), "the software product's path is not what it was: look at these journeys again"
    return ways


def side_transitions() -> list[Transition]:
    """Every other way that a software request may go, as far as there is a screen or a deadline for it."""
    forward = forward_transitions()
    return [
        row
        for row in TABLE
        if row.source in _SOFTWARE
        and row not in forward
        and row.action not in _NO_SCREEN_YET
        and target_of(row.source, row.action, _SOFTWARE) is row.target
    ]


def forward_phases() -> list[Phases]:
    """The changes that carry a retrieval one step on."""
    steps = list(RetrievalPhase)
    return [
        (source, target)
        for source, target in pairwise(steps)
        if (source, target) in PHASES and target is not RetrievalPhase.CLOSED
    ]


def other_phases() -> list[Phases]:
    """The changes that lead back, or out."""
    return sorted(PHASES - set(forward_phases()) - _REFUSED_BY_THE_RULES)
