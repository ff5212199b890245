"""A stored page, large, over the page that shows it small."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.i18n import N_
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.pictures.picture import Picture

SIDES = (840, 1360)


class PageSheet(Sheet):
    """Shows one page as large as fits, until it is closed."""

    def __init__(self, window: Window, jpeg: bytes, words: str) -> None:
        super().__init__(window, 960)
        self.setObjectName("page_sheet")
        picture = Picture(QImage.fromData(jpeg), words, *SIDES)
        picture.setFixedSize(picture.sizeHint())
        self.column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        close = Button(window.say(N_("Close")), Kind.PRIMARY, "bold/x")
        close.setObjectName("close_page")
        close.clicked.connect(self._close)
        self.column.addWidget(close)

    def _close(self) -> None:
        self.close_sheet()
        self.deleteLater()
