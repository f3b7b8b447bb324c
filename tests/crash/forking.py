"""Forking from a parent that has everything loaded: importing the product takes seconds, a fork milliseconds."""

import os
import sys
import traceback
from collections.abc import Callable

FELL = 70
"""How a child ends whose work raised."""


def fork(work: Callable[[], None]) -> int:
    """Do `work` in a child process, which then ends; gives its process id. The parent must run no thread."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    status = FELL
    try:
        work()
        status = 0
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)  # nothing of the parent's is to be closed, flushed or reported a second time


def ending_of(child: int) -> int:
    """Wait for a child; gives its exit status, or the number of the signal that killed it, negative."""
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
