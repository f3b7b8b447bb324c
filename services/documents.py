"""Documents of a request: sealed on disk under a random name, described in the database.

The file is written before the row is committed; a file without a row (a unit that was rolled back, a kill in between)
is swept away later. The clear bytes exist in memory only.
"""

import asyncio
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from models import Document, DocumentKind
from services.core.clock import Clock
from services.core.errors import NotFound, Unavailable
from services.core.vault import Vault

_SUFFIX, _PARTIAL = ".sealed", ".partial"
_SETTLED_SECONDS = 3600.0


@dataclass(frozen=True, slots=True)
class StoredFile:
    """Clear bytes with what a person needs to recognise them."""

    name: str
    media_type: str
    content: bytes


class SealedFiles:
    """Sealed bytes by id in one folder; used for documents and for a `.p12` waiting to be saved."""

    def __init__(self, folder: Path, vault: Vault) -> None:
        self._folder = folder
        self._vault = vault

    async def write(self, identifier: UUID, content: bytes) -> None:
        """Raises Unavailable(`error-storage`) where the disk refuses; nothing half-written stays under the name."""
        try:
            await asyncio.to_thread(self._write, identifier, content)
        except OSError as error:
            raise Unavailable("error-storage") from error

    async def read(self, identifier: UUID) -> bytes:
        try:
            return await asyncio.to_thread(self._read, identifier)
        except FileNotFoundError as error:
            raise NotFound from error

    async def destroy(self, identifier: UUID) -> None:
        await asyncio.to_thread(self._path(identifier).unlink, missing_ok=True)

    def settled(self) -> set[UUID]:
        """What is kept here and is older than an hour: what is younger may still get its row.

        What a killed process has left half-written for as long goes at once.
        """
        before, found = time.time() - _SETTLED_SECONDS, set()
        for path in self._folder.glob("*"):
            with suppress(FileNotFoundError):  # somebody else may sweep too
                if path.stat().st_mtime >= before:
                    continue
                if path.suffix == _SUFFIX:
                    found.add(UUID(path.stem))
                elif path.suffix == _PARTIAL:
                    path.unlink()
        return found

    def _write(self, identifier: UUID, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self._path(identifier)
        partial = path.with_suffix(_PARTIAL)
        try:
            with partial.open("wb") as file:
                file.write(self._vault.seal(f"file:{identifier}", content))
                file.flush()
                os.fsync(file.fileno())
            partial.rename(path)
        except OSError:
            partial.unlink(missing_ok=True)
            raise

    def _read(self, identifier: UUID) -> bytes:
        return self._vault.open(f"file:{identifier}", self._path(identifier).read_bytes())

    def _path(self, identifier: UUID) -> Path:
        return self._folder / f"{identifier}{_SUFFIX}"


class Documents:
    def __init__(self, files: SealedFiles, vault: Vault, clock: Clock) -> None:
        self._files = files
        self._vault = vault
        self._clock = clock

    async def keep(
        self, request_id: UUID, kind: DocumentKind, file: StoredFile, sha256: str, role: str = ""
    ) -> Document:
        """Seal the bytes on disk and describe them; the row is the caller's to save, inside its unit of work."""
        identifier = uuid4()
        await self._files.write(identifier, file.content)
        return Document(
            id=identifier,
            request_id=request_id,
            signatory_role=role,
            kind=kind,
            media_type=file.media_type,
            name_sealed=self._vault.seal(f"document.name:{identifier}", file.name.encode()),
            size=len(file.content),
            sha256=sha256,
            created_at=self._clock.now(),
        )

    async def fetch(self, identifier: UUID) -> StoredFile:
        """Raises NotFound."""
        document = await Document.get_or_none(id=identifier)
        if document is None:
            raise NotFound
        return StoredFile(self.name(document), document.media_type, await self._files.read(identifier))

    def name(self, document: Document) -> str:
        return self._vault.open(f"document.name:{document.id}", bytes(document.name_sealed)).decode()

    async def of(self, request_id: UUID) -> list[Document]:
        return await Document.filter(request_id=request_id).order_by("created_at")

    async def destroy(self, documents: list[Document]) -> None:
        """Destroy the bytes of documents whose rows are gone."""
        for document in documents:
            await self._files.destroy(document.id)

    async def sweep(self) -> int:
        """Destroy the files that no row describes. Returns how many."""
        candidates = await asyncio.to_thread(self._files.settled)
        described = {document.id for document in await Document.all().only("id")}
        orphans = candidates - described
        for identifier in orphans:
            await self._files.destroy(identifier)
        return len(orphans)
