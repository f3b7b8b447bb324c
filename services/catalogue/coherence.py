"""Whether the flags of an entry agree with one another, and the entries with one another."""

from collections.abc import Callable, Iterator
from typing import Final

from models import RequestState
from services.catalogue.offices import Office
from services.catalogue.products import (
    Acceptance,
    Asked,
    Family,
    IdentityCheck,
    OrganisationPart,
    Product,
    Role,
    SignatureFormat,
    Subject,
    Support,
)

_SUPPORTS: Final = {
    Family.SOFTWARE: {Support.P12},
    Family.TOKEN: {Support.SMART_CARD, Support.USB, Support.USB_C},
    Family.CLOUD_SEAL: {Support.CLOUD},
    Family.ONE_TIME_SEAL: {Support.ONE_TIME},
}
_LAST: Final = {RequestState.ISSUED, RequestState.SHIPPED, RequestState.ACCEPTED}
_BESIDE_THE_PATH: Final = {
    RequestState.RETURNED, RequestState.DECLINED, RequestState.REJECTED, RequestState.CANCELLED,
    RequestState.EXPIRED, RequestState.REFUSED, RequestState.REVOKED,
}  # fmt: skip


def disagreements(product: Product) -> Iterator[tuple[str, str]]:
    """Each key whose value does not go with the others, and why."""
    for key, agrees, reason in _RULES:
        if not agrees(product):
            yield key, reason
    for key in ("supports", "path", "signature_formats"):
        if len(set(getattr(product, key))) != len(getattr(product, key)):
            yield key, "names something twice"
    for key, values in (
        ("lifetimes", [lifetime.months for lifetime in product.lifetimes]),
        ("signatories", [rule.role for rule in product.signatories]),
        ("documents", [rule.kind for rule in product.documents]),
    ):
        if len(set(values)) != len(values):
            yield key, "names something twice"


def unknown_offices(product: Product, offices: tuple[Office, ...]) -> Iterator[str]:
    known = {office.code for office in offices}
    return (code for code in product.offices if code not in known)


def _roles(product: Product) -> set[Role]:
    return {rule.role for rule in product.signatories}


def _asked(product: Product) -> set[Asked]:
    return {rule.kind for rule in product.documents}


_Rule = tuple[str, Callable[[Product], bool], str]
_RULES: Final[tuple[_Rule, ...]] = (
    ("supports", lambda p: set(p.supports) <= _SUPPORTS[p.family], "a support of another family"),
    (
        "organisation",
        lambda p: p.subject is Subject.PERSON or p.organisation is OrganisationPart.REQUIRED,
        "a seal names an organisation: it is required",
    ),
    (
        "signatories",
        lambda p: p.holder_role in _roles(p),
        "a person's certificate is signed for by its holder, a seal by its certificate manager",
    ),
    (
        "signatories",
        lambda p: Role.DELEGATE not in _roles(p) or Role.LEGAL_REPRESENTATIVE in _roles(p),
        "a delegate acts for a legal representative, who must be named",
    ),
    (
        "documents",
        lambda p: (Asked.MANDATE in _asked(p)) is (Role.DELEGATE in _roles(p)),
        "a mandate is asked where there is a delegate, and only there",
    ),
    (
        "documents",
        lambda p: (Asked.TO_SEAL in _asked(p)) is (p.family is Family.ONE_TIME_SEAL),
        "the document to seal is sent with the order of a one-time seal, and only there",
    ),
    ("path", lambda p: p.path[0] is RequestState.DRAFT, "begins with draft"),
    ("path", lambda p: p.path[-1] in _LAST, "ends with issued, shipped or accepted"),
    ("path", lambda p: not _BESIDE_THE_PATH & set(p.path), "holds a state that lies beside every path"),
    ("path", lambda p: {RequestState.SIGNING, RequestState.REVIEW} <= set(p.path), "is signed and reviewed"),
    (
        "path",
        lambda p: (RequestState.RETRIEVAL in p.path) is (p.family is Family.SOFTWARE),
        "retrieval is for the software family, and only for it",
    ),
    (
        "path",
        lambda p: RequestState.SHIPPED not in p.path or p.family is Family.TOKEN,
        "only a token is shipped",
    ),
    (
        "identity_check",
        lambda p: (RequestState.IDENTIFICATION in p.path) is (p.identity_check is IdentityCheck.REMOTE),
        "remote goes with an identification step, and only with it",
    ),
    (
        "questions",
        lambda p: p.questions or RequestState.QUESTIONS not in p.path,
        "the path has a questions step",
    ),
    (
        "acceptance",
        lambda p: (RequestState.ACCEPTED in p.path) is (p.acceptance is Acceptance.CONTENT_AFTER),
        "content_after goes with a path that ends with accepted, and only with it",
    ),
    ("pin_unblock", lambda p: not p.pin_unblock or p.family is Family.TOKEN, "only a token has a PIN"),
    (
        "signature_formats",
        lambda p: p.family is not Family.ONE_TIME_SEAL or p.signature_formats == (SignatureFormat.PADES,),
        "a one-time seal is a PAdES",
    ),
    (
        "certificate_profile",
        lambda p: p.certificate_profile.startswith("seal-") is (p.subject is Subject.ORGANISATION),
        "a seal profile goes with an organisation, and only with it",
    ),
)
