"""``/sim/faults``, ``/sim/clock``, ``/sim/reset``, ``/sim/changes``: the laws of this world."""

from aiohttp import web

from playground.sim import requests
from playground.sim.requests import Refused
from playground.state import State
from playground.state.changes import CONTROLS
from playground.state.faults import EVERY_METHOD, FILE_DOWNLOAD, MAIL_SERVER, SMS_GATEWAY
from playground.telegram.methods import METHODS

DAY = 86400


class ControlRoutes:
    """What scripts and the page turn."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self) -> list[web.RouteDef]:
        """For the aiohttp application."""
        return [
            web.get("/sim/faults", self.faults),
            web.post("/sim/faults", self.arm),
            web.delete("/sim/faults", self.disarm),
            web.get("/sim/clock", self.clock),
            web.post("/sim/clock", self.move_clock),
            web.post("/sim/reset", self.reset),
            web.get("/sim/changes", self.changes),
        ]

    async def faults(self, request: web.Request) -> web.Response:
        """What is to go wrong."""
        return web.json_response([fault.as_json() for fault in self._state.faults.armed()])

    async def arm(self, request: web.Request) -> web.Response:
        """Make the next ``times`` calls of ``method`` fail with ``fault``."""
        sent = await requests.read(request)
        method = sent.text("method")
        known = {"getupdates", SMS_GATEWAY, MAIL_SERVER, FILE_DOWNLOAD, EVERY_METHOD, *METHODS}
        if method.lower() not in known:
            raise Refused(400, f"there is no method {method!r}")
        try:
            fault = self._state.faults.arm(
                method,
                str(sent.values.get("fault", "")),
                times=sent.integer("times", 1),
                retry_after=sent.integer("retry_after", 1),
                user=sent.integer("user", 0) or None,
                after=bool(sent.values.get("after")),
            )
        except ValueError as reason:
            raise Refused(400, str(reason)) from None
        return web.json_response(fault.as_json())

    async def disarm(self, request: web.Request) -> web.Response:
        """Nothing goes wrong any more."""
        self._state.faults.clear()
        return web.json_response([])

    async def clock(self, request: web.Request) -> web.Response:
        """The offset in seconds and the time that deadlines see."""
        return web.json_response({"offset": self._state.clock.offset, "now": self._state.clock.now()})

    async def move_clock(self, request: web.Request) -> web.Response:
        """Advance the deadlines by seconds or days, or go back to real time."""
        sent = await requests.read(request)
        if sent.values.get("reset"):
            self._state.clock.reset()
        elif "advance" in sent.values or "advance_days" in sent.values:
            self._state.clock.advance(sent.number("advance") + DAY * sent.number("advance_days"))
        else:
            raise Refused(400, 'say "advance" (seconds), "advance_days" or "reset"')
        self._state.changes.touch(CONTROLS)
        return await self.clock(request)

    async def reset(self, request: web.Request) -> web.Response:
        """An empty world."""
        self._state.reset()
        return web.json_response({"seq": self._state.changes.last})

    async def changes(self, request: web.Request) -> web.Response:
        """Which topics changed after that number; ``wait`` for one to."""
        after, wait = requests.asked_wait(request)
        await self._state.changes.wait("", after, wait)
        return web.json_response({"seq": self._state.changes.last, "topics": self._state.changes.since(after)})
