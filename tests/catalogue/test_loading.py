from pathlib import Path

import pytest

from services.catalogue import DEFAULT_CATALOGUE, load_catalogue
from services.core.errors import SettingsError

GOOD = DEFAULT_CATALOGUE.read_text(encoding="utf-8")


def problems(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as error:
        load_catalogue(path)
    return error.value.problems


def line_of(text: str, part: str, after: str = "") -> int:
    start = text.index(after)
    return text[: text.index(part, start)].count("\n") + 1


def swapped(old: str, new: str, after: str = "") -> str:
    """The default catalogue with the first `old` after `after` replaced."""
    start = GOOD.index(old, GOOD.index(after))
    return GOOD[:start] + new + GOOD[start + len(old) :]


def test_every_problem_is_named_with_its_line(tmp_path: Path) -> None:
    text = swapped('family = "software"', 'family = "sofware"', 'code = "initio"')
    text = text.replace('code = "negocio"\n', 'code = "negocio"\ncolour = "blue"\n')
    text = text.replace("price_cents = 4900", "price_cents = -1")
    text = text.replace('phone = "01 99 00 12 34"', 'phone = "call us"')
    found = problems(tmp_path, text)
    assert [problem.split(":")[:3] for problem in found] == [
        ["mine.toml", str(line_of(text, 'phone = "call us"')), " office demo"],
        ["mine.toml", str(line_of(text, 'family = "sofware"')), " product initio"],
        ["mine.toml", str(line_of(text, "colour")), " product negocio"],
        ["mine.toml", str(line_of(text, "lifetimes", after="cachet-one-time")), " product cachet-one-time"],
    ]
    assert "lifetimes.0.price_cents: Input should be greater than or equal to 0" in found[3]


def test_a_missing_key_is_named_with_the_line_of_its_entry(tmp_path: Path) -> None:
    text = swapped("questions = true\n", "", 'code = "negocio"')
    (problem,) = problems(tmp_path, text)
    header = text[: text.index('code = "negocio"')].count("\n")
    assert problem == f"mine.toml:{header}: product negocio: questions: Field required"


@pytest.mark.parametrize(
    ("after", "old", "new", "said"),
    [
        ('"initio"', 'supports = ["p12"]', 'supports = ["usb"]', "supports: a support of another family"),
        ('"certiserv"', 'organisation = "required"', 'organisation = "none"', "organisation: a seal names"),
        ('"initio"', '{ role = "holder" }', '{ role = "certificate_manager" }', "signatories: a person's certificate"),
        ('"negocio"', '    { role = "legal_representative" },\n', "", "signatories: a delegate acts for"),
        ('"negocio"', ', acts = "beside"', "", 'signatories.2: Value error, "acts"'),
        ('"negocio"', '    { role = "delegate", acts = "beside" },\n', "", "documents: a mandate"),
        ('"cachet-one-time"', '    { kind = "to_seal", whose = "request" },\n', "", "documents: the document to seal"),
        ('"initio"', '["draft", ', "[", "path: begins with draft"),
        ('"initio"', ', "issued"]', "]", "path: ends with issued"),
        ('"initio"', '"review", ', "", "path: is signed and reviewed"),
        ('"initio"', '"review", ', '"review", "returned", ', "path: holds a state that lies beside"),
        ('"initio"', '"review", ', '"review", "review", ', "path: names something twice"),
        ('"initio"', '"retrieval", ', "", "path: retrieval is for the software family"),
        ('"initio"', '"issued"]', '"shipped", "issued"]', "path: only a token is shipped"),
        ('"initio"', "questions = true", "questions = false", "questions: the path has a questions step"),
        ('"initio"', 'identity_check = "desk"', 'identity_check = "remote"', "identity_check: remote goes with"),
        ('"initio"', 'acceptance = "none"', 'acceptance = "content_after"', "acceptance: content_after goes with"),
        ('"initio"', "available = true", "available = true\npin_unblock = true", "pin_unblock: only a token"),
        ('"cachet-one-time"', '["pades"]', '["pades", "cades"]', "signature_formats: a one-time seal"),
        ('"initio"', '"dual-lcp-rgs"', '"seal-lcp"', "certificate_profile: a seal profile"),
        ('"initio"', "months = 24", "months = 12", "lifetimes: names something twice"),
        ('"initio"', 'offices = ["demo"]', 'offices = ["lyon"]', "offices: there is no office lyon"),
        ('"initio"', '"draft"', '"drafted"', "path.0: Input should be 'draft'"),
        ("", "default = true", "default = false", "default: 0 default offices"),
        ("", 'code = "negocio"', 'code = "initio"', "code: initio is taken"),
        ("", 'code = "initio"', 'code = "Initio 1*"', "code: String should match"),
        ("", "mon-thu 09:00-12:30 13:30-18:00", "mon-thu 9h-18h", 'hours: Value error, "mon-thu 9h-18h"'),
        ("", "bureau@guichetier.example", "bureau", "email: Value error, is not an e-mail address"),
        ("", 'version = "2026-11"', "version = 2026", "version: Input should be a valid string"),
    ],
)
def test_flags_that_do_not_go_together_are_refused(tmp_path: Path, after: str, old: str, new: str, said: str) -> None:
    text = swapped(old, new, after)
    found = problems(tmp_path, text)
    assert any(said in problem for problem in found), found
    assert all(int(problem.split(":")[1]) > 1 for problem in found)


def test_a_file_that_is_no_toml_or_not_there(tmp_path: Path) -> None:
    assert "line 2" in problems(tmp_path, "[terms]\nversion =\n")[0]
    with pytest.raises(SettingsError, match="No such file"):
        load_catalogue(tmp_path / "none.toml")


@pytest.mark.parametrize(
    "text", ["", "terms = 1\noffice = 2\nproduct = 3\n", "[[product]]\n", "product = [1]\n", "[[colour]]\nx = 1\n"]
)
def test_a_file_of_another_shape(tmp_path: Path, text: str) -> None:
    assert all(problem.startswith("mine.toml:") for problem in problems(tmp_path, text))
