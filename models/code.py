"""One-time codes, attempts and sending limits."""

from tortoise import fields
from tortoise.models import Model


class Code(Model):
    """A code sent to a person, kept as a keyed digest, bound to account, purpose, object and recipient.

    `prefix` is the beginning of the number it was texted to, which toll fraud shares.
    """

    id = fields.UUIDField(primary_key=True)
    purpose = fields.CharField(max_length=24)
    subject_id = fields.UUIDField(db_index=True)
    account_id = fields.UUIDField(null=True)
    recipient_digest = fields.CharField(max_length=64, db_index=True)
    digest = fields.CharField(max_length=64)
    channel = fields.CharField(max_length=8)
    prefix = fields.CharField(max_length=8, default="", db_default="", db_index=True)
    delivery = fields.UUIDField(null=True)
    created_at = fields.DatetimeField(db_index=True)
    expires_at = fields.DatetimeField(null=True)
    replaced_at = fields.DatetimeField(null=True)
    used_at = fields.DatetimeField(null=True)

    class Meta:
        table = "code"


class Attempt(Model):
    """How often a purpose has failed on an object: raised before the comparison, cleared by success or the desk."""

    id = fields.UUIDField(primary_key=True)
    purpose = fields.CharField(max_length=24)
    subject_id = fields.UUIDField()
    failures = fields.IntField(default=0)
    last_cause = fields.CharField(max_length=64, default="")
    blocked_at = fields.DatetimeField(null=True, db_index=True)

    class Meta:
        table = "attempt"
        unique_together = (("purpose", "subject_id"),)


class Throttle(Model):
    """A channel's run of failures, at the limit the channel is closed until the desk acts."""

    name = fields.CharField(max_length=40, primary_key=True)
    failures = fields.IntField(default=0)
    closed_at = fields.DatetimeField(null=True)

    class Meta:
        table = "throttle"
