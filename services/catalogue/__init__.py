"""What can be ordered, from which office and under which terms: data, checked at start (`domain` §2)."""

from services.catalogue.catalogue import Catalogue
from services.catalogue.loading import DEFAULT_CATALOGUE, load_catalogue
from services.catalogue.offices import Office
from services.catalogue.products import Lifetime, Product, SignatoryRule

__all__ = [
    "DEFAULT_CATALOGUE",
    "Catalogue",
    "Lifetime",
    "Office",
    "Product",
    "SignatoryRule",
    "load_catalogue",
]
