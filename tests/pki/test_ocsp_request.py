"""Whatever is sent to the responder is read or refused, and nothing else."""

from cryptography import x509
from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from hypothesis import given, settings
from hypothesis import strategies as st

from services.pki import der
from services.pki.ocsp_request import read_request

VALID = (
    ocsp.OCSPRequestBuilder()
    .add_certificate_by_hash(b"a" * 20, b"b" * 20, 2**150, SHA1())
    .add_extension(x509.OCSPNonce(b"nonce"), critical=False)
    .build()
    .public_bytes(Encoding.DER)
)


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=300), cut=st.integers(0, 200), at=st.integers(0, 200), byte=st.integers(0, 255))
def test_no_request_raises(data: bytes, cut: int, at: int, byte: int) -> None:
    valid = bytearray(VALID)
    valid[at % len(valid)] = byte
    for attempt in (data, bytes(valid), bytes(valid[:cut]), VALID + data):
        try:
            assert read_request(attempt).certificates
        except der.MalformedDer:
            continue
