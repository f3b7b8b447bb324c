"""Delivery receipts of text messages: `GET|POST /sms/receipts/<provider>?reference=…&proof=…`."""

import hmac
from typing import Final
from uuid import UUID

from aiohttp import web

from services.core.vault import Vault
from services.delivery import Delivery
from services.gateways.sms import RECEIPTS
from services.gateways.sms.sender import receipt_proof

_LARGEST: Final = 1 << 16


def receipt_routes(delivery: Delivery, vault: Vault) -> list[web.RouteDef]:
    """A receipt counts only with the proof that was given to the provider along with the reference."""

    async def receive(request: web.Request) -> web.Response:
        read = RECEIPTS.get(request.match_info["provider"])
        reference, proof = request.query.get("reference", ""), request.query.get("proof", "")
        if read is None:
            return web.Response(status=404)
        if not hmac.compare_digest(receipt_proof(vault, reference).encode(), proof.encode()):
            return web.Response(status=403)
        if (request.content_length or 0) > _LARGEST:
            return web.Response(status=413)
        try:
            delivered = read(request.query, await request.read())
        except ValueError:
            return web.Response(status=400)
        if delivered is not None:
            await delivery.receipt(UUID(reference), delivered=delivered)
        return web.Response()

    path = "/sms/receipts/{provider}"
    return [web.get(path, receive), web.post(path, receive)]
