"""The emails of an account: its codes, and a forgotten username (R2)."""

from datetime import datetime
from types import ModuleType

import pytest

from kiosk.domain.store.store import Store
from kiosk.i18n import Translator
from kiosk.letters.emailed import Emailed
from kiosk.letters.notices import confirm_email, password_code, username
from kiosk.letters.sample_store import EASTERN

STORE = Store("Green Leaf", "617-555-0100")
UNTIL = datetime(2026, 11, 20, 10, 51, tzinfo=EASTERN)
SAY = Translator("en")

pytestmark = pytest.mark.req("R2")


@pytest.mark.parametrize("notice", [confirm_email, password_code])
def test_a_code_is_alone_on_its_line_in_the_body_only_with_its_life(notice: ModuleType) -> None:
    letter = notice.letter("048213", UNTIL, STORE)
    assert "048213" not in SAY.say(letter.subject)
    assert "048213" in [line.strip() for line in letter.text(SAY).splitlines()]
    assert "The code works until 10:51 AM on November 20, 2026." in letter.text(SAY)
    assert "048213" in Emailed(letter, STORE.name).html(SAY)


def test_a_username_is_emailed_as_it_is_written() -> None:
    letter = username.letter(["María <b>"], STORE)
    assert "María <b>" in letter.text(SAY)
    assert "María &lt;b&gt;" in Emailed(letter, STORE.name).html(SAY)
    assert "Each of these is" not in letter.text(SAY)


def test_several_usernames_of_one_address_are_all_named() -> None:
    text = username.letter(["maria", "jose"], STORE).text(SAY)
    assert "maria, jose" in text
    assert "Each of these is an account with this email address." in text
