"""Documents, encrypted on disk and described here."""

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.request import Request


class DocumentKind(StrEnum):
    IDENTITY = "identity"
    REGISTRATION = "registration"
    MANDATE = "mandate"
    FORM = "form"
    EVIDENCE = "evidence"
    SUPPLEMENT = "supplement"


class Document(Model):
    """A file of a request. `sha256` is of the clear bytes, the file name given by a person is sealed."""

    id = fields.UUIDField(primary_key=True)
    request: fields.ForeignKeyRelation["Request"] = fields.ForeignKeyField(
        "models.Request", related_name="documents", db_index=True
    )
    request_id: UUID
    signatory_role = fields.CharField(max_length=24, default="")
    kind = fields.CharEnumField(DocumentKind)
    media_type = fields.CharField(max_length=40)
    name_sealed = fields.BinaryField()
    size = fields.IntField()
    sha256 = fields.CharField(max_length=64)
    created_at = fields.DatetimeField()

    class Meta:
        table = "document"
