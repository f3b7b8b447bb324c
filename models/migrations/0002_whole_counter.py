from tortoise import migrations
from tortoise.migrations import operations as ops
from models.document import DocumentKind
from tortoise.fields.base import OnDelete
from uuid import uuid4
from tortoise import fields


class Migration(migrations.Migration):
    dependencies = [("models", "0001_initial")]

    initial = False

    operations = [
        ops.CreateModel(
            name="Approval",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "request",
                    fields.ForeignKeyField(
                        "models.Request",
                        source_field="request_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="approvals",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "account",
                    fields.ForeignKeyField(
                        "models.Account",
                        source_field="account_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="approvals",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("voided_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "approval",
                "app": "models",
                "pk_attr": "id",
                "table_description": "One officer's approval of a request as it stood, which an edit voids (`domain` §10).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SearchKey",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "request",
                    fields.ForeignKeyField(
                        "models.Request",
                        source_field="request_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="search_keys",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("digest", fields.CharField(db_index=True, max_length=64)),
            ],
            options={
                "table": "search_key",
                "app": "models",
                "pk_attr": "id",
                "table_description": "What the desk may find a request by: the keyed digest of a name, an address or a number, never its text.",
            },
            bases=["Model"],
        ),
        ops.AddField(
            model_name="Account",
            name="customer_id",
            field=fields.CharField(null=True, unique=True, max_length=16),
        ),
        ops.AddField(
            model_name="Account",
            name="profile_sealed",
            field=fields.BinaryField(null=True),
        ),
        ops.AddField(
            model_name="Account",
            name="signed_up_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name="Agent",
            name="name",
            field=fields.CharField(default="", db_default="", max_length=64),
        ),
        ops.AddField(
            model_name="Code",
            name="prefix",
            field=fields.CharField(default="", db_index=True, db_default="", max_length=8),
        ),
        ops.AlterField(
            model_name="Document",
            name="kind",
            field=fields.CharEnumField(
                description="IDENTITY: identity\nREGISTRATION: registration\nMANDATE: mandate\nFORM: form\nEVIDENCE: evidence\nSUPPLEMENT: supplement",
                enum_type=DocumentKind,
                max_length=12,
            ),
        ),
        ops.AddField(
            model_name="Request",
            name="amended",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name="Request",
            name="claimed_at",
            field=fields.DatetimeField(null=True, auto_now=False, auto_now_add=False),
        ),
        ops.AddField(
            model_name="Request",
            name="claimed_by",
            field=fields.ForeignKeyField(
                "models.Account",
                source_field="claimed_by_id",
                null=True,
                db_index=True,
                db_constraint=True,
                to_field="id",
                related_name="claims",
                on_delete=OnDelete.SET_NULL,
            ),
        ),
        ops.AddField(
            model_name="Request",
            name="returned_for",
            field=fields.CharField(default="", db_default="", max_length=16),
        ),
        ops.AddField(
            model_name="Retrieval",
            name="apple",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name="Retrieval",
            name="counter_agent",
            field=fields.UUIDField(null=True),
        ),
        ops.AddField(
            model_name="Retrieval",
            name="proposed",
            field=fields.BooleanField(default=False, db_default=False),
        ),
        ops.AddField(
            model_name="Signatory",
            name="terms_version",
            field=fields.CharField(null=True, max_length=16),
        ),
    ]
