"""What happens by itself, in each kind of process."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from bot.app import App, _attachments
from bot.supervisor import Loop, Supervisor
from models import (
    Account,
    AuditEvent,
    DocumentKind,
    OutboxMessage,
    Request,
    RequestState,
    Retrieval,
    RetrievalPhase,
)
from services.anchoring import anchors_in
from services.core.errors import Conflict
from services.documents import StoredFile
from services.gateways.api import PermanentFailure
from services.gateways.keystore import open_keystore
from services.pki import ceremony
from services.pki.authority import Authority, Role


async def kept_doing(loops: dict[str, Loop], until: Callable[[], Awaitable[bool]]) -> None:
    async with Supervisor(loops), asyncio.timeout(5):
        while not await until():
            await asyncio.sleep(0)


async def test_a_process_that_only_serves_takes_up_a_responder_renewed_elsewhere(app: App, tmp_path: Path) -> None:
    ours = app.built.authority
    keystore = open_keystore("file:keys", app.services.vault, tmp_path)
    theirs = await Authority.open(ours.settings, keystore, app.services.clock)
    await ceremony.renew(theirs, app.services.audit, Role.RESPONDER)
    renewed = theirs.member(Role.RESPONDER).der
    assert ours.member(Role.RESPONDER).der != renewed

    async def taken_up() -> bool:
        return ours.member(Role.RESPONDER).der == renewed

    await kept_doing(app.jobs.watches(), taken_up)


async def request(app: App, number: int, product: str, state: RequestState, **columns: Any) -> Request:
    now = app.services.clock.now()
    owner = await Account.create(id=uuid4(), telegram_id=number, created_at=now)
    return await Request.create(
        id=uuid4(), number=number, owner=owner, product=product, state=state, office="demo",
        created_at=now, state_since=now, **columns,
    )  # fmt: skip


async def test_an_end_that_cannot_be_told_keeps_no_other_waiting(app: App) -> None:
    past = app.services.clock.now()
    gone = await request(app, 1, "no-longer-sold", RequestState.SIGNING, deadline=past)
    good = await request(app, 2, "initio", RequestState.SIGNING, deadline=past)
    await app.services.deadlines.run_due()
    assert [(await Request.get(id=each.id)).state for each in (gone, good)] == [
        RequestState.SIGNING,
        RequestState.EXPIRED,
    ]


async def test_an_evidence_whose_form_is_missing_keeps_no_other_waiting(app: App) -> None:
    missing = await request(app, 1, "initio", RequestState.REVIEW, form_document=uuid4())
    whole = await request(app, 2, "initio", RequestState.REVIEW)
    form = StoredFile("form.pdf", "application/pdf", b"%PDF-1.7")
    document = await app.services.documents.keep(whole.id, DocumentKind.FORM, form, "ab" * 32)
    await document.save(force_create=True)
    await Request.filter(id=whole.id).update(form_document=document.id)
    await app.services.evidence.run_due()
    assert [bool((await Request.get(id=each.id)).evidence_document) for each in (missing, whole)] == [False, True]


async def test_a_certificate_that_the_rules_refuse_leaves_no_secret_behind(app: App) -> None:
    """Step 5 cannot be done: past the thirty minutes of the password, key and password are gone, and a way is open."""
    services, past = app.services, app.services.clock.now()
    of = await request(app, 1, "initio", RequestState.RETRIEVAL, lifetime_months=12)
    form = {
        "holder.given_name": "TEST Ada", "holder.surname": "TEST Lovelace", "holder.email": "ada@acme.example",
        "holder.document_kind": "cnie", "holder.document_number": "X4RTBPFW4", "organisation.name": "TEST",
        "organisation.siret": "73282932000074",
    }  # fmt: skip
    await Request.filter(id=of.id).update(form_sealed=services.folders.seal_form(of, form))
    made = await Retrieval.create(
        id=uuid4(), request=of, account_id=of.owner_id, phase=RetrievalPhase.KEY_PAIR, created_at=past,
        password_sealed=b"sealed", password_until=past + timedelta(minutes=30),
    )  # fmt: skip
    await services.generation.run_due()
    await made.refresh_from_db()
    assert (made.phase, bool(made.key_sealed)) == (RetrievalPhase.CERTIFICATE, True)
    assert [row.kind for row in await OutboxMessage.filter(request_id=of.id)] == ["generation-delayed"]

    await Retrieval.filter(id=made.id).update(password_until=past, claimed_until=None)
    await services.generation.run_due()
    await made.refresh_from_db()
    assert (made.phase, made.key_sealed, made.password_sealed) == (RetrievalPhase.PASSWORD, None, None)
    assert [event.action for event in await AuditEvent.filter(object=f"request:{of.id}")] == ["retrieval.forget"]


async def test_a_draft_is_changed_and_submitted_as_it_was_read(app: App) -> None:
    """Two replicas at once: the second learns that the draft has moved on."""
    orders = app.services.orders
    now = app.services.clock.now()
    owner = await Account.create(id=uuid4(), telegram_id=1, signed_up_at=now, created_at=now)
    ours = await orders.start(owner, "initio")
    theirs = await Request.get(id=ours.id)
    await orders.choose_lifetime(ours, 36)
    for late in (orders.choose_lifetime(theirs, 12), orders.answer(theirs, "holder.given_name", "TEST Mallory")):
        with pytest.raises(Conflict):
            await late
    await orders.answer(ours, "holder.given_name", "TEST Ada")
    kept = await Request.get(id=ours.id)
    assert (kept.lifetime_months, kept.version) == (36, ours.version)
    assert app.services.folders.form(kept)["holder.given_name"] == "TEST Ada"


async def test_a_mail_whose_file_is_destroyed_is_given_up(app: App) -> None:
    with pytest.raises(PermanentFailure):
        await _attachments(app.built)(str(uuid4()))


async def test_a_retrieval_that_does_not_open_keeps_no_other_waiting(app: App) -> None:
    for number, phase in enumerate((RetrievalPhase.CERTIFICATE, RetrievalPhase.KEY_PAIR), start=1):
        of = await request(app, number, "initio", RequestState.RETRIEVAL)
        await Retrieval.create(id=uuid4(), request=of, account_id=of.owner_id, phase=phase, created_at=of.created_at)
    await app.services.generation.run_due()
    assert not await Retrieval.filter(phase=RetrievalPhase.KEY_PAIR).exists()


async def test_files_that_no_row_describes_are_swept_away_and_not_looked_for_every_second(
    app: App, tmp_path: Path
) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / f"{uuid4()}.sealed").symlink_to("vanished")  # as one that is gone between being listed and looked at
    young, old = (folder / f"{uuid4()}.sealed" for _ in range(2))
    for path in (young, old):
        path.touch()
    os.utime(old, (0, 0))
    await app.services.deadlines.run_due()
    assert old.exists()

    async def swept() -> bool:
        return not old.exists()

    await kept_doing({"sweeping": app.jobs.loops()["sweeping"]}, swept)
    assert young.exists()


async def test_the_audit_trail_is_anchored(app: App, tmp_path: Path) -> None:
    async def anchored() -> bool:
        return bool(anchors_in(tmp_path))

    await kept_doing({"anchoring": app.jobs.loops()["anchoring"]}, anchored)
    assert await app.built.anchors.check() == []
