"""The one place where a retrieval changes phase, and the table of the changes allowed."""

import itertools
from typing import Any, Final

from models import Retrieval, RetrievalPhase
from services.core.errors import Conflict
from services.core.unit import transaction

P = RetrievalPhase

CANCELLABLE: Final = (P.START, P.PASSWORD, P.CODE, P.ANSWERS)
"""Until generation starts: nothing is consumed yet."""
GENERATING: Final = (P.KEY_PAIR, P.CERTIFICATE, P.FILE)

FORGOTTEN: Final[dict[str, object]] = {
    "password_first_sealed": None,
    "password_sealed": None,
    "password_until": None,
    "answers_sealed": None,
    "proposed": False,
    "apple": False,
    "counter_agent": None,
}
"""The columns of a retrieval that hold what was typed and chosen for it so far, erased."""

_FORWARD: Final = (
    P.START, P.PASSWORD, P.CODE, P.ANSWERS, P.KEY_PAIR, P.CERTIFICATE, P.FILE, P.DETAILS, P.HANDED_OVER, P.SAVED,
)  # fmt: skip
TABLE: Final = frozenset(
    {
        *itertools.pairwise(_FORWARD),
        # Back, cancel, a password forgotten after thirty minutes: always to an earlier step.
        *((late, early) for late in CANCELLABLE for early in CANCELLABLE[: CANCELLABLE.index(late)]),
        # At the counter the code came first, and the agent's eyes stand for the answers.
        (P.PASSWORD, P.KEY_PAIR),
        # The rules refused what was to be signed, and nothing is recorded: the password is forgotten in time.
        (P.KEY_PAIR, P.PASSWORD),
        (P.CERTIFICATE, P.PASSWORD),
        # The deadline passed, or the file was destroyed before anybody checked it.
        *((phase, P.CLOSED) for phase in (*CANCELLABLE, P.DETAILS)),
    }
)


async def change(retrieval: Retrieval, target: RetrievalPhase, **columns: Any) -> None:
    """Move to `target` and set `columns`, inside the running unit; the same phase again only sets the columns.

    Raises Conflict where the table does not allow it, or where the phase has moved since it was read.
    """
    source = retrieval.phase
    if target is not source and (source, target) not in TABLE:
        raise Conflict
    async with transaction():
        if not await Retrieval.filter(id=retrieval.id, phase=source).update(phase=target, **columns):
            raise Conflict
    retrieval.phase = target


async def close(retrieval: Retrieval) -> None:
    """The request ends before its certificate: what was kept for the next steps is erased, inside the running unit."""
    await change(retrieval, P.CLOSED, **FORGOTTEN)
