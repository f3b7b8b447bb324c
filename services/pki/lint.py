"""Lint before signing: nothing is signed without the proof that pkilint and our own rules have read it.

The to-be-signed certificate is read under the signature of a throwaway key of the authority's algorithm: a signature by
the authority exists only for bytes that have passed.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from pkilint import etsi, finding_filter, loader
from pkilint.etsi.etsi_constants import CertificateType
from pkilint.pkix import certificate, extension, name
from pkilint.validation import ValidationFindingSeverity

from services.core.errors import GuichetierError
from services.pki.coherence import incoherences
from services.pki.keys import KeyAlgorithm, PrivateKey, generate_key
from services.pki.profiles import Policy, Profile

_PROOF: Final = object()
_EXPECTED_OF_AUTHORITIES: Final[frozenset[str]] = frozenset()


class LintRefused(GuichetierError):
    """The certificate would break a rule; `findings` are the rules' codes, for the log. Nobody's data is in them."""

    key = "error-certificate-lint"

    def __init__(self, findings: tuple[str, ...]) -> None:
        self.findings = findings
        super().__init__()


@dataclass(frozen=True, slots=True)
class Linted:
    """A certificate ready to be signed. Only `lint` makes one."""

    draft: x509.Certificate
    profile: Profile | None
    _proof: object

    def __post_init__(self) -> None:
        if self._proof is not _PROOF:
            raise TypeError("only the lint makes a Linted")

    @property
    def tbs(self) -> bytes:
        """The exact bytes to sign; the draft's own signature is worth nothing."""
        return self.draft.tbs_certificate_bytes


def lint(draft: x509.CertificateBuilder, profile: Profile | None, algorithm: KeyAlgorithm) -> Linted:
    """Check what `draft` says against `profile` (None: a certificate of the authority itself, RFC 5280 alone).

    Blocks for milliseconds, the first time for half a second: for a thread. Raises LintRefused.
    """
    certificate_ = draft.sign(_throwaway_key(algorithm), SHA256())
    findings = set(_pkilint(certificate_, _kind(profile)))
    findings -= profile.expected if profile else _EXPECTED_OF_AUTHORITIES
    findings |= set(incoherences(certificate_, profile))
    if findings:
        raise LintRefused(tuple(sorted(findings)))
    return Linted(certificate_, profile, _PROOF)


def _kind(profile: Profile | None) -> CertificateType | None:
    """pkilint's nearest certificate type. It has none for QCP-n, QCP-l and LCP: NCP's rules and ours stand in."""
    if profile is None:
        return None
    if profile.policy is Policy.QCP_N_QSCD:
        return CertificateType.QCP_N_QSCD_EIDAS_FINAL_CERTIFICATE
    return (
        CertificateType.NCP_LEGAL_PERSON_CERTIFICATE if profile.seal else CertificateType.NCP_NATURAL_PERSON_CERTIFICATE
    )


def _pkilint(subject: x509.Certificate, kind: CertificateType | None) -> list[str]:
    document = loader.RFC5280CertificateDocumentLoader().load_der_document(subject.public_bytes(Encoding.DER))
    results = _validator(kind).validate(document.root)
    if kind:
        results, _ = finding_filter.filter_results(etsi.create_etsi_finding_filters(kind), results)
    return [
        found.finding.code
        for result in results
        for found in result.finding_descriptions
        # pkilint counts downwards: FATAL is 0.
        if found.finding.severity <= ValidationFindingSeverity.WARNING
    ]


@cache
def _validator(kind: CertificateType | None) -> Any:
    """Built once for each type: 160 ms and 7 MB each."""
    if kind:
        decoding, rules = etsi.create_decoding_validators(kind), etsi.create_validators(kind)
    else:
        decoding = certificate.create_decoding_validators(name.ATTRIBUTE_TYPE_MAPPINGS, extension.EXTENSION_MAPPINGS)
        rules = [
            certificate.create_issuer_validator_container([]),
            certificate.create_validity_validator_container(),
            certificate.create_subject_validator_container([]),
            certificate.create_extensions_validator_container([]),
            certificate.create_spki_validator_container([]),
        ]
    return certificate.create_pkix_certificate_validator_container(decoding, rules)


@cache
def _throwaway_key(algorithm: KeyAlgorithm) -> PrivateKey:
    return generate_key(algorithm)
