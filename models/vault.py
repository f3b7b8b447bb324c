"""Data keys, each wrapped under a master key."""

from tortoise import fields
from tortoise.models import Model


class DataKey(Model):
    """A 256-bit key for one purpose, `wrapped` opens only with the master key named by `master_id`."""

    id = fields.IntField(primary_key=True)
    purpose = fields.CharField(max_length=16, db_index=True)
    master_id = fields.CharField(max_length=16)
    wrapped = fields.BinaryField()
    created_at = fields.DatetimeField()

    class Meta:
        table = "data_key"
