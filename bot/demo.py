"""`python main.py demo`: the product as a process of its own on a fresh folder, and a driver that plays the people."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Final

from services.catalogue import load_catalogue
from services.core.errors import SettingsError

_MAIN: Final = Path(__file__).parent.parent / "main.py"
_OUT: Final = "var/demo"
_OFFICERS: Final = (9_000_001, 9_000_002)
"""The Telegram ids under which the driver works at the desk."""
_START_SECONDS: Final = 60.0


def play(journey: str | None) -> int:
    """Play one journey, or all; gives the driver's exit status."""
    with tempfile.TemporaryDirectory(prefix="guichetier-demo-") as folder:
        port = _free_port()
        url, at = f"http://127.0.0.1:{port}", ["--data-dir", folder]
        me = [sys.executable, str(_MAIN)]
        quiet = {"LOG_LEVEL": "WARNING", **os.environ}
        product = subprocess.Popen([*me, "run", "--port", str(port), *at], env=quiet, stdout=subprocess.DEVNULL)  # noqa: S603
        try:
            _wait(f"{url}/readyz", product)
            office = load_catalogue().default_office.code
            for officer in _OFFICERS:
                grant = [*me, "agent", "grant", str(officer), "officer", "--office", office, *at]
                subprocess.run(grant, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
            drive = [sys.executable, "-m", "playground.demo", "--url", url, "--out", _OUT]
            return subprocess.run([*drive, *(["--journey", journey] if journey else [])], check=False).returncode  # noqa: S603
        finally:
            product.terminate()
            product.wait(30)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(url: str, product: "subprocess.Popen[bytes]") -> None:
    """Until the product is ready; raises SettingsError where it gave up."""
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and product.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise SettingsError(["the product did not start; run it alone to see why: python main.py run"])
