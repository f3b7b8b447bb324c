import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.core.errors import Invalid
from services.identity.names import APOSTROPHES, LONGEST_NAME, Match, clean_name, compare_names, name_key

LETTERS = st.characters(categories=["Lu", "Ll", "Lo"])
NAMES = st.text(st.one_of(LETTERS, st.sampled_from("éèêëïöüÿçñœæßøłđ -'’.,")), min_size=1, max_size=40)


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("MAELYS GAELLE", "Maëlys-Gaëlle"),
        ("O’Neill", "ONEILL"),
        ("DUPONT--MARTIN", "Dupont Martin"),
        ("Lœuillet", "LOEUILLET"),
        ("Müller", "MUELLER"),
        ("Mu\u0308ller", "Mueller"),
        ("Müller", "Muller"),
        ("Großmann", "GROSSMANN"),
        ("Sørensen", "SORENSEN"),
        ("Łukasz", "lukasz"),
        ("Đorđević", "DORDEVIC"),
        ("Ǿrsted", "ORSTED"),
        ("Saint—Exupéry", "saint exupery"),
        ("J.-P. Martin, fils", "J P Martin fils"),
        ("  Anne   Marie ", "Anne-Marie"),
    ],
)
def test_writings_of_one_name(expected: str, typed: str) -> None:
    assert compare_names(expected, typed) is Match.SAME


@pytest.mark.parametrize("apostrophe", APOSTROPHES)
def test_every_apostrophe_is_deleted(apostrophe: str) -> None:
    assert name_key(f"d{apostrophe}Arc") == "darc"


DASHES = [chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Pd"] + ["\N{MINUS SIGN}"]


@given(st.sampled_from(DASHES), st.sampled_from(DASHES))
def test_every_dash_is_a_space(one: str, other: str) -> None:
    assert name_key(f"Anne{one}{other}Marie") == "anne marie"
    assert compare_names(f"Anne{one}Marie", "ANNE MARIE") is Match.SAME
    assert compare_names(f"Anne{one}Marie", "Annemarie") is Match.DIFFERENT


@given(NAMES, st.sampled_from(APOSTROPHES), st.sampled_from(["", *".,"]))
def test_how_a_keyboard_writes_it_does_not_count(name: str, apostrophe: str, stop: str) -> None:
    """Composed or not, with whichever apostrophe, dots or commas: one key. No letter is lost with them."""
    key = name_key(name)
    assert name_key(unicodedata.normalize("NFD", name)) == name_key(unicodedata.normalize("NFC", name)) == key
    for place in range(len(name) + 1):
        written = name[:place] + apostrophe + stop + name[place:]
        if not unicodedata.combining(name[place : place + 1] or "a"):
            assert name_key(written) == key
    assert not set(key) & set(APOSTROPHES + ".,")
    assert not any(unicodedata.combining(letter) for letter in unicodedata.normalize("NFD", key))


@given(st.text("aeioubcdrst", min_size=3, max_size=20), st.integers(0, 19), st.sampled_from("aeioubcdrst"))
def test_one_letter_more_less_or_other_is_never_the_same_name(name: str, place: int, letter: str) -> None:
    place %= len(name)
    for other in (name[:place] + letter + name[place + 1 :], name[:place] + name[place + 1 :], f"{name}{letter}"):
        assert (compare_names(name, other) is Match.SAME) is (name == other)


@pytest.mark.parametrize(
    ("expected", "typed"),
    [("Marie", "Marie Claire"), ("Marie Claire", "Marie"), ("Müller Weiß", "Mueller"), ("Jean", "Jean-Baptiste")],
)
def test_a_prefix_is_near(expected: str, typed: str) -> None:
    assert compare_names(expected, typed) is Match.NEAR


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("Martin", "Martim"),
        ("Marie", "Mari"),
        ("Marie Claire", "Claire"),
        ("Mueller", "Muller"),
        ("Dupont", ""),
        ("Dupont", "."),
        ("", ""),
    ],
)
def test_a_small_difference_is_a_difference(expected: str, typed: str) -> None:
    assert compare_names(expected, typed) is Match.DIFFERENT


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@given(NAMES.filter(name_key))
def test_a_name_is_the_same_as_itself_in_any_case(name: str) -> None:
    assert compare_names(name, name) is Match.SAME
    assert compare_names(name, f" {name.casefold()} ") is Match.SAME


@given(NAMES, NAMES)
def test_comparison_is_symmetric(one: str, other: str) -> None:
    assert compare_names(one, other) is compare_names(other, one)


@given(NAMES.filter(name_key), NAMES.filter(name_key))
def test_a_longer_name_is_never_accepted(name: str, more: str) -> None:
    assert compare_names(name, f"{name} {more}") is Match.NEAR


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Jean   Luc ", "Jean Luc"),
        ("Jean\u00a0Luc", "Jean Luc"),
        ("\u202eMarie\u202c\u200b", "Marie"),
        ("Zoe\u0308", "Zoë"),
        ("O’Neill-Smith, Jr.", "O’Neill-Smith, Jr."),
        ("Ольга", "Ольга"),
        ("Ελένη Müller", "Ελένη Müller"),
        ("Teʻura Mª", "Teʻura Mª"),
        ("J̌ana", "J̌ana"),
    ],
)
def test_clean_name(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "error-name-empty"),
        ("\u200f\u200b ", "error-name-empty"),
        ("\u3164", "error-name-empty"),
        ("a" * 65, "error-name-length"),
        ("a" * 200, "error-name-length"),
        ("Louis 14", "error-name-digits"),
        ("Louis ٣", "error-name-digits"),
        ("<b>Jean</b>", "error-name-format"),
        ("Jean 😀", "error-name-format"),
        ("Jean\nDupont", "error-name-format"),
        ("Jean\x00", "error-name-format"),
        ("محمد", "error-text-script"),
        ("राम", "error-text-script"),
        ("田中", "error-text-script"),
        ("Ｄｕｐｏｎｔ", "error-text-script"),
        ("Dupоnt", "error-text-mixed"),
        ("Marie Αnne", "error-text-mixed"),
        ("...", "error-name-format"),
        ("--", "error-name-format"),
    ],
)
def test_what_is_no_name_is_refused(typed: str, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        clean_name(typed)
    assert refusal.value.key == key


@given(st.text(max_size=80))
def test_what_is_kept_is_kept_the_same_again(text: str) -> None:
    try:
        name = clean_name(text)
    except Invalid:
        return
    assert clean_name(name) == name
    assert 0 < len(name) <= LONGEST_NAME
    assert name_key(name)
    assert not set(name) & set("<>&\n\r\u202e\u200f\u200b")
