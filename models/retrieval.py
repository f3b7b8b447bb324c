"""Retrieval of a software certificate, and the security questions that guard it."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.account import Account
    from models.request import Request


class RetrievalPhase(StrEnum):
    """The six steps of the guide, the fifth cut at its three visible tasks so that a kill resumes between them."""

    START = "start"
    PASSWORD = "password"
    CODE = "code"
    ANSWERS = "answers"
    KEY_PAIR = "key_pair"
    CERTIFICATE = "certificate"
    FILE = "file"
    DETAILS = "details"
    HANDED_OVER = "handed_over"
    SAVED = "saved"
    CLOSED = "closed"


class Retrieval(Model):
    """One holder's retrieval. The sealed columns live only as long as their step needs them.

    `proposed` says that the password was made by the service, `apple` that the file is to open on macOS and iOS,
    `counter_agent` which agent hands it over at the office.
    """

    id = fields.UUIDField(primary_key=True)
    request: fields.OneToOneRelation["Request"] = fields.OneToOneField("models.Request", related_name="retrieval")
    request_id: UUID
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", related_name="retrievals", db_index=True
    )
    account_id: UUID
    phase = fields.CharEnumField(RetrievalPhase, default=RetrievalPhase.START, db_index=True)
    password_sealed = fields.BinaryField(null=True)
    password_until = fields.DatetimeField(null=True)
    password_first_sealed = fields.BinaryField(null=True)
    key_sealed = fields.BinaryField(null=True)
    answers_sealed = fields.BinaryField(null=True)
    file_until = fields.DatetimeField(null=True)
    has_file = fields.BooleanField(default=False)
    proposed = fields.BooleanField(default=False, db_default=False)
    apple = fields.BooleanField(default=False, db_default=False)
    counter_agent = fields.UUIDField(null=True)
    claimed_until = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    class Meta:
        table = "retrieval"


class SecurityAnswers(Model):
    """The holder's three questions and the hashed answers: immutable once `set_at` is written.

    `draft_sealed` holds what is being chosen until then. `entries` is a list of
    `{"question": key | null, "custom_sealed": hex | null, "hash": argon2 hash}`.
    """

    id = fields.UUIDField(primary_key=True)
    request: fields.OneToOneRelation["Request"] = fields.OneToOneField("models.Request", related_name="answers")
    request_id: UUID
    account: fields.ForeignKeyRelation["Account"] = fields.ForeignKeyField(
        "models.Account", related_name="security_answers", db_index=True
    )
    account_id: UUID
    document_checked_at = fields.DatetimeField(null=True)
    draft_sealed = fields.BinaryField(null=True)
    entries: list[dict[str, Any]] = fields.JSONField(default=list)
    set_at = fields.DatetimeField(null=True)

    class Meta:
        table = "security_answers"
