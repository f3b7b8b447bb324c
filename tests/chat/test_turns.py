"""What reaches one person waits for its turn, and finds them where what came before has left them."""

import asyncio

from models import Conversation
from tests.chat.conftest import Handle


async def test_an_update_that_waited_acts_where_the_person_is_by_then(handle: Handle) -> None:
    await handle(text="/start")
    await asyncio.gather(handle("go|help"), handle(text="what now?"))
    assert (await Conversation.get()).journey == "help"
