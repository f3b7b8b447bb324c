"""What a test needs from the machine: missing, the test is skipped with its reason, or fails where all is required."""

import os
import shutil

import pytest


def require(*programs: str) -> None:
    """Skip the test unless every program is there; with REQUIRE_SERVICES=1, fail it."""
    if missing := [program for program in programs if shutil.which(program) is None]:
        unavailable(f"not installed: {', '.join(missing)}")


def unavailable(reason: str) -> None:
    """Something this test needs is not there."""
    if os.environ.get("REQUIRE_SERVICES") == "1":
        pytest.fail(f"REQUIRE_SERVICES is set, and {reason}", pytrace=False)
    pytest.skip(reason)
