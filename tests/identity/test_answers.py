import asyncio
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.core.errors import Invalid, Unavailable
from services.core.vault import PURPOSES, Vault
from services.identity.answers import (
    PROPOSED,
    AnswerHasher,
    check_answer,
    clean_question,
    hash_answer,
    normalise_answer,
    verify_answer,
)

QUESTION = "Quel surnom vous donnait-on quand vous étiez enfant ?"
HOLDER = ("Marie Claire", "d’Aubigné", "mc.daubigne@exemple.fr", "+33612345678")


@pytest.fixture
def vault() -> Vault:
    keys = {number: os.urandom(32) for number, _ in enumerate(PURPOSES)}
    return Vault(keys, {purpose: number for number, purpose in enumerate(PURPOSES)})


def test_eight_questions_are_proposed() -> None:
    assert len(PROPOSED) == 8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Crème brûlée", "creme  brulee"),
        ("CŒUR", "coeur"),
        ("ｆｕｌｌ", "full"),
        (" Été ", "e\u0301te\u0301"),
        ("lac\u200b", "lac"),
    ],
)
def test_writings_of_one_answer(one: str, other: str) -> None:
    assert normalise_answer(one) == normalise_answer(other)


@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise_answer(normalise_answer(text)) == normalise_answer(text)


@pytest.mark.parametrize("answer", ["le lac d'Annecy", "Marie Curie", "12 juillet 1998", "chat noir enfant"])
def test_good_answers(answer: str) -> None:
    assert check_answer(answer, question=QUESTION, forbidden=HOLDER, others=["autre chose"]) == normalise_answer(answer)


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        ("", "short"),
        ("ab", "short"),
        ("é !", "short"),
        ("a" * 101, "long"),
        ("MARIE", "name"),
        ("daubigne marie-claire", "name"),
        ("D'AUBIGNÉ", "name"),
        ("MC.Daubigne@exemple.fr", "email"),
        ("mc daubigne", "email"),
        ("06 12 34 56 78", "phone"),
        ("+33612345678", "phone"),
        ("345678", "phone"),
        ("surnom", "question"),
        ("Enfant, étiez vous", "question"),
        ("Crème-Brûlée", "duplicate"),
    ],
)
def test_answers_that_others_can_guess_are_refused(answer: str, rule: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_answer(answer, question=QUESTION, forbidden=HOLDER, others=["creme brulee"])
    assert refusal.value.key == f"error-answer-{rule}"
    assert set(refusal.value.args_) <= {"min", "max"}


def test_a_question_of_ones_own() -> None:
    assert clean_question("  Nom de ma   première barque ? ") == "Nom de ma première barque ?"
    for text, key in (("Quoi ?", "length"), ("x" * 121, "length"), ("Nom de ma\nbarque ?", "format")):
        with pytest.raises(Invalid, match=f"error-question-{key}"):
            clean_question(text)


def test_a_hash_verifies_every_writing_of_its_answer_and_no_other(vault: Vault) -> None:
    hashed = hash_answer(vault, "Crème brûlée")
    assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert verify_answer(vault, "CREME BRULEE", hashed)
    assert not verify_answer(vault, "creme brule", hashed)
    assert not verify_answer(vault, "Crème brûlée", "not a hash")
    assert hash_answer(vault, "Crème brûlée") != hashed


def test_a_hash_is_worth_nothing_without_the_vault(vault: Vault) -> None:
    other = Vault({0: os.urandom(32)}, {"answer": 0})
    assert not verify_answer(other, "lac", hash_answer(vault, "lac"))


async def test_the_hasher(vault: Vault) -> None:
    hasher = AnswerHasher(vault)
    hashed = await hasher.hash("un lac")
    assert await hasher.verify("Un Lac", hashed)
    assert not await hasher.verify("un étang", hashed)


async def test_the_hasher_refuses_a_crowd(vault: Vault) -> None:
    hasher = AnswerHasher(vault, waiting_limit=2)
    results = await asyncio.gather(*(hasher.hash("un") for _ in range(3)), return_exceptions=True)
    assert [type(result) for result in results] == [str, str, Unavailable]
    assert await hasher.hash("encore")
