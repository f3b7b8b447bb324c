"""Checks of the files that people send, before anything is kept (`domain` §4.1)."""

from services.uploads.checking import MAX_BYTES, Upload, check_upload

__all__ = ["MAX_BYTES", "Upload", "check_upload"]
