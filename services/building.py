"""Builds the services from what they stand on. Nothing here knows of Telegram or of a web server."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from services.accounts import Accounts
from services.agents import Agents
from services.anchoring import Anchors
from services.catalogue import DEFAULT_CATALOGUE, load_catalogue
from services.certificates import Certificates
from services.codes import Codes
from services.core.audit import AuditTrail
from services.core.bells import Bells
from services.core.clock import Clock, ShiftedClock, SystemClock
from services.core.outbox import Outbox
from services.core.texts import Texts
from services.core.vault import MasterKey, open_vault
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
from services.gateways.keystore import open_keystore
from services.help import Help
from services.identity.answers import AnswerHasher
from services.links import Links
from services.notices import Notices
from services.pki.authority import Authority, AuthoritySettings
from services.pki.ceremony import establish
from services.pki.crl import RevocationLists
from services.pki.issuance import Issuance
from services.pki.ocsp import Responder
from services.questions import Questions
from services.reissues import Reissues
from services.requests.evidence import RequestEvidence
from services.requests.folders import Folders
from services.requests.invitations import Invitations
from services.requests.orders import Orders
from services.requests.paper import FormPaper
from services.requests.parties import Parties
from services.requests.reinvitations import Reinvitations
from services.requests.returns import Returns
from services.requests.search_keys import SearchKeys
from services.requests.states import States
from services.requests.submission import Submission
from services.requests.supplements import Supplements
from services.requests.voiding import Voiding
from services.retrieval.beginning import Beginning
from services.retrieval.counter import Counter
from services.retrieval.generation import Generation
from services.retrieval.handover import Handover
from services.retrieval.password import PasswordStep
from services.retrieval.renewal import Renewal
from services.retrieval.steps import RetrievalSteps
from services.review import Review
from services.revocation.desk import DeskRevocation
from services.revocation.effect import Effect
from services.revocation.holder import HolderRevocation
from services.revocation.paper import RevocationPaper
from services.sending_limits import Limits
from services.signing.identification import Identification
from services.signing.reading import Readings
from services.signing.signatories import Signatories
from services.signing.signature import Signature
from services.suite import Suite
from services.unblocking import Unblocking
from services.verification_rate import VerificationRate

LOCALES = Path(__file__).parent.parent / "locales"


@dataclass(frozen=True, slots=True)
class Built:
    """The services of the conversations, and what the web side and the jobs need besides."""

    suite: Suite
    authority: Authority
    lists: RevocationLists
    responder: Responder
    anchors: Anchors


async def build(
    *,
    data_dir: Path,
    master_key_file: Path,
    embedded: bool,
    clock_file: Path | None,
    catalogue_file: Path | None,
    keystore_url: str,
    pki_url: str,
    operator: tuple[str, str],
    mail_domain: str,
    limits: Limits,
    address: Callable[[str], str],
    file_address: Callable[[str], str] | None = None,
) -> Built:
    """Build everything on an open, migrated database.

    `embedded` lets the master key and the authority be made where there are none: a real installation makes its own
    (`ca init`). `operator` is the name and the SIREN of who runs the authority. `limits` are those of sending codes.
    `address` turns a link's token into the address that people open, `file_address` that of a file. Raises
    SettingsError.
    """
    clock: Clock = ShiftedClock(clock_file) if clock_file else SystemClock()
    master = MasterKey.load(master_key_file, create=embedded)
    vault = await open_vault(master, clock.real())
    audit = AuditTrail(vault, clock)
    texts = Texts(LOCALES)
    catalogue = load_catalogue(catalogue_file or DEFAULT_CATALOGUE)
    keystore = open_keystore(keystore_url, vault, data_dir)
    settings = AuthoritySettings(organisation=operator[0], siren=operator[1], pki_url=pki_url)
    if embedded:
        authority = await establish(settings, keystore, audit, clock)
    else:
        authority = await Authority.open(settings, keystore, clock)
    lists = RevocationLists(authority, audit)

    bells = Bells()
    outbox = Outbox(vault, clock, mail_domain, bells.outbox)
    notices = Notices(outbox, texts, catalogue, vault)
    folders = Folders(vault, catalogue)
    search_keys = SearchKeys(vault)
    documents = Documents(SealedFiles(data_dir / "documents", vault), vault, clock)
    files = SealedFiles(data_dir / "handover", vault)
    links = Links(vault, clock, address, file_address)
    codes = Codes(vault, clock, outbox, audit, limits)
    customers = Customers(vault, codes, notices, audit, clock, limits.countries)
    parties = Parties(folders, customers, notices)
    signatories = Signatories(links, folders)
    states = States(audit, clock, catalogue.paths)
    agents = Agents(audit, clock)
    issuance = Issuance(authority, vault, audit)
    invitations = Invitations(links, notices, folders, clock)
    paper = FormPaper(texts, catalogue, folders, documents, clock)
    voiding = Voiding(codes, audit, clock)
    questions = Questions(vault, texts, AnswerHasher(vault), links, folders, states, notices, audit, clock)
    identification = Identification(signatories, folders, notices, audit, clock, limits.countries)
    claims, approvals = Claims(agents, audit, clock), Approvals(catalogue, clock)
    returns = Returns(agents, claims, customers, states, links, folders, notices, clock)
    decisions = Decisions(agents, claims, approvals, codes, links, folders, states, parties, notices, audit, clock)
    effect = Effect(states, parties, notices, audit, clock, bells)
    certificates = Certificates(issuance, authority, texts, clock)
    beginning = Beginning(codes, links, bells)
    password = PasswordStep(vault, links, beginning, clock)
    reissues = Reissues(agents, decisions, questions, invitations, links, audit, clock)
    suite = Suite(
        clock=clock,
        bells=bells,
        vault=vault,
        audit=audit,
        texts=texts,
        catalogue=catalogue,
        outbox=outbox,
        notices=notices,
        failures=Failures(notices),
        accounts=Accounts(clock),
        customers=customers,
        agents=agents,
        links=links,
        folders=folders,
        documents=documents,
        files=files,
        orders=Orders(catalogue, customers, folders, documents, voiding, issuance, audit, clock, limits.countries),
        submission=Submission(folders, documents, states, invitations, paper, search_keys, links, notices, clock),
        voiding=voiding,
        supplements=Supplements(documents, voiding, notices, audit),
        returns=returns,
        reinvitations=Reinvitations(invitations, links, audit, clock),
        signatories=signatories,
        identification=identification,
        readings=Readings(signatories, documents),
        signature=Signature(
            signatories, codes, links, folders, states, parties, notices, catalogue.terms, audit, clock, bells
        ),
        review=Review(agents, folders, documents, issuance, catalogue, audit),
        queue=Queue(agents, claims),
        claims=claims,
        approvals=approvals,
        decisions=decisions,
        history=History(agents),
        verification_rate=VerificationRate(agents, notices, audit, clock, limits),
        unblocking=Unblocking(agents, codes, invitations, identification, notices, audit),
        reissues=reissues,
        questions=questions,
        renewal=Renewal(catalogue, codes, links, questions, folders, notices, audit),
        password=password,
        retrieval=RetrievalSteps(vault, codes, links, questions, folders, password, beginning, notices, audit, clock),
        counter=Counter(agents, codes, folders, notices, audit, clock),
        handover=Handover(links, folders, files, notices, audit, clock),
        generation=Generation(
            vault, issuance, authority, catalogue, folders, files, states, search_keys, notices, audit, clock
        ),
        issuance=issuance,
        holder_revocation=HolderRevocation(vault, questions, effect, notices, audit, clock),
        desk_revocation=DeskRevocation(agents, effect, notices, audit, clock),
        revocation_paper=RevocationPaper(certificates, documents, notices, catalogue, texts, audit, clock),
        follow=Follow(states, links, parties),
        certificates=certificates,
        help=Help(texts),
        evidence=RequestEvidence(texts, catalogue, authority, folders, documents, audit, clock),
        deadlines=Deadlines(states, links, invitations, returns, folders, files, parties, notices, audit, clock),
        search=Search(agents, search_keys),
        statistics=Statistics(agents, clock),
        exports=Exports(agents, catalogue, texts, audit, clock),
        excerpts=Excerpts(agents, audit, clock),
        deliveries=Deliveries(agents, vault, folders),
        resends=Resends(agents, vault, codes, reissues, folders, notices, audit),
    )
    return Built(suite, authority, lists, Responder(authority), Anchors(data_dir, authority))
