"""The note that a call may speed up approval (C11)."""

from datetime import date
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.i18n import Translator
from kiosk.letters.commission_call import TITLE, dated
from ui.theme.theme import Theme
from ui.widgets.cards.notice import Notice
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.text import Text

ICON: Final = "fill/phone"


def call_note(
    say: Translator, note: str, noted_on: date | None, low: bool = False
) -> QWidget | None:
    """The note with its date, `low` without its title; None if the store has none."""
    if not note:
        return None
    line = say.say(dated(note, noted_on))
    made = _line(line) if low else Notice(say(TITLE), line, "info", ICON)
    made.setObjectName("call_note")
    return made


def _line(words: str) -> QWidget:
    theme = Theme.current()
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(theme.px(16), 0, 0, 0)
    row.setSpacing(theme.px(16))
    row.addWidget(IconMark(ICON, theme.px(30), "info_line"))
    row.addWidget(Text(words, "text"), 1)
    return made
