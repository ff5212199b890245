"""Short codes: shown in groups, taken however they are typed."""

from collections.abc import Callable

import pytest

from kiosk.domain.desk.short_code import (
    CROCKFORD,
    as_typed,
    grouped,
    new_reference,
    parse_reference,
)


@pytest.mark.parametrize("typed", ["K7QM2X", "k7q-m2x", " K7Q M2X ", "k-7-q-m-2-x"])
def test_a_code_is_one_however_it_is_typed(typed: str) -> None:
    assert as_typed(typed) == "K7QM2X"


def test_letters_that_look_like_digits_are_taken_for_them() -> None:
    assert as_typed("O0IlL1") == "001111"
    assert not set("ILOU") & set(CROCKFORD)


@pytest.mark.parametrize(("code", "shown"), [("K7QM2X", "K7Q-M2X"), ("K7QM2", "K7Q-M2"), ("", "")])
def test_a_code_is_shown_in_groups_of_three(code: str, shown: str) -> None:
    assert grouped(code) == shown
    assert as_typed(shown) == code


@pytest.mark.req("S5")
@pytest.mark.parametrize("kiosk", ["K1", "K0", "LOBBY1", "10"])
@pytest.mark.parametrize(
    "spelled",
    [
        str.lower,
        lambda shown: f" {' '.join(shown)} ",
        lambda shown: shown.replace("-", ""),
        lambda shown: shown.replace("-", " – "),
        lambda shown: shown.replace("0", "o").replace("1", "l"),
        lambda shown: shown.replace("0", "O").replace("1", "I").replace("-", ""),
    ],
)
def test_what_is_shown_is_read_in_any_spelling(kiosk: str, spelled: Callable[[str], str]) -> None:
    shown = new_reference(kiosk, lambda _alphabet, _length: "7F01M")
    assert shown in parse_reference(spelled(shown))
    assert parse_reference(shown)[0] == shown
