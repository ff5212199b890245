"""One key of the on-screen keyboard."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.i18n import N_, Translator
from ui.frame.keyboard.layout import Key
from ui.theme.icons import draw_icon
from ui.theme.lettering import Lettering
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.pressable import Pressable

ICONS: Final = {"back": "bold/backspace", "shift": "bold/arrow-fat-up", "hide": "bold/keyboard"}
SHIFT_ON: Final = "fill/arrow-fat-up"
SHOWN: Final = {
    "space": N_("Space"),
    "next": N_("Next"),
    "letters": "abc",
    "symbols": "#+=",
    "accents": "áñ",
    "others": "ßž",
}
NAMES: Final = {
    "back": N_("Delete the last letter"),
    "shift": N_("Capital letters"),
    "hide": N_("Hide the keyboard"),
    "letters": N_("Letters"),
    "symbols": N_("Symbols"),
    "accents": N_("Letters with accents"),
    "others": N_("More letters with accents"),
}
REPEAT_AFTER_MS: Final = 450
REPEAT_EVERY_MS: Final = 90


class KeyButton(Pressable):
    """Acts when pressed and never takes the focus; `quiet` keys do not show the press.

    Its objectName is `key.` and what it does.
    """

    types = True

    def __init__(self, key: Key, say: Translator, parent: QWidget | None = None) -> None:
        shown = SHOWN.get(key.does, "" if key.action else key.does)
        super().__init__(say(shown) if key.does in ("space", "next") else shown, parent)
        self.key = key
        self.quiet = self.lit = False
        self.setObjectName(f"key.{key.does}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if key.does in NAMES:
            self.setAccessibleName(say(NAMES[key.does]))
        if key.does == "back":
            self.setAutoRepeat(True)
            self.setAutoRepeatDelay(REPEAT_AFTER_MS)
            self.setAutoRepeatInterval(REPEAT_EVERY_MS)

    def show_letter(self, letter: str) -> None:
        """Show and announce the letter that a press gives now."""
        if letter != self.words():
            self.set_words(letter)

    def set_lit(self, lit: bool) -> None:
        """Show that what it switches is on."""
        if lit != self.lit:
            self.lit = lit
            self.update()

    def sizeHint(self) -> QSize:
        """A key of the frame's height; its width is up to the keyboard."""
        side = Theme.current().px(Theme.current().frame.keyboard.key)
        return QSize(side, side)

    def lettering(self) -> Lettering:
        """Return the measured words."""
        theme = Theme.current()
        large = not self.key.action
        font = theme.font("lead" if large else "label")
        return Lettering(self.words(), font, theme.line_height("button"))

    def clipped(self) -> bool:
        """Return whether the key is too small for its words."""
        return bool(self.words()) and self.lettering().natural_width() > self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lower edge, the key on it, and its sign."""
        theme = Theme.current()
        painter, edge = QPainter(self), theme.px(3)
        box = QRectF(self.rect())
        ground, line, ink = self._colors()
        rounded(painter, box, theme.radius("key"), line)
        face = box.adjusted(1, 1, -1, -edge)
        rounded(painter, face, theme.radius("key") - 1, ground)
        icon = ICONS.get(self.key.does)
        if icon is None:
            self.lettering().paint(painter, face, ink, "center")
            return
        side = theme.px(34)
        sign = QRectF(face.center().x() - side / 2, face.center().y() - side / 2, side, side)
        draw_icon(painter, SHIFT_ON if self.lit else icon, sign, ink)

    def _colors(self) -> tuple[QColor, QColor, QColor]:
        """Ground, edge and ink of the key as it is now."""
        colors = Theme.current().colors
        pressed = self.isDown() and not self.quiet
        if self.key.does == "next":
            ground = colors.primary_pressed if pressed else colors.primary
            return ground, colors.primary_pressed, colors.on_primary
        if pressed or self.lit:
            return colors.tint, colors.primary, colors.primary
        return (colors.sunken if self.key.action else colors.surface), colors.border, colors.ink
