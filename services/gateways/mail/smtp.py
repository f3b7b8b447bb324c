"""Mail by SMTP (RFC 5321), one connection a mail.

`smtp://` speaks in clear and is for this machine or a trusted network, `smtps://` speaks TLS from the start,
`smtp+starttls://` insists on STARTTLS. Certificates are always verified.
"""

import ssl
from email.message import EmailMessage
from typing import Final
from urllib.parse import unquote, urlsplit

from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from services.gateways.api import PermanentFailure, TemporaryFailure

_SECONDS: Final = 20.0
_PORTS: Final = {"smtp": 25, "smtps": 465, "smtp+starttls": 587}


class SmtpTransport:
    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._scheme = parts.scheme
        self._host = parts.hostname or "127.0.0.1"
        self._port = parts.port or _PORTS[parts.scheme]
        self._username = unquote(parts.username) if parts.username else None
        self._password = unquote(parts.password) if parts.password else None
        self._tls = None if self._scheme == "smtp" else ssl.create_default_context()

    async def send(self, mail: EmailMessage) -> None:
        try:
            async with self._client() as client:
                await client.send_message(mail)
        except (SMTPAuthenticationError, SMTPSenderRefused) as error:
            # Our own account or address is wrong: not this message's fault, and an operator can put it right.
            raise TemporaryFailure(f"smtp {error.code} for us") from None
        except SMTPRecipientsRefused as error:
            raise _failure(max(refusal.code for refusal in error.recipients)) from None
        except SMTPResponseException as error:
            raise _failure(error.code) from None
        except (SMTPException, OSError) as error:
            raise TemporaryFailure(f"smtp {type(error).__name__}") from None

    async def check(self) -> None:
        try:
            async with self._client() as client:
                await client.noop()
        except (SMTPException, OSError) as error:
            raise TemporaryFailure(f"smtp {type(error).__name__}") from None

    def _client(self) -> SMTP:
        return SMTP(
            hostname=self._host,
            port=self._port,
            username=self._username,
            password=self._password,
            timeout=_SECONDS,
            use_tls=self._scheme == "smtps",
            start_tls=self._scheme == "smtp+starttls",
            tls_context=self._tls,
        )


def _failure(code: int) -> Exception:
    """4yz may pass later, 5yz never will (RFC 5321 §4.2.1). The server's words are left out: they quote addresses."""
    return PermanentFailure(f"smtp {code}") if code >= 500 else TemporaryFailure(f"smtp {code}")
