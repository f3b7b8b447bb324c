"""Products, with every flag that a journey depends on (`domain` §2)."""

from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Self

from pydantic import Field, model_validator

from models import RequestState
from services.catalogue.entry import Code, Entry, Text


class Family(StrEnum):
    """How the key is kept, which decides how it is delivered."""

    SOFTWARE = "software"
    TOKEN = "token"
    CLOUD_SEAL = "cloud_seal"
    ONE_TIME_SEAL = "one_time_seal"


class Subject(StrEnum):
    """Whom the certificate names."""

    PERSON = "person"
    ORGANISATION = "organisation"


class OrganisationPart(StrEnum):
    """Whether the subject is tied to an organisation."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NONE = "none"


class Support(StrEnum):
    P12 = "p12"
    SMART_CARD = "smartcard"
    USB = "usb"
    USB_C = "usb-c"
    CLOUD = "cloud"
    ONE_TIME = "one-time"


class Level(StrEnum):
    """Of the signatures made with it (Regulation (EU) 910/2014, articles 3 and 26)."""

    SIMPLE = "simple"
    ADVANCED = "advanced"
    QUALIFIED = "qualified"


class RgsLevel(StrEnum):
    """Of the French general security framework, version 2."""

    ONE = "*"
    TWO = "**"
    THREE = "***"


class Role(StrEnum):
    """Who signs (`domain` §1). A seal has a certificate manager where a person's certificate has a holder."""

    HOLDER = "holder"
    CERTIFICATE_MANAGER = "certificate_manager"
    LEGAL_REPRESENTATIVE = "legal_representative"
    DELEGATE = "delegate"


class DelegateActs(StrEnum):
    """Whether a delegate signs as well as the legal representative, or in their place."""

    BESIDE = "beside"
    INSTEAD = "instead"


class IdentityCheck(StrEnum):
    """Of the people: on their documents by the desk, or by the remote journey of `domain` §4.3."""

    NONE = "none"
    DESK = "desk"
    REMOTE = "remote"


class Acceptance(StrEnum):
    """A form signed before production (Datasure), or the content accepted after it (Certigna)."""

    NONE = "none"
    FORM_BEFORE = "form_before"
    CONTENT_AFTER = "content_after"


class Asked(StrEnum):
    """Documents to send; the first three have the same names among `models.DocumentKind`."""

    IDENTITY = "identity"
    REGISTRATION = "registration"
    MANDATE = "mandate"
    TO_SEAL = "to_seal"


class Whose(StrEnum):
    EACH_SIGNATORY = "each_signatory"
    ORGANISATION = "organisation"
    DELEGATE = "delegate"
    REQUEST = "request"


class SignatureFormat(StrEnum):
    PADES = "pades"
    XADES = "xades"
    CADES = "cades"


class Lifetime(Entry):
    months: Annotated[int, Field(ge=1, le=39)]
    price_cents: Annotated[int, Field(ge=0, strict=True)]
    """Euro cents before tax. Shown only: the registration office takes the payment."""


class SignatoryRule(Entry):
    role: Role
    acts: DelegateActs | None = None

    @model_validator(mode="after")
    def _acts_is_the_delegates(self) -> Self:
        if (self.acts is None) is (self.role is Role.DELEGATE):
            raise ValueError('"acts" (beside or instead) belongs to the delegate, and to nobody else')
        return self


class DocumentRule(Entry):
    kind: Asked
    whose: Whose
    max_age_months: Annotated[int, Field(ge=1)] | None = None


class SecondOfficer(Entry):
    """Which acts of the desk another officer confirms."""

    issuance: bool
    revocation: bool


class Product(Entry):
    """One entry; whether its flags agree with one another is checked in `services.catalogue.coherence`."""

    code: Code
    name: Text
    family: Family
    subject: Subject
    organisation: OrganisationPart
    supports: Annotated[tuple[Support, ...], Field(min_length=1)]
    level: Level
    rgs: RgsLevel | None = None
    lifetimes: Annotated[tuple[Lifetime, ...], Field(min_length=1)]
    signatories: Annotated[tuple[SignatoryRule, ...], Field(min_length=1)]
    questions: bool
    identity_check: IdentityCheck
    acceptance: Acceptance
    path: Annotated[tuple[RequestState, ...], Field(min_length=2)]
    documents: tuple[DocumentRule, ...]
    certificate_profile: Code
    signature_formats: tuple[SignatureFormat, ...]
    second_officer: SecondOfficer
    pin_unblock: bool = False
    available: bool
    offices: Annotated[tuple[Code, ...], Field(min_length=1)]

    def lifetime(self, months: int) -> Lifetime | None:
        return next((lifetime for lifetime in self.lifetimes if lifetime.months == months), None)

    @property
    def holder_role(self) -> Role:
        """Whose the certificate is to retrieve: the person it names, or the certificate manager of a seal."""
        return Role.HOLDER if self.subject is Subject.PERSON else Role.CERTIFICATE_MANAGER

    def next_state(self, state: RequestState) -> RequestState | None:
        """The step that follows `state` on this product's path, or None at its end and beside it."""
        following = dict(pairwise(self.path))
        return following.get(state)
