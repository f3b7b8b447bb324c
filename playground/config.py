"""What a playground is told when it starts."""

from dataclasses import dataclass
from pathlib import Path

LOCAL_TOKEN = "7000000001:PLAYGROUND-ONLY-not-a-telegram-token"
"""The token of the simulated bot unless another is given. It opens nothing outside this machine."""


@dataclass(frozen=True, slots=True)
class PlaygroundConfig:
    """Where the playground keeps things and whom it talks to. Durations are in seconds."""

    state_dir: Path
    token: str = LOCAL_TOKEN
    smtp_port: int = 0
    """Port of the mail server on loopback; 0 takes a free one, then read ``Playground.smtp_port``."""
    product_url: str = "http://127.0.0.1:8081"
    """Where a person's text message is handed over: ``<product_url>/sms/inbound/playground``."""
    public_url: str = "http://127.0.0.1:8080"
    """Where the page is reached; shown to people only."""
    bot_username: str = "guichetier_bot"
    bot_name: str = "Guichetier"
    clock_file: Path | None = None
    """File the clock's offset is written to; ``state_dir/clock`` when not given."""
    callback_seconds: float = 15.0
    """How long a tap may wait for answerCallbackQuery. Telegram gives no figure; 5 to 20 s are seen in the field."""
    lost_answer_seconds: float = 0.5
    """How long the ``timeout`` fault keeps a caller waiting before the connection is closed."""
    first_retry_seconds: float = 0.1
    longest_retry_seconds: float = 2.0
    """Webhook and receipt deliveries back off from the first to the longest. Telegram goes further; nobody here
    wants to wait a minute after restarting the product."""

    @property
    def clock_path(self) -> Path:
        """File that holds the clock's offset, in seconds, as text."""
        return self.clock_file or self.state_dir / "clock"

    @property
    def bot_id(self) -> int:
        """The bot's user id: the part of the token before the colon."""
        return int(self.token.partition(":")[0])
