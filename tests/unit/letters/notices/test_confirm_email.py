"""The mail with the code that proves an address (R2)."""

from datetime import datetime

import pytest

from kiosk.domain.store.store import Store
from kiosk.i18n import Translator
from kiosk.letters.notices import confirm_email
from kiosk.letters.sample_store import EASTERN

UNTIL = datetime(2026, 11, 20, 10, 51, tzinfo=EASTERN)
LETTER = confirm_email.letter("048213", UNTIL, Store(name="Maple Row"))


@pytest.mark.req("R2")
def test_the_code_stands_alone_on_its_line_with_its_life() -> None:
    text = LETTER.text(Translator())

    assert "048213" in [line.strip() for line in text.splitlines()]
    assert "The code works until 10:51 AM on November 20, 2026." in text


def test_the_code_is_not_in_the_subject() -> None:
    assert "048213" not in Translator().say(LETTER.subject)
