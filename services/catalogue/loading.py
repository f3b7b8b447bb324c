"""Reads a catalogue file and names everything wrong in it, each with its line."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails

from services.catalogue.catalogue import Catalogue
from services.catalogue.coherence import disagreements, unknown_offices
from services.catalogue.entry import Entry
from services.catalogue.lines import Lines
from services.catalogue.offices import Office, Terms
from services.catalogue.products import Product
from services.core.errors import SettingsError

DEFAULT_CATALOGUE: Final = Path(__file__).with_name("catalogue.toml")


class _File(Entry):
    """The shape of the file: `[terms]`, then `[[office]]` and `[[product]]` as often as there are entries."""

    terms: Terms
    office: Annotated[tuple[Office, ...], Field(min_length=1)]
    product: Annotated[tuple[Product, ...], Field(min_length=1)]


def load_catalogue(path: Path = DEFAULT_CATALOGUE) -> Catalogue:
    """Raises SettingsError with every problem of the file, as `<file>:<line>: <entry>: <problem>`."""
    try:
        text = path.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise SettingsError([f"CATALOGUE: {path}: {error}"]) from error
    lines = Lines(path, text, data)
    try:
        file = _File.model_validate(data)
    except ValidationError as error:
        raise SettingsError([_problem(lines, found["loc"], found["msg"]) for found in _causes(error)]) from error
    if problems := list(_incoherences(lines, file)):
        raise SettingsError(problems)
    return Catalogue(terms=file.terms, offices=file.office, products=file.product)


def _causes(error: ValidationError) -> Iterator[ErrorDetails]:
    """Pydantic also calls a list too short when its entries are wrong: only the entries are the cause."""
    found = error.errors()
    for detail in found:
        under = (other for other in found if other["loc"][: len(detail["loc"])] == detail["loc"])
        if detail["type"] != "too_short" or all(other is detail for other in under):
            yield detail


def _problem(lines: Lines, place: tuple[int | str, ...], message: str) -> str:
    """`place` is pydantic's: the table, its rank where it is one of several, then the key and what lies under it."""
    table, rest = (str(place[0]), place[1:]) if place else ("", ())
    rank = rest[0] if rest and isinstance(rest[0], int) else None
    keys = rest[1:] if rank is not None else rest
    said = ".".join(str(key) for key in keys)
    return lines.tell(table, rank, str(keys[0]) if keys else None, f"{said}: {message}" if said else message)


def _incoherences(lines: Lines, file: _File) -> Iterator[str]:
    yield from _taken(lines, "office", [office.code for office in file.office])
    yield from _taken(lines, "product", [product.code for product in file.product])
    defaults = [rank for rank, office in enumerate(file.office) if office.default]
    if len(defaults) != 1:
        rank = defaults[1] if defaults else 0
        yield lines.tell("office", rank, "default", f"default: {len(defaults)} default offices, one is needed")
    for rank, product in enumerate(file.product):
        for key, reason in disagreements(product):
            yield lines.tell("product", rank, key, f"{key}: {reason}")
        for code in unknown_offices(product, file.office):
            yield lines.tell("product", rank, "offices", f"offices: there is no office {code}")


def _taken(lines: Lines, table: str, codes: list[str]) -> Iterator[str]:
    for rank, code in enumerate(codes):
        if code in codes[:rank]:
            yield lines.tell(table, rank, "code", f"code: {code} is taken by an entry above")
