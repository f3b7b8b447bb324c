"""The figures of an office, and its list: theirs alone, right, and without anything personal."""

import csv
import io
from datetime import timedelta

import pytest

from models import (
    Account,
    Agent,
    AgentRole,
    AuditEvent,
    Certificate,
    OutboxMessage,
    OutboxStatus,
    Request,
    RequestState,
)
from services.core.errors import Refused
from tests.machine.counter import Counter
from tests.machine.folder import ANSWERS, Folder

DAY = 86_400.0


async def test_the_figures_and_the_list_of_an_office(counter: Counter) -> None:
    suite, officer = counter.suite, counter.officers[0]
    issued = await Folder.order(counter, ())
    await issued.submit()
    await issued.sign("holder")
    counter.wait(2 * DAY)
    await issued.approve(0)
    await issued.set_questions()
    counter.wait(3600)
    await issued.retrieve(ANSWERS)
    rejected = await Folder.order(counter, ())
    await rejected.submit()
    await rejected.sign("holder")
    counter.wait(600)
    await rejected.reject()
    waiting = await Folder.order(counter, ())
    await waiting.submit()
    await OutboxMessage.filter(request_id=waiting.request_id, kind="sign").update(status=OutboxStatus.FAILED)
    await Folder.order(counter, ())  # a draft is nobody's work yet

    figures = await suite.statistics.of(counter.operator, 7)
    assert (figures.submitted, figures.approved, figures.issued, figures.undelivered) == (3, 1, 1, 1)
    assert figures.ended == {RequestState.REJECTED: 1} and figures.waiting == {RequestState.SIGNING: 1}
    assert figures.to_decision is not None and timedelta(minutes=10) <= figures.to_decision < timedelta(minutes=11)
    assert figures.to_issue is not None and timedelta(hours=1) <= figures.to_issue < timedelta(hours=1, minutes=1)

    await Agent.filter(telegram_id=officer.telegram_id).update(name="=TEST Ophélie")
    await Request.filter(id=issued.request_id).update(claimed_by_id=officer.id)
    file = await suite.exports.csv(officer, 30)
    text = file.content.decode("utf-8-sig")
    assert file.content.startswith(b"\xef\xbb\xbf") and file.name.endswith(".csv")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    request, certificate = await issued.request(), await Certificate.get(request_id=issued.request_id)
    assert [row["Numéro"] for row in rows] == [
        str((await each.request()).number) for each in (issued, rejected, waiting)
    ]
    first = rows[0]
    assert first["État"] == "certificat délivré" and first["Prise en charge par"] == "'=TEST Ophélie"
    assert first["Numéro de série"].replace(":", "").lstrip("0") == certificate.serial.lstrip("0")
    assert all(first[column] for column in ("Créée le", "Envoyée le", "Décidée le", "Délivré le"))
    assert rows[1]["Décidée le"] and not rows[1]["Numéro de série"] and not rows[2]["Décidée le"]
    for person in issued.people.values():
        assert not any(
            person[known] in text for known in ("surname", "given_name", "email", "phone", "document_number")
        )
    noted = await AuditEvent.get(action="requests.export")
    assert (noted.object, noted.data) == (f"office:{request.office}", {"days": 30, "rows": 3})

    elsewhere = await person_of(counter, AgentRole.ADMINISTRATOR, "elsewhere")
    theirs = await suite.statistics.of(elsewhere, 90)
    assert (theirs.submitted, theirs.approved, theirs.issued, theirs.undelivered) == (0, 0, 0, 0)
    assert theirs.waiting == {} and theirs.to_decision is theirs.to_issue is None
    assert (await suite.exports.csv(elsewhere, 365)).content.decode().count("\n") == 1
    for stranger in (await counter.somebody(), counter.operator):
        with pytest.raises(Refused):
            await suite.exports.csv(stranger, 30)
    with pytest.raises(Refused):
        await suite.statistics.of(await counter.somebody(), 7)
    counter.wait(40 * DAY)
    later = await suite.statistics.of(officer, 30)
    assert (later.submitted, later.approved, later.issued, later.to_issue) == (0, 0, 0, None)


async def person_of(counter: Counter, role: AgentRole, office: str) -> Account:
    person = await counter.somebody()
    await counter.suite.agents.grant("cli", person.telegram_id, role, office)
    return person
