"""Layouts as data: every letter a person may need has keys that type it."""

from string import ascii_letters, digits, punctuation
from typing import Final

import pytest

from ui.demo.hands.key_route import keys_for
from ui.frame.keyboard.layout import ACTIONS, COLUMNS, PAD, layout

NAMES: Final = ("text", "email", "digits")
NORTH_AND_EAST: Final = "ïëûÿøłßæœþðğšžčćęąśżışțýěřńňÏËÛŸØŁÆŒÞÐĞŠŽ"
"""Letters in names of Europe's other languages; no name begins with ß."""
TONES: Final = "ạảãấầẩẫậếềểễệốồổỗộớờởỡợứừửữự"


@pytest.mark.parametrize("name", NAMES)
def test_every_letter_digit_and_sign_can_be_typed(name: str) -> None:
    found = layout(name)
    wanted = f"{ascii_letters}{digits}{punctuation}’ áéíóúñüçăđơưöåÁÑĐ{TONES}{NORTH_AND_EAST}"
    without = [each for each in wanted if not keys_for(found, found.start, False, each)[0]]
    assert without == []


@pytest.mark.parametrize("name", NAMES)
def test_rows_fit_and_every_page_has_a_way_back_and_the_last_keys(name: str) -> None:
    found = layout(name)
    for page, rows in found.pages.items():
        keys = [key.does for row in rows for key in row]
        assert {"back", "next", "hide"} <= set(keys), page
        assert len(keys) == len(set(keys)), page
        if page != PAD:
            assert all(sum(key.width for key in row) <= COLUMNS + 1e-9 for row in rows), page
        ways = {key for key in keys if key in ACTIONS and key in found.pages}
        assert ways, page


def test_a_letter_that_no_key_gives_has_no_way() -> None:
    found = layout("text")
    assert keys_for(found, found.start, False, "漢") == ([], found.start)
