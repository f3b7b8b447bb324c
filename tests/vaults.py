"""Vaults in memory, for what is not about their keys."""

from services.core.vault import PURPOSES, Vault


def vault_of(letter: bytes) -> Vault:
    """A vault whose every key is this byte, 32 times."""
    return Vault({1: letter * 32}, dict.fromkeys(PURPOSES, 1))
