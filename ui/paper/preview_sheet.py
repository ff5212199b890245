"""How a paper will look, in a sheet over the page."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.ports.ingester import Page
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.pictures.picture import Picture
from ui.widgets.texts.text import Text

WIDE, HIGH = 760, 984
"""The picture in design px: Letter's proportions."""


class PreviewSheet(Sheet):
    """Open it immediately; show_paper() or show_failed() follow."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.setObjectName("preview_sheet")
        self._say = window.say
        self._title = Text(self._say(N_("Preparing your paper")), "h1", "ink", "center")
        self._line = Text(self._say(N_("This takes a moment.")), "lead", "ink_soft", "center")
        close = Button(self._say(N_("Close")), Kind.PRIMARY)
        close.setObjectName("close_preview")
        close.clicked.connect(self._close)
        for part in (self._title, self._line, close):
            self.column.addWidget(part)

    def show_paper(self, pages: Sequence[Page]) -> None:
        """Show the first page; what it does not show is said."""
        words = self._say(N_("Your confirmation on paper"))
        self._title.setText(words)
        self._line.setVisible(len(pages) > 1)
        self._line.setText(self._say(N_("Page 1 of {count}"), count=len(pages)))
        picture = Picture(QImage.fromData(pages[0].jpeg), words, WIDE, HIGH)
        picture.setObjectName("paper")
        self.column.insertWidget(2, picture, 0, Qt.AlignmentFlag.AlignHCenter)
        picture.show()
        self.fit()

    def show_failed(self, _error: KioskError) -> None:
        """There is nothing to see, whatever the cause; printing may still work."""
        self._title.setText(self._say(N_("The paper can't be shown here")))
        self._line.setText(self._say(N_("You can still print it, or ask staff for help.")))
        self.fit()

    def _close(self) -> None:
        self.close_sheet()
        self.deleteLater()
