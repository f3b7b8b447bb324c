"""The outside look: authority certificates, CRL and OCSP over HTTP, as any relying party asks them."""

from dataclasses import dataclass

import aiohttp
from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import Encoding, pkcs12
from cryptography.x509 import ocsp


@dataclass(frozen=True, slots=True)
class Verifier:
    """Asks the services at `url`."""

    url: str
    session: aiohttp.ClientSession

    async def authority(self, name: str) -> x509.Certificate:
        """`root` or `issuing`."""
        return x509.load_der_x509_certificate(await self._get(f"/ca/{name}.cer"))

    async def revocation_list(self) -> bytes:
        """The issuing authority's CRL, DER."""
        return await self._get("/crl/issuing.crl")

    async def status(self, certificate: x509.Certificate, issuer: x509.Certificate) -> str:
        """`good`, `revoked` or `unknown`, as OCSP says (RFC 6960)."""
        builder = ocsp.OCSPRequestBuilder().add_certificate(certificate, issuer, SHA1())  # noqa: S303
        body = builder.build().public_bytes(Encoding.DER)
        headers = {"Content-Type": "application/ocsp-request"}
        async with self.session.post(f"{self.url}/ocsp", data=body, headers=headers) as response:
            answer = ocsp.load_der_ocsp_response(await response.read())
        return answer.certificate_status.name.lower()

    async def _get(self, path: str) -> bytes:
        async with self.session.get(self.url + path) as response:
            response.raise_for_status()
            return await response.read()


def certificate_in(p12: bytes, password: str) -> x509.Certificate:
    """The certificate of a `.p12`; opening it also proves the password and the key in it."""
    key, certificate, _ = pkcs12.load_key_and_certificates(p12, password.encode())
    assert key is not None and certificate is not None
    return certificate
