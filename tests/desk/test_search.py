"""Search: whatever the writing, the request is found; elsewhere never; and nothing is kept in clear."""

import random
import re
from uuid import uuid4

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tortoise.connection import connections

from models import Account, AgentRole, SearchKey
from services.agents import Agents
from services.core.errors import Invalid, NotFound, Refused
from services.desk.search import MOST_FOUND, Search, by_keys, by_serial, serial_end
from services.identity.phones import parse_phone, same_phone
from services.requests.search_keys import SearchKeys, keys_of, meanings
from tests.desk.conftest import FORM, NewAgent, NewCertificate, NewRequest

SERIAL = "0f3a9c4417d2be60558801ac97e3d1b2f4a6c8e0"


@pytest.fixture
def search(agents: Agents, keys: SearchKeys) -> Search:
    return Search(agents, keys)


async def numbers(search: Search, agent: Account, text: str, page: int = 0) -> list[int]:
    """What is found, by number; the place it leaves never names anybody."""
    try:
        sought = await search.seek(agent, text)
    except NotFound:
        return []
    assert len(sought) <= 60 and re.fullmatch(r"([0-9a-f]{20}|1\d{5})( ([0-9a-f]{20}|1\d{5}))*", sought)
    return [request.number for request in (await search.found(agent, sought, page)).items]


async def test_found_by_all_that_people_know(
    search: Search, new_agent: NewAgent, new_request: NewRequest, new_certificate: NewCertificate
) -> None:
    agent, stranger = await new_agent(), await new_agent(AgentRole.OFFICER, "elsewhere")
    owner = await Account.create(id=uuid4(), telegram_id=77, customer_id="C-7K4M92", created_at=agent.created_at)
    request = await new_request(owner=owner)
    other = await new_request(
        {"holder.given_name": "Jürgen", "holder.surname": "TEST Müller", "holder.email": "j@exemple.fr",
         "holder.phone": "+262692123456", "organisation.name": "TEST SAS", "organisation.siret": "35600000000048"}
    )  # fmt: skip
    await new_certificate(request, SERIAL)
    mine = [
        str(request.number), f"N°{request.number}", f"n° {request.number}", "test o'neill", "MAELYS GAELLE TEST ONEILL",
        "Test O´Neill Maëlys—Gaëlle", "maelys@exemple.FR", "06 12 34 56 78", "+33 6 12 34 56 78", "+33 06.12.34.56.78",
        "0033612345678", "33612345678", "612345678", "06‑12‑34‑56‑78", "TEST BOULANGERIE & FILS", "732 829 320",
        "73282932000074", SERIAL, SERIAL.upper(), SERIAL[-6:], "0x" + SERIAL[-9:],
        "00:" + ":".join(re.findall("..", SERIAL)),
        "A6:C8:E0", "A6 C8 E0", "c-7k4m92", "C7K4M92",
    ]  # fmt: skip
    for text in mine:
        assert await numbers(search, agent, text) == [request.number], text
        assert await numbers(search, stranger, text) == [], text
    for text in ("TEST MUELLER", "Jurgen Test Mueller", "0692 12 34 56", "356000000"):
        assert await numbers(search, agent, text) == [other.number], text
    for text in ("Maëlys", "O'Neill", "TEST O'Neil", SERIAL[-5:], "6" + SERIAL[-6:], "0612345679", "999999"):
        assert await numbers(search, agent, text) == [], text


async def test_who_may_search_and_what_is_said(search: Search, new_agent: NewAgent, new_request: NewRequest) -> None:
    await new_request()
    for role in (AgentRole.OPERATOR, AgentRole.OFFICER, AgentRole.AUDITOR):
        assert len(await numbers(search, await new_agent(role), "TEST O’Neill")) == 1
    for nobody in (None, AgentRole.ADMINISTRATOR):
        with pytest.raises(Refused):
            await search.seek(await new_agent(nobody), "TEST O’Neill")
    agent = await new_agent()
    with pytest.raises(Invalid, match="error-search-empty"):
        await search.seek(agent, " !\n—")


async def test_the_newest_first_by_pages_and_no_more_than_can_be_read(
    search: Search, new_agent: NewAgent, new_request: NewRequest
) -> None:
    agent = await new_agent()
    made = [(await new_request()).number for _ in range(MOST_FOUND + 1)]
    sought = await search.seek(agent, "TEST O’Neill")
    first, last = await search.found(agent, sought, 0), await search.found(agent, sought, 99)
    assert first.count > MOST_FOUND and first.pages == 7
    assert [request.number for request in first.items] == made[:-9:-1]
    assert last.number == 6 and [request.number for request in last.items] == made[2:0:-1]


async def test_a_new_form_is_found_and_the_old_one_is_not(
    search: Search, keys: SearchKeys, new_agent: NewAgent, new_request: NewRequest, new_certificate: NewCertificate
) -> None:
    agent, request = await new_agent(), await new_request()
    await new_certificate(request, SERIAL)
    await keys.index(request, FORM | {"holder.surname": "TEST Martin"})
    assert await numbers(search, agent, "TEST O’Neill") == []
    assert await numbers(search, agent, "test martin") == await numbers(search, agent, SERIAL) == [request.number]


async def test_nothing_is_in_clear(new_request: NewRequest) -> None:
    await new_request()
    for row in await SearchKey.all():
        assert re.fullmatch("[0-9a-f]{20}", row.digest)


def rewritten(name: str, chance: random.Random) -> str:
    """The same name, as another person or another keyboard writes it."""
    swaps = {"-": " -—‐", " ": " -", "’": "'’´`", "é": "eéÉ", "ë": "eëË", "œ": ["oe", "œ", "Œ"], "ç": "cç"}
    letters = [chance.choice(swaps.get(letter, letter)) for letter in name]
    cased = "".join(chance.choice([letter.upper(), letter.lower(), letter]) for letter in letters)
    return chance.choice(["", " "]) + cased.replace(" ", chance.choice([" ", "  "]))


NAMES = (
    st.lists(st.text("abcdefghéëœç’", min_size=2, max_size=8), min_size=1, max_size=3)
    .map(" ".join)
    .filter(
        lambda name: (
            any(letter.isalpha() for word in name.split() for letter in word)
            and all(any(map(str.isalpha, word)) for word in name.split())
        )
    )
)


@given(NAMES, NAMES, st.randoms(use_true_random=False))
def test_whatever_the_writing_of_a_name(given_name: str, surname: str, chance: random.Random) -> None:
    kept = keys_of({"holder.given_name": given_name, "holder.surname": surname})
    for known in (surname, f"{given_name} {surname}", f"{surname} {given_name}"):
        assert meanings(rewritten(known, chance)) & kept


@given(st.integers(10_000_000, 99_999_999), st.randoms(use_true_random=False))
def test_whatever_the_writing_of_a_phone(digits: int, chance: random.Random) -> None:
    national = f"06{digits}"
    assume(same_phone(national, f"+33{national[1:]}"))  # the others are from overseas, under codes of their own
    shown = chance.choice(["+33", "+33 ", "0033", "33", "+33 0", "0"]) + national[1:]
    spaced = "".join(letter + chance.choice(["", "", " ", ".", "-", "\N{NO-BREAK SPACE}"]) for letter in shown[2:])
    assert meanings(shown[:2] + spaced) & keys_of({"holder.phone": parse_phone(national)})


@given(st.integers(1 << 100, (1 << 159) - 1), st.integers(6, 40), st.sampled_from(["", ":", " "]), st.booleans())
def test_whatever_the_writing_of_a_serial(serial: int, digits: int, between: str, upper: bool) -> None:
    end = f"{serial:040x}"[-digits:]
    pairs = [end[max(0, at - 2) : at] for at in range(len(end), 0, -2)][::-1]
    typed = between.join(pairs)
    assert serial_end(typed.upper() if upper else typed) == end


async def test_an_index_answers(keys: SearchKeys, new_request: NewRequest) -> None:
    """With as many keys as make a planner choose, neither database walks them."""
    requests = [await new_request() for _ in range(20)]
    rows = [SearchKey(id=uuid4(), request=each, digest=f"{row:020x}") for row in range(200) for each in requests]
    await SearchKey.bulk_create(rows)
    await connections.get("default").execute_script("ANALYZE")
    for look in (by_keys(keys.typed("06 12 34 56 79"), {"demo"}), by_serial(keys.serial(SERIAL), {"demo"})):
        plan = str([tuple(step) for step in await look.explain()])
        assert "idx_search_key_digest" in plan, plan
