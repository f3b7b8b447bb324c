"""The form of a request as data: which fields its product asks, in which order, and who signs it.

It follows the catalogue (`domain` §2, §4.1): the people are those whom the product names, a delegate signs beside the
legal representative or in their place, and a document is asked for each who signs.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from services.catalogue import Product
from services.catalogue.products import DelegateActs, Role, Whose
from services.core.errors import Invalid
from services.requests.fields import ORGANISATION, Field, choice, file, person_fields

Form = dict[str, Any]
Answers = Mapping[str, Any]
People = list[tuple[tuple[str, ...], dict[str, str]]]
"""Each signatory's roles and person."""

OFFICE: Final = "product.office"
OTHER: Final = "other"
NOBODY: Final = "nobody"
SELF: Final = "self"
ME: Final = "me"
REQUESTING: Final = frozenset({SELF, ME})
"""What says that the person of a part is the requester: the holder themself, or another who signs."""
REQUESTER: Final = "requester"
"""The part that says who asks, taken from their profile when they begin; nothing of it is asked."""
INTRODUCED: Final = ("given_name", "surname", "email", "phone")
"""What is known of the requester, and asked of everybody else."""


class ProductForm:
    """The form of one product: what it asks depends on what the form already holds."""

    def __init__(self, product: Product) -> None:
        self._product = product
        self._roles = {rule.role: rule for rule in product.signatories}

    @property
    def holder(self) -> str:
        """The part of the person who holds the certificate."""
        return self._product.holder_role

    @property
    def delegate_acts(self) -> str:
        """How a delegate signs for this product: `beside`, `instead`, or empty where there is none."""
        rule = self._roles.get(Role.DELEGATE)
        return str(rule.acts) if rule else ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts a person sees as progress: "étape 3 sur 6"."""
        others = (role for role in (Role.LEGAL_REPRESENTATIVE, Role.DELEGATE) if role in self._roles)
        return ("product", self.holder, "organisation", *others, "documents", "recap")

    def fields(self, form: Answers) -> tuple[Field, ...]:
        """The fields that this form asks, in order."""
        return (
            *self._office(),
            choice(f"{self.holder}.who", SELF, OTHER),
            *person_fields(self.holder, form),
            *ORGANISATION,
            *self._representative(form),
            *self._delegate(form),
            *self._documents(form),
        )

    def field(self, form: Answers, key: str) -> Field:
        """The field named `key`. Raises Invalid where this form does not ask it."""
        for candidate in self.fields(form):
            if candidate.key == key:
                return candidate
        raise Invalid("error-choice")

    def missing(self, form: Answers) -> list[str]:
        """The keys still to be answered, in order."""
        return [candidate.key for candidate in self.fields(form) if candidate.key not in form]

    def before(self, form: Answers, key: str) -> str | None:
        """The field before `key`, or None at the first."""
        keys = [field.key for field in self.fields(form) if field.key == key or not _known(form, field)]
        position = keys.index(key) if key in keys else len(keys)
        return keys[position - 1] if position else None

    def people(self, form: Answers) -> People:
        """Who signs, in the catalogue's order; one person with two roles appears once, with both."""
        return [(roles, person_of(form, part)) for part, roles in self._signing(form).items()]

    def papers(self, form: Answers) -> set[str]:
        """The documents that this form asks and has, by id."""
        return {form[field.key] for field in self._documents(form) if field.key in form}

    def representative(self, form: Answers) -> dict[str, str]:
        """The legal representative, who is named even where a delegate signs in their place."""
        return person_of(form, self._part_of(Role.LEGAL_REPRESENTATIVE, form))

    def requester(self, form: Answers) -> str:
        """Who asks, by name. A request from before people signed up names its holder."""
        part = REQUESTER if f"{REQUESTER}.surname" in form else self.holder
        return f"{form[f'{part}.given_name']} {form[f'{part}.surname']}"

    def for_another(self, form: Answers) -> bool:
        """Whether the certificate is asked for somebody else (`domain` §4.4)."""
        return form.get(f"{self.holder}.who") == OTHER

    def requests(self, form: Answers, roles: Sequence[str]) -> bool:
        """Whether who signs with these roles is the requester."""
        return any(form.get(f"{self._part_of(Role(role), form)}.who") in REQUESTING for role in roles)

    def introduce(self, form: Form, part: str) -> dict[str, str]:
        """Somebody else is now the person of that part: forget who it was. Gives what is known of them already, by
        key, where they are the requester."""
        _forget(form, part)
        role = Role.LEGAL_REPRESENTATIVE
        if part == self.holder and form.get(f"{role}.who") == ME and not self.for_another(form):
            _forget(form, role)
            form[f"{role}.who"] = self.holder
        mine = form[f"{part}.who"] in REQUESTING
        known = {f"{part}.{name}": form.get(f"{REQUESTER}.{name}", "") for name in INTRODUCED if mine}
        return {key: value for key, value in known.items() if value}

    def _office(self) -> Iterator[Field]:
        if len(self._product.offices) > 1:
            yield choice(OFFICE, *self._product.offices)

    def _representative(self, form: Answers) -> Iterator[Field]:
        role = Role.LEGAL_REPRESENTATIVE
        if role in self._roles:
            me = (ME,) if self.for_another(form) else ()
            yield choice(f"{role}.who", self.holder, *me, OTHER)
            if form.get(f"{role}.who") in (ME, OTHER):
                yield from person_fields(role, form)

    def _delegate(self, form: Answers) -> Iterator[Field]:
        """Nobody signs in the place of a representative who signs as the holder all the same."""
        rule = self._roles.get(Role.DELEGATE)
        own = form.get(f"{Role.LEGAL_REPRESENTATIVE}.who") == self.holder
        if rule and not (own and rule.acts is DelegateActs.INSTEAD):
            yield choice(f"{rule.role}.who", NOBODY, OTHER)
            if form.get(f"{rule.role}.who") == OTHER:
                yield from person_fields(rule.role, form)

    def _documents(self, form: Answers) -> Iterator[Field]:
        for rule in self._product.documents:
            match rule.whose:
                case Whose.EACH_SIGNATORY:
                    yield from (file(f"documents.{rule.kind}_{part}") for part in self._signing(form))
                case Whose.DELEGATE if not self._delegated(form):
                    continue
                case _:
                    yield file(f"documents.{rule.kind}")

    def _signing(self, form: Answers) -> dict[str, tuple[str, ...]]:
        """The part that describes each signatory, with their roles."""
        signing: dict[str, tuple[str, ...]] = {}
        for rule in self._product.signatories:
            if rule.role is Role.DELEGATE and not self._delegated(form):
                continue
            if rule.role is Role.LEGAL_REPRESENTATIVE and self._replaced(form):
                continue
            part = self._part_of(rule.role, form)
            signing[part] = (*signing.get(part, ()), rule.role)
        return signing

    def _part_of(self, role: Role, form: Answers) -> str:
        own = role is Role.LEGAL_REPRESENTATIVE and form.get(f"{role}.who") not in (ME, OTHER)
        return self.holder if own else role

    def _delegated(self, form: Answers) -> bool:
        asked = any(field.key == f"{Role.DELEGATE}.who" for field in self._delegate(form))
        return asked and form.get(f"{Role.DELEGATE}.who") == OTHER

    def _replaced(self, form: Answers) -> bool:
        return self._delegated(form) and self._roles[Role.DELEGATE].acts is DelegateActs.INSTEAD


def _forget(form: Form, part: str) -> None:
    """Nothing is known any more of the person of that part, but who they are to the requester."""
    for key in [key for key in form if key.startswith(f"{part}.") and key != f"{part}.who"]:
        del form[key]
    form.pop(f"documents.identity_{part}", None)


def _known(form: Answers, field: Field) -> bool:
    """Whether a field says of the requester what their profile says: it was not asked."""
    mine = form.get(f"{field.part}.who") in REQUESTING and field.name in INTRODUCED
    return mine and form.get(field.key) == form.get(f"{REQUESTER}.{field.name}")


def person_of(form: Answers, part: str) -> dict[str, str]:
    """The fields of one person, without their prefix."""
    return {field.name: form.get(field.key, "") for field in person_fields(part, form)}
