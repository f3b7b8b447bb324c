"""Step 5: key pair, certificate, `.p12` file, as recorded tasks that a kill resumes between.

The order is the safety. The key is sealed in the row before anything is signed for it; the certificate's bytes are
recorded before they are signed; the file is on disk before key and password are erased. Whatever the point where the
process dies, the next run finds the phase, and no second certificate can come out of one retrieval.
"""

import asyncio
from datetime import timedelta
from typing import Final

import structlog
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)
from cryptography.x509 import load_der_x509_certificate

from models import Account, Certificate, OutboxMessage, Request, Retrieval, RetrievalPhase
from services.catalogue import Catalogue
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, GuichetierError
from services.core.rows import Rows
from services.core.unit import transaction
from services.core.vault import Vault
from services.documents import SealedFiles
from services.notices import Notices
from services.pki.authority import Authority
from services.pki.issuance import Issuance
from services.pki.keys import KeyAlgorithm, generate_key
from services.pki.lint import LintRefused
from services.pki.p12 import make_p12
from services.requests.folders import Folders
from services.requests.search_keys import SearchKeys
from services.requests.states import Action, States
from services.requests.subject import subject_of
from services.retrieval.phases import FORGOTTEN, GENERATING, P, change

log = structlog.get_logger(__name__)

FILE_KEPT: Final = timedelta(hours=24)
_CLAIM: Final = timedelta(minutes=2)
_PUT_OFF: Final = timedelta(minutes=10)
_DELAYED: Final = "generation-delayed"
_FAILED: Final = "desk-generation-failed"


class Generation:
    def __init__(
        self,
        vault: Vault,
        issuance: Issuance,
        authority: Authority,
        catalogue: Catalogue,
        folders: Folders,
        files: SealedFiles,
        states: States,
        search_keys: SearchKeys,
        notices: Notices,
        audit: AuditTrail,
        clock: Clock,
    ) -> None:
        self._vault = vault
        self._issuance = issuance
        self._authority = authority
        self._catalogue = catalogue
        self._folders = folders
        self._files = files
        self._states = states
        self._search_keys = search_keys
        self._notices = notices
        self._audit = audit
        self._clock = clock
        self._rows = Rows(clock)

    async def run_due(self) -> None:
        """Carry every retrieval under way to its end."""
        due = Retrieval.filter(phase__in=GENERATING).select_related("request").order_by("created_at")
        await self._rows.each(due, self._work)

    async def _work(self, retrieval: Retrieval) -> None:
        if not await self._claim(retrieval):
            return
        try:
            await self._carry(retrieval)
        except GuichetierError as error:
            await self._put_off(retrieval, error)
        except Exception:
            await self._release(retrieval)
            raise

    async def _put_off(self, retrieval: Retrieval, error: GuichetierError) -> None:
        """What the rules refuse is not tried again at once; the holder and the desk learn it the first time.

        Raises Conflict where another worker has carried it on meanwhile.
        """
        later = self._clock.real() + _PUT_OFF
        if not await Retrieval.filter(id=retrieval.id, phase=retrieval.phase).update(claimed_until=later):
            raise Conflict
        why = error.findings if isinstance(error, LintRefused) else error.args_
        log.error("certificate not made", retrieval=str(retrieval.id), key=error.key, why=why)
        async with transaction():
            if await self._forgotten(retrieval):
                return
            if not await OutboxMessage.exists(request_id=retrieval.request_id, kind=_DELAYED):
                holder = await Account.get(id=retrieval.account_id)
                await self._notices.chat(_DELAYED, holder, retrieval.request, go="retrieval")
                await self._notices.alert_agents(_FAILED, retrieval.request)

    async def _forgotten(self, retrieval: Retrieval) -> bool:
        """A password is kept for thirty minutes, here too: where nothing is recorded by then, key and password are
        erased, and the holder begins again once the desk has put right what was refused."""
        over = retrieval.password_until is not None and retrieval.password_until <= self._clock.now()
        if not over or await Certificate.exists(request_id=retrieval.request_id):
            return False
        await change(retrieval, P.PASSWORD, **FORGOTTEN, key_sealed=None, claimed_until=None)
        at_work = retrieval.counter_agent or retrieval.account_id
        await self._notices.redraw(at_work, "error-generation-stopped")
        await self._audit.record("clock", "retrieval.forget", f"request:{retrieval.request_id}")
        return True

    async def _claim(self, retrieval: Retrieval) -> bool:
        """Take a retrieval for this worker; a claim lapses where its worker died."""
        now = self._clock.real()
        free = Retrieval.filter(id=retrieval.id, phase__in=GENERATING)
        taken = await free.filter(claimed_until=None).update(claimed_until=now + _CLAIM)
        taken = taken or await free.filter(claimed_until__lt=now).update(claimed_until=now + _CLAIM)
        return bool(taken)

    async def release_claims(self) -> None:
        """At the start of a process that works alone: claims of its dead predecessor hold nobody up."""
        await Retrieval.filter(phase__in=GENERATING).update(claimed_until=None)

    async def _carry(self, retrieval: Retrieval) -> None:
        if retrieval.phase is RetrievalPhase.KEY_PAIR:
            await self._make_key(retrieval)
        if retrieval.phase is RetrievalPhase.CERTIFICATE:
            await self._issue(retrieval)
        if retrieval.phase is RetrievalPhase.FILE:
            await self._make_file(retrieval)
        await self._release(retrieval)

    async def _release(self, retrieval: Retrieval) -> None:
        await Retrieval.filter(id=retrieval.id).update(claimed_until=None)

    async def _make_key(self, retrieval: Retrieval) -> None:
        key = await asyncio.to_thread(generate_key, KeyAlgorithm.RSA)
        der = await asyncio.to_thread(key.private_bytes, Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
        await self._advance(retrieval, P.CERTIFICATE, key_sealed=self._vault.seal(f"retrieval.key:{retrieval.id}", der))

    async def _issue(self, retrieval: Retrieval) -> None:
        request = await Request.get(id=retrieval.request_id)
        key = await self._key(retrieval)
        actor = f"retrieval:{retrieval.id}"
        certificate = await Certificate.get_or_none(request_id=request.id)
        if certificate is None:
            product = self._catalogue.product(request.product)
            linted = await self._issuance.prepare(
                request.id,
                subject_of(product, self._folders.form(request)),
                product.certificate_profile,
                key.public_key(),
                request.lifetime_months or 12,
            )
            certificate = await self._issuance.record(request.id, linted, actor)
        await self._issuance.sign(certificate.id, actor)
        async with transaction():
            await self._states.move(request, Action.ISSUE, actor, serial=certificate.serial)
            await self._search_keys.add_serial(request.id, certificate.serial)
            await self._advance(retrieval, P.FILE)

    async def _make_file(self, retrieval: Retrieval) -> None:
        key = await self._key(retrieval)
        password = self._vault.open(f"retrieval.password:{retrieval.id}", bytes(retrieval.password_sealed or b""))
        certificate = await Certificate.get(request_id=retrieval.request_id)
        issued = load_der_x509_certificate(self._issuance.der(certificate))
        chain, apple = self._authority.chain, retrieval.apple
        content = await asyncio.to_thread(make_p12, key, issued, chain, password.decode(), apple=apple)
        await self._files.write(retrieval.id, content)
        await self._advance(
            retrieval,
            P.DETAILS,
            has_file=True,
            file_until=self._clock.now() + FILE_KEPT,
            key_sealed=None,
            password_sealed=None,
            password_until=None,
        )

    async def _advance(self, retrieval: Retrieval, target: P, **columns: object) -> None:
        """The next task, before the person's eyes."""
        async with transaction():
            await change(retrieval, target, **columns)
            await self._notices.redraw(retrieval.counter_agent or retrieval.account_id)
        await retrieval.refresh_from_db()

    async def _key(self, retrieval: Retrieval) -> RSAPrivateKey:
        der = self._vault.open(f"retrieval.key:{retrieval.id}", bytes(retrieval.key_sealed or b""))
        key = load_der_private_key(der, None, unsafe_skip_rsa_key_validation=True)  # the seal vouches for it
        assert isinstance(key, RSAPrivateKey)
        return key
