"""The form of a request as paper: the PDF that every signatory reads and whose SHA-256 they sign."""

import asyncio
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from models import DocumentKind, Request
from services.catalogue import Catalogue
from services.core.clock import Clock
from services.core.texts import Texts
from services.documents import Documents, StoredFile
from services.evidence.form import FormContent, ListedDocument, Person, draw_form
from services.notices import shown_number
from services.requests.folders import Folders
from services.requests.form import Form, People

_UNLISTED = (DocumentKind.FORM, DocumentKind.EVIDENCE, DocumentKind.SUPPLEMENT)
"""Not part of what is signed."""


@dataclass(frozen=True, slots=True)
class Paper:
    file: StoredFile
    sha256: str


class FormPaper:
    def __init__(
        self, texts: Texts, catalogue: Catalogue, folders: Folders, documents: Documents, clock: Clock
    ) -> None:
        self._texts = texts
        self._catalogue = catalogue
        self._folders = folders
        self._documents = documents
        self._clock = clock

    async def draw(self, request: Request, form: Form, people: People, locale: str) -> Paper:
        """Draw it, off the event loop. Raises Invalid where a name cannot be drawn."""
        content = await self._content(request, form, people)
        pdf = await asyncio.to_thread(draw_form, content, self._texts, locale)
        name = f"demande-{request.number}.pdf"
        return Paper(StoredFile(name, "application/pdf", pdf), sha256(pdf).hexdigest())

    async def _content(self, request: Request, form: Form, people: People) -> FormContent:
        product = self._catalogue.product(request.product)
        lifetime = product.lifetime(request.lifetime_months or 0)
        assert lifetime is not None
        asked = self._folders.form_of(request)
        return FormContent(
            number=shown_number(request.number),
            at=self._clock.real(),
            requester=asked.requester(form),
            product=product,
            support=str(request.support),
            lifetime=lifetime,
            people=tuple(_person(roles, person) for roles, person in people),
            organisation=form["organisation.name"],
            siret=form["organisation.siret"],
            representative=self._folders.full_name(asked.representative(form)),
            documents=tuple(
                ListedDocument(str(document.kind), document.sha256, document.signatory_role)
                for document in await self._documents.of(request.id)
                if document.kind not in _UNLISTED
            ),
            terms=self._catalogue.terms,
            office=self._catalogue.office(request.office),
        )


def _person(roles: tuple[str, ...], person: dict[str, Any]) -> Person:
    return Person(roles, person["given_name"], person["surname"], person["email"], person["phone"])
