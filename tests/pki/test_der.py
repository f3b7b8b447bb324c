"""The encoder against cryptography's reader, the reader against any bytes."""

from datetime import UTC, datetime

import pytest
from asn1crypto import core
from hypothesis import example, given
from hypothesis import strategies as st

from services.pki import der


@given(st.binary(max_size=70_000) | st.integers(0, 70_000).map(bytes))
def test_an_octet_string_comes_back(value: bytes) -> None:
    encoded = der.octet_string(value)
    assert core.OctetString.load(encoded, strict=True).native == value
    assert der.only(encoded, der.OCTET_STRING) == value


@given(st.integers(0, 2**200))
@example(127)
@example(128)
@example(255)
def test_an_integer_comes_back(value: int) -> None:
    assert core.Integer.load(der.integer(value), strict=True).native == value
    assert core.Integer(value).dump() == der.integer(value)


@given(st.lists(st.integers(0, 2**40), min_size=1, max_size=8), st.integers(0, 2), st.integers(0, 39))
def test_an_identifier_comes_back(arcs: list[int], first: int, second: int) -> None:
    dotted = ".".join(str(arc) for arc in (first, second, *arcs))
    assert core.ObjectIdentifier(dotted).dump() == der.oid(dotted)


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda at: at.year >= 1970))
def test_times(at: datetime) -> None:
    at = at.replace(microsecond=0)
    assert core.GeneralizedTime(at).dump() == der.generalized_time(at)
    assert der.time(at)[0] == (0x17 if at.year < 2050 else 0x18)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        found = list(der.elements(data))
    except der.MalformedDer:
        return
    assert b"".join(whole for _, _, whole in found) == data


@pytest.mark.parametrize(
    "data",
    [b"\x30", b"\x30\x80\x00\x00", b"\x30\x81\x05hello", b"\x30\x82\x00\x05hello", b"\x30\x05hell", b"\x3f\x01\x00"],
)
def test_what_is_not_der_is_refused(data: bytes) -> None:
    with pytest.raises(der.MalformedDer):
        list(der.elements(data))
