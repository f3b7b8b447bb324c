from tortoise import migrations
from tortoise.migrations import operations as ops
import functools
from json import dumps, loads
from models.account import AgentRole
from models.certificate import CertificateStatus
from models.document import DocumentKind
from models.outbox import Channel, OutboxStatus
from models.request import RequestState
from models.retrieval import RetrievalPhase
from models.revocation import RevocationStep
from models.signatory import SignatoryState
from tortoise.fields.base import OnDelete
from uuid import uuid4
from tortoise import fields
from tortoise.indexes import Index


class Migration(migrations.Migration):
    initial = True

    operations = [
        ops.CreateModel(
            name="Account",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("telegram_id", fields.BigIntField(unique=True)),
                ("locale", fields.CharField(default="fr", max_length=2)),
                ("reachable", fields.BooleanField(default=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "account",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A person's account, bound to the numeric Telegram id and never to a username.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Agent",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("telegram_id", fields.BigIntField(db_index=True)),
                (
                    "role",
                    fields.CharEnumField(
                        description="OPERATOR: operator\nOFFICER: officer\nAUDITOR: auditor\nADMINISTRATOR: administrator",
                        enum_type=AgentRole,
                        max_length=13,
                    ),
                ),
                ("office", fields.CharField(max_length=32)),
                ("granted_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "agent",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A role held in a registration office, granted from the command line for the first administrator.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Attempt",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("purpose", fields.CharField(max_length=24)),
                ("subject_id", fields.UUIDField()),
                ("failures", fields.IntField(default=0)),
                ("last_cause", fields.CharField(default="", max_length=64)),
                ("blocked_at", fields.DatetimeField(null=True, db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "attempt",
                "app": "models",
                "unique_together": (("purpose", "subject_id"),),
                "pk_attr": "id",
                "table_description": "How often a purpose has failed on an object: raised before the comparison, cleared by success or the desk.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="AuditEvent",
            fields=[
                ("seq", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("actor", fields.CharField(max_length=80)),
                ("action", fields.CharField(db_index=True, max_length=64)),
                ("object", fields.CharField(db_index=True, max_length=80)),
                (
                    "data",
                    fields.JSONField(
                        default=dict, encoder=functools.partial(dumps, separators=(",", ":")), decoder=loads
                    ),
                ),
                ("tag", fields.BinaryField()),
            ],
            options={
                "table": "audit_event",
                "app": "models",
                "pk_attr": "seq",
                "table_description": "One event: its tag is an HMAC over the event and the tag before it.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="AuditHead",
            fields=[
                ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("seq", fields.BigIntField(default=0)),
                ("tag", fields.BinaryField()),
            ],
            options={
                "table": "audit_head",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A single row: the last sequence number and its tag. Whoever appends locks it first.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="CaCertificate",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("role", fields.CharField(db_index=True, max_length=16)),
                ("rank", fields.IntField()),
                ("serial", fields.CharField(unique=True, max_length=40)),
                ("key_label", fields.CharField(unique=True, max_length=64)),
                ("der", fields.BinaryField(null=True)),
                ("tbs", fields.BinaryField()),
                ("not_before", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("not_after", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "ca_certificate",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A certificate of the authority itself (`role` is a `services.pki.authority.Role`). The newest of a role serves.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Code",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("purpose", fields.CharField(max_length=24)),
                ("subject_id", fields.UUIDField(db_index=True)),
                ("account_id", fields.UUIDField(null=True)),
                ("recipient_digest", fields.CharField(db_index=True, max_length=64)),
                ("digest", fields.CharField(max_length=64)),
                ("channel", fields.CharField(max_length=8)),
                ("delivery", fields.UUIDField(null=True)),
                ("created_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                ("expires_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("replaced_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("used_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "code",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A code sent to a person, kept as a keyed digest, bound to account, purpose, object and recipient.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Conversation",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "account",
                    fields.OneToOneField(
                        "models.Account",
                        source_field="account_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="conversation",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("journey", fields.CharField(default="home", max_length=32)),
                ("subject_id", fields.UUIDField(null=True)),
                ("topic", fields.CharField(default="", max_length=64)),
                ("message_id", fields.BigIntField(null=True)),
                ("buried", fields.BooleanField(default=False)),
            ],
            options={
                "table": "conversation",
                "app": "models",
                "pk_attr": "id",
                "table_description": "One row a person. The step inside a journey is read from the journey's own tables, never from here.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Counter",
            fields=[
                ("name", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=24)),
                ("value", fields.BigIntField(default=0)),
            ],
            options={
                "table": "counter",
                "app": "models",
                "pk_attr": "name",
                "table_description": "A named series of numbers: request numbers, the order of outbox messages.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="DataKey",
            fields=[
                ("id", fields.IntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("purpose", fields.CharField(db_index=True, max_length=16)),
                ("master_id", fields.CharField(max_length=16)),
                ("wrapped", fields.BinaryField()),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "data_key",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A 256-bit key for one purpose, `wrapped` opens only with the master key named by `master_id`.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Invitation",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("purpose", fields.CharField(max_length=24)),
                ("subject_id", fields.UUIDField(db_index=True)),
                ("expires_at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
                (
                    "account",
                    fields.ForeignKeyField(
                        "models.Account",
                        source_field="account_id",
                        null=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="invitations",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("voided_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("used_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "invitation",
                "app": "models",
                "pk_attr": "id",
                "table_description": "What a link is for, and whose it is where an account is known. Voiding acts here, for all its tokens.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="InvitationToken",
            fields=[
                ("digest", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                (
                    "invitation",
                    fields.ForeignKeyField(
                        "models.Invitation",
                        source_field="invitation_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="tokens",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "invitation_token",
                "app": "models",
                "pk_attr": "digest",
                "table_description": "The keyed digest of one 128-bit token: each reminder carries a fresh one of the same invitation.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="OutboxMessage",
            fields=[
                ("position", fields.BigIntField(generated=True, primary_key=True, unique=True, db_index=True)),
                ("id", fields.UUIDField(unique=True)),
                (
                    "channel",
                    fields.CharEnumField(
                        description="MAIL: mail\nSMS: sms\nCHAT: chat", enum_type=Channel, max_length=4
                    ),
                ),
                ("kind", fields.CharField(max_length=48)),
                ("request_id", fields.UUIDField(null=True, db_index=True)),
                ("recipient_digest", fields.CharField(max_length=64)),
                ("payload_sealed", fields.BinaryField(null=True)),
                ("message_id", fields.CharField(max_length=96)),
                (
                    "status",
                    fields.CharEnumField(
                        default=OutboxStatus.PENDING,
                        description="PENDING: pending\nSENT: sent\nDELIVERED: delivered\nFAILED: failed",
                        enum_type=OutboxStatus,
                        max_length=9,
                    ),
                ),
                ("attempts", fields.IntField(default=0)),
                ("due_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("claimed_until", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("provider_reference", fields.CharField(null=True, max_length=96)),
                ("failure", fields.CharField(null=True, max_length=120)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("sent_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "outbox",
                "app": "models",
                "indexes": [Index(fields=["status", "due_at"])],
                "pk_attr": "position",
                "table_description": "One message. The payload (recipient, text key, arguments, codes) is sealed and erased once sent.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="ProcessedCause",
            fields=[
                ("cause", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=64)),
                ("at", fields.DatetimeField(db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "processed_cause",
                "app": "models",
                "pk_attr": "cause",
                "table_description": "The cause of a unit of work (`telegram:<update id>`), so that a redelivery is recognised.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Request",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("number", fields.BigIntField(unique=True)),
                (
                    "state",
                    fields.CharEnumField(
                        default=RequestState.DRAFT,
                        db_index=True,
                        description="DRAFT: draft\nIDENTIFICATION: identification\nSIGNING: signing\nREVIEW: review\nRETURNED: returned\nAPPROVED: approved\nQUESTIONS: questions\nRETRIEVAL: retrieval\nPRODUCTION: production\nSHIPPED: shipped\nISSUED: issued\nACCEPTED: accepted\nDECLINED: declined\nREJECTED: rejected\nCANCELLED: cancelled\nEXPIRED: expired\nREFUSED: refused\nREVOKED: revoked",
                        enum_type=RequestState,
                        max_length=14,
                    ),
                ),
                ("version", fields.IntField(default=0)),
                (
                    "owner",
                    fields.ForeignKeyField(
                        "models.Account",
                        source_field="owner_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="requests",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("office", fields.CharField(db_index=True, max_length=32)),
                ("product", fields.CharField(max_length=32)),
                ("lifetime_months", fields.IntField(null=True)),
                ("support", fields.CharField(null=True, max_length=16)),
                ("cursor", fields.CharField(default="", max_length=64)),
                ("editing", fields.BooleanField(default=False)),
                ("form_sealed", fields.BinaryField(null=True)),
                ("form_document", fields.UUIDField(null=True)),
                ("evidence_document", fields.UUIDField(null=True)),
                ("terms_version", fields.CharField(null=True, max_length=16)),
                ("reason_sealed", fields.BinaryField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("submitted_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("state_since", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("deadline", fields.DatetimeField(null=True, db_index=True, auto_now=False, auto_now_add=False)),
                ("reminders_sent", fields.IntField(default=0)),
                ("next_reminder", fields.DatetimeField(null=True, db_index=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "request",
                "app": "models",
                "indexes": [Index(fields=["evidence_document", "state"])],
                "pk_attr": "id",
                "table_description": "A request, its product and its sealed form.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Certificate",
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
                        related_name="certificates",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("serial", fields.CharField(unique=True, max_length=40)),
                ("profile", fields.CharField(max_length=40)),
                (
                    "status",
                    fields.CharEnumField(
                        default=CertificateStatus.RECORDED,
                        db_index=True,
                        description="RECORDED: recorded\nISSUED: issued\nREVOKED: revoked",
                        enum_type=CertificateStatus,
                        max_length=8,
                    ),
                ),
                ("tbs_sealed", fields.BinaryField()),
                ("der_sealed", fields.BinaryField(null=True)),
                ("spki_sha256", fields.CharField(unique=True, max_length=64)),
                ("subject_digest", fields.CharField(db_index=True, max_length=64)),
                ("not_before", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("not_after", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("issued_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("revoked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("revocation_reason", fields.CharField(null=True, max_length=32)),
            ],
            options={
                "table": "certificate",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A certificate of a request. Subject data is personal: the bytes are sealed, the serial is not.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Document",
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
                        related_name="documents",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("signatory_role", fields.CharField(default="", max_length=24)),
                (
                    "kind",
                    fields.CharEnumField(
                        description="IDENTITY: identity\nREGISTRATION: registration\nMANDATE: mandate\nFORM: form\nEVIDENCE: evidence",
                        enum_type=DocumentKind,
                        max_length=12,
                    ),
                ),
                ("media_type", fields.CharField(max_length=40)),
                ("name_sealed", fields.BinaryField()),
                ("size", fields.IntField()),
                ("sha256", fields.CharField(max_length=64)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "document",
                "app": "models",
                "pk_attr": "id",
                "table_description": "A file of a request. `sha256` is of the clear bytes, the file name given by a person is sealed.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Retrieval",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "request",
                    fields.OneToOneField(
                        "models.Request",
                        source_field="request_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="retrieval",
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
                        related_name="retrievals",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "phase",
                    fields.CharEnumField(
                        default=RetrievalPhase.START,
                        db_index=True,
                        description="START: start\nPASSWORD: password\nCODE: code\nANSWERS: answers\nKEY_PAIR: key_pair\nCERTIFICATE: certificate\nFILE: file\nDETAILS: details\nHANDED_OVER: handed_over\nSAVED: saved\nCLOSED: closed",
                        enum_type=RetrievalPhase,
                        max_length=11,
                    ),
                ),
                ("password_sealed", fields.BinaryField(null=True)),
                ("password_until", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("password_first_sealed", fields.BinaryField(null=True)),
                ("key_sealed", fields.BinaryField(null=True)),
                ("answers_sealed", fields.BinaryField(null=True)),
                ("file_until", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("has_file", fields.BooleanField(default=False)),
                ("claimed_until", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "retrieval",
                "app": "models",
                "pk_attr": "id",
                "table_description": "One holder's retrieval. The sealed columns live only as long as their step needs them.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Revocation",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "certificate",
                    fields.ForeignKeyField(
                        "models.Certificate",
                        source_field="certificate_id",
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="revocations",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "account",
                    fields.ForeignKeyField(
                        "models.Account",
                        source_field="account_id",
                        null=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="revocations",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "step",
                    fields.CharEnumField(
                        default=RevocationStep.REASON,
                        description="REASON: reason\nANSWERS: answers\nSECOND_OFFICER: second_officer\nDONE: done\nABANDONED: abandoned",
                        enum_type=RevocationStep,
                        max_length=14,
                    ),
                ),
                ("reason", fields.CharField(null=True, max_length=32)),
                ("answers_sealed", fields.BinaryField(null=True)),
                ("proposed_by", fields.BigIntField(null=True)),
                ("confirmed_by", fields.BigIntField(null=True)),
                ("created_at", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("done_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "revocation",
                "app": "models",
                "pk_attr": "id",
                "table_description": "One demand to revoke one certificate, by its holder or by the desk (then a second officer confirms).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="RevocationList",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                ("issuer", fields.CharField(max_length=16)),
                ("number", fields.BigIntField()),
                ("entries", fields.IntField()),
                ("der", fields.BinaryField()),
                ("this_update", fields.DatetimeField(auto_now=False, auto_now_add=False)),
                ("next_update", fields.DatetimeField(auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "revocation_list",
                "app": "models",
                "unique_together": (("issuer", "number"),),
                "pk_attr": "id",
                "table_description": "A published CRL (RFC 5280 §5). `number` is its CRLNumber, unique within an issuer.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="SecurityAnswers",
            fields=[
                ("id", fields.UUIDField(primary_key=True, default=uuid4, unique=True, db_index=True)),
                (
                    "request",
                    fields.OneToOneField(
                        "models.Request",
                        source_field="request_id",
                        db_constraint=True,
                        to_field="id",
                        related_name="answers",
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
                        related_name="security_answers",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("document_checked_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("draft_sealed", fields.BinaryField(null=True)),
                (
                    "entries",
                    fields.JSONField(
                        default=list, encoder=functools.partial(dumps, separators=(",", ":")), decoder=loads
                    ),
                ),
                ("set_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "security_answers",
                "app": "models",
                "pk_attr": "id",
                "table_description": "The holder's three questions and the hashed answers: immutable once `set_at` is written.",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Signatory",
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
                        related_name="signatories",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                (
                    "roles",
                    fields.JSONField(
                        default=list, encoder=functools.partial(dumps, separators=(",", ":")), decoder=loads
                    ),
                ),
                ("position", fields.IntField(default=0)),
                (
                    "state",
                    fields.CharEnumField(
                        default=SignatoryState.INVITED,
                        description="INVITED: invited\nIDENTIFIED: identified\nREVIEWED: reviewed\nSIGNED: signed\nREFUSED: refused\nDENIED: denied\nLOCKED: locked",
                        enum_type=SignatoryState,
                        max_length=10,
                    ),
                ),
                (
                    "account",
                    fields.ForeignKeyField(
                        "models.Account",
                        source_field="account_id",
                        null=True,
                        db_index=True,
                        db_constraint=True,
                        to_field="id",
                        related_name="signatories",
                        on_delete=OnDelete.CASCADE,
                    ),
                ),
                ("person_sealed", fields.BinaryField()),
                ("typed_sealed", fields.BinaryField(null=True)),
                (
                    "read_documents",
                    fields.JSONField(
                        default=list, encoder=functools.partial(dumps, separators=(",", ":")), decoder=loads
                    ),
                ),
                ("reason_sealed", fields.BinaryField(null=True)),
                ("signed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
                ("signed_sha256", fields.CharField(null=True, max_length=64)),
                ("masked_phone", fields.CharField(null=True, max_length=24)),
                ("code_delivery", fields.CharField(null=True, max_length=64)),
            ],
            options={
                "table": "signatory",
                "app": "models",
                "pk_attr": "id",
                "table_description": "One person of one request, with one role or several (they then sign once, for all).",
            },
            bases=["Model"],
        ),
        ops.CreateModel(
            name="Throttle",
            fields=[
                ("name", fields.CharField(primary_key=True, unique=True, db_index=True, max_length=40)),
                ("failures", fields.IntField(default=0)),
                ("closed_at", fields.DatetimeField(null=True, auto_now=False, auto_now_add=False)),
            ],
            options={
                "table": "throttle",
                "app": "models",
                "pk_attr": "name",
                "table_description": "A channel's run of failures, at the limit the channel is closed until the desk acts.",
            },
            bases=["Model"],
        ),
    ]
