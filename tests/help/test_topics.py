"""Help: every topic is found by its own words, is complete in both languages, and fits a screen of Telegram."""

import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.chat.screen import MAX_DATA_BYTES
from playground.telegram.formatting import parse_html
from services.catalogue import load_catalogue
from services.catalogue.offices import PhoneService
from services.core.texts import LOCALES, Texts
from services.help import BY_NAME, TOPICS, Group, Help, Topic

TEXTS = Texts(Path(__file__).parents[2] / "locales")
HELP = Help(TEXTS)
OFFICES = list(load_catalogue().offices)
LONGEST_BUTTON = 60  # what a telephone shows of it, on two lines


def without_accents(text: str) -> str:
    return "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))


@given(st.sampled_from(TOPICS), st.sampled_from(LOCALES), st.booleans(), st.sampled_from([str.upper, str.lower]),
       st.randoms(use_true_random=False))  # fmt: skip
def test_a_topic_is_found_by_the_words_of_its_title(
    topic: Topic, locale: str, accents: bool, case: object, order: random.Random
) -> None:
    words = TEXTS.plain(locale, f"help-{topic.name}-title").split()
    order.shuffle(words)
    typed = " ".join(words) if accents else without_accents(" ".join(words))
    assert callable(case)
    assert HELP.search(locale, case(typed))[0] is topic


@pytest.mark.parametrize(
    ("locale", "typed", "name"),
    [
        ("fr", "revoquer", "revoke"), ("fr", "RÉVOQUER mon certificat", "revoke"),
        ("fr", "je ne recois pas le sms", "codes"), ("fr", "coche verte acrobat", "acrobat"), ("fr", "siv", "siv"),
        ("fr", "cle publique pem", "public-key"), ("fr", "telephone du bureau", "contacts"), ("fr", "xades", "formats"),
        ("fr", "marches publics", "tenders"), ("fr", "iphone", "mac"), ("fr", "mot de passe oublie", "lost"),
        ("fr", "questions secretes", "questions"), ("fr", "renouvel", "renew"),
        ("fr", "pilote", "driver"), ("fr", "nouvel ordinateur", "reinstall"), ("fr", "lien perime", "links"),
        ("en", "forgot password", "lost"), ("en", "green tick", "acrobat"), ("en", "vehicle", "siv"),
        ("en", "phone number of the office", "contacts"), ("en", "retire", "obsolete"), ("en", "zzz", ""),
        ("en", "", ""), ("en", "?! b", ""),
    ],
)  # fmt: skip
def test_people_find_what_they_look_for(locale: str, typed: str, name: str) -> None:
    found = HELP.search(locale, typed)
    assert (found[0].name if found else "") == name


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)
def test_a_topic_fits_its_screen(topic: Topic, locale: str) -> None:
    shown = parse_html(f"<b>{HELP.title(topic, locale)}</b>\n\n{HELP.body(topic, locale, OFFICES * 2)}")
    assert len(shown.text) <= 4096 and shown.entities
    assert "{" not in shown.text and "help-" not in shown.text
    assert len(TEXTS.plain(locale, f"help-{topic.name}-title")) <= LONGEST_BUTTON
    assert len(f"12345678|topic|{topic.name}".encode()) <= MAX_DATA_BYTES


def test_the_topics_are_whole() -> None:
    assert len(BY_NAME) == len(TOPICS)
    for topic in TOPICS:
        assert topic.related and topic.name not in topic.related
        assert all(name in BY_NAME for name in topic.related)
    for group in Group:
        assert 1 <= len(HELP.of(group)) <= 8
    for locale in LOCALES:
        named = {key for key in TEXTS.keys(locale) if key.startswith("help-") and key.endswith("-title")}
        assert named == {f"help-{topic.name}-title" for topic in TOPICS}


@pytest.mark.parametrize("locale", LOCALES)
def test_the_contacts_name_hours_cost_and_the_telephone_menu(locale: str) -> None:
    office = OFFICES[0].model_copy(update={"call_cents_per_minute": 45, "phone_menu": tuple(PhoneService)})
    shown = HELP.contacts([office], locale)
    for expected in (office.name, office.email, office.phone, office.address, "45", "09:00", "4 "):
        assert expected in shown, expected
