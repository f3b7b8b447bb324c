"""Signature by SMS, by each signatory (`domain` §4.2).

A signatory opens a link, types five fields that are matched against the request (`identification`), reads every
document (`reading`), and signs with a code, refuses, or says "this is not me" (`signature`). The step is read from the
signatory's row.
"""
