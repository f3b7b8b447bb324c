"""The form and the evidence: what they say, that they are archives, and that they are always the same."""

import io
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.reader import PdfFileReader

from services.core.errors import Invalid
from services.core.texts import LOCALES
from services.evidence.evidence import FORM_NAME, draw_evidence
from services.evidence.form import Person, draw_form
from services.evidence.sheet import grouped
from services.evidence.typeface import drawable
from tests.evidence import samples
from tests.requirements import require


def text_of(pdf: bytes, tmp_path: Path) -> str:
    require("pdftotext")
    path = tmp_path / "paper.pdf"
    path.write_bytes(pdf)
    shown = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return re.sub(r"\s+", " ", shown.stdout.decode())


@pytest.mark.parametrize("locale", LOCALES)
def test_the_same_content_gives_the_same_bytes(locale: str) -> None:
    form = draw_form(samples.form(), samples.TEXTS, locale)
    assert draw_form(samples.form(), samples.TEXTS, locale) == form
    evidence = samples.evidence(form)
    assert draw_evidence(evidence, samples.TEXTS, locale) == draw_evidence(evidence, samples.TEXTS, locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_both_papers_are_archives(locale: str) -> None:
    form = draw_form(samples.form(), samples.TEXTS, locale)
    for paper in (form, draw_evidence(samples.evidence(form), samples.TEXTS, locale)):
        root = PdfFileReader(io.BytesIO(paper)).root
        metadata = root["/Metadata"].data.decode()
        assert re.search(r"pdfaid:part\W+3\b", metadata)
        assert re.search(r"pdfaid:conformance\W+B\b", metadata)
        assert "/OutputIntents" in root
        assert root["/Lang"].startswith(locale)


def test_what_the_form_says_and_what_it_must_not(tmp_path: Path) -> None:
    content = samples.form()
    shown = text_of(draw_form(content, samples.TEXTS, "fr"), tmp_path)
    for expected in (
        "N°100042",
        "21/11/2026 09:30:05 UTC",
        "Initio",
        "simple · RGS *",
        "36 mois",
        "144,00 € hors taxes",
        "Maëlys-Gaëlle",
        "TEST LŒUILLET",
        "Ольга Đorđević-O’Neill",
        "représentant légal",
        "TEST Boulangerie & Fils",
        "732 829 320 00074",
        "+33 6 •• •• •• 78",
        "o•••@e•••.fr",
        grouped(content.documents[2].sha256),
        "version 2026-11",
        "Bureau d'enregistrement de démonstration",
        "du lundi au jeudi de 09:00 à 12:30",
        "2/2",
    ):
        assert expected in shown, expected
    for person in content.people:
        assert person.phone[3:] not in shown.replace(" ", "")


def test_what_the_evidence_says(tmp_path: Path) -> None:
    form = draw_form(samples.form(), samples.TEXTS, "en")
    evidence = samples.evidence(form)
    shown = text_of(draw_evidence(evidence, samples.TEXTS, "en"), tmp_path)
    for record in evidence.signatures:
        for expected in (
            record.name, record.account, record.masked_phone, record.delivery, grouped(record.sha256), record.terms,
        ):  # fmt: skip
            assert expected in shown, expected
    assert "21/11/2026 09:30:05 UTC" in shown
    assert "Each of the 2 people below" in shown


def test_the_signed_form_is_attached_byte_for_byte(tmp_path: Path) -> None:
    require("pdfdetach")
    form = draw_form(samples.form(), samples.TEXTS, "fr")
    (tmp_path / "evidence.pdf").write_bytes(draw_evidence(samples.evidence(form), samples.TEXTS, "fr"))
    subprocess.run(["pdfdetach", "-saveall", "evidence.pdf"], cwd=tmp_path, check=True)
    assert (tmp_path / FORM_NAME).read_bytes() == form


def test_a_signature_of_another_form_is_no_evidence() -> None:
    content = samples.evidence(draw_form(samples.form(), samples.TEXTS, "fr"))
    with pytest.raises(ValueError, match="another form"):
        draw_evidence(replace(content, form=content.form + b"\n"), samples.TEXTS, "fr")


def test_many_signatories_and_long_values_take_more_pages() -> None:
    person = Person(("holder",), "Anne-" * 12 + "Anne", "W" * 64, "a" * 60 + "@exemple.fr", "+33612345678")
    content = samples.form((person,) * 30)
    reader = PdfFileReader(io.BytesIO(draw_form(content, samples.TEXTS, "fr")))
    assert 3 <= reader.root["/Pages"]["/Count"] <= 6


@pytest.mark.parametrize(("name", "letters"), [("محمد", "ح د م"), ("山田", "山 田"), ("राम", "म र ा")])
def test_a_name_that_cannot_be_drawn_is_refused(name: str, letters: str) -> None:
    person = replace(samples.PEOPLE[0], given_name=name)
    with pytest.raises(Invalid, match="error-text-script") as refusal:
        draw_form(samples.form((person,)), samples.TEXTS, "fr")
    assert refusal.value.args_ == {"letters": letters}


@pytest.mark.parametrize("text", ["Zoë Œuvre ŁÓDŹ", "Ελένη", "Київ", "1\u202f234,50 €", "**gras** <b>", "••"])
def test_what_can_be_drawn(text: str) -> None:
    assert drawable(text).replace("\u00a0", " ") == text.replace("\u202f", " ")


@settings(max_examples=10, deadline=None)
@given(st.text(st.characters(max_codepoint=0x17F, categories=["L", "P", "S", "Zs"]), min_size=1, max_size=64))
def test_any_latin_name_is_drawn_or_refused(name: str) -> None:
    person = replace(samples.PEOPLE[0], surname=name)
    try:
        assert draw_form(samples.form((person,)), samples.TEXTS, "fr").startswith(b"%PDF-1.7")
    except Invalid as refusal:
        assert refusal.key == "error-text-script"


def test_content_does_not_show_itself() -> None:
    content = samples.form()
    assert "exemple.fr" not in repr(content)
    assert "612345678" not in repr(content.people)
