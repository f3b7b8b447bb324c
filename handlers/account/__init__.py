"""Signing up, and a customer's own account."""
