"""A process that keeps the product alive: it forks the product from itself, and again at once whenever it is killed.

The keeper is forked from the tests, before anything runs in them that could not be forked, and has everything loaded:
a restart costs what the product's own start costs. It ends with the tests, however they end.
"""

import gc
import os
import select
import signal
import socket
import warnings
from collections.abc import Callable
from enum import Enum
from pathlib import Path

from tests.crash.forking import fork


class Order(Enum):
    """What the tests tell the keeper, one byte each."""

    END = b""
    HOLD = b"h"
    KILL = b"k"
    GO = b"g"


class Keeper:
    """Keeps `product` running: a function that returns only where something is wrong. `load` is done once before;
    `log` takes what is printed."""

    def __init__(self, load: Callable[[], None], product: Callable[[], None], log: Path) -> None:
        self._load = load
        self._product = product
        self._log = log
        self._pid = 0

    def start(self) -> None:
        self._control, theirs = socket.socketpair()
        self._pid = fork(lambda: self._keep(theirs))
        theirs.close()

    def hold(self) -> None:
        """When the product dies next, leave it dead."""
        self._tell(Order.HOLD)

    def kill(self) -> None:
        """Kill the product and leave it dead; returns once it is."""
        self._tell(Order.KILL)

    def go(self) -> None:
        """Start it again where it is dead, and whenever it dies from now on."""
        self._tell(Order.GO)

    def stop(self) -> None:
        """Kill the product and end. Raises AssertionError where the product ended by itself."""
        self._control.close()
        _, status = os.waitpid(self._pid, 0)
        assert status == 0, f"the product ended by itself; see {self._log}:\n{self._log.read_text()[-4000:]}"

    def _tell(self, order: Order) -> None:
        self._control.sendall(order.value)
        assert self._control.recv(1) == order.value, "the keeper is gone"

    # --- in the keeper's own process ------------------------------------------------------------------------------

    def _keep(self, control: socket.socket) -> None:
        self._control.close()
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the tests, which then let go of us
        warnings.resetwarnings()  # the tests' own are errors
        with self._log.open("ab", buffering=0) as log:
            for stream in (1, 2):
                os.dup2(log.fileno(), stream)
        self._load()
        gc.freeze()  # no child has to look through what we hold
        child, held = fork(self._product), False
        while (order := _next(control, child)) is not Order.END:
            if order in (Order.HOLD, Order.KILL):
                held = True
            if order is Order.GO:
                held = False
            if order is Order.KILL:
                child = _kill(child)
            if order is None:
                child = _buried(child)
            if not child and not held:
                child = fork(self._product)
            if order is not None:
                control.sendall(order.value)
        _kill(child)


def _next(control: socket.socket, child: int) -> Order | None:
    """Wait for what the tests say, or for the child's death, which is None."""
    watch = [os.pidfd_open(child)] if child else []
    try:
        ready, _, _ = select.select([control, *watch], [], [])
    finally:
        for descriptor in watch:
            os.close(descriptor)
    return Order(control.recv(1)) if control in ready else None


def _buried(child: int) -> int:
    """Wait for a child that was killed, and for no other reason."""
    ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert ended == -signal.SIGKILL, f"the product ended by itself: {ended}"
    return 0


def _kill(child: int) -> int:
    if child:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return 0
