"""A link to a file: known at its own door, used up once, and no longer than the file is kept."""

from datetime import timedelta
from uuid import uuid4

import pytest

from services.core.errors import Refused
from services.core.vault import Vault
from services.links import LinkPurpose, Links
from tests.clock import FixedClock


@pytest.fixture
def links(vault: Vault, clock: FixedClock) -> Links:
    return Links(vault, clock, "chat:{}".format, "file:{}".format)


async def file_token(links: Links) -> str:
    address = await links.invite(LinkPurpose.FILE, uuid4(), timedelta(hours=24))
    assert address.startswith("file:")
    return address.removeprefix("file:")


async def test_the_chat_does_not_know_a_link_to_a_file(links: Links) -> None:
    with pytest.raises(Refused, match="error-link-unknown"):
        await links.read(await file_token(links))


async def test_the_web_knows_no_other_link(links: Links) -> None:
    address = await links.invite(LinkPurpose.SIGN, uuid4(), timedelta(hours=24))
    token = address.removeprefix("chat:")
    assert (await links.read(token)).purpose == LinkPurpose.SIGN
    with pytest.raises(Refused, match="error-link-unknown"):
        await links.read(token, file=True)


async def test_it_is_used_up_once(links: Links) -> None:
    token = await file_token(links)
    invitation = await links.read(token, file=True)
    await links.use(invitation)
    with pytest.raises(Refused, match="error-link-used"):
        await links.use(invitation)
    with pytest.raises(Refused, match="error-link-used"):
        await links.read(token, file=True)


async def test_it_ends_with_the_file(links: Links, clock: FixedClock) -> None:
    token = await file_token(links)
    clock.advance(hours=24)
    with pytest.raises(Refused, match="error-link-expired"):
        await links.read(token, file=True)
