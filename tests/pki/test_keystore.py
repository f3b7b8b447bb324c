"""Keys in files: encrypted, private, never overwritten."""

import stat
from pathlib import Path

import pytest

from services.core.errors import SettingsError
from services.gateways.keystore import FileKeystore, KeyMissing, open_keystore
from services.pki.keys import KeyAlgorithm, spki
from tests.vaults import vault_of

VAULT = vault_of(b"m")


async def test_a_key_comes_back_after_a_restart(tmp_path: Path) -> None:
    made = await open_keystore("file:keys", VAULT, tmp_path).generate("root-1", KeyAlgorithm.P256)
    restarted = open_keystore("file:keys", VAULT, tmp_path)
    assert spki((await restarted.load("root-1")).public_key()) == spki(made.public_key())
    assert await restarted.labels() == ["root-1"]


async def test_only_the_owner_reads_the_file(tmp_path: Path) -> None:
    await FileKeystore(tmp_path / "keys", VAULT).generate("root-1", KeyAlgorithm.P256)
    [file] = (tmp_path / "keys").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


async def test_a_label_is_written_once(tmp_path: Path) -> None:
    first = await FileKeystore(tmp_path, VAULT).generate("root-1", KeyAlgorithm.P256)
    second = await FileKeystore(tmp_path, VAULT).generate("root-1", KeyAlgorithm.P256)
    assert spki(first.public_key()) == spki(second.public_key())


async def test_a_loaded_key_is_kept(tmp_path: Path) -> None:
    keystore = FileKeystore(tmp_path, VAULT)
    assert await keystore.generate("root-1", KeyAlgorithm.P256) is await keystore.load("root-1")


async def test_destroying_is_final(tmp_path: Path) -> None:
    keystore = FileKeystore(tmp_path, VAULT)
    await keystore.generate("seal-1", KeyAlgorithm.P256)
    await keystore.destroy("seal-1")
    await keystore.destroy("seal-1")
    with pytest.raises(KeyMissing):
        await keystore.load("seal-1")
    assert list(tmp_path.iterdir()) == []


async def test_a_file_renamed_altered_or_of_another_vault_does_not_open(tmp_path: Path) -> None:
    await FileKeystore(tmp_path, VAULT).generate("root-1", KeyAlgorithm.P256)
    (tmp_path / "seal-1.key").write_bytes((tmp_path / "root-1.key").read_bytes())
    (tmp_path / "short-1.key").write_bytes(b"short")
    for label, vault in (("seal-1", VAULT), ("short-1", VAULT), ("root-1", vault_of(b"x"))):
        with pytest.raises(SettingsError):
            await FileKeystore(tmp_path, vault).load(label)


@pytest.mark.parametrize("label", ["", "../root", "Root", "a/b", "a.key"])
async def test_a_label_never_leaves_the_folder(tmp_path: Path, label: str) -> None:
    with pytest.raises(ValueError, match="label"):
        await FileKeystore(tmp_path, VAULT).load(label)


@pytest.mark.parametrize("url", ["", "file:", "pkcs11:/usr/lib/softhsm.so", "http://keys"])
def test_an_unknown_keystore_is_named(tmp_path: Path, url: str) -> None:
    with pytest.raises(SettingsError, match="KEYSTORE_URL"):
        open_keystore(url, VAULT, tmp_path)
