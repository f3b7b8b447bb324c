"""What is signed: every document is opened and marked as read (`domain` §4.2, step 3)."""

from dataclasses import dataclass
from uuid import UUID

from models import Document, DocumentKind, Signatory, SignatoryState
from services.core.errors import NotFound
from services.core.unit import transaction
from services.documents import Documents, StoredFile
from services.signing.signatories import Signatories

_FOR_THE_DESK = (DocumentKind.EVIDENCE, DocumentKind.SUPPLEMENT)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document that the signatory must open and mark as read."""

    document: Document
    name: str
    read: bool


class Readings:
    def __init__(self, signatories: Signatories, documents: Documents) -> None:
        self._signatories = signatories
        self._documents = documents

    async def of(self, signatory: Signatory) -> list[Reading]:
        """The form, the organisation's papers and this person's own identity document; nobody else's."""
        documents = await self._documents.of(signatory.request_id)
        mine = [
            document
            for document in documents
            if document.kind not in _FOR_THE_DESK and document.signatory_role in ("", *signatory.roles)
        ]
        mine.sort(key=lambda document: document.kind is not DocumentKind.FORM)
        return [
            Reading(document, self._documents.name(document), str(document.id) in signatory.read_documents)
            for document in mine
        ]

    async def open(self, signatory: Signatory, document_id: UUID) -> StoredFile:
        """The document's bytes, for this signatory's eyes. Raises NotFound for anything that is not theirs to read, and
        Refused where nothing is signed any more."""
        await self._signatories.require_open(signatory)
        if not any(reading.document.id == document_id for reading in await self.of(signatory)):
            raise NotFound
        return await self._documents.fetch(document_id)

    async def mark_read(self, signatory: Signatory, document_id: UUID) -> None:
        """When the last one is read, the signatory may sign. Raises Refused where nothing is signed any more."""
        await self._signatories.require_open(signatory)
        readings = await self.of(signatory)
        if not any(reading.document.id == document_id for reading in readings):
            raise NotFound
        read = {*signatory.read_documents, str(document_id)}
        done = all(str(reading.document.id) in read for reading in readings)
        async with transaction():
            await Signatory.filter(id=signatory.id, state=SignatoryState.IDENTIFIED).update(
                read_documents=sorted(read),
                state=SignatoryState.REVIEWED if done else SignatoryState.IDENTIFIED,
            )
