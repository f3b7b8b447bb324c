"""Where a person is: whoever read it earlier does not put them back there."""

from uuid import uuid4

import pytest

from models import Account, Conversation
from services.accounts import Accounts, place_of
from tests.clock import FixedClock


@pytest.fixture
def accounts(database: str, clock: FixedClock) -> Accounts:
    return Accounts(clock)


@pytest.fixture
async def account(accounts: Accounts) -> Account:
    return (await accounts.meet(42, "fr"))[0]


async def go(accounts: Accounts, conversation: Conversation, journey: str) -> None:
    before = place_of(conversation)
    conversation.journey, conversation.subject_id = journey, uuid4()
    await accounts.place(conversation, before)


async def test_a_notice_leaves_the_person_where_they_went_meanwhile(accounts: Accounts, account: Account) -> None:
    _, of_the_worker = await accounts.by_id(account.id)
    _, of_the_replica = await accounts.by_id(account.id)
    await go(accounts, of_the_replica, "signing")
    await accounts.shown(of_the_replica, 7)
    await accounts.bury(of_the_worker)
    await accounts.place(of_the_worker, place_of(of_the_worker))
    _, found = await accounts.by_id(account.id)
    assert place_of(found) == place_of(of_the_replica)
    assert (found.message_id, found.buried) == (7, True)


async def test_of_two_who_move_the_same_person_the_first_does(accounts: Accounts, account: Account) -> None:
    _, first = await accounts.by_id(account.id)
    _, second = await accounts.by_id(account.id)
    await go(accounts, first, "signing")
    await go(accounts, second, "help")
    _, found = await accounts.by_id(account.id)
    assert place_of(found) == place_of(first)
    await go(accounts, found, "help")
    _, found = await accounts.by_id(account.id)
    assert found.journey == "help"
