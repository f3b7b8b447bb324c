"""pkilint on what the authority publishes besides certificates."""

from pkilint import loader, pkix
from pkilint.pkix import crl, extension, name, ocsp
from pkilint.validation import ValidationFindingSeverity


def crl_findings(der: bytes) -> list[str]:
    validator = crl.create_pkix_crl_validator_container(
        [
            pkix.create_attribute_decoder(name.ATTRIBUTE_TYPE_MAPPINGS),
            pkix.create_extension_decoder(extension.EXTENSION_MAPPINGS),
        ],
        [
            crl.create_issuer_validator_container([]),
            crl.create_validity_validator_container([]),
            crl.create_extensions_validator_container([]),
        ],
    )
    return _codes(validator.validate(loader.RFC5280CertificateListDocumentLoader().load_der_document(der).root))


def ocsp_findings(der: bytes) -> list[str]:
    validator = ocsp.create_pkix_ocsp_response_validator_container(
        [
            ocsp.create_response_decoder(),
            pkix.create_attribute_decoder(name.ATTRIBUTE_TYPE_MAPPINGS),
            pkix.create_extension_decoder(extension.EXTENSION_MAPPINGS),
        ],
        [],
    )
    return _codes(validator.validate(loader.RFC6960OCSPResponseDocumentLoader().load_der_document(der).root))


def _codes(results: list) -> list[str]:  # type: ignore[type-arg]
    return [
        str(found)
        for result in results
        for found in result.finding_descriptions
        if found.finding.severity <= ValidationFindingSeverity.NOTICE
    ]
