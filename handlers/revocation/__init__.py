"""Revocation by the holder."""
