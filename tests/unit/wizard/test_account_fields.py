"""New passwords, and email addresses that look mistyped."""

import pytest

from kiosk.i18n import N_, Translator
from kiosk.wizard.fields.account_fields import PASSWORD_LIMIT, PasswordField, meant_address
from kiosk.wizard.fields.field import Complaint

SAY = Translator("en")
PASSWORD = PasswordField(N_("Password"), least=12)


def complaint(raw: object) -> str:
    answer = PASSWORD.parse(raw)
    assert isinstance(answer, Complaint)
    return SAY.say(answer.message)


@pytest.mark.req("R2")
@pytest.mark.parametrize(
    "password", ["purple-otters-42", " blanks stay as typed ", "пароль из слов", "x7" * 32 + "abc"]
)
def test_a_long_password_is_taken_as_typed(password: str) -> None:
    assert PASSWORD.parse(password) == password


@pytest.mark.req("R2")
@pytest.mark.parametrize("raw", ["", None, 7, ["a"]])
def test_no_password_says_what_to_do(raw: object) -> None:
    assert complaint(raw) == "Enter a password"


@pytest.mark.req("R2")
def test_a_password_has_the_length_of_the_policy() -> None:
    assert complaint("short words") == "Password must be 12 characters or more"
    too_long = "ab cd ef " * PASSWORD_LIMIT
    assert complaint(too_long) == "Password must be 500 characters or fewer"


@pytest.mark.req("R2")
@pytest.mark.parametrize(
    "password",
    [
        "Password1234",
        "aaaaaaaaaaaaaa",
        "abababababab",
        "abcdefghijklmn",
        "123456789012",
        "qwertyuiopas",
    ],
)
def test_a_password_that_is_tried_first_is_not_taken(password: str) -> None:
    assert complaint(password) == "Password is easy to guess. Choose another one"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("maria@gmial.com", "maria@gmail.com"),
        ("maria@gmail.co", "maria@gmail.com"),
        ("m.d@YAHO.com", "m.d@yahoo.com"),
        ("maria@hotmial.com", "maria@hotmail.com"),
        ("\u0430na@gmail.com", "ana@gmail.com"),
        ("\u0430na@gmi\u0430l.com", "ana@gmail.com"),
        ("\uff41n\u03b1@example.org", "ana@example.org"),
        ("\u0430\u0431@gmail.com", None),
        ("josé@gmail.com", None),
        *[(good, None) for good in ("m@gmail.com", "m@mail.com", "m@example.org", "gmial.com", "")],
    ],
)
def test_a_mistyped_domain_and_another_script_s_letter_are_noticed(
    typed: str, meant: str | None
) -> None:
    assert meant_address(typed) == meant
