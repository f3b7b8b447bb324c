"""The whole catalogue, as the services read it."""

from typing import TypeVar

from models import RequestState
from services.catalogue.entry import Entry
from services.catalogue.offices import Office, Terms
from services.catalogue.products import Family, Product
from services.core.errors import NotFound


class Catalogue(Entry):
    """Codes are kept in the database: an entry that was used is never removed, but made unavailable."""

    terms: Terms
    offices: tuple[Office, ...]
    products: tuple[Product, ...]

    @property
    def by_family(self) -> tuple[Product, ...]:
        """The products of each family together, those that can be ordered first."""
        order = list(Family)
        return tuple(sorted(self.products, key=lambda product: (order.index(product.family), not product.available)))

    def product(self, code: str) -> Product:
        """Raises NotFound."""
        return _of(self.products, code)

    def office(self, code: str) -> Office:
        """Raises NotFound."""
        return _of(self.offices, code)

    @property
    def default_office(self) -> Office:
        return next(office for office in self.offices if office.default)

    @property
    def paths(self) -> dict[str, tuple[RequestState, ...]]:
        """The steps of every product, for the table of transitions."""
        return {product.code: product.path for product in self.products}


_E = TypeVar("_E", Product, Office)


def _of(entries: tuple[_E, ...], code: str) -> _E:
    for entry in entries:
        if entry.code == code:
            return entry
    raise NotFound
