"""Signing by SMS: identity fields, reading, and sign, refuse or "this is not me"."""
