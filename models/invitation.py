"""Links: an invitation to do one thing with one object, and the tokens that lead to it."""

from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.account import Account


class Invitation(Model):
    """What a link is for, and whose it is where an account is known. Voiding acts here, for all its tokens."""

    id = fields.UUIDField(primary_key=True)
    purpose = fields.CharField(max_length=24)
    subject_id = fields.UUIDField(db_index=True)
    expires_at = fields.DatetimeField(db_index=True)
    account: fields.ForeignKeyNullableRelation["Account"] = fields.ForeignKeyField(
        "models.Account", related_name="invitations", null=True
    )
    account_id: UUID | None
    voided_at = fields.DatetimeField(null=True)
    used_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "invitation"


class InvitationToken(Model):
    """The keyed digest of one 128-bit token: each reminder carries a fresh one of the same invitation."""

    digest = fields.CharField(max_length=64, primary_key=True)
    invitation: fields.ForeignKeyRelation["Invitation"] = fields.ForeignKeyField(
        "models.Invitation", related_name="tokens", db_index=True
    )
    invitation_id: UUID
    created_at = fields.DatetimeField()

    class Meta:
        table = "invitation_token"
