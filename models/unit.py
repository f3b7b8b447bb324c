"""What has been done already: one row for each processed update, inserted with its effects."""

from tortoise import fields
from tortoise.models import Model


class ProcessedCause(Model):
    """The cause of a unit of work (`telegram:<update id>`), so that a redelivery is recognised."""

    cause = fields.CharField(max_length=64, primary_key=True)
    at = fields.DatetimeField(db_index=True)

    class Meta:
        table = "processed_cause"


class Counter(Model):
    """A named series of numbers: request numbers, the order of outbox messages."""

    name = fields.CharField(max_length=24, primary_key=True)
    value = fields.BigIntField(default=0)

    class Meta:
        table = "counter"
