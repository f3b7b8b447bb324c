"""The audit trail: chained, complete, and a condition of what it records."""

import asyncio
import sys
from asyncio.subprocess import PIPE

import pytest

from models import AuditEvent, AuditHead, Counter
from services.core.audit import AuditTrail
from services.core.outbox import next_number
from services.core.unit import transaction
from services.core.vault import Vault
from tests.clock import FixedClock

APPENDING = """
import asyncio, sys
from bot.database import open_database
from services.core.audit import AuditTrail
from services.core.clock import SystemClock
from services.core.vault import MasterKey, open_vault

async def append():
    await open_database(sys.argv[1])
    clock = SystemClock()
    audit = AuditTrail(await open_vault(MasterKey(b"m" * 32), clock.now()), clock)
    print("appending", flush=True)
    while True:
        await audit.record("account:1", "request.submit", "request:1")

asyncio.run(append())
"""


@pytest.fixture
def audit(vault: Vault, clock: FixedClock) -> AuditTrail:
    return AuditTrail(vault, clock)


async def _three(audit: AuditTrail) -> None:
    for number in range(1, 4):
        await audit.record("account:1", "request.submit", f"request:{number}", form_sha256="ab" * 32)


async def test_a_whole_chain_verifies(audit: AuditTrail) -> None:
    assert await audit.verify() == (0, [])
    await _three(audit)
    assert await audit.verify() == (3, [])


async def test_an_altered_event_is_found(audit: AuditTrail) -> None:
    await _three(audit)
    await AuditEvent.filter(seq=2).update(object="request:9")
    assert (await audit.verify())[1] == ["event 2 does not match its tag"]


async def test_a_removed_event_is_found(audit: AuditTrail) -> None:
    await _three(audit)
    await AuditEvent.filter(seq=2).delete()
    assert any("gap" in problem for problem in (await audit.verify())[1])


async def test_a_cut_off_end_is_found(audit: AuditTrail) -> None:
    await _three(audit)
    await AuditEvent.filter(seq=3).delete()
    assert (await audit.verify())[1] == ["the head of the chain does not match the last event"]


async def test_a_chain_that_another_process_appends_to_is_whole(audit: AuditTrail, database: str) -> None:
    async with transaction():
        for _ in range(500):
            await audit.record("account:1", "request.submit", "request:1")
    other = await asyncio.create_subprocess_exec(sys.executable, "-c", APPENDING, database, stdout=PIPE)
    try:
        assert other.stdout and await other.stdout.readline() == b"appending\n"
        verdicts = [await audit.verify() for _ in range(20)]
    finally:
        other.kill()
        await other.wait()
    assert [problems for _, problems in verdicts if problems] == []
    assert verdicts[0][0] < verdicts[-1][0]


async def test_an_action_whose_event_cannot_be_written_does_not_happen(audit: AuditTrail) -> None:
    await _three(audit)
    await AuditHead.filter(id=1).update(seq=1)  # the next event's number is taken: writing it must fail
    with pytest.raises(Exception, match=r"(?i)unique|duplicate"):
        async with transaction():
            await next_number("x")
            await audit.record("account:1", "request.submit", "request:1")
    assert not await Counter.exists(name="x")
