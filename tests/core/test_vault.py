"""The vault: what is sealed opens in its place only, under its key only."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import DataKey
from services.core.errors import SettingsError
from services.core.vault import MasterKey, SealBroken, Vault, open_vault, rotate_master
from tests.clock import FixedClock

_KEYS = {number: os.urandom(32) for number in range(1, 6)}
_VAULT = Vault(_KEYS, dict(zip(("data", "code", "search", "audit", "answer"), _KEYS, strict=True)))


@given(st.binary(max_size=300), st.text(max_size=40))
def test_what_is_sealed_opens_again(value: bytes, context: str) -> None:
    assert _VAULT.open(context, _VAULT.seal(context, value)) == value


@given(st.binary(min_size=1, max_size=100), st.data())
def test_one_altered_bit_breaks_the_seal(value: bytes, data: st.DataObject) -> None:
    sealed = bytearray(_VAULT.seal("a:1", value))
    sealed[data.draw(st.integers(0, len(sealed) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    if sealed[0] == 1:  # the format byte is not covered; every other byte is
        with pytest.raises(SealBroken):
            _VAULT.open("a:1", bytes(sealed))


def test_a_value_moved_elsewhere_does_not_open() -> None:
    with pytest.raises(SealBroken):
        _VAULT.open("request.form:2", _VAULT.seal("request.form:1", b"x"))


def test_the_same_value_sealed_twice_looks_different() -> None:
    assert _VAULT.seal("a:1", b"x") != _VAULT.seal("a:1", b"x")


def test_digests_differ_by_purpose() -> None:
    assert _VAULT.digest("code", "123456") != _VAULT.digest("search", "123456")
    assert _VAULT.same("code", "123456", _VAULT.digest("code", "123456"))


async def test_keys_are_made_once_and_stored_wrapped(database: str, clock: FixedClock) -> None:
    master = MasterKey(b"m" * 32)
    sealed = (await open_vault(master, clock.now())).seal("a:1", b"kept")
    again = await open_vault(master, clock.now())
    assert again.open("a:1", sealed) == b"kept"
    for row in await DataKey.all():
        assert master.unwrap(bytes(row.wrapped), row.purpose) not in bytes(row.wrapped)


async def test_another_master_key_is_refused_in_words(database: str, clock: FixedClock) -> None:
    await open_vault(MasterKey(b"m" * 32), clock.now())
    with pytest.raises(SettingsError, match="not the key"):
        await open_vault(MasterKey(b"n" * 32), clock.now())


async def test_rotating_the_master_key_touches_no_data(database: str, clock: FixedClock) -> None:
    old, new = MasterKey(b"m" * 32), MasterKey(b"n" * 32)
    sealed = (await open_vault(old, clock.now())).seal("a:1", b"kept")
    assert await rotate_master(old, new) == 5
    assert (await open_vault(new, clock.now())).open("a:1", sealed) == b"kept"
    with pytest.raises(SettingsError):
        await open_vault(old, clock.now())


def test_a_master_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "master.key"
    MasterKey.load(path, create=True)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    with pytest.raises(SettingsError, match="chmod 600"):
        MasterKey.load(path, create=False)


@pytest.mark.parametrize("content", [b"", b"short", b"?" * 44])
def test_a_master_key_of_the_wrong_form_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "master.key"
    path.write_bytes(content)
    path.chmod(0o600)
    with pytest.raises(SettingsError, match="32 bytes"):
        MasterKey.load(path, create=False)
