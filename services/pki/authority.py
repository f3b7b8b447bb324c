"""The certification authority: its certificates, its keys and their addresses.

`Authority.open` loads what `services.pki.ceremony` has made. Certificates are read from the database, so that every
process of an installation sees the newest responder.
"""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from models import CaCertificate
from services.core.clock import Clock
from services.core.errors import SettingsError
from services.gateways.keystore.api import Keystore
from services.pki import keys
from services.pki.keys import KeyAlgorithm, PrivateKey, PublicKey
from services.pki.profiles import Addresses, Qualification
from services.pki.subjects import Organisation


class Role(StrEnum):
    """What a certificate of the authority is for. Each responder answers for one issuer only (RFC 6960 §4.2.2.2)."""

    ROOT = "root"
    ISSUING = "issuing"
    RESPONDER = "responder"
    ROOT_RESPONDER = "root-responder"
    SEAL = "seal"

    @property
    def issuer(self) -> "Role":
        return Role.ROOT if self in (Role.ROOT, Role.ISSUING, Role.ROOT_RESPONDER) else Role.ISSUING


ISSUERS: Final = (Role.ROOT, Role.ISSUING)


@dataclass(frozen=True, slots=True)
class AuthoritySettings:
    """Who runs the authority, and the public address of what relying parties fetch (`PKI_URL`, plain http)."""

    organisation: str
    siren: str
    pki_url: str
    country: str = "FR"
    algorithm: KeyAlgorithm = KeyAlgorithm.RSA
    brand: str = "Guichetier"
    qualification: Qualification | None = None

    @property
    def operator(self) -> Organisation:
        return Organisation(self.organisation, self.siren, country=self.country)

    def addresses(self, issuer: Role, *, ocsp: bool = True) -> Addresses:
        """Where a certificate of `issuer` says that its issuer, its list and its status are found."""
        base = self.pki_url.rstrip("/")
        return Addresses(f"{base}/ca/{issuer}.cer", f"{base}/crl/{issuer}.crl", f"{base}/ocsp" if ocsp else None)


@dataclass(frozen=True, slots=True)
class Member:
    """One certificate of the authority and the label of its key."""

    role: Role
    certificate: x509.Certificate
    key_label: str
    der: bytes = field(repr=False)

    @property
    def public_key(self) -> PublicKey:
        return keys.check_public_key(self.certificate.public_key())

    def due(self, at: datetime) -> bool:
        """Whether less than a third of its life is left."""
        life = self.certificate.not_valid_after_utc - self.certificate.not_valid_before_utc
        return self.certificate.not_valid_after_utc - at < life / 3


class Authority:
    """The authority as the rest of the service sees it."""

    def __init__(self, settings: AuthoritySettings, keystore: Keystore, clock: Clock) -> None:
        self.settings = settings
        self.keystore = keystore
        self._clock = clock
        self._members: dict[Role, Member] = {}
        self._keys: dict[str, PrivateKey] = {}

    @classmethod
    async def open(cls, settings: AuthoritySettings, keystore: Keystore, clock: Clock) -> "Authority":
        """Load the authority. Raises SettingsError where it was never made, or not completely."""
        authority = cls(settings, keystore, clock)
        await authority.reload()
        if missing := [role for role in Role if role not in authority._members]:
            raise SettingsError(
                [f"the authority has no {role} certificate; run: python main.py ca init" for role in missing]
            )
        return authority

    async def reload(self) -> None:
        """Read the newest signed certificate of each role; another process may have renewed one."""
        for row in await CaCertificate.filter(der__isnull=False).order_by("rank"):
            role, data = Role(row.role), bytes(row.der or b"")
            known = self._members.get(role)
            if known is None or known.der != data:
                self._members[role] = Member(role, x509.load_der_x509_certificate(data), row.key_label, data)

    def member(self, role: Role) -> Member:
        return self._members[role]

    @property
    def root(self) -> Member:
        return self._members[Role.ROOT]

    @property
    def issuing(self) -> Member:
        return self._members[Role.ISSUING]

    @property
    def seal(self) -> Member:
        """The service's own seal, for the evidence it makes; its key is `await key(Role.SEAL)`."""
        return self._members[Role.SEAL]

    @property
    def chain(self) -> list[x509.Certificate]:
        """What goes with a certificate that the authority has issued: the issuing certificate and the root."""
        return [self.issuing.certificate, self.root.certificate]

    async def key(self, role: Role) -> PrivateKey:
        """The key of the role's newest certificate, kept once loaded. Raises KeyMissing: a root may be kept offline."""
        label = self._members[role].key_label
        if label not in self._keys:
            self._keys[label] = await self.keystore.load(label)
        return self._keys[label]

    async def sign(self, role: Role, to_be_signed: bytes) -> bytes:
        """The SIGNED{} form of these bytes, off the event loop."""
        return await asyncio.to_thread(keys.signed, await self.key(role), to_be_signed)

    def now(self) -> datetime:
        """Real time without its fraction: what is signed has none (RFC 5280 §4.1.2.5)."""
        return self._clock.real().replace(microsecond=0)

    def pem(self, role: Role) -> bytes:
        return self._members[role].certificate.public_bytes(Encoding.PEM)
