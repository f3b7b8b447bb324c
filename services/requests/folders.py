"""The sealed content of a request: its form, and what it says of each signatory."""

from typing import Any
from uuid import UUID

from models import Request, Signatory
from services.catalogue import Catalogue
from services.core.vault import Vault
from services.requests.form import Form, ProductForm


class Folders:
    """Opens and seals. A folder's content leaves here only towards the person concerned or the desk."""

    def __init__(self, vault: Vault, catalogue: Catalogue) -> None:
        self._vault = vault
        self._catalogue = catalogue

    def form(self, request: Request) -> Form:
        form: Form = self._vault.open_json(f"request.form:{request.id}", request.form_sealed)
        return form

    def form_of(self, request: Request) -> ProductForm:
        """What the product of this request asks."""
        return ProductForm(self._catalogue.product(request.product))

    def requester(self, request: Request) -> str:
        """Who asks, by name."""
        return self.form_of(request).requester(self.form(request))

    def for_another(self, request: Request) -> bool:
        """Whether the certificate is asked for somebody else than who asks."""
        return self.form_of(request).for_another(self.form(request))

    def seal_form(self, request: Request, form: Form) -> bytes:
        return self._vault.seal_json(f"request.form:{request.id}", form)

    def person(self, signatory: Signatory) -> dict[str, str]:
        person: dict[str, str] = self._vault.open_json(f"signatory.person:{signatory.id}", signatory.person_sealed)
        return person

    def typed(self, signatory: Signatory, account_id: UUID) -> dict[str, str]:
        """What this account has typed so far in the identity form: nobody's proof adds to somebody else's."""
        typed = self._vault.open_json(f"signatory.typed:{signatory.id}", signatory.typed_sealed)
        return dict(typed["fields"]) if typed.get("by") == str(account_id) else {}

    def seal_typed(self, signatory: Signatory, account_id: UUID, typed: dict[str, str]) -> bytes:
        return self._vault.seal_json(f"signatory.typed:{signatory.id}", {"by": str(account_id), "fields": typed})

    def typed_by(self, signatory: Signatory) -> UUID | None:
        """The account that typed last."""
        typed = self._vault.open_json(f"signatory.typed:{signatory.id}", signatory.typed_sealed)
        return UUID(typed["by"]) if typed else None

    def seal_person(self, signatory: Signatory, person: dict[str, str]) -> bytes:
        return self._vault.seal_json(f"signatory.person:{signatory.id}", person)

    def reason(self, row: Request | Signatory) -> str:
        kind = "request" if isinstance(row, Request) else "signatory"
        return str(self._vault.open_json(f"{kind}.reason:{row.id}", row.reason_sealed).get("text", ""))

    def seal_reason(self, row: Request | Signatory, text: str) -> bytes:
        kind = "request" if isinstance(row, Request) else "signatory"
        return self._vault.seal_json(f"{kind}.reason:{row.id}", {"text": text})

    def full_name(self, person: dict[str, Any]) -> str:
        return f"{person['given_name']} {person['surname']}"
