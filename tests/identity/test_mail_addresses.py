import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.core.errors import Invalid
from services.identity.mail_addresses import LONGEST_ADDRESS, clean_email, mask_email


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Jean.Dupont@Exemple.FR ", "Jean.Dupont@exemple.fr"),
        ("mailto:a@b.fr", "a@b.fr"),
        ("o'neill+sign@sub.example.com", "o'neill+sign@sub.example.com"),
        ("jean@société.fr", "jean@xn--socit-esab.fr"),
        ("jean@straße.de", "jean@xn--strae-oqa.de"),
        ("jean\u200b@exemple.fr", "jean@exemple.fr"),
    ],
)
def test_addresses(typed: str, kept: str) -> None:
    assert clean_email(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "jean",
        "jean@",
        "@exemple.fr",
        "jean@exemple",
        "jean@localhost",
        "jean@127.0.0.1",
        "jean@[127.0.0.1]",
        "jean dupont@exemple.fr",
        "jean@exemple.fr\r\nBcc: x@y.fr",
        "jean@exemple.fr, x@y.fr",
        "Jean <jean@exemple.fr>",
        '"jean"@exemple.fr',
        "jean..dupont@exemple.fr",
        ".jean@exemple.fr",
        "jéan@exemple.fr",
        "jean@-exemple.fr",
        "jean@exemple..fr",
        "jean%autre@exemple.fr",
        "jean@" + "é" * 70 + ".fr",
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(Invalid, match="error-email-format"):
        clean_email(typed)


@pytest.mark.parametrize("typed", ["a" * 65 + "@b.fr", "a@" + ".".join(["b" * 60] * 5) + ".fr"])
def test_an_address_has_a_longest_length(typed: str) -> None:
    with pytest.raises(Invalid, match="error-email-"):
        clean_email(typed)


@given(st.one_of(st.text(max_size=60), st.emails()))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        address = clean_email(text)
    except Invalid:
        return
    assert clean_email(address) == address
    assert address.isascii()
    assert address.isprintable()
    assert len(address) <= LONGEST_ADDRESS
    assert not set(address) & set(' ,;:<>()[]"\\')


@pytest.mark.parametrize(
    ("address", "shown"),
    [("marie@exemple.fr", "m•••@e•••.fr"), ("ma@ab.fr", "•••@•••.fr"), ("marie@mail.exemple.co", "m•••@m•••.co")],
)
def test_mask_email(address: str, shown: str) -> None:
    assert mask_email(address) == shown


@given(st.from_regex(r"[a-z]{3,20}", fullmatch=True), st.from_regex(r"[a-z]{3,20}", fullmatch=True))
def test_a_mask_shows_one_letter_of_each_part(local: str, domain: str) -> None:
    assert mask_email(f"{local}@{domain}.fr") == f"{local[0]}•••@{domain[0]}•••.fr"
