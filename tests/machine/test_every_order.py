"""Applicants, signatories, desk and clock act in every order (`domain` §3, §4, §9).

Whatever they do, a request takes only the steps of its table, no certificate exists without every signature on the very
form and an approval after them, nothing happens after an end, and what is revoked stays revoked.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_der_x509_certificate, ocsp
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from models import (
    AuditEvent,
    Certificate,
    CertificateStatus,
    Document,
    Request,
    RequestState,
    Signatory,
    SignatoryState,
)
from services.core.errors import GuichetierError
from services.requests.states import ENDS, TABLE, Action, Transition
from tests.conftest import fresh_database
from tests.machine.counter import Counter, open_counter
from tests.machine.folder import ANSWERS, Folder

WRONG = ("faux", "faux", "faux")
_HOUR = 3600
_WAITS = (31, 700, 26 * _HOUR, 11 * 24 * _HOUR, 70 * 24 * _HOUR)
officers = st.sampled_from((0, 1))
roles = st.sampled_from(("holder", "legal_representative"))


@pytest.fixture
def counter(migrated: str, tmp_path: Path) -> Iterator[tuple[asyncio.Runner, Counter]]:
    url = fresh_database(migrated, tmp_path)
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        yield runner, runner.run(stack.enter_async_context(open_counter(url, tmp_path)))
        runner.run(stack.aclose())


def test_nothing_illegal_in_any_order(counter: tuple[asyncio.Runner, Counter]) -> None:
    runner, desk = counter

    class Requests(Machine):
        counter = desk

        def do(self, act: Callable[[], Awaitable[Any]]) -> Any:
            return runner.run(_called(act))

    run_state_machine_as_test(
        Requests,
        settings=settings(
            max_examples=10, stateful_step_count=15, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
    assert runner.run(desk.suite.audit.verify())[1] == []


async def _called(act: Callable[[], Awaitable[Any]]) -> Any:
    return await act()


class Machine(RuleBasedStateMachine):
    """One request an example; what is refused has changed nothing."""

    folder: Folder
    counter: Counter

    def do(self, act: Callable[[], Awaitable[Any]]) -> Any:
        raise NotImplementedError

    def tries(self, act: Callable[[], Awaitable[Any]]) -> None:
        """An act that may be refused."""
        before = self.do(self._state)
        try:
            self.do(act)
        except GuichetierError as error:
            assert self.do(self._state) in (before, RequestState.QUESTIONS), error.key
        self.do(self.counter.work)

    async def _state(self) -> RequestState | None:
        """Of the request; None where it was a draft, and is deleted."""
        row = await Request.get_or_none(id=self.folder.request_id)
        return row.state if row else None

    @initialize(others=st.sampled_from(((), ("legal_representative",))), steps=st.integers(0, 6))
    def orders(self, others: tuple[str, ...], steps: int) -> None:
        """And things go well for as many steps."""
        self.folder = self.do(lambda: Folder.order(self.counter, others))
        self.revoked: datetime | None = None
        self.before = RequestState.DRAFT
        self.goes_on(steps)

    @rule(steps=st.integers(1, 3))
    def goes_on(self, steps: int) -> None:
        for _ in range(steps):
            self.tries(self.folder.onward)

    @rule(role=roles)
    def signs(self, role: str) -> None:
        self.tries(lambda: self.folder.sign(self._known(role)))

    @rule(role=roles)
    def refuses(self, role: str) -> None:
        self.tries(lambda: self.folder.refuse(self._known(role)))

    @rule(role=roles)
    def denies(self, role: str) -> None:
        self.tries(lambda: self.folder.deny(self._known(role)))

    @rule()
    def withdraws(self) -> None:
        self.tries(self.folder.withdraw)

    @rule(officer=officers)
    def approves(self, officer: int) -> None:
        self.tries(lambda: self.folder.approve(officer))

    @rule()
    def rejects(self) -> None:
        self.tries(self.folder.reject)

    @rule(evidence=st.booleans())
    def asks(self, evidence: bool) -> None:
        self.tries(lambda: self.folder.ask(evidence))

    @rule()
    def takes_back(self) -> None:
        self.tries(self.folder.take_back)

    @rule()
    def corrects(self) -> None:
        self.tries(self.folder.correct)

    @rule()
    def completes(self) -> None:
        self.tries(self.folder.complete)

    @rule()
    def resubmits(self) -> None:
        self.tries(self.folder.resubmit)

    @rule()
    def unblocks(self) -> None:
        self.tries(self.folder.unblock)

    @rule()
    def reissues(self) -> None:
        self.tries(self.folder.reissue)

    @rule()
    def sets_questions(self) -> None:
        self.tries(self.folder.set_questions)

    @rule(answers=st.sampled_from((ANSWERS, WRONG)))
    def retrieves(self, answers: tuple[str, str, str]) -> None:
        self.tries(lambda: self.folder.retrieve(answers))

    @rule(answers=st.sampled_from((ANSWERS, WRONG)))
    def revokes(self, answers: tuple[str, str, str]) -> None:
        self.tries(lambda: self.folder.revoke(answers))

    @rule(officer=officers)
    def proposes_a_revocation(self, officer: int) -> None:
        self.tries(lambda: self.folder.propose(officer))

    @rule(officer=officers)
    def confirms_a_revocation(self, officer: int) -> None:
        self.tries(lambda: self.folder.confirm(officer))

    @rule(seconds=st.sampled_from(_WAITS))
    def time_passes(self, seconds: int) -> None:
        self.counter.wait(seconds)
        self.do(self.counter.work)

    def _known(self, role: str) -> str:
        return role if role in self.folder.people else "holder"

    @invariant()
    def nothing_is_illegal(self) -> None:
        self.do(self._check)

    async def _check(self) -> None:
        request = await Request.get_or_none(id=self.folder.request_id)
        if request is None:
            assert self.before is RequestState.DRAFT
            return
        await self._only_the_tables_steps(request)
        if request.state is RequestState.RETURNED and request.amended:
            assert not await Signatory.exists(request=request, state=SignatoryState.SIGNED), "a change voids signatures"
        certificates = await Certificate.filter(request=request)
        assert len(certificates) <= 1
        if certificates:
            await self._is_signed_and_approved(request)
            await self._stays_as_published(certificates[0])
        assert self.before not in ENDS or request.state is self.before, "an end is an end"
        self.before = request.state

    async def _only_the_tables_steps(self, request: Request) -> None:
        """Every step was one of the table's, and followed the one before."""
        state = RequestState.DRAFT
        for event in await AuditEvent.filter(object=f"request:{request.id}").order_by("seq"):
            if "target" not in event.data:
                continue
            source, target = RequestState(event.data["source"]), RequestState(event.data["target"])
            action = Action(event.action.removeprefix("request."))
            assert source is state and Transition(source, action, target) in TABLE
            state = target
        assert state is request.state

    async def _is_signed_and_approved(self, request: Request) -> None:
        signatories = await Signatory.filter(request=request)
        form = await Document.get(id=request.form_document)
        assert len(signatories) == len(self.folder.people)
        assert all(row.state is SignatoryState.SIGNED and row.signed_sha256 == form.sha256 for row in signatories)
        events = AuditEvent.filter(object=f"request:{request.id}").order_by("-seq")
        approved = await events.filter(action="request.approve").first()
        signed = [
            await AuditEvent.filter(object=f"signatory:{row.id}", action="signatory.sign").order_by("-seq").first()
            for row in signatories
        ]
        assert approved and all(event and event.seq < approved.seq for event in signed)
        assert approved.actor not in {f"account:{row.account_id}" for row in signatories}

    async def _stays_as_published(self, certificate: Certificate) -> None:
        """Revoked once, revoked for ever: in the table and in what the responder says."""
        if self.revoked:
            assert (certificate.status, certificate.revoked_at) == (CertificateStatus.REVOKED, self.revoked)
        self.revoked = certificate.revoked_at
        if certificate.status is CertificateStatus.RECORDED:
            return
        issued = load_der_x509_certificate(self.counter.suite.issuance.der(certificate))
        issuer = self.counter.built.authority.issuing.certificate
        asked = ocsp.OCSPRequestBuilder().add_certificate(issued, issuer, SHA1()).build().public_bytes(Encoding.DER)
        answer = ocsp.load_der_ocsp_response((await self.counter.built.responder.answer(asked)).der)
        assert answer.certificate_status is (ocsp.OCSPCertStatus.REVOKED if self.revoked else ocsp.OCSPCertStatus.GOOD)
