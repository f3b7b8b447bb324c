"""A revocation under way."""

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.account import Account
    from models.certificate import Certificate


class RevocationStep(StrEnum):
    REASON = "reason"
    ANSWERS = "answers"
    SECOND_OFFICER = "second_officer"
    DONE = "done"
    ABANDONED = "abandoned"


class Revocation(Model):
    """One demand to revoke one certificate, by its holder or by the desk (then a second officer confirms)."""

    id = fields.UUIDField(primary_key=True)
    certificate: fields.ForeignKeyRelation["Certificate"] = fields.ForeignKeyField(
        "models.Certificate", related_name="revocations", db_index=True
    )
    certificate_id: UUID
    account: fields.ForeignKeyNullableRelation["Account"] = fields.ForeignKeyField(
        "models.Account", related_name="revocations", null=True, db_index=True
    )
    account_id: UUID | None
    step = fields.CharEnumField(RevocationStep, default=RevocationStep.REASON)
    reason = fields.CharField(max_length=32, null=True)
    answers_sealed = fields.BinaryField(null=True)
    proposed_by = fields.BigIntField(null=True)
    confirmed_by = fields.BigIntField(null=True)
    created_at = fields.DatetimeField()
    done_at = fields.DatetimeField(null=True)

    class Meta:
        table = "revocation"
