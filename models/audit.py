"""The append-only audit trail and the head of its chain."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class AuditEvent(Model):
    """One event: its tag is an HMAC over the event and the tag before it."""

    seq = fields.BigIntField(primary_key=True)
    at = fields.DatetimeField()
    actor = fields.CharField(max_length=80)
    action = fields.CharField(max_length=64, db_index=True)
    object = fields.CharField(max_length=80, db_index=True)
    data: dict[str, Any] = fields.JSONField(default=dict)
    tag = fields.BinaryField()

    class Meta:
        table = "audit_event"
        ordering = ("seq",)


class AuditHead(Model):
    """A single row: the last sequence number and its tag. Whoever appends locks it first."""

    id = fields.IntField(primary_key=True)
    seq = fields.BigIntField(default=0)
    tag = fields.BinaryField()

    class Meta:
        table = "audit_head"
