"""How to reach a registration office, as the arguments of any text."""

from services.catalogue import Office
from services.catalogue.hours import shown_hours
from services.core.texts import Texts


def contacts_of(office: Office, texts: Texts, locale: str) -> dict[str, str]:
    return {
        "office": office.name,
        "office_town": office.town,
        "office_email": office.email,
        "office_phone": office.phone,
        "office_hours": shown_hours(office.openings, texts, locale),
        "office_address": office.address,
    }
