"""Where a person is in the chat: which object they look at, and in which message."""

from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.account import Account


class Conversation(Model):
    """One row a person. The step inside a journey is read from the journey's own tables, never from here."""

    id = fields.UUIDField(primary_key=True)
    account: fields.OneToOneRelation["Account"] = fields.OneToOneField("models.Account", related_name="conversation")
    account_id: UUID
    journey = fields.CharField(max_length=32, default="home")
    subject_id = fields.UUIDField(null=True)
    topic = fields.CharField(max_length=64, default="")
    message_id = fields.BigIntField(null=True)
    buried = fields.BooleanField(default=False)

    class Meta:
        table = "conversation"
