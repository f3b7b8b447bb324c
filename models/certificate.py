"""Certificates, authority certificates and revocation lists."""

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.request import Request


class CertificateStatus(StrEnum):
    """`recorded`: its to-be-signed bytes are stored and the signature may or may not exist yet."""

    RECORDED = "recorded"
    ISSUED = "issued"
    REVOKED = "revoked"


class Certificate(Model):
    """A certificate of a request. Subject data is personal: the bytes are sealed, the serial is not."""

    id = fields.UUIDField(primary_key=True)
    request: fields.ForeignKeyRelation["Request"] = fields.ForeignKeyField(
        "models.Request", related_name="certificates", db_index=True
    )
    request_id: UUID
    serial = fields.CharField(max_length=40, unique=True)
    profile = fields.CharField(max_length=40)
    status = fields.CharEnumField(CertificateStatus, default=CertificateStatus.RECORDED, db_index=True)
    tbs_sealed = fields.BinaryField()
    der_sealed = fields.BinaryField(null=True)
    spki_sha256 = fields.CharField(max_length=64, unique=True)
    subject_digest = fields.CharField(max_length=64, db_index=True)
    not_before = fields.DatetimeField()
    not_after = fields.DatetimeField()
    issued_at = fields.DatetimeField(null=True)
    revoked_at = fields.DatetimeField(null=True)
    revocation_reason = fields.CharField(max_length=32, null=True)

    class Meta:
        table = "certificate"


class CaCertificate(Model):
    """A certificate of the authority itself (`role` is a `services.pki.authority.Role`). The newest of a role serves.

    `rank` counts the certificates of a role, from 1. `der` is null from the moment the to-be-signed bytes are recorded
    until they are signed.
    """

    id = fields.UUIDField(primary_key=True)
    role = fields.CharField(max_length=16, db_index=True)
    rank = fields.IntField()
    serial = fields.CharField(max_length=40, unique=True)
    key_label = fields.CharField(max_length=64, unique=True)
    der = fields.BinaryField(null=True)
    tbs = fields.BinaryField()
    not_before = fields.DatetimeField()
    not_after = fields.DatetimeField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "ca_certificate"


class RevocationList(Model):
    """A published CRL (RFC 5280 §5). `number` is its CRLNumber, unique within an issuer.

    `entries` tells whether a revocation is missing from it: revocations are final, so a count says it all.
    """

    id = fields.UUIDField(primary_key=True)
    issuer = fields.CharField(max_length=16)
    number = fields.BigIntField()
    entries = fields.IntField()
    der = fields.BinaryField()
    this_update = fields.DatetimeField()
    next_update = fields.DatetimeField()

    class Meta:
        table = "revocation_list"
        unique_together = (("issuer", "number"),)
