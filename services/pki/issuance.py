"""The issue of a certificate, in three steps that bear being interrupted: prepare, record, sign.

The serial and the to-be-signed bytes are committed before anything is signed, so every signature that can exist belongs
to a certificate that is known and can be revoked (`domain` §9). A process that dies between the two leaves a `recorded`
certificate; signing it again gives the same certificate.
"""

import asyncio
import calendar
from datetime import datetime, timedelta
from functools import cache
from typing import Final
from uuid import UUID, uuid4

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from tortoise.exceptions import IntegrityError

from models import Certificate, CertificateStatus
from services.core.audit import AuditTrail
from services.core.errors import Conflict, NotFound, Refused
from services.core.unit import transaction
from services.core.vault import Vault
from services.pki import keys, profiles
from services.pki.authority import Authority, Role
from services.pki.lint import Linted, lint
from services.pki.profiles import PROFILES, NotForThisProfile
from services.pki.subjects import Subject

_SECOND: Final = timedelta(seconds=1)
_A_DAY: Final = timedelta(days=1)


class DuplicateKey(Conflict):
    """Another certificate holds this key: one key, one certificate."""

    key = "error-key-already-certified"


class Issuance:
    """Issues certificates of requests. `actor` is who causes it, as the audit trail names people: by id."""

    def __init__(self, authority: Authority, vault: Vault, audit: AuditTrail) -> None:
        self._authority = authority
        self._vault = vault
        self._audit = audit

    async def prepare(
        self, request_id: UUID, subject: Subject, profile: str, public_key: object, lifetime_months: int
    ) -> Linted:
        """Build the certificate and have it linted. Nothing is stored.

        Raises WeakKey, DuplicateKey, NotForThisProfile, InvalidSubject or LintRefused.
        """
        key = keys.check_public_key(public_key)
        others = Certificate.filter(spki_sha256=keys.spki_digest(key)).exclude(request_id=request_id)
        if await others.exists():
            raise DuplicateKey
        if profile not in PROFILES:
            raise NotForThisProfile(why="unknown")
        start, last = self._authority.now(), self._authority.issuing.certificate.not_valid_after_utc
        end = _months_later(start, lifetime_months) - _SECOND
        if end > last:
            raise Refused("error-authority-ends-first", at=last)
        draft = self._draft(subject, profile, key, (start, end))
        return await asyncio.to_thread(lint, draft, PROFILES[profile], self._authority.settings.algorithm)

    async def rehearse(self, subject: Subject, profile: str) -> None:
        """Lint what a certificate of this subject would say, under a key that nobody has. Nothing is stored.

        Raises InvalidSubject or LintRefused.
        """
        start = self._authority.now()
        draft = self._draft(subject, profile, await asyncio.to_thread(_nobodys_key), (start, start + _A_DAY))
        await asyncio.to_thread(lint, draft, PROFILES[profile], self._authority.settings.algorithm)

    def _draft(
        self, subject: Subject, profile: str, key: keys.PublicKey, validity: tuple[datetime, datetime]
    ) -> x509.CertificateBuilder:
        settings = self._authority.settings
        return profiles.builder(
            PROFILES[profile],
            subject,
            key,
            self._authority.issuing.certificate,
            settings.addresses(Role.ISSUING),
            x509.random_serial_number(),
            validity,
            settings.qualification,
        )

    async def record(self, request_id: UUID, linted: Linted, actor: str) -> Certificate:
        """Store what will be signed. A request that comes back with the key it already recorded gets that certificate.

        Raises DuplicateKey.
        """
        draft, profile = linted.draft, linted.profile
        if profile is None:
            raise NotForThisProfile(why="authority")
        digest = keys.spki_digest(keys.check_public_key(draft.public_key()))
        identifier = uuid4()
        try:
            async with transaction():
                known = await Certificate.get_or_none(spki_sha256=digest)
                if known is None:
                    known = await Certificate.create(
                        id=identifier,
                        request_id=request_id,
                        serial=f"{draft.serial_number:x}",
                        profile=profile.name,
                        tbs_sealed=self._vault.seal(f"certificate.tbs:{identifier}", linted.tbs),
                        spki_sha256=digest,
                        subject_digest=self._subject_digest(draft.subject),
                        not_before=draft.not_valid_before_utc,
                        not_after=draft.not_valid_after_utc,
                    )
                    data = {"serial": known.serial, "profile": profile.name, "request": str(request_id)}
                    await self._audit.record(actor, "certificate.recorded", f"certificate:{identifier}", **data)
        except IntegrityError:  # recorded by somebody else since the look
            known = await Certificate.get(spki_sha256=digest)
        if known.request_id != request_id:
            raise DuplicateKey
        return known

    async def sign(self, certificate_id: UUID, actor: str) -> bytes:
        """Sign what was recorded, check it, store it, and give back its DER. Signing again gives what was stored.

        Raises NotFound, and Refused where it has been revoked meanwhile.
        """
        row = await self._get(certificate_id)
        if row.status is CertificateStatus.RECORDED:
            tbs = self._vault.open(f"certificate.tbs:{row.id}", bytes(row.tbs_sealed))
            signed = await self._authority.sign(Role.ISSUING, tbs)
            await asyncio.to_thread(self._verify, signed)
            async with transaction():
                waiting = Certificate.filter(id=row.id, status=CertificateStatus.RECORDED)
                sealed = self._vault.seal(f"certificate.der:{row.id}", signed)
                changes = {"status": CertificateStatus.ISSUED, "der_sealed": sealed, "issued_at": self._authority.now()}
                if await waiting.update(**changes):
                    await self._audit.record(actor, "certificate.issued", f"certificate:{row.id}", serial=row.serial)
            row = await self._get(certificate_id)
        if row.status is CertificateStatus.REVOKED:
            raise Refused("error-certificate-revoked")
        return self.der(row)

    def der(self, certificate: Certificate) -> bytes:
        """The DER of an issued certificate. Raises NotFound where it was never signed."""
        if certificate.der_sealed is None:
            raise NotFound
        return self._vault.open(f"certificate.der:{certificate.id}", bytes(certificate.der_sealed))

    async def active_with(self, subject: Subject, profile: str) -> list[Certificate]:
        """Certificates of this very subject and profile that are neither revoked nor expired."""
        digest = self._subject_digest(subject.name(rgs=PROFILES[profile].rgs))
        live = Certificate.filter(subject_digest=digest, profile=profile, not_after__gt=self._authority.now())
        return await live.exclude(status=CertificateStatus.REVOKED)

    async def _get(self, certificate_id: UUID) -> Certificate:
        row = await Certificate.get_or_none(id=certificate_id)
        if row is None:
            raise NotFound
        return row

    def _subject_digest(self, name: x509.Name) -> str:
        return self._vault.digest("search", b"certificate.subject:" + name.public_bytes())

    def _verify(self, signed: bytes) -> None:
        """Read back what was signed before anybody relies on it; a fault in the signing key's device stops here."""
        try:
            x509.load_der_x509_certificate(signed).verify_directly_issued_by(self._authority.issuing.certificate)
        except (InvalidSignature, ValueError) as error:
            raise RuntimeError("the issuing key made a signature that does not verify") from error


@cache
def _nobodys_key() -> keys.PublicKey:
    return keys.generate_key(keys.KeyAlgorithm.P256).public_key()


def _months_later(start: datetime, months: int) -> datetime:
    """The same day of a later month, or that month's last."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)
