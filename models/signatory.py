"""Who signs a request, and the record of each signature."""

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.account import Account
    from models.request import Request


class SignatoryState(StrEnum):
    INVITED = "invited"
    IDENTIFIED = "identified"
    REVIEWED = "reviewed"
    SIGNED = "signed"
    REFUSED = "refused"
    DENIED = "denied"  # "this is not me"
    LOCKED = "locked"  # the identity fields failed five times: the desk decides


class Signatory(Model):
    """One person of one request, with one role or several (they then sign once, for all).

    `person_sealed` is what the request says of them, `typed_sealed` what they have typed so far in the identity
    form, `read_documents` the ids of the documents they marked as read. The rest is the signature record.
    """

    id = fields.UUIDField(primary_key=True)
    request: fields.ForeignKeyRelation["Request"] = fields.ForeignKeyField(
        "models.Request", related_name="signatories", db_index=True
    )
    request_id: UUID
    roles: list[str] = fields.JSONField(default=list)
    position = fields.IntField(default=0)
    state = fields.CharEnumField(SignatoryState, default=SignatoryState.INVITED)
    account: fields.ForeignKeyNullableRelation["Account"] = fields.ForeignKeyField(
        "models.Account", related_name="signatories", null=True, db_index=True
    )
    account_id: UUID | None
    person_sealed = fields.BinaryField()
    typed_sealed = fields.BinaryField(null=True)
    read_documents: list[str] = fields.JSONField(default=list)
    reason_sealed = fields.BinaryField(null=True)
    signed_at = fields.DatetimeField(null=True)
    signed_sha256 = fields.CharField(max_length=64, null=True)
    terms_version = fields.CharField(max_length=16, null=True)
    masked_phone = fields.CharField(max_length=24, null=True)
    code_delivery = fields.CharField(max_length=64, null=True)

    class Meta:
        table = "signatory"
