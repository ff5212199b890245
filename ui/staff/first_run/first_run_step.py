"""One step of the first run: done, or skipped with words on what won't work."""

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from kiosk.i18n import N_
from ui.staff.desk_page import DeskPage
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text

WIDTH = 760


class SetUpStep(DeskPage):
    """Emits `passed` once; it is in the middle of the window, with Skip under its parts."""

    passed = Signal()
    without: ClassVar[str] = ""
    """What does not work while this is skipped; a step without these words can't be."""

    def end(self) -> None:
        if self.without:
            row = QHBoxLayout()
            skip = Button(self.say(N_("Skip for now")), Kind.QUIET)
            skip.setObjectName("skip_step")
            skip.clicked.connect(lambda _on=False: self.passed.emit())
            row.addWidget(skip)
            row.addWidget(Text(self.say(self.without), "text", "ink_soft"), 1)
            self.main.addLayout(row)
        super().end()

    def show_place(self, number: int, count: int) -> None:
        words = self.say(N_("Step {number} of {count}"), number=number, count=count)
        self.pills.addWidget(Pill(words, "info", "fill/info"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle."""
        super().resizeEvent(event)
        theme = Theme.current()
        room = (self.width() - theme.px(WIDTH)) // 2
        self.set_margin(max(theme.px(theme.frame.margin), room))
