"""Short codes: shown in groups, taken however they are typed."""

import pytest

from kiosk.domain.desk.short_code import CROCKFORD, as_typed, grouped


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
