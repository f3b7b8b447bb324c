"""The command line, on a database and a folder of its own."""

import json
import os
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from tortoise.exceptions import IntegrityError
from typer.testing import CliRunner

from bot.administration import ACTOR, open_office
from bot.commands.keys import rotate_in
from bot.logs import set_up_logs
from bot.settings import load_settings
from main import app
from models import AuditHead, DataKey
from services.core.vault import open_vault

Command = Callable[..., str]


@pytest.fixture
def command(database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Command]:
    """Run one; it must end well. Returns what it said."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database_url)

    def run(*words: str, status: int = 0) -> str:
        done = CliRunner().invoke(app, words)
        assert done.exit_code == status, done.output
        return done.output

    yield run
    set_up_logs("ERROR")


def serials(said: str) -> dict[str, str]:
    """Of each member of the authority, by role."""
    parts = (line.partition(": ") for line in said.splitlines() if not line.startswith("list "))
    return {role: rest.partition(",")[0] for role, _, rest in parts}


def test_the_authority_is_made_shown_published_and_its_responders_replaced(command: Command, tmp_path: Path) -> None:
    made = command("ca", "init")
    assert "list 1 of root" in made and "list 1 of issuing" in made
    assert command("ca", "status") == made
    published = command("ca", "publish")
    assert "list 2 of root" in published and "list 2 of issuing" in published
    before, after = serials(made), serials(command("ca", "rotate-responder"))
    assert {role for role in before if before[role] != after[role]} == {"responder", "root-responder"}
    assert "0 anchors, the chain is whole" in command("audit", "verify")
    anchors = tmp_path / "var" / "anchors"
    anchors.mkdir()
    command("audit", "anchor", str(anchors / "today.pem"))
    assert "1 anchors, the chain is whole" in command("audit", "verify")
    trail = [json.loads(line) for line in exported(command, tmp_path)]
    excerpt = tmp_path / "excerpt.jsonl"
    lines = [{**line, "previous": before["tag"]} for before, line in pairwise(trail)][::2]
    excerpt.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert f"{len(lines)} events, all of the chain" in command("audit", "check", str(excerpt))
    excerpt.write_text(json.dumps(lines[0] | {"actor": "cli:nobody"}))
    assert "does not match its tag" in command("audit", "check", str(excerpt), status=1)
    (anchors / "today.pem").write_bytes(b"")
    assert "anchor today.pem is not signed by this authority" in command("audit", "verify", status=1)


def exported(command: Command, folder: Path) -> list[str]:
    """Every event, a line each."""
    command("audit", "export", str(folder / "trail.jsonl"))
    return (folder / "trail.jsonl").read_text().splitlines()


@pytest.mark.skipif(bool(os.environ.get("TEST_DATABASE_URL")), reason="a server's database is made by its owner")
def test_what_is_wrong_with_a_database_is_said_in_words(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    grant = ("agent", "grant", "5", "officer", "--office", "demo")
    monkeypatch.setenv("DATABASE_URL", "sqlite://var/guichetier.sqlite3")
    assert "unable to open database file; to make one: python main.py migrate" in command(*grant, status=2)
    Path("var").mkdir()
    assert "migrations to apply; run: python main.py migrate" in command(*grant, status=2)
    Path("var/guichetier.sqlite3").write_bytes(b"TEST no database" * 1000)
    assert "file is not a database" in command("migrate", status=2)
    Path("var/guichetier.sqlite3").unlink()
    command("migrate")
    assert "5 is officer of demo" in command(*grant)


def test_an_authority_that_was_never_made_is_said_in_words(command: Command) -> None:
    assert "run: python main.py ca init" in command("ca", "status", status=2)


def test_a_role_is_granted_listed_and_taken_back(command: Command) -> None:
    command("agent", "grant", "42", "officer", "--office", "demo")
    assert "demo\tofficer\t42" in command("agent", "list")
    assert "there is no office" in command("agent", "grant", "42", "officer", "--office", "nowhere", status=2)
    assert command("agent", "revoke", "42") == "1 taken back.\n"
    assert command("agent", "list") == ""


async def test_a_master_key_is_rotated_with_its_event_or_not_at_all(database_url: str, tmp_path: Path) -> None:
    settings = load_settings(None, data_dir=tmp_path, database_url=database_url)
    async with open_office(settings) as office:
        before = settings.master_key_file.read_bytes()
        await office.audit.record(ACTOR, "test", "test")
        await AuditHead.filter(id=1).update(seq=0)  # the next event's number is taken: writing it must fail
        with pytest.raises(IntegrityError):
            await rotate_in(office)
        assert settings.master_key_file.read_bytes() == before
        await open_vault(office.master, office.clock.real())
        await AuditHead.filter(id=1).update(seq=1)
        count = await rotate_in(office)
    assert settings.master_key_file.read_bytes() != before
    async with open_office(settings) as office:
        assert count == await DataKey.all().count()
        assert await office.audit.verify() == (2, [])
