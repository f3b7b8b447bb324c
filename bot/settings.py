"""Settings, from the environment or `.env`: every name of `.env.example`, nothing else.

With nothing set, everything is embedded: the playground stands for Telegram, the SMS gateway and the mail server, and
all data is under `DATA_DIR`. With a real `BOT_TOKEN` nothing is assumed: what reaches people must be named.
"""

from email.utils import parseaddr
from pathlib import Path
from typing import Annotated, Final, Literal, Self

from pydantic import AfterValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.setting_forms import (
    Countries,
    ExistingFile,
    Listen,
    MailAddress,
    PhoneNumber,
    Siren,
    SmsSenderName,
    Token,
    WebhookSecret,
    is_loopback,
    secret_url_of,
    url_of,
)
from services.core.errors import SettingsError
from services.identity.phones import FRENCH_REGIONS
from services.sending_limits import Limits

PLAYGROUND_TOKEN: Final = "7000000001:PLAYGROUND-ONLY-not-a-telegram-token"
"""The playground's fixed token; it opens nothing outside this machine."""

_TELEGRAM: Final = "https://api.telegram.org"

HttpUrl = Annotated[str, AfterValidator(url_of("http", "https"))]
PlainHttpUrl = Annotated[str, AfterValidator(url_of("http"))]
DatabaseUrl = Annotated[SecretStr, AfterValidator(secret_url_of("sqlite", "postgres"))]
RedisUrl = Annotated[SecretStr, AfterValidator(secret_url_of("redis", "rediss"))]
KeystoreUrl = Annotated[SecretStr, AfterValidator(secret_url_of("file", "pkcs11"))]
SmtpUrl = Annotated[SecretStr, AfterValidator(secret_url_of("smtp", "smtps", "smtp+starttls"))]
SmsUrl = Annotated[SecretStr, AfterValidator(secret_url_of("playground+http", "kannel+http", "kannel+https"))]


class Settings(BaseSettings):
    """What an installation is told. Built by `load_settings`, which names every problem at once.

    The order of the fields matters: a check may look at the fields above it.
    """

    model_config = SettingsConfigDict(
        extra="forbid", frozen=True, env_ignore_empty=True, validate_default=True, hide_input_in_errors=True
    )

    data_dir: Path = Path("var")
    listen: Listen = "127.0.0.1:8080"
    bot_token: Token = SecretStr(PLAYGROUND_TOKEN)
    bot_api_url: HttpUrl = ""
    public_url: HttpUrl = ""
    webhook_secret: WebhookSecret = SecretStr("")
    app_minutes: int = Field(default=15, ge=1, le=1440)
    database_url: DatabaseUrl = SecretStr("")
    redis_url: RedisUrl = SecretStr("")
    master_key_file: Path = Path()
    keystore_url: KeystoreUrl = SecretStr("")
    smtp_url: SmtpUrl = SecretStr("")
    mail_from: MailAddress = ""
    sms_url: SmsUrl = SecretStr("")
    sms_sender: SmsSenderName = "Guichetier"
    sms_inbound_number: PhoneNumber = ""
    sms_countries: Countries = FRENCH_REGIONS
    sms_daily: int = Field(default=5000, ge=1)
    sms_daily_by_prefix: int = Field(default=500, ge=1)
    pki_url: PlainHttpUrl = ""
    operator_name: str = ""
    operator_siren: Siren = ""
    tsa_url: HttpUrl = ""
    catalogue: ExistingFile = None
    clock_file: Path | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "console"

    # --- defaults that follow from other settings -----------------------------------------------------------------

    @field_validator(
        "bot_api_url", "database_url", "master_key_file", "keystore_url", "smtp_url", "mail_from", "sms_url",
        "sms_inbound_number", "pki_url", "operator_name", "operator_siren", "clock_file", mode="before",
    )  # fmt: skip
    @classmethod
    def _default(cls, value: object, info: ValidationInfo) -> object:
        """What an empty setting means: the same everywhere, or the playground's, or a problem."""
        raw = value.get_secret_value() if isinstance(value, SecretStr) else value
        if raw not in (None, "", Path()):
            return value
        folder, playground = info.data.get("data_dir", Path("var")), f"http://{_reachable(info.data.get('listen', ''))}"
        embedded = {
            "bot_api_url": playground,
            "master_key_file": folder / "master.key",
            "smtp_url": "smtp://127.0.0.1:1025",
            "mail_from": "Guichetier <desk@guichetier.example>",
            "sms_url": f"playground+{playground}/sms/send",
            "sms_inbound_number": "+33639980001",  # a number kept for fiction by the French regulator
            "pki_url": "http://pki.example.com",
            "operator_name": "TEST Guichetier",
            "operator_siren": "123456782",
            "clock_file": folder / "playground" / "clock",
        }
        everywhere = {
            "database_url": f"sqlite://{folder / 'guichetier.sqlite3'}",
            "keystore_url": "file:keys",
            "clock_file": None,
        }
        name = str(info.field_name)
        token = info.data.get("bot_token")
        if token is None or token.get_secret_value() == PLAYGROUND_TOKEN:
            return embedded.get(name, everywhere.get(name))
        if name == "bot_api_url":
            return _TELEGRAM
        if name not in everywhere:
            raise ValueError("is needed with a real BOT_TOKEN")
        return everywhere[name]

    # --- contradictions -------------------------------------------------------------------------------------------

    @field_validator("bot_api_url")
    @classmethod
    def _token_fits(cls, value: str, info: ValidationInfo) -> str:
        token = info.data.get("bot_token")
        if token is not None:
            playground = token.get_secret_value() == PLAYGROUND_TOKEN
            if playground and not is_loopback(value):
                raise ValueError("leads outside while BOT_TOKEN is the playground's: set a real BOT_TOKEN")
            if not playground and is_loopback(value):
                raise ValueError("is the playground's while BOT_TOKEN is a real one: leave one of them out")
        return value

    @field_validator("public_url")
    @classmethod
    def _public(cls, value: str, info: ValidationInfo) -> str:
        if value.startswith("http:") and not is_loopback(info.data.get("bot_api_url", value)):
            raise ValueError("must be https: Telegram and the people's browsers refuse anything else")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr, info: ValidationInfo) -> SecretStr:
        public, secret = info.data.get("public_url"), value.get_secret_value()
        if public == "" and secret:
            raise ValueError("is for the webhook, which needs PUBLIC_URL")
        if public and not secret:
            raise ValueError("is needed with PUBLIC_URL; make one with: openssl rand -hex 32")
        return value

    @field_validator("sms_url")
    @classmethod
    def _gateway_fits(cls, value: SecretStr) -> SecretStr:
        scheme, _, address = value.get_secret_value().partition("+")
        if scheme == "playground" and not is_loopback(address):
            raise ValueError("the playground's gateway is on this machine only")
        return value

    @field_validator("clock_file")
    @classmethod
    def _clock(cls, value: Path | None, info: ValidationInfo) -> Path | None:
        api = info.data.get("bot_api_url")
        if value is not None and api is not None and not is_loopback(api):
            raise ValueError("moves the time of deadlines and is for the playground only")
        return value

    # --- what follows ---------------------------------------------------------------------------------------------

    @property
    def embedded(self) -> bool:
        """Whether the playground stands for the world outside."""
        return self.bot_token.get_secret_value() == PLAYGROUND_TOKEN

    @property
    def single_process(self) -> bool:
        """SQLite: everything happens in one process."""
        return self.database_url.get_secret_value().startswith("sqlite")

    @property
    def host(self) -> str:
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        return int(self.listen.rpartition(":")[2])

    @property
    def own_url(self) -> str:
        """Where the outside systems of this installation reach it: the public address, or this machine's."""
        return self.public_url or f"http://{_reachable(self.listen)}"

    @property
    def pages_url(self) -> str:
        """Where people open our pages; empty without https, which Telegram and browsers insist on."""
        return self.public_url if self.public_url.startswith("https:") else ""

    @property
    def limits(self) -> Limits:
        """Those of sending codes."""
        return Limits(
            countries=self.sms_countries, texts_daily=self.sms_daily, texts_daily_by_prefix=self.sms_daily_by_prefix
        )

    @property
    def mail_domain(self) -> str:
        return parseaddr(self.mail_from)[1].rpartition("@")[2]

    def with_changes(self, **changes: object) -> Self:
        """The same settings but for some, which are trusted."""
        return self.model_copy(update=changes)


def load_settings(env_file: Path | None = Path(".env"), **given: object) -> Settings:
    """Read the settings; what is `given` (from the command line) goes before the environment.

    Raises SettingsError with every problem, one a line; values are never shown, since some are secrets.
    """
    chosen = {name: value for name, value in given.items() if value is not None}
    try:
        return Settings(_env_file=env_file, **chosen)  # type: ignore[arg-type]
    except ValidationError as error:
        problems = [_readable(str(part["loc"][0]), part["type"], part["msg"]) for part in error.errors()]
    raise SettingsError(problems)


def _readable(name: str, kind: str, message: str) -> str:
    if kind == "extra_forbidden":
        return f"{name.upper()}: there is no such setting (see .env.example)"
    return f"{name.upper()}: {message.removeprefix('Value error, ')}"


def _reachable(listen: str) -> str:
    """`0.0.0.0` listens everywhere and is no address to call."""
    host, _, port = listen.rpartition(":")
    return f"{'127.0.0.1' if host in ('', '0.0.0.0', '[::]') else host}:{port or '8080'}"  # noqa: S104
