"""Every service of the counter, built once by the composition root and handed to the conversations."""

from dataclasses import dataclass

from services.accounts import Accounts
from services.agents import Agents
from services.catalogue import Catalogue
from services.certificates import Certificates
from services.core.audit import AuditTrail
from services.core.bells import Bells
from services.core.clock import Clock
from services.core.outbox import Outbox
from services.core.texts import Texts
from services.core.vault import Vault
from services.customers import Customers
from services.deadlines import Deadlines
from services.desk.approvals import Approvals
from services.desk.claims import Claims
from services.desk.decisions import Decisions
from services.desk.deliveries import Deliveries
from services.desk.excerpt import Excerpts
from services.desk.export import Exports
from services.desk.history import History
from services.desk.queue import Queue
from services.desk.resends import Resends
from services.desk.search import Search
from services.desk.statistics import Statistics
from services.documents import Documents, SealedFiles
from services.failures import Failures
from services.follow import Follow
from services.help import Help
from services.links import Links
from services.notices import Notices
from services.pki.issuance import Issuance
from services.questions import Questions
from services.reissues import Reissues
from services.requests.evidence import RequestEvidence
from services.requests.folders import Folders
from services.requests.orders import Orders
from services.requests.reinvitations import Reinvitations
from services.requests.returns import Returns
from services.requests.submission import Submission
from services.requests.supplements import Supplements
from services.requests.voiding import Voiding
from services.retrieval.counter import Counter
from services.retrieval.generation import Generation
from services.retrieval.handover import Handover
from services.retrieval.password import PasswordStep
from services.retrieval.renewal import Renewal
from services.retrieval.steps import RetrievalSteps
from services.review import Review
from services.revocation.desk import DeskRevocation
from services.revocation.holder import HolderRevocation
from services.revocation.paper import RevocationPaper
from services.signing.identification import Identification
from services.signing.reading import Readings
from services.signing.signatories import Signatories
from services.signing.signature import Signature
from services.unblocking import Unblocking
from services.verification_rate import VerificationRate


@dataclass(frozen=True, slots=True)
class Suite:
    clock: Clock
    bells: Bells
    vault: Vault
    audit: AuditTrail
    texts: Texts
    catalogue: Catalogue
    outbox: Outbox
    notices: Notices
    failures: Failures
    accounts: Accounts
    customers: Customers
    agents: Agents
    links: Links
    folders: Folders
    documents: Documents
    files: SealedFiles
    orders: Orders
    submission: Submission
    voiding: Voiding
    supplements: Supplements
    returns: Returns
    reinvitations: Reinvitations
    signatories: Signatories
    identification: Identification
    readings: Readings
    signature: Signature
    review: Review
    queue: Queue
    claims: Claims
    approvals: Approvals
    decisions: Decisions
    history: History
    unblocking: Unblocking
    verification_rate: VerificationRate
    reissues: Reissues
    questions: Questions
    renewal: Renewal
    password: PasswordStep
    retrieval: RetrievalSteps
    counter: Counter
    handover: Handover
    generation: Generation
    issuance: Issuance
    holder_revocation: HolderRevocation
    desk_revocation: DeskRevocation
    revocation_paper: RevocationPaper
    follow: Follow
    certificates: Certificates
    help: Help
    evidence: RequestEvidence
    deadlines: Deadlines
    search: Search
    statistics: Statistics
    exports: Exports
    excerpts: Excerpts
    deliveries: Deliveries
    resends: Resends
