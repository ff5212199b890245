"""The three lights of a person, as pages of patient and caregiver show them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.domain.readiness.lights import DatedLight, Glow, Lights
from kiosk.i18n import N_, Translator
from kiosk.letters.light_words import light_words
from ui.theme.theme import Theme
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text
from ui.widgets.texts.tones import Tone

TONES: Final[dict[Glow, Tone]] = {
    Glow.GOOD: "ok",
    Glow.SOON: "info",
    Glow.ENDED: "error",
    Glow.MISSING: "error",
    Glow.UNCLEAR: "warn",
    Glow.PATIENT: "error",
    Glow.AWAITED: "info",
    Glow.LATE: "warn",
    Glow.UNSAID: "quiet",
}
AWAITED: Final = frozenset({Glow.AWAITED, Glow.LATE})
"""A card that somebody can say has come."""
HAS_COME: Final = N_("My card has come")
LEFT: Final = Qt.AlignmentFlag.AlignLeft


def light_pill(say: Translator, light: DatedLight) -> Pill:
    """A light's state in a word, with its icon."""
    words = light_words(light)
    pill = Pill(say.say(words.short), TONES[light.glow])
    pill.setAccessibleName(f"{say.say(words.name)}: {say.say(words.short)}")
    return pill


class LightsStrip(QWidget):
    """All three beside each other, in a word each."""

    def __init__(self, say: Translator, lights: Lights) -> None:
        super().__init__()
        self.setObjectName("lights")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Theme.current().px(16))
        grid.setVerticalSpacing(Theme.current().px(4))
        for column, light in enumerate(lights):
            name = Text(say.say(light_words(light).name), "label")
            grid.addWidget(name, 0, column)
            grid.addWidget(light_pill(say, light), 1, column, LEFT)
            grid.setColumnStretch(column, 1)


class LightRow(QWidget):
    """One light with its date and what to do about it."""

    def __init__(self, say: Translator, light: DatedLight) -> None:
        super().__init__()
        words = light_words(light)
        self.setObjectName(f"light.{light.matter.value}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(6))
        head = QHBoxLayout()
        head.addWidget(Text(say.say(words.name), "h2"), 1)
        head.addWidget(light_pill(say, light))
        column.addLayout(head)
        line = Text(say.say(words.line), "text", "ink_soft")
        line.is_reason = light.blocks
        column.addWidget(line)
