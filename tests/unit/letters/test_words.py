"""Letters keep the house's rules for words: short sentences, calm, no blame."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tools import catalogue

ROOT: Final = Path(__file__).parents[3]
NEVER: Final = re.compile(r"\b(please|sorry|oops|invalid|forbidden|illegal)\b", re.IGNORECASE)


def texts() -> Iterator[str]:
    for message in catalogue.extract(ROOT):
        places = [place for place, _ in message.locations]
        if any("kiosk/letters/" in place for place in places):
            yield from catalogue.forms(message)


@pytest.mark.parametrize("text", sorted(texts()))
def test_a_letter_s_sentence_is_short_and_calm(text: str) -> None:
    # A date takes three words instead of its placeholder.
    spelled = re.sub(r"\{(day|first|last)\}", "May 5 2026", text)
    sentences = re.split(r"(?<=[.?!:])\s", spelled)

    assert max(len(sentence.split()) for sentence in sentences) <= 20
    assert not NEVER.search(text)
