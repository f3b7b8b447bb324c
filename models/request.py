"""A request for a certificate."""

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.fields import OnDelete
from tortoise.models import Model

if TYPE_CHECKING:
    from models.account import Account


class RequestState(StrEnum):
    """The states of `domain` §3. Which may follow which is written in `services.requests.states` alone."""

    DRAFT = "draft"
    IDENTIFICATION = "identification"
    SIGNING = "signing"
    REVIEW = "review"
    RETURNED = "returned"
    APPROVED = "approved"
    QUESTIONS = "questions"
    RETRIEVAL = "retrieval"
    PRODUCTION = "production"
    SHIPPED = "shipped"
    ISSUED = "issued"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    REFUSED = "refused"
    REVOKED = "revoked"


class Request(Model):
    """A request, its product and its sealed form.

    `form_sealed` holds the form's fields as JSON, `cursor` is the field being asked, so that a draft goes on where
    it stood. `version` is the optimistic lock: every change of state raises it.

    `claimed_by` is the agent who works on it. `returned_for` says what the desk or the owner wants done to a returned
    request (`services.requests.amendments`); `amended` that what is signed has changed since it was signed.
    """

    id = fields.UUIDField(primary_key=True)
    number = fields.BigIntField(unique=True)
    state = fields.CharEnumField(RequestState, default=RequestState.DRAFT, db_index=True)
    version = fields.IntField(default=0)
    owner: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", related_name="requests", db_index=True
    )
    owner_id: UUID
    office = fields.CharField(max_length=32, db_index=True)
    product = fields.CharField(max_length=32)
    lifetime_months = fields.IntField(null=True)
    support = fields.CharField(max_length=16, null=True)
    cursor = fields.CharField(max_length=64, default="")
    editing = fields.BooleanField(default=False)
    form_sealed = fields.BinaryField(null=True)
    form_document = fields.UUIDField(null=True)
    evidence_document = fields.UUIDField(null=True)
    terms_version = fields.CharField(max_length=16, null=True)
    reason_sealed = fields.BinaryField(null=True)
    returned_for = fields.CharField(max_length=16, default="", db_default="")
    amended = fields.BooleanField(default=False, db_default=False)
    claimed_by: fields.ForeignKeyNullableRelation["Account"] = fields.ForeignKeyField(
        "models.Account", related_name="claims", null=True, db_index=True, on_delete=OnDelete.SET_NULL
    )
    claimed_by_id: UUID | None
    claimed_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()
    submitted_at = fields.DatetimeField(null=True)
    state_since = fields.DatetimeField()
    deadline = fields.DatetimeField(null=True, db_index=True)
    reminders_sent = fields.IntField(default=0)
    next_reminder = fields.DatetimeField(null=True, db_index=True)

    class Meta:
        table = "request"
        indexes = (("evidence_document", "state"),)  # what is signed and has no evidence is looked for every second


class Approval(Model):
    """One officer's approval of a request as it stood, which an edit voids (`domain` §10)."""

    id = fields.UUIDField(primary_key=True)
    request: fields.ForeignKeyRelation["Request"] = fields.ForeignKeyField(
        "models.Request", related_name="approvals", db_index=True
    )
    request_id: UUID
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", related_name="approvals", db_index=True
    )
    account_id: UUID
    at = fields.DatetimeField()
    voided_at = fields.DatetimeField(null=True)

    class Meta:
        table = "approval"


class SearchKey(Model):
    """What the desk may find a request by: the keyed digest of a name, an address or a number, never its text."""

    id = fields.UUIDField(primary_key=True)
    request: fields.ForeignKeyRelation["Request"] = fields.ForeignKeyField(
        "models.Request", related_name="search_keys", db_index=True
    )
    request_id: UUID
    digest = fields.CharField(max_length=64, db_index=True)

    class Meta:
        table = "search_key"
