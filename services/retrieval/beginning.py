"""Step 5 begins: what opened the way has served, and the generation is due."""

from models import Retrieval
from services.codes import Codes, Purpose
from services.core.bells import Bells
from services.links import LinkPurpose, Links
from services.retrieval.phases import P, change


class Beginning:
    def __init__(self, codes: Codes, links: Links, bells: Bells) -> None:
        self._codes = codes
        self._links = links
        self._bells = bells

    async def begin(self, retrieval: Retrieval, **columns: object) -> None:
        """Use up code and link and leave the rest to the generation, inside the running unit."""
        await self._codes.consume_all(Purpose.RETRIEVAL, retrieval.request_id)
        await self._links.close(LinkPurpose.DOWNLOAD, retrieval.request_id)
        await change(retrieval, P.KEY_PAIR, **columns)
        await self._bells.generation.ring()
