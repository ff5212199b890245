"""Every failure has words and one way forward."""

from kiosk.errors import ErrorCode
from kiosk.words import ERROR_WORDS
from ui.core.recovery_actions import REMEDY_WORDS, Remedy, remedy


def test_every_code_has_words_and_a_way_on() -> None:
    without = [code for code in ErrorCode if not (ERROR_WORDS[code] and REMEDY_WORDS[remedy(code)])]
    assert without == []


def test_the_way_on_is_what_helps() -> None:
    assert remedy(ErrorCode.KEY_WRONG) is remedy(ErrorCode.DATABASE_NEWER) is Remedy.STAFF
    assert remedy(ErrorCode.DATABASE_BUSY) is Remedy.TRY_AGAIN
