import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.core.errors import Invalid
from services.identity.passwords import PasswordPolicy, generate_password

POLICY = PasswordPolicy()


@pytest.mark.parametrize("password", ["Abcdefg1", "A1bcdefghijklmnopqrs"])
def test_good_passwords(password: str) -> None:
    POLICY.check(password)


@pytest.mark.parametrize(
    ("password", "key", "args"),
    [
        ("Abcdef1", "error-password-length", {"min": 8, "max": 20}),
        ("A1" + "b" * 19, "error-password-length", {"min": 8, "max": 20}),
        ("Abcdef 1", "error-password-characters", {}),
        ("Abcdéfg1", "error-password-characters", {}),
        ("Abcdefg١", "error-password-characters", {}),
        ("abcdefg1", "error-password-missing", {"missing": "upper"}),
        ("ABCDEFG1", "error-password-missing", {"missing": "lower"}),
        ("Abcdefgh", "error-password-missing", {"missing": "digit"}),
        ("12345678", "error-password-missing", {"missing": "upper-lower"}),
    ],
)
def test_what_is_wrong_is_named(password: str, key: str, args: dict[str, object]) -> None:
    with pytest.raises(Invalid) as refusal:
        POLICY.check(password)
    assert (refusal.value.key, refusal.value.args_) == (key, args)


@given(st.text(max_size=30))
def test_a_refusal_never_holds_the_password(password: str) -> None:
    try:
        POLICY.check(password)
    except Invalid as refusal:
        assert set(refusal.args_) <= {"min", "max", "missing"}


def test_generated_passwords_are_good_and_distinct() -> None:
    passwords = {generate_password() for _ in range(200)}
    assert len(passwords) == 200
    for password in passwords:
        assert len(password) == 20
        POLICY.check(password)
        assert not set(password) & set("0O1lI")
