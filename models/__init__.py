"""Tables, a file for each aggregate. Services own the rules, a model knows only its columns.

Everything personal is a sealed column (`*_sealed`, see `services.core.vault`), and what must be searched is a keyed
digest beside it (`*_digest`): the database alone tells nobody who the applicants are.
"""

from models.account import Account, Agent, AgentRole
from models.audit import AuditEvent, AuditHead
from models.certificate import CaCertificate, Certificate, CertificateStatus, RevocationList
from models.code import Attempt, Code, Throttle
from models.conversation import Conversation
from models.document import Document, DocumentKind
from models.invitation import Invitation, InvitationToken
from models.outbox import Channel, OutboxMessage, OutboxStatus
from models.request import Approval, Request, RequestState, SearchKey
from models.retrieval import Retrieval, RetrievalPhase, SecurityAnswers
from models.revocation import Revocation, RevocationStep
from models.signatory import Signatory, SignatoryState
from models.unit import Counter, ProcessedCause
from models.vault import DataKey

__all__ = [
    "Account",
    "Agent",
    "AgentRole",
    "Approval",
    "Attempt",
    "AuditEvent",
    "AuditHead",
    "CaCertificate",
    "Certificate",
    "CertificateStatus",
    "Channel",
    "Code",
    "Conversation",
    "Counter",
    "DataKey",
    "Document",
    "DocumentKind",
    "Invitation",
    "InvitationToken",
    "OutboxMessage",
    "OutboxStatus",
    "ProcessedCause",
    "Request",
    "RequestState",
    "Retrieval",
    "RetrievalPhase",
    "Revocation",
    "RevocationList",
    "RevocationStep",
    "SearchKey",
    "SecurityAnswers",
    "Signatory",
    "SignatoryState",
    "Throttle",
]  # fmt: skip
