"""After a whole journey, and in the middle of it, no secret and no personal value lies on the product's disk."""

import asyncio
import base64
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit, urlunsplit
from uuid import uuid4

import asyncpg
import pytest
from aiohttp import ClientError, ClientSession
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12

from playground.demo import software
from playground.demo.cast import OFFICERS, Applicant, Identity
from playground.demo.papers import paper
from playground.people import World
from tests.secrets.needles import encodings, forms, found

ROOT = Path(__file__).parents[2]
PASSWORD = "TESTmotdepasse2026"
SERVER = os.environ.get("TEST_DATABASE_URL", "")


class Product:
    """The product in a process of its own, with everything it may write under one folder."""

    def __init__(self, folder: Path, database: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._folder, self._database = folder, database
        self._log = folder / "log"
        (folder / "tmp").mkdir()
        self._environment = {
            **os.environ,
            "DATA_DIR": str(folder / "data"),
            "TMPDIR": str(folder / "tmp"),
            "LOG_LEVEL": "DEBUG",
            "LOG_FORMAT": "json",
            "DATABASE_URL": database,
        }
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        with self._log.open("ab") as log:
            arguments = ("main.py", "run", "--port", str(self.port))
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, *arguments, cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )
        async with asyncio.timeout(30), ClientSession() as session:
            while not await self._ready(session):
                await asyncio.wait({asyncio.ensure_future(self._process.wait())}, timeout=0.2)
        for telegram_id in OFFICERS:
            await self.command("agent", "grant", str(telegram_id), "officer", "--office", "demo")

    async def command(self, *arguments: str) -> None:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "main.py", *arguments, cwd=ROOT, env=self._environment
        )
        assert await process.wait() == 0

    async def kill(self) -> None:
        if self._process and self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
            await self._process.wait()

    async def written(self) -> list[Path]:
        """Every file the product can have written, the world's own apart; on PostgreSQL, the rows as well."""
        if self._database:
            (self._folder / "rows").write_bytes(await _rows(self._database))
        world = self._folder / "data" / "playground"
        return [path for path in self._folder.rglob("*") if path.is_file() and world not in path.parents]

    async def _ready(self, session: ClientSession) -> bool:
        try:
            async with session.get(f"{self.url}/readyz") as answer:
                return answer.status == 200
        except ClientError:
            return False


async def _rows(url: str) -> bytes:
    """Every value of every table, bytes as they are."""
    connection = await asyncpg.connect(url)
    try:
        tables = await connection.fetch(
            "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'"
        )
        values = [
            value
            for table in tables
            for row in await connection.fetch(f"SELECT * FROM {table['name']}")
            for value in row.values()
        ]
    finally:
        await connection.close()
    return b"\n".join(value if isinstance(value, bytes) else str(value).encode() for value in values)


@pytest.fixture
async def product(tmp_path: Path) -> AsyncIterator[Product]:
    name = f"guichetier_secrets_{uuid4().hex[:12]}"
    database = urlunsplit(urlsplit(SERVER)._replace(path=f"/{name}")) if SERVER else ""
    if SERVER:
        await _on_server(f"CREATE DATABASE {name}")
    running = Product(tmp_path, database)
    try:
        await running.start()
        yield running
    finally:
        await running.kill()
        if SERVER:
            await _on_server(f"DROP DATABASE {name} WITH (FORCE)")


async def _on_server(statement: str) -> None:
    connection = await asyncpg.connect(SERVER)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _of(identity: Identity) -> dict[str, list[bytes]]:
    """What a person knows of themselves, and what they sent."""
    values = {
        "given name": identity.given_name,
        "surname": identity.surname,
        "e-mail": identity.email,
        "phone": identity.phone,
        "national phone": "0" + identity.phone[3:],
        "document number": identity.document_number,
        "expiry": identity.document_expiry,
        "expiry, ISO": "-".join(reversed(identity.document_expiry.split("/"))),
        "organisation": identity.organisation,
        "SIRET": identity.siret,
        "own question": identity.own_question,
        "password": PASSWORD,
        "file name": "TEST-piece.pdf",
        **{f"answer {number}": answer for number, answer in enumerate(identity.answers, 1)},
    }
    needles = {name: list(forms(value)) for name, value in values.items()}
    needles["identity paper"] = list(encodings(paper("TEST identity document")[40:200]))
    return needles


async def _sent(world: World, identity: Identity) -> dict[str, list[bytes]]:
    """Codes and link tokens, as they reached the person."""
    mails = await world.mail(identity.email)
    codes = [text["text"].split()[0] for text in await world.sms(identity.phone)]
    codes += [code for mail in mails for code in re.findall(r"\b\d{9}\b", mail["text"])]
    tokens = {parse_qs(urlsplit(link).query)["start"][0] for mail in mails for link in mail["links"]}
    return {f"sent {number}": list(forms(value)) for number, value in enumerate([*codes, *sorted(tokens)])}


def _in(p12: bytes) -> dict[str, list[bytes]]:
    """The private key, in any of the ways it could be kept, and the file itself."""
    key, certificate, _ = pkcs12.load_key_and_certificates(p12, PASSWORD.encode())
    assert isinstance(key, RSAPrivateKey) and certificate is not None
    prime = key.private_numbers().p
    whole = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return {
        "prime": list(encodings(prime.to_bytes((prime.bit_length() + 7) // 8, "big"))),
        "private key": list(encodings(whole[100:300])),
        ".p12": list(encodings(p12[100:300])),
        "certificate": list(encodings(certificate.public_bytes(Encoding.DER)[60:200])),
    }


async def test_nothing_is_left_on_disk_during_and_after_a_journey(product: Product) -> None:
    async with World(product.url) as world:
        identity = Identity()
        person = await world.person(identity.given_name, language_code="fr", phone=identity.phone)
        who = Applicant(world, person, identity)
        needles: dict[str, Any] = _of(identity)

        async def nothing_found() -> None:
            needles.update(await _sent(world, identity))
            assert found(needles, await product.written()) == []

        number = await software.order(who)
        await nothing_found()
        await software.sign(who)
        await software.approve(world, number)
        await software.set_questions(who)
        await nothing_found()
        needles.update(_in(await software.retrieve(who, PASSWORD)))
        await nothing_found()
        await software.revoke(who, number)
        await nothing_found()
        assert sum(name.startswith("sent") for name in needles) >= 5  # two codes and three links, at least
        await product.kill()  # with the write-ahead log and whatever else a killed process leaves behind
        assert found(needles, await product.written()) == []


async def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    """A search that finds nothing proves something only if it would have found it."""
    needles = _of(Identity())
    planted = {
        "plain": Identity().surname.encode(),
        "upper": b"TEST MAELYS",
        "escaped": rb"TEST Ma\u00eblys",
        "hex": Identity().email.encode().hex().encode(),
        "base64": b"eCI6" + base64.b64encode(b"xy" + PASSWORD.encode() + b"z"),
        "wide": Identity().document_number.encode("utf-16-le"),
    }
    for name, content in planted.items():
        place = tmp_path / name
        place.write_bytes(os.urandom(500) + content + os.urandom(500))
        assert found(needles, [place]), name
    silent = tmp_path / "silent"
    silent.write_bytes(os.urandom(200_000))
    assert found(needles, [silent]) == []
