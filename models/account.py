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
    """A person's account, bound to the numeric Telegram id and never to a username."""

    id = fields.UUIDField(primary_key=True)
    telegram_id = fields.BigIntField(unique=True)
    locale = fields.CharField(max_length=2, default="fr")
    reachable = fields.BooleanField(default=True)
    created_at = fields.DatetimeField()

    conversation: fields.OneToOneRelation["Conversation"]

    class Meta:
        table = "account"


class Agent(Model):
    """A role held in a registration office, granted from the command line for the first administrator."""

    id = fields.UUIDField(primary_key=True)
    telegram_id = fields.BigIntField(db_index=True)
    role = fields.CharEnumField(AgentRole)
    office = fields.CharField(max_length=32)
    granted_at = fields.DatetimeField()
    revoked_at = fields.DatetimeField(null=True)

    class Meta:
        table = "agent"
