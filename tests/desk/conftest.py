"""Two offices with their requests and their agents, straight in the tables."""

from collections.abc import AsyncIterator, Awaitable, Callable
from itertools import count
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from models import Account, AgentRole, Certificate, CertificateStatus, Request, RequestState
from services.agents import Agents
from services.catalogue import load_catalogue
from services.core.audit import AuditTrail
from services.core.vault import Vault
from services.requests.folders import Folders
from services.requests.form import Form
from services.requests.search_keys import SearchKeys
from tests.clock import FixedClock
from tests.conftest import fresh_database
from tests.machine.counter import Counter, open_counter

NewAgent = Callable[..., Awaitable[Account]]
NewRequest = Callable[..., Awaitable[Request]]
NewCertificate = Callable[..., Awaitable[Certificate]]

FORM: Form = {
    "holder.given_name": "Maëlys-Gaëlle",
    "holder.surname": "TEST O’Neill",
    "holder.email": "Maelys@Exemple.fr",
    "holder.phone": "+33612345678",
    "organisation.name": "TEST Boulangerie & Fils",
    "organisation.siret": "73282932000074",
    "legal_representative.who": "holder",
}


@pytest.fixture
def audit(vault: Vault, clock: FixedClock) -> AuditTrail:
    return AuditTrail(vault, clock)


@pytest.fixture
def agents(audit: AuditTrail, clock: FixedClock) -> Agents:
    return Agents(audit, clock)


@pytest.fixture
def folders(vault: Vault) -> Folders:
    return Folders(vault, load_catalogue())


@pytest.fixture
def keys(vault: Vault) -> SearchKeys:
    return SearchKeys(vault)


@pytest.fixture
def new_agent(agents: Agents, clock: FixedClock) -> NewAgent:
    numbers = count(1)

    async def create(role: AgentRole | None = AgentRole.OPERATOR, office: str = "demo") -> Account:
        account = await Account.create(id=uuid4(), telegram_id=next(numbers), created_at=clock.now())
        if role:
            await agents.grant("cli", account.telegram_id, role, office)
        return account

    return create


@pytest.fixture
def new_request(folders: Folders, keys: SearchKeys, clock: FixedClock) -> NewRequest:
    """A submitted request, FORM but for what is given, found by its keys."""
    numbers = count(100_001)
    people = count(1_000_000)

    async def create(
        form: Form | None = None, office: str = "demo", state: RequestState = RequestState.REVIEW, **columns: Any
    ) -> Request:
        owner = columns.pop("owner", None) or await Account.create(
            id=uuid4(), telegram_id=next(people), created_at=clock.now()
        )
        request = Request(
            id=uuid4(),
            number=next(numbers),
            owner=owner,
            office=office,
            product="initio",
            state=state,
            **{"created_at": clock.now(), "submitted_at": clock.now(), "state_since": clock.now()} | columns,
        )
        request.form_sealed = folders.seal_form(request, FORM | (form or {}))
        await request.save(force_create=True)
        await keys.index(request, FORM | (form or {}))
        return request

    return create


@pytest.fixture
def new_certificate(keys: SearchKeys, clock: FixedClock) -> NewCertificate:
    async def create(request: Request, serial: str, **columns: Any) -> Certificate:
        known: dict[str, Any] = {"status": CertificateStatus.ISSUED, "issued_at": clock.now(), **columns}
        certificate = await Certificate.create(
            id=uuid4(),
            request=request,
            serial=serial,
            profile="signature-lcp",
            tbs_sealed=b"",
            spki_sha256=uuid4().hex,
            subject_digest="",
            not_before=clock.now(),
            not_after=clock.now(),
            **known,
        )
        await keys.add_serial(request.id, serial)
        return certificate

    return create


@pytest.fixture(scope="module")
def shared_database(migrated: str, tmp_path_factory: pytest.TempPathFactory) -> str:
    """For a counter that all tests of a file share."""
    return fresh_database(migrated, tmp_path_factory.mktemp("desk"))


@pytest.fixture
async def counter(database_url: str, tmp_path: Path) -> AsyncIterator[Counter]:
    """Every service of the counter, two officers and an operator."""
    async with open_counter(database_url, tmp_path) as counter:
        yield counter
