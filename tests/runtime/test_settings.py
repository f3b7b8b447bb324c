"""Settings: nothing set works, everything wrong is named at once."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings, load_settings
from playground.config import LOCAL_TOKEN
from services.core.errors import SettingsError

REAL = {
    "BOT_TOKEN": "123456789:AAEabcdefghijklmnopqrstuvwxyz012345678",
    "MASTER_KEY_FILE": "/etc/guichetier/master.key",
    "SMTP_URL": "smtp+starttls://desk:secret@mail.example.org:587",
    "MAIL_FROM": "Bureau <desk@example.org>",
    "SMS_URL": "kannel+http://user:pass@10.0.0.5:13013/cgi-bin/sendsms",
    "SMS_INBOUND_NUMBER": "+33612345678",
    "PKI_URL": "http://pki.example.org/",
    "OPERATOR_NAME": "Exemple",
    "OPERATOR_SIREN": "732829320",
}


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of the machine that runs the tests."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def env(folder: Path, **values: str) -> Path:
    path = folder / "env"
    path.write_text("".join(f"{name}={value}\n" for name, value in values.items()))
    return path


def problems(path: Path) -> dict[str, str]:
    with pytest.raises(SettingsError) as refused:
        load_settings(path)
    return dict(problem.split(": ", 1) for problem in refused.value.problems)


def test_with_nothing_set_everything_is_embedded() -> None:
    settings = load_settings(None)
    assert settings.embedded
    assert settings.single_process
    assert settings.bot_token.get_secret_value() == LOCAL_TOKEN
    assert settings.database_url.get_secret_value() == "sqlite://var/guichetier.sqlite3"
    assert settings.clock_file == Path("var/playground/clock")


def test_the_example_names_every_setting_and_sets_nothing_else() -> None:
    example = Path(__file__).parents[2] / ".env.example"
    named = set(re.findall(r"^([A-Z_]+)=", example.read_text(), re.MULTILINE))
    assert named == {name.upper() for name in Settings.model_fields}
    assert load_settings(example) == load_settings(None)


def test_what_is_given_goes_before_the_environment_and_the_rest_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LISTEN", "127.0.0.1:7000")
    settings = load_settings(None, listen="0.0.0.0:9000", data_dir=Path("/srv/desk"))
    assert settings.own_url == settings.bot_api_url == "http://127.0.0.1:9000"
    assert settings.master_key_file == Path("/srv/desk/master.key")


def test_a_real_installation_is_taken(tmp_path: Path) -> None:
    settings = load_settings(env(tmp_path, **REAL))
    assert not settings.embedded
    assert settings.bot_api_url == "https://api.telegram.org"
    assert settings.clock_file is None
    assert settings.mail_domain == "example.org"
    assert settings.pki_url == "http://pki.example.org"


def test_a_real_installation_assumes_nothing(tmp_path: Path) -> None:
    assert problems(env(tmp_path, BOT_TOKEN=REAL["BOT_TOKEN"])).keys() == REAL.keys() - {"BOT_TOKEN"}


def test_everything_wrong_is_named_at_once_and_no_value_is_shown(tmp_path: Path) -> None:
    wrong = {
        "NO_SUCH": "hush",
        "LISTEN": "hush",
        "BOT_TOKEN": "hush",
        "SMS_SENDER": "hush hush hush",
        "SMS_COUNTRIES": "France",
        "PKI_URL": "https://hush",
        "CATALOGUE": "/hush",
        "DATABASE_URL": "mysql://hush",
        "WEBHOOK_SECRET": "hush",
        "OPERATOR_SIREN": "123456789",
        "LOG_LEVEL": "hush",
    }
    found = problems(env(tmp_path, **wrong))
    assert found.keys() == wrong.keys()
    assert "hush" not in str(found.values())


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("BOT_API_URL", {**REAL, "BOT_API_URL": "http://127.0.0.1:8080"}),
        ("BOT_API_URL", {"BOT_API_URL": "https://api.telegram.org"}),
        ("CLOCK_FILE", {**REAL, "CLOCK_FILE": "clock"}),
        ("PUBLIC_URL", {**REAL, "PUBLIC_URL": "http://desk.example.org", "WEBHOOK_SECRET": "0123456789abcdef"}),
        ("WEBHOOK_SECRET", {**REAL, "PUBLIC_URL": "https://desk.example.org"}),
        ("WEBHOOK_SECRET", {"WEBHOOK_SECRET": "0123456789abcdef"}),
        ("SMS_URL", {"SMS_URL": "playground+http://gateway.example.org/sms"}),
        ("SMS_SENDER", {"SMS_SENDER": "123456"}),
        ("MAIL_FROM", {"MAIL_FROM": "desk"}),
    ],
)
def test_contradictions_are_refused(tmp_path: Path, name: str, values: dict[str, str]) -> None:
    assert problems(env(tmp_path, **values)).keys() == {name}
