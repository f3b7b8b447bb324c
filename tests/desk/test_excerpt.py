"""The audit trail of one request: all of it, to whom it concerns, and provable."""

import json

import pytest

from models import Agent, AgentRole, AuditEvent
from services.core.errors import NotFound, Refused
from services.desk.excerpt import Actor, Noted
from tests.desk.test_figures import person_of
from tests.machine.counter import Counter
from tests.machine.folder import ANSWERS, Folder


async def test_the_trail_of_a_request_is_read_taken_and_checked(counter: Counter) -> None:
    suite, excerpts, officer = counter.suite, counter.suite.excerpts, counter.officers[0]
    await Agent.filter(telegram_id=officer.telegram_id).update(name="TEST Ophélie")
    folder, other = await Folder.order(counter, ("legal_representative",)), await Folder.order(counter, ())
    await folder.submit()
    await other.submit()
    for role in ("holder", "legal_representative"):
        await folder.sign(role)
    await folder.approve(0)
    await folder.set_questions()
    await folder.retrieve(ANSWERS)
    request = await folder.request()
    first = await excerpts.read(officer, request, 0)
    pages = [await excerpts.read(officer, request, number) for number in range(first.pages)]
    read: list[Noted] = [noted for page in pages for noted in page.items]
    assert [noted.seq for noted in read] == sorted({noted.seq for noted in read}, reverse=True)
    assert len(read) == first.count and [noted.action for noted in read].count("audit.read") == 1

    def of(action: str) -> Noted:
        return next(noted for noted in read if noted.action == action)

    assert of("audit.read").actor == of("request.approve").actor == Actor(name="TEST Ophélie")
    assert of("request.submit").actor == Actor(roles=("holder",)) and of("certificate.issued").actor == Actor()
    assert of("signatory.sign").actor == Actor(roles=("legal_representative",))
    theirs = await AuditEvent.filter(object=f"request:{other.request_id}")
    assert theirs and not {event.seq for event in theirs} & {noted.seq for noted in read}

    auditor = await person_of(counter, AgentRole.AUDITOR, "demo")
    file = await excerpts.file(auditor, request)
    lines = [json.loads(line) for line in file.content.decode().splitlines()]
    assert [line["seq"] for line in lines][:-1] == sorted(noted.seq for noted in read)
    assert lines[-1]["action"] == "audit.export" and await suite.audit.check(lines) == []
    told = file.content.decode()
    for person in folder.people.values():
        assert not any(person[known] in told for known in ("surname", "email", "phone"))
    forged = [*lines[:3], lines[3] | {"actor": "account:nobody"}, lines[4] | {"seq": 999_999}]
    assert len(await suite.audit.check(forged)) == 3
    counter.wait(601)
    await excerpts.read(officer, request, 0)
    assert await AuditEvent.filter(action="audit.read").count() == 2

    for who in (counter.operator, await counter.somebody(), await person_of(counter, AgentRole.AUDITOR, "elsewhere")):
        with pytest.raises(Refused):
            await excerpts.read(who, request, 0)
        with pytest.raises(Refused):
            await excerpts.file(who, request)
    with pytest.raises(NotFound):
        await suite.review.open(await person_of(counter, AgentRole.AUDITOR, "elsewhere"), request_id=request.id)
