"""Revocation of a certificate by its holder, or by the desk with a second officer (`domain` §4.9).

Final and visible in CRL and OCSP at once.
"""
