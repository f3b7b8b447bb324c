"""What a request is found by: keyed digests of the names, addresses and numbers in it, never their text (`domain` §10).

Both sides go through the same rules (`domain` §5), so that what a person types finds whatever was written otherwise: a
name by its matching key, a phone number in E.164, an organisation by its name, its SIREN or its SIRET.
"""

import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from typing import Final
from uuid import UUID, uuid4

from phonenumbers import SUPPORTED_REGIONS

from models import Certificate, Request, SearchKey
from services.core.errors import Invalid
from services.core.unit import transaction
from services.core.vault import Vault
from services.identity.mail_addresses import clean_email
from services.identity.names import is_dash, name_key, name_keys
from services.identity.organisations import siren_of
from services.identity.phones import parse_phone
from services.requests.form import Form

DIGEST: Final = 20
"""Hexadecimal digits kept of a digest: among millions of keys no two share 80 bits, and a place holds a few of them."""
SERIAL_END: Final = 6
"""How many of its last digits a certificate is found by; who types more is answered more precisely."""
_COUNTRIES: Final = tuple(SUPPORTED_REGIONS)
_MOST_WORDS: Final = 6  # of a name whose every word is tried in both its writings
_SIREN, _SIRET = 9, 14


class SearchKeys:
    """Writes and digests the keys of requests."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def index(self, request: Request, form: Form) -> None:
        """Make a request found by this form and by nothing of an earlier one, inside the running unit."""
        owner = await request.owner
        certificates = await Certificate.filter(request_id=request.id).values_list("serial", flat=True)
        keys = {*keys_of(form), *(_serial(str(serial)) for serial in certificates)}
        if owner.customer_id:
            keys.add(_customer(owner.customer_id))
        async with transaction():
            await SearchKey.filter(request_id=request.id).delete()
            await self._add(request.id, keys)

    async def add_serial(self, request_id: UUID, serial: str) -> None:
        """Make a request found by the serial number of its certificate, inside the running unit."""
        await self._add(request_id, {_serial(serial)})

    def typed(self, text: str) -> set[str]:
        """The digests of everything that this text may mean."""
        return set(map(self._digest, meanings(text)))

    def serial(self, end: str) -> str:
        """The digest of the end of a serial number."""
        return self._digest(_serial(end))

    async def _add(self, request_id: UUID, keys: set[str]) -> None:
        rows = [SearchKey(id=uuid4(), request_id=request_id, digest=self._digest(key)) for key in sorted(keys)]
        await SearchKey.bulk_create(rows)

    def _digest(self, key: str) -> str:
        return self._vault.digest("search", key)[:DIGEST]


def keys_of(form: Form) -> set[str]:
    """The keys of every person of a form, whatever their part, and of its organisation."""
    keys: set[str] = set()
    for part in {key.partition(".")[0] for key in form}:
        given, surname = form.get(f"{part}.given_name"), form.get(f"{part}.surname")
        if given and surname:
            keys |= {*_names(surname), *_names(f"{given} {surname}"), *_names(f"{surname} {given}")}
        if email := form.get(f"{part}.email"):
            keys.add(_mail(email))
        if phone := form.get(f"{part}.phone"):
            keys.add(f"phone:{phone}")
    if name := form.get("organisation.name"):
        keys |= set(_names(name))
    if siret := form.get("organisation.siret"):
        keys |= {f"number:{siret}", f"number:{siren_of(siret)}"}
    return keys


def meanings(text: str) -> set[str]:
    """The keys of everything that a typed text may mean: a name, an address, a phone, a SIREN, a customer id."""
    line = " ".join(unicodedata.normalize("NFKC", text).split())
    keys = {*_names(text), _customer(line)}
    with suppress(Invalid):
        keys.add(_mail(clean_email(line)))
    plain = "".join("-" if is_dash(character) else character for character in line)
    for writing in (plain, f"+{plain}", f"0{plain}"):  # `33 6 …` and what a spreadsheet leaves of `06 …`
        with suppress(Invalid):
            keys.add(f"phone:{parse_phone(writing, _COUNTRIES)}")
    digits = "".join(character for character in plain if character not in " .-")
    if digits.isdecimal() and len(digits) in (_SIREN, _SIRET):
        keys.add(f"number:{digits}")
    return keys


def _names(text: str) -> Iterator[str]:
    """Every key of a name, each of its words in both its writings."""
    words = text.split()
    writings = product(*(name_keys(word) or {""} for word in words)) if len(words) <= _MOST_WORDS else ()
    keys = {*name_keys(text), *(name_key(" ".join(writing)) for writing in writings)}
    return (f"name:{key}" for key in keys if key)


def _mail(address: str) -> str:
    return f"mail:{address.casefold()}"


def _customer(identifier: str) -> str:
    return "customer:" + "".join(filter(str.isalnum, identifier.casefold()))


def _serial(serial: str) -> str:
    return f"serial:{serial[-SERIAL_END:]}"
