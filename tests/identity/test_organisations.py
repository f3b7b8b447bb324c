import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from services.core.errors import Invalid
from services.identity.organisations import clean_organisation_name, clean_siren, clean_siret, siren_of


@pytest.mark.parametrize("typed", ["732829320", "732 829 320", "732.829.320", " 732-829-320 ", "356000000"])
def test_siren(typed: str) -> None:
    assert clean_siren(typed) in ("732829320", "356000000")


@pytest.mark.parametrize(
    "typed",
    [
        "732 829 320 00074",
        "35600000000048",  # La Poste, head office: Luhn
        "35600000049837",  # La Poste elsewhere: digit sum a multiple of five
    ],
)
def test_siret(typed: str) -> None:
    assert siren_of(clean_siret(typed)) in ("732829320", "356000000")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("732829321", "error-siren-sum"),
        ("73282932", "error-siren-format"),
        ("000000000", "error-siren-format"),
        ("73282932A", "error-siren-format"),
        ("٧٣٢٨٢٩٣٢٠", "error-siren-format"),
        ("", "error-siren-format"),
    ],
)
def test_wrong_siren(typed: str, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        clean_siren(typed)
    assert refusal.value.key == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("732 829 320 00079", "error-siret-sum"),
        ("35600000049838", "error-siret-sum"),
        ("732829320", "error-siret-is-siren"),
        ("732829320000", "error-siret-format"),
        ("", "error-siret-format"),
    ],
)
def test_wrong_siret(typed: str, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        clean_siret(typed)
    assert refusal.value.key == key


@given(st.from_regex(r"[1-9][0-9]{7}", fullmatch=True), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_always_found(body: str, place: int, change: int) -> None:
    number = body + luhn.calc_check_digit(body)
    assert clean_siren(number) == number
    altered = number[:place] + str((int(number[place]) + change) % 10) + number[place + 1 :]
    with pytest.raises(Invalid):
        clean_siren(altered)


@pytest.mark.parametrize("name", ["Boulangerie Dupont & Fils", "3M France", "L’Oréal (Clichy)", "A+B"])
def test_organisation_names(name: str) -> None:
    assert clean_organisation_name(f"  {name} ") == name


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        (" ", "error-organisation-empty"),
        ("a" * 65, "error-organisation-length"),
        ("<b>ACME</b>", "error-organisation-format"),
        ("ACME 🚀", "error-organisation-format"),
        ("ACME\nSARL", "error-organisation-format"),
        ("&&&", "error-organisation-format"),
        ("株式会社", "error-text-script"),
        ("АCME", "error-text-mixed"),
    ],
)
def test_wrong_organisation_names(typed: str, key: str) -> None:
    with pytest.raises(Invalid) as refusal:
        clean_organisation_name(typed)
    assert refusal.value.key == key


@given(st.from_regex(r"[0-9]{5}", fullmatch=True).filter(lambda office: office != "00048"))
def test_an_office_of_la_poste_has_a_digit_sum_of_its_own(office: str) -> None:
    number = f"356000000{office}"
    if sum(map(int, number)) % 5:
        with pytest.raises(Invalid, match="error-siret-sum"):
            clean_siret(number)
    else:
        assert siren_of(clean_siret(number)) == "356000000"
