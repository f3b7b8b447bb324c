"""The OCSP responder (RFC 6960, RFC 5019, RFC 9654), from bytes to bytes."""

import base64
import binascii
from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from hashlib import sha1, sha256
from typing import Final

import structlog

from services.core.errors import Unavailable
from services.outages import is_outage
from services.pki import der, keys
from services.pki.authority import ISSUERS, Authority, Member, Role
from services.pki.ocsp_request import CertId, read_request
from services.pki.revocation import RevocationReason
from services.pki.status import Status, StatusLookup

_BASIC: Final = der.oid("1.3.6.1.5.5.7.48.1.1")
_NONCE: Final = "1.3.6.1.5.5.7.48.1.2"
_CACHED: Final = 20_000

RESPONDERS: Final = {Role.ISSUING: Role.RESPONDER, Role.ROOT: Role.ROOT_RESPONDER}

log = structlog.get_logger(__name__)


class Failure(IntEnum):
    """Why there is no answer (RFC 6960 §4.2.1)."""

    MALFORMED_REQUEST = 1
    INTERNAL_ERROR = 2
    TRY_LATER = 3
    UNAUTHORIZED = 6


@dataclass(frozen=True, slots=True)
class OcspAnswer:
    """A response, and until when it may be kept: None where it may not (a nonce, a status that may yet change)."""

    der: bytes
    this_update: datetime | None = None
    next_update: datetime | None = None
    fresh_until: datetime | None = None

    @property
    def etag(self) -> str:
        return sha256(self.der).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Validity:
    """`answer`: between thisUpdate and nextUpdate. `reuse`: how long one signature, or one HTTP copy, serves."""

    answer: timedelta = timedelta(hours=1)
    reuse: timedelta = timedelta(minutes=5)


class Responder:
    """Answers for both issuers, each through the responder that it has delegated to."""

    def __init__(self, authority: Authority, validity: Validity | None = None) -> None:
        self._authority = authority
        self._validity = validity or Validity()
        self._lookup = StatusLookup()
        self._issuers = {digests: issuer for issuer in ISSUERS for digests in _digests(authority.member(issuer))}
        # The status is part of the key: what has been revoked since is another answer, so nothing needs invalidating.
        self._answers: OrderedDict[tuple[bytes, Status, str], OcspAnswer] = OrderedDict()

    async def answer_get(self, encoded: str) -> OcspAnswer:
        """Answer the path of a GET, its URL escapes undone (RFC 6960 appendix A.1)."""
        try:
            padded = encoded + "=" * (-len(encoded) % 4)
            return await self.answer(base64.b64decode(padded, validate=True))
        except (binascii.Error, ValueError):
            return failure(Failure.MALFORMED_REQUEST)

    async def answer(self, request: bytes) -> OcspAnswer:
        """Answer the body of a POST. Never raises: who asks gets an answer of the protocol, whatever is wrong here."""
        try:
            asked = read_request(request)
        except der.MalformedDer:
            return failure(Failure.MALFORMED_REQUEST)
        issuers = {self._issuers.get(certificate.issuer) for certificate in asked.certificates}
        if len(issuers) != 1 or (issuer := issuers.pop()) is None:
            return failure(Failure.UNAUTHORIZED)
        try:
            statuses = [
                (certificate, await self._lookup.find(issuer, certificate.serial)) for certificate in asked.certificates
            ]
            return await self._answer(issuer, statuses, asked.nonce)
        except Unavailable:
            return failure(Failure.TRY_LATER)
        except Exception as error:
            log.error("not answered", exc_info=error)
            return failure(Failure.TRY_LATER if is_outage(error) else Failure.INTERNAL_ERROR)

    async def _answer(
        self, issuer: Role, statuses: list[tuple[CertId, Status | None]], nonce: bytes | None
    ) -> OcspAnswer:
        now, role = self._authority.now(), RESPONDERS[issuer]
        certificate, status = statuses[0]
        lasting = nonce is None and len(statuses) == 1 and status is not None
        key = (certificate.raw, status, self._authority.member(role).key_label) if status else None
        if lasting and key and (kept := self._answers.get(key)) and kept.fresh_until and now < kept.fresh_until:
            return kept
        responder = self._authority.member(role)
        if not responder.certificate.not_valid_before_utc <= now <= responder.certificate.not_valid_after_utc:
            return failure(Failure.TRY_LATER)
        until = min(now + self._validity.answer, responder.certificate.not_valid_after_utc)
        singles = [_single(certificate, status, now, until) for certificate, status in statuses]
        # Signed here and not in a thread: P-256 takes 40 µs, less than the way there and back.
        signed = _response(responder, await self._authority.key(role), singles, nonce, now)
        if not lasting or key is None:
            return OcspAnswer(signed)
        answer = OcspAnswer(signed, now, until, min(now + self._validity.reuse, until))
        self._answers[key] = answer
        if len(self._answers) > _CACHED:
            self._answers.popitem(last=False)
        return answer


def failure(why: Failure) -> OcspAnswer:
    """An error status, which has no body and no signature."""
    return OcspAnswer(der.sequence(der.enumerated(why)))


def _digests(issuer: Member) -> list[tuple[bytes, bytes]]:
    """How a request names this issuer: the digests of its name and of its key's bits (§4.1.1), SHA-1 and SHA-256."""
    name = issuer.certificate.subject.public_bytes()
    bits = list(der.elements(der.only(keys.spki(issuer.public_key), der.SEQUENCE)))[1][1][1:]
    return [(sha1(name).digest(), sha1(bits).digest()), (sha256(name).digest(), sha256(bits).digest())]  # noqa: S324


def _single(certificate: CertId, status: Status | None, at: datetime, until: datetime) -> bytes:
    """SingleResponse (§4.2.1)."""
    return der.sequence(
        certificate.raw, _status(status), der.generalized_time(at), der.explicit(0, der.generalized_time(until))
    )


def _status(status: Status | None) -> bytes:
    """CertStatus: good [0], revoked [1] with when and why, unknown [2]."""
    if status is None:
        return der.tlv(0x82)
    if status.revoked_at is None:
        return der.tlv(0x80)
    known = status.reason is not RevocationReason.UNSPECIFIED
    reason = der.explicit(0, der.enumerated(status.reason.code)) if known else b""
    return der.tlv(0xA1, der.generalized_time(status.revoked_at), reason)


def _response(
    responder: Member, key: keys.PrivateKey, singles: list[bytes], nonce: bytes | None, at: datetime
) -> bytes:
    """OCSPResponse holding a BasicOCSPResponse, the responder named by its key's hash (§4.2.1, §4.2.2.3)."""
    extensions = b""
    if nonce is not None:
        extensions = der.explicit(1, der.sequence(der.extension(_NONCE, der.octet_string(nonce))))
    data = der.sequence(
        der.explicit(2, der.octet_string(keys.key_identifier(responder.public_key))),
        der.generalized_time(at),
        der.sequence(*singles),
        extensions,
    )
    basic = der.sequence(
        data,
        keys.signature_algorithm(key),
        der.bit_string(keys.sign(key, data)),
        der.explicit(0, der.sequence(responder.der)),
    )
    content = der.sequence(_BASIC, der.octet_string(basic))
    return der.sequence(der.enumerated(0), der.explicit(0, content))
