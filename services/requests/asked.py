"""The documents that a form asks: where each belongs, and letting go of those it asks no longer (`domain` §4.1)."""

from typing import Final

from models import Document, DocumentKind, Request
from services.core.errors import Conflict
from services.documents import Documents

_ASKED: Final = (DocumentKind.IDENTITY, DocumentKind.REGISTRATION, DocumentKind.MANDATE)


def document_of(key: str) -> tuple[DocumentKind, str]:
    """The kind and the signatory's role of the document that a field asks."""
    name = key.partition(".")[2]
    if name.startswith("identity_"):
        return DocumentKind.IDENTITY, name.removeprefix("identity_")
    return DocumentKind(name), ""


async def let_go(request: Request, asked: set[str], documents: Documents) -> list[Document]:
    """Forget, inside the running unit, the documents other than those `asked` by its form: it asks them no longer, or
    another has replaced them. Gives those rows, for their files to be destroyed.

    Raises Conflict where the request has changed since it was read: what is being signed is let alone.
    """
    if not await Request.filter(id=request.id, version=request.version).select_for_update().exists():
        raise Conflict
    gone = [
        document
        for document in await documents.of(request.id)
        if document.kind in _ASKED and str(document.id) not in asked
    ]
    await Document.filter(id__in=[document.id for document in gone]).delete()
    return gone
