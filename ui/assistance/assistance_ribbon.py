"""The blue ribbon in the footer while staff help: who it is, and Stop."""

from typing import Final

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.i18n import N_, Translator
from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.texts.text import Text

LONGEST: Final = 24
"""How many letters of a name fit beside the footer's buttons."""


class AssistanceRibbon(QWidget):
    """Emits `stopped`; it takes no height from the page."""

    stopped = Signal()

    def __init__(self, say: Translator, name: str) -> None:
        super().__init__()
        self.setObjectName("ribbon")
        theme = Theme.current()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(4), theme.px(4), theme.px(4))
        row.setSpacing(theme.px(10))
        shown = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
        row.addWidget(Text(say(N_("{name} is helping"), name=shown), "label", "info"), 1)
        stop = Button(say(N_("Stop")), height="footer")
        stop.setObjectName("stop_assist")
        stop.setAccessibleName(say(N_("Stop: {name} is helping"), name=name))
        stop.clicked.connect(lambda _on=False: self.stopped.emit())
        row.addWidget(stop)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge."""
        theme = Theme.current()
        colors, width = theme.colors, theme.line("notice")
        box, radius = QRectF(self.rect()), theme.radius("button")
        rounded(QPainter(self), box, radius, colors.info_ground, colors.info_line, width)
