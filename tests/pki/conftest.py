"""An authority on a fresh database for each test. Its keys are made once: an authority finds those it already has."""

import asyncio
import subprocess
from collections.abc import Awaitable, Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from models import Account, Request
from services.core.audit import AuditTrail
from services.core.vault import Vault
from services.gateways.keystore import FileKeystore
from services.pki.authority import Authority, AuthoritySettings, Role
from services.pki.ceremony import establish
from services.pki.crl import RevocationLists
from services.pki.issuance import Issuance
from services.pki.keys import KeyAlgorithm, PrivateKey, generate_key
from services.pki.subjects import Organisation, PersonSubject, SealSubject, Subject
from tests.clock import FixedClock
from tests.vaults import vault_of

NewRequest = Callable[[], Awaitable[UUID]]
Issue = Callable[..., Awaitable[tuple[UUID, bytes]]]

SETTINGS = AuthoritySettings("TEST OPERATEUR", "732829320", "http://pki.example.com")
ACME = Organisation("TEST ACME & FILS", "552100554", "55210055400013")
PERSON = PersonSubject("Maëlys", "TEST O’Neill", "IDCFR-X4RTBPFW4", email="maelys@acme.fr", organisation=ACME)
ALONE = PersonSubject("Maëlys", "TEST Dupont", "PASFR-12AB34567")
SEAL = SealSubject(ACME, "TEST ACME Facturation")


@pytest.fixture(scope="session")
def rsa_keys() -> list[PrivateKey]:
    return [generate_key(KeyAlgorithm.RSA) for _ in range(2)]


@pytest.fixture
def ec_key() -> PrivateKey:
    return generate_key(KeyAlgorithm.P256)


@pytest.fixture(scope="session")
def keystore(tmp_path_factory: pytest.TempPathFactory) -> FileKeystore:
    return FileKeystore(tmp_path_factory.mktemp("keys"), vault_of(b"m"))


@pytest.fixture
def audit(vault: Vault, clock: FixedClock) -> AuditTrail:
    return AuditTrail(vault, clock)


@pytest.fixture
async def authority(keystore: FileKeystore, audit: AuditTrail, clock: FixedClock) -> Authority:
    return await establish(SETTINGS, keystore, audit, clock)


@pytest.fixture
def issuance(authority: Authority, vault: Vault, audit: AuditTrail) -> Issuance:
    return Issuance(authority, vault, audit)


@pytest.fixture
def lists(authority: Authority, audit: AuditTrail) -> RevocationLists:
    return RevocationLists(authority, audit)


@pytest.fixture
def new_request(clock: FixedClock) -> NewRequest:
    """A request to issue for, with its owner; what is in it does not matter here."""
    made = 0

    async def create() -> UUID:
        nonlocal made
        made += 1
        account = await Account.create(id=uuid4(), telegram_id=made, created_at=clock.now())
        request = await Request.create(
            id=uuid4(),
            number=made,
            owner=account,
            office="test",
            product="initio",
            created_at=clock.now(),
            state_since=clock.now(),
        )
        return request.id

    return create


@pytest.fixture
def issue(issuance: Issuance, new_request: NewRequest) -> Issue:
    """Issue one certificate, of a new key unless one is given. Returns its id and its DER."""

    async def create(
        subject: Subject = PERSON, profile: str = "signature-lcp", key: PrivateKey | None = None
    ) -> tuple[UUID, bytes]:
        request = await new_request()
        public = (key or generate_key(KeyAlgorithm.P256)).public_key()
        linted = await issuance.prepare(request, subject, profile, public, 24)
        certificate = await issuance.record(request, linted, "test")
        return certificate.id, await issuance.sign(certificate.id, "test")

    return create


@pytest.fixture
def chain(authority: Authority, tmp_path: Path) -> tuple[Path, Path]:
    """The root and the issuing certificate as PEM files."""
    files = tmp_path / "root.pem", tmp_path / "issuing.pem"
    for file, role in zip(files, (Role.ROOT, Role.ISSUING), strict=True):
        file.write_bytes(authority.pem(role))
    return files


async def run(*command: str | Path) -> str:
    """Run a tool and give back what it says, standard error included. It must succeed."""
    done = await asyncio.to_thread(
        subprocess.run, [str(part) for part in command], capture_output=True, timeout=60, check=False
    )
    said = (done.stdout + done.stderr).decode(errors="replace")
    assert done.returncode == 0, said
    return said
