"""Passwords that are tried first: the list, patterns, and what is known about a person."""

import pytest

from kiosk.domain.people.weak_passwords import common_passwords, weak_password
from tools import common_passwords as tool

KNOWN = ("maria.delgado", "mdr84@example.org", "Green Leaf")


@pytest.mark.parametrize(
    "password",
    ["purple otters 42", "a long good password", "green kettle by the window", "пароль из слов"],
)
def test_words_together_are_strong(password: str) -> None:
    assert not weak_password(password, KNOWN)


@pytest.mark.parametrize(
    "password",
    [
        "password1234", "P@ssw0rd1234!", "Sunshine-2026", "correct horse battery staple",
        "Massachusetts1", "I love you 1234", "medicalmarijuana",
        "aaaaaaaaaaaa", "abababababab", "abcabcabcabc", "otters42otters42", "otters otters o",
        "123456789012", "zyxwvutsrqponm", "qwertyuiopas", "abcdef123456", "asdfghjkl;'zx",
    ],
)  # fmt: skip
def test_what_many_choose_and_patterns_are_weak_in_any_dress(password: str) -> None:
    assert weak_password(password)


@pytest.mark.parametrize(
    "password",
    ["maria.delgado otters", "Delgado has otters", "my MDR84 otters 7", "green leaf otters"],
)
def test_what_a_guesser_knows_of_someone_is_weak(password: str) -> None:
    assert weak_password(password, KNOWN)
    assert not weak_password(password, ("jo", "jo@example.org", ""))


def test_the_list_is_what_the_tool_makes_and_long_enough_to_matter() -> None:
    listed = common_passwords()
    assert listed == set(tool.lines())
    assert 5_000 <= len(listed) <= 20_000
    assert len([password for password in listed if len(password) >= 12]) >= 5_000
