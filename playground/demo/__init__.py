"""`make demo`: whole journeys without a person, driven through `/sim` alone and checked from outside.

Nothing here imports the product. People tap and type what they read; certificates are judged by what OCSP, the CRL and
the `.p12` itself say.
"""
