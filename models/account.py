"""People who chat: applicants, and the agents among them."""

from enum import StrEnum
from typing import TYPE_CHECKING

from tortoise import fields
from tortoise.models import Model

if TYPE_CHECKING:
    from models.conversation import Conversation


class AgentRole(StrEnum):
    """Roles of the registration office (ETSI EN 319 411-1 §6.4.4: trusted roles)."""

    OPERATOR = "operator"
    OFFICER = "officer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


class Account(Model):
    """A person's account, bound to the numeric Telegram id and never to a username.

    `profile_sealed` is what they say of themselves when they sign up: name, e-mail, phone, and which of the last two
    are verified. `customer_id` is given once both are.
    """

    id = fields.UUIDField(primary_key=True)
    telegram_id = fields.BigIntField(unique=True)
    locale = fields.CharField(max_length=2, default="fr")
    reachable = fields.BooleanField(default=True)
    profile_sealed = fields.BinaryField(null=True)
    customer_id = fields.CharField(max_length=16, null=True, unique=True)
    signed_up_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField()

    conversation: fields.OneToOneRelation["Conversation"]

    class Meta:
        table = "account"


class Agent(Model):
    """A role held in a registration office, granted from the command line for the first administrator.

    `name` is what colleagues read of an agent: the name on their desk, not personal data of an applicant.
    """

    id = fields.UUIDField(primary_key=True)
    telegram_id = fields.BigIntField(db_index=True)
    role = fields.CharEnumField(AgentRole)
    office = fields.CharField(max_length=32)
    name = fields.CharField(max_length=64, default="", db_default="")
    granted_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "agent"
