"""The outbox: a message to send is a row written in the same transaction as its cause.

The worker (`services.delivery`) claims the rows that are due and sends them. The payload is sealed here and erased
once sent; only the kind of the message, its times and its fate remain.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from tortoise.expressions import F

from models import Channel, Counter, OutboxMessage
from services.core.bells import Bell
from services.core.clock import Clock
from services.core.unit import transaction
from services.core.vault import Vault


@dataclass(frozen=True, slots=True)
class Message:
    """What to send and to whom.

    `recipient` is an e-mail address, an E.164 number or an account id, by channel. `kind` is the text's key; `args`
    fill it (texts, numbers, booleans, dates and times). `link` goes on the mail's one button, and beside it as a QR
    code where `qr` says so, or into the text message. `attach` is the id of a stored document. `button` is what a chat
    message offers. It waits for as long as `after` says, out of its recipient's line. Past `expires_at` the message is
    of no use to anybody and is not sent any more.
    """

    channel: Channel
    recipient: str
    kind: str
    locale: str
    args: dict[str, Any] = field(default_factory=dict)
    request_id: UUID | None = None
    link: str | None = None
    qr: bool = False
    attach: str | None = None
    button: str | None = None
    after: timedelta | None = None
    expires_at: datetime | None = None


class Outbox:
    """Writes rows and wakes the workers after the commit."""

    def __init__(self, vault: Vault, clock: Clock, mail_domain: str, bell: Bell | None = None) -> None:
        self._vault = vault
        self._clock = clock
        self._mail_domain = mail_domain
        self.bell = bell or Bell("outbox")

    async def put(self, message: Message) -> UUID:
        """Write one message, inside the running unit of work. Returns its id, under which its fate is kept."""
        identifier = uuid4()
        now = self._clock.now()
        line = str(identifier) if message.after else message.recipient
        async with transaction():
            await OutboxMessage.create(
                id=identifier,
                channel=message.channel,
                kind=message.kind,
                request_id=message.request_id,
                recipient_digest=self._vault.digest("search", line),
                payload_sealed=self._vault.seal_json(_context(identifier), _packed(message)),
                message_id=f"<{identifier}@{self._mail_domain}>",
                due_at=now + (message.after or timedelta()),
                created_at=now,
            )
            await self.bell.ring()
        return identifier


def open_message(row: OutboxMessage, vault: Vault) -> Message:
    """The message of a row that is not sent yet. Raises SealBroken."""
    payload = vault.open_json(_context(row.id), row.payload_sealed)
    expires = payload["expires_at"]
    return Message(
        channel=row.channel,
        recipient=payload["to"],
        kind=row.kind,
        locale=payload["locale"],
        args={name: _unpacked(value) for name, value in payload["args"].items()},
        request_id=row.request_id,
        link=payload["link"],
        qr=payload["qr"],
        attach=payload["attach"],
        button=payload["button"],
        expires_at=datetime.fromisoformat(expires) if expires else None,
    )


def _context(identifier: UUID) -> str:
    return f"outbox:{identifier}"


def _packed(message: Message) -> dict[str, Any]:
    return {
        "to": message.recipient,
        "locale": message.locale,
        "args": {name: _plain(value) for name, value in message.args.items()},
        "link": message.link,
        "qr": message.qr,
        "attach": message.attach,
        "button": message.button,
        "expires_at": message.expires_at.isoformat() if message.expires_at else None,
    }


def _plain(value: Any) -> Any:
    """Dates and times travel under a mark of their own, since texts show them in each language's way."""
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, date):
        return {"on": value.isoformat()}
    return value


def _unpacked(value: Any) -> Any:
    if isinstance(value, dict):
        return datetime.fromisoformat(value["at"]) if "at" in value else date.fromisoformat(value["on"])
    return value


async def next_number(name: str) -> int:
    """The next number of a named series, inside the running unit of work: gaps only where a unit was rolled back."""
    if not await Counter.filter(name=name).update(value=F("value") + 1):
        await Counter.create(name=name, value=1)
    counter = await Counter.get(name=name)
    return int(counter.value)
