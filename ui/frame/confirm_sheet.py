"""Asks once before something ends that can't be undone."""

from PySide6.QtCore import Signal

from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.texts.text import Text


class ConfirmSheet(Sheet):
    """Emits `confirmed`, or goes away and leaves everything as it was; all words are marked."""

    confirmed = Signal()

    def __init__(self, window: Window, title: str, line: str, stay: str, go: str) -> None:
        super().__init__(window)
        say = window.say
        self.setObjectName("confirm_sheet")
        self.column.addWidget(Text(say(title), "h1", "ink", "center"))
        self.column.addWidget(Text(say(line), "lead", "ink_soft", "center"))
        keep = Button(say(stay), Kind.PRIMARY, "bold/arrow-u-up-left")
        keep.setObjectName("stay")
        keep.clicked.connect(lambda _on=False: self._close())
        self.column.addWidget(keep)
        end = Button(say(go), Kind.DANGER, "bold/x")
        end.setObjectName("confirm")
        end.clicked.connect(lambda _on=False: self._confirm())
        self.column.addWidget(end)

    def _close(self) -> None:
        self.close_sheet()
        self.deleteLater()

    def _confirm(self) -> None:
        self._close()
        self.confirmed.emit()
