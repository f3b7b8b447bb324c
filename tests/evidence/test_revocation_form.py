"""The revocation form: one page, in the person's language, with everything the office needs and the chosen box."""

import io
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from services.core.texts import LOCALES
from services.evidence.revocation_form import RevocationFormContent, draw_revocation_form
from services.pki.revocation import RevocationReason
from services.revocation.motives import OFFERED, Motive
from tests.evidence import samples
from tests.evidence.test_papers import text_of

CONTENT = RevocationFormContent(
    number="N°100042",
    at=samples.AT,
    product="Initio, 3 ans",
    serial="5b1c3f00d2a94e7788",
    holder="Maëlys-Gaëlle TEST LŒUILLET",
    organisation="TEST Boulangerie & Fils",
    expires=samples.AT + timedelta(days=1000),
    motives=OFFERED,
    chosen=Motive.MERGER,
    office=samples.CATALOGUE.default_office,
)


@pytest.mark.parametrize("locale", LOCALES)
def test_it_is_one_archived_page_that_says_everything(locale: str, tmp_path: Path) -> None:
    pdf = draw_revocation_form(CONTENT, samples.TEXTS, locale)
    root = PdfFileReader(io.BytesIO(pdf)).root
    assert root["/Pages"]["/Count"] == 1
    assert b"pdfaid:part" in root["/Metadata"].data
    shown = text_of(pdf, tmp_path)
    office = CONTENT.office
    motives = [samples.TEXTS.plain(locale, f"reason-{motive}") for motive in OFFERED]
    for expected in (
        CONTENT.number, CONTENT.serial, CONTENT.holder, CONTENT.organisation, office.name, office.address,
        office.email, office.phone, "24 h", "17/08/2029", *motives,
    ):  # fmt: skip
        assert expected in shown, expected


def test_only_the_chosen_box_is_ticked() -> None:
    drawn = {chosen: draw_revocation_form(replace(CONTENT, chosen=chosen), samples.TEXTS, "fr") for chosen in OFFERED}
    assert len(set(drawn.values())) == len(OFFERED)
    by_hand = draw_revocation_form(replace(CONTENT, chosen=None), samples.TEXTS, "fr")
    assert by_hand not in drawn.values()
    assert by_hand == draw_revocation_form(replace(CONTENT, chosen=None), samples.TEXTS, "fr")


def test_people_choose_among_the_words_of_the_domain_and_the_list_says_rfc_5280() -> None:
    reasons: dict[Motive, RevocationReason] = {motive: motive.reason for motive in OFFERED}
    assert Motive.WITHDRAWN not in reasons and Motive.WITHDRAWN.reason is RevocationReason.PRIVILEGE_WITHDRAWN
    changed, taken = RevocationReason.AFFILIATION_CHANGED, RevocationReason.KEY_COMPROMISE
    assert [reasons[each] for each in (Motive.ORGANISATION, Motive.DEPARTURE, Motive.MERGER)] == [changed] * 3
    assert [reasons[each] for each in (Motive.LOSS, Motive.COMPROMISE)] == [taken] * 2
    assert set(reasons.values()) == set(RevocationReason) - {RevocationReason.PRIVILEGE_WITHDRAWN}
