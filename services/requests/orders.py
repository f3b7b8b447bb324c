"""Ordering: a draft, its fields one by one, and its documents (`domain` §4.1).

A request that was returned is corrected in the very same way; what is changed in it voids what was signed.
"""

import asyncio
from datetime import date, timedelta
from uuid import UUID, uuid4

from tortoise.expressions import F

from models import Account, Document, Request, RequestState
from services.catalogue import Catalogue, Product
from services.core.audit import AuditTrail
from services.core.clock import Clock
from services.core.errors import Conflict, Invalid, NotFound, Refused
from services.core.outbox import next_number
from services.core.unit import transaction
from services.customers import Customers
from services.documents import Documents, StoredFile
from services.identity.papers import PaperKind, require_valid
from services.identity.phones import parse_phone
from services.pki.issuance import Issuance
from services.pki.lint import LintRefused
from services.requests.asked import document_of, let_go
from services.requests.fields import Field, Kind
from services.requests.folders import Folders
from services.requests.form import INTRODUCED, OFFICE, OTHER, REQUESTER, REQUESTING, Form, ProductForm
from services.requests.subject import subject_so_far
from services.requests.voiding import Voiding
from services.uploads import check_upload

FIRST_NUMBER = 100_000
RECAP = "recap"
DRAFT_KEPT = timedelta(days=60)
EDITABLE = (RequestState.DRAFT, RequestState.RETURNED)


class Orders:
    def __init__(
        self,
        catalogue: Catalogue,
        customers: Customers,
        folders: Folders,
        documents: Documents,
        voiding: Voiding,
        issuance: Issuance,
        audit: AuditTrail,
        clock: Clock,
        countries: tuple[str, ...],
    ) -> None:
        self._catalogue = catalogue
        self._customers = customers
        self._folders = folders
        self._documents = documents
        self._voiding = voiding
        self._issuance = issuance
        self._audit = audit
        self._clock = clock
        self._countries = countries

    async def draft_of(self, account: Account) -> Request | None:
        """The draft that is offered again, if there is one."""
        return await Request.filter(owner=account, state=RequestState.DRAFT).order_by("-created_at").first()

    async def start(self, account: Account, product_code: str) -> Request:
        """A new draft. Raises Refused where the product cannot be ordered yet, or this person has not signed up."""
        product = self._catalogue.product(product_code)
        if not product.available:
            raise Refused("error-product-soon", product=product.name)
        if account.signed_up_at is None:
            raise Refused("error-sign-up-first")
        now, me = self._clock.now(), self._customers.profile(account)
        request = Request(id=uuid4())
        asking = {f"{REQUESTER}.{name}": getattr(me, name) for name in INTRODUCED}
        async with transaction():
            request = await Request.create(
                id=request.id,
                number=FIRST_NUMBER + await next_number("request"),
                owner=account,
                office=product.offices[0],
                product=product.code,
                support=product.supports[0],
                cursor="product.lifetime",
                form_sealed=self._folders.seal_form(request, asking),
                created_at=now,
                state_since=now,
                deadline=now + DRAFT_KEPT,
            )
            await self._audit.record(f"account:{account.id}", "request.draft", f"request:{request.id}")
        return request

    async def own_draft(self, account: Account, request_id: UUID) -> Request:
        """A draft or a returned request. Raises NotFound where it is not theirs, Conflict where it is neither."""
        request = await Request.get_or_none(id=request_id, owner=account)
        if request is None:
            raise NotFound
        if request.state not in EDITABLE:
            raise Conflict
        return request

    def product(self, request: Request) -> Product:
        return self._catalogue.product(request.product)

    def form_of(self, request: Request) -> ProductForm:
        return self._folders.form_of(request)

    async def choose_lifetime(self, request: Request, months: int) -> None:
        if months not in {offer.months for offer in self.product(request).lifetimes}:
            raise Invalid("error-choice")
        changed = months != request.lifetime_months
        request.lifetime_months = months
        await self._save(request, self._folders.form(request), changed)

    async def answer(self, request: Request, key: str, text: str) -> None:
        """Keep one field and move to the next that is missing. Raises Invalid, and then nothing changes."""
        form = self._folders.form(request)
        asked = self.form_of(request).field(form, key)
        if asked.kind is Kind.FILE:
            raise Invalid("error-file-expected")
        known = form.get(key)
        form[key] = asked.clean(text, form)
        if asked.name == "who" and form[key] != known and REQUESTING & {known, form[key]}:
            await self._introduce(request, form, asked.part)
        if asked.name == "document_kind" and form[key] != known:
            for dependent in ("document_number", "document_country"):  # whose form, or need, depends on the kind
                form.pop(f"{asked.part}.{dependent}", None)
        await self._check(request, asked, form)
        await self._save(request, form, form != self._folders.form(request))

    async def _introduce(self, request: Request, form: Form, part: str) -> None:
        """The requester is now the person of that part, or no longer: what is known of them is not asked again, but
        for what the rules refuse there."""
        for key, value in self.form_of(request).introduce(form, part).items():
            form[key] = value
            try:
                await self._check(request, self.form_of(request).field(form, key), form)
            except Invalid:
                del form[key]

    async def skip(self, request: Request) -> None:
        """Leave out the field that is asked now. Raises Conflict where it is needed."""
        form = self._folders.form(request)
        asked = self.form_of(request).field(form, request.cursor)
        if not asked.optional:
            raise Conflict
        changed = form.get(asked.key) != ""
        form[asked.key] = ""
        await self._save(request, form, changed)

    async def _check(self, request: Request, answered: Field, form: Form) -> None:
        """What a field's own form does not tell: a paper out of date, a country we do not text, and what the rules
        would refuse in the certificate. Raises Invalid at the field, while it can still be put right."""
        value = form[answered.key]
        if answered.name == "document_expiry":
            kind = PaperKind(form[f"{answered.part}.document_kind"])
            require_valid(kind, date.fromisoformat(value), self._clock.now().date())
        if answered.name == "phone":
            parse_phone(value, self._countries)
            asked = self.form_of(request).fields(form)
            others = (field.key for field in asked if field.name == "phone" and field.key != answered.key)
            if value in map(form.get, others):
                raise Invalid("error-phone-shared")
            if form.get(f"{answered.part}.who") == OTHER and value == form.get(f"{REQUESTER}.phone"):
                raise Invalid("error-phone-own")
        product = self.product(request)
        if answered.part in (product.holder_role, "organisation"):
            try:
                await self._issuance.rehearse(subject_so_far(product, form), product.certificate_profile)
            except LintRefused:
                raise Invalid("error-not-certifiable", fields=(answered.name,)) from None

    async def attach(self, request: Request, key: str, name: str, content: bytes) -> None:
        """Keep a document. Raises Invalid (with what is wrong with the file) or Unavailable (the disk)."""
        form = self._folders.form(request)
        if self.form_of(request).field(form, key).kind is not Kind.FILE:
            raise Invalid("error-text-expected")
        upload = await asyncio.to_thread(check_upload, content, name)
        if key in form and await Document.exists(id=form[key], sha256=upload.sha256):
            await self._save(request, form, changed=False)
            return
        kind, role = document_of(key)
        file = StoredFile(upload.name, upload.media_type, content)
        document = await self._documents.keep(request.id, kind, file, upload.sha256, role)
        form[key] = str(document.id)
        async with transaction():
            await document.save(force_create=True)
            void = await self._keep(request, form, changed=True)
            replaced = await let_go(request, self.form_of(request).papers(form), self._documents)
        await self._documents.destroy([*replaced, *void])

    async def back(self, request: Request) -> None:
        """To the field before, or out of an edit back to the recap."""
        form = self._folders.form(request)
        if request.editing:
            request.cursor, request.editing = RECAP, False
        elif request.cursor == "product.lifetime":
            return
        else:
            request.cursor = self.form_of(request).before(form, request.cursor) or "product.lifetime"
        await self._store_place(request)

    async def edit(self, request: Request, key: str) -> None:
        """From the recap to one field, and back to the recap once it is answered."""
        if key != "product.lifetime":
            self.form_of(request).field(self._folders.form(request), key)
        request.cursor, request.editing = key, True
        await self._store_place(request)

    async def delete(self, request: Request) -> None:
        """A draft leaves nothing but its trace in the audit."""
        documents = await self._documents.of(request.id)
        async with transaction():
            if not await Request.filter(id=request.id, version=request.version, state=RequestState.DRAFT).delete():
                raise Conflict
            await self._audit.record(f"account:{request.owner_id}", "request.delete_draft", f"request:{request.id}")
        await self._documents.destroy(documents)

    async def _save(self, request: Request, form: Form, changed: bool) -> None:
        await self._documents.destroy(await self._keep(request, form, changed))

    async def _keep(self, request: Request, form: Form, changed: bool) -> list[Document]:
        """Seal the form and ask what is missing next; nothing missing leads to the recap.

        Gives the papers that a change has left without effect, whose files are to be destroyed.
        """
        left = self.form_of(request).missing(form)
        request.form_sealed = self._folders.seal_form(request, form)
        request.office = form.get(OFFICE, request.office)
        request.cursor, request.editing = (left[0] if left else RECAP), False
        async with transaction():
            await self._store_place(request)
            if changed and request.state is RequestState.RETURNED:
                return await self._voiding.signatures(request)
        return []

    async def _store_place(self, request: Request) -> None:
        """Raises Conflict where the request has changed since it was read: what is submitted is what was drawn."""
        if request.state is RequestState.DRAFT:
            request.deadline = self._clock.now() + DRAFT_KEPT
        async with transaction():
            read = Request.filter(id=request.id, version=request.version, state=request.state)
            stored = await read.update(
                version=F("version") + 1,
                form_sealed=request.form_sealed,
                lifetime_months=request.lifetime_months,
                office=request.office,
                cursor=request.cursor,
                editing=request.editing,
                deadline=request.deadline,
            )
            if not stored:
                raise Conflict
        request.version += 1
