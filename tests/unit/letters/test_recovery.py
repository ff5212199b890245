"""The mails of a forgotten password and username."""

from datetime import datetime

import pytest

from kiosk.domain.store.store import Store
from kiosk.i18n import Translator
from kiosk.letters.notices import password_code, username
from kiosk.letters.sample_store import EASTERN

STORE = Store("Green Leaf", "617-555-0100")
UNTIL = datetime(2026, 11, 20, 10, 51, tzinfo=EASTERN)
SAY = Translator()


@pytest.mark.req("R2")
def test_the_code_stands_in_the_body_only() -> None:
    letter = password_code.letter("482913", UNTIL, STORE)
    assert "482913" not in SAY.say(letter.subject)
    assert "482913" in letter.text(SAY)
    assert "The code works until 10:51 AM on November 20, 2026." in letter.text(SAY)
    assert "482913" in letter.html(SAY)


@pytest.mark.req("R2")
def test_a_username_is_mailed_as_it_is_written() -> None:
    letter = username.letter(["María <b>"], STORE)
    assert "María <b>" in letter.text(SAY)
    assert "María &lt;b&gt;" in letter.html(SAY)
    assert "Each of these names" not in letter.text(SAY)


@pytest.mark.req("R2")
def test_several_usernames_of_one_address_are_all_named() -> None:
    text = username.letter(["maria", "jose"], STORE).text(SAY)
    assert "maria, jose" in text
    assert "Each of these names is an account with this e-mail address." in text
