"""The client space's certificates: whose they are, what they are worth now, and how long they last."""

from pathlib import Path
from uuid import uuid4

import pytest

from models import Account, Certificate, Request, Signatory, SignatoryState
from services.catalogue.products import Role
from services.certificates import Certificates, Standing
from services.core.audit import AuditTrail
from services.core.errors import NotFound
from services.core.pages import LENGTH
from services.core.texts import Texts
from services.pki.authority import Authority
from services.pki.issuance import Issuance
from services.pki.revocation import RevocationReason, revoke
from tests.clock import FixedClock
from tests.pki.conftest import ACME, SEAL, Issue

TEXTS = Texts(Path(__file__).parents[2] / "locales")


@pytest.fixture
def certificates(issuance: Issuance, authority: Authority, clock: FixedClock) -> Certificates:
    return Certificates(issuance, authority, TEXTS, clock)


async def held_by_owner(certificate: Certificate, roles: list[Role]) -> Account:
    request = await Request.get(id=certificate.request_id)
    owner = await request.owner
    await Signatory.create(
        id=uuid4(), request=request, roles=roles, state=SignatoryState.SIGNED, account=owner, person_sealed=b""
    )
    return owner


async def test_only_the_holder_has_it_and_it_expires(
    certificates: Certificates, issue: Issue, clock: FixedClock, audit: AuditTrail
) -> None:
    identifier, _ = await issue()
    certificate = await Certificate.get(id=identifier)
    holder = await held_by_owner(certificate, [Role.HOLDER])
    stranger = await held_by_owner(await Certificate.get(id=(await issue())[0]), [Role.LEGAL_REPRESENTATIVE])
    assert [each.id for each in (await certificates.of(holder)).items] == [identifier]
    assert (await certificates.of(stranger)).items == []
    with pytest.raises(NotFound):
        await certificates.one(stranger, identifier)

    found = await certificates.one(holder, identifier)
    assert certificates.standing(found) is Standing.VALID
    assert 729 <= certificates.days_left(found) <= 731
    assert certificates.details(found).organisation == ACME.name
    clock.advance(days=800)
    assert certificates.standing(found) is Standing.VALID  # deadlines move, certificates stay on real time
    clock.advance_both(days=800)
    assert (certificates.standing(found), certificates.days_left(found)) == (Standing.EXPIRED, 0)
    revoked = await revoke(identifier, RevocationReason.SUPERSEDED, "test", audit, clock)
    assert certificates.standing(revoked) is Standing.REVOKED


async def test_a_seal_names_its_organisation_once_and_pages_turn(certificates: Certificates, issue: Issue) -> None:
    identifier, _ = await issue(SEAL, "seal-lcp")
    certificate = await Certificate.get(id=identifier)
    holder = await held_by_owner(certificate, [Role.CERTIFICATE_MANAGER])
    details = certificates.details(certificate)
    assert (details.subject, details.organisation) == ("TEST ACME Facturation", ACME.name)
    assert "nonRepudiation" in details.usages
    for _ in range(LENGTH):
        other = await Certificate.get(id=(await issue())[0])
        await Request.filter(id=other.request_id).update(owner=holder)
        await Signatory.create(
            id=uuid4(), request_id=other.request_id, roles=[Role.HOLDER], account=holder, person_sealed=b""
        )
    first, second = await certificates.of(holder), await certificates.of(holder, 1)
    assert (len(first.items), len(second.items), second.pages) == (LENGTH, 1, 2)
    assert not {each.id for each in first.items} & {each.id for each in second.items}
