"""Messages to send: a row written in the same transaction as its cause."""

from enum import StrEnum

from tortoise import fields
from tortoise.models import Model


class Channel(StrEnum):
    MAIL = "mail"
    SMS = "sms"
    CHAT = "chat"


class OutboxStatus(StrEnum):
    PENDING = "pending"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"


class OutboxMessage(Model):
    """One message. The payload (recipient, text key, arguments, codes) is sealed and erased once sent.

    `message_id` is fixed at creation: a repeated sending after a crash carries the same one. Rows of one
    `recipient_digest` are sent in their order.
    """

    position = fields.BigIntField(primary_key=True)
    id = fields.UUIDField(unique=True)
    channel = fields.CharEnumField(Channel)
    kind = fields.CharField(max_length=48)
    request_id = fields.UUIDField(null=True, db_index=True)
    recipient_digest = fields.CharField(max_length=64)
    payload_sealed = fields.BinaryField(null=True)
    message_id = fields.CharField(max_length=96)
    status = fields.CharEnumField(OutboxStatus, default=OutboxStatus.PENDING)
    attempts = fields.IntField(default=0)
    due_at = fields.DatetimeField()
    claimed_until = fields.DatetimeField(null=True)
    provider_reference = fields.CharField(max_length=96, null=True)
    failure = fields.CharField(max_length=120, null=True)
    created_at = fields.DatetimeField()
    sent_at = fields.DatetimeField(null=True)

    class Meta:
        table = "outbox"
        indexes = (("status", "due_at"),)
