"""The header of every patient page: Back, the flow's name, and the progress."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.frame.progress.node import ProgressStep
from ui.frame.progress.progress import Progress
from ui.frame.store_mark import StoreName
from ui.theme.screen_grid import ScreenGrid
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.surfaces.bar import Bar
from ui.widgets.texts.text import Text


class Header(Bar):
    """Back on the left, the flow's name in the middle; progress below when there are steps.

    Emits `back`. The right corner, `corner`, is reserved for what every page shows later.
    """

    back = Signal()

    def __init__(self, back_words: str, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(hairline_on_top=False, parent=parent)
        theme = Theme.current()
        self.title = Text(title, "label", "ink", "center")
        self.back_button = Button(back_words, Kind.QUIET, "bold/arrow-left", height="footer")
        self.back_button.setObjectName("back")
        self.back_button.clicked.connect(lambda _on=False: self.back.emit())
        self.store = StoreName("", "primary", "on_primary")
        self.store.hide()
        self.progress = Progress()
        self.progress.hide()
        column = QVBoxLayout(self)
        side, above, between = (theme.px(each) for each in self._spaces(theme.frame))
        column.setContentsMargins(side, above, side, 0)
        column.setSpacing(between)
        column.addLayout(self._top_row())
        column.addWidget(self.progress)
        column.addStretch(1)
        self._fit()

    def _top_row(self) -> QGridLayout:
        """Lay Back and corner over the title, which is then in the middle of the screen."""
        row = QGridLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setRowMinimumHeight(0, Theme.current().target("footer"))
        row.addWidget(self.title, 0, 0)
        over = QHBoxLayout()
        over.addWidget(self.back_button)
        over.addWidget(self.store)
        over.addStretch(1)
        self.corner = QHBoxLayout()
        over.addLayout(self.corner)
        row.addLayout(over, 0, 0)
        return row

    def set_title(self, title: str) -> None:
        """Name the flow."""
        self.title.setText(title)

    def show_back(self, shown: bool) -> None:
        """Offer Back or not."""
        self.back_button.setVisible(shown)

    def show_store(self, name: str) -> None:
        """Show the store's mark and name where Back otherwise is; an empty name hides it."""
        self.store.set_name(name)
        self.store.setVisible(bool(name))

    def set_progress(self, steps: Sequence[ProgressStep], sentence: str) -> None:
        """Show the steps; none at all removes the progress."""
        self.progress.set_steps(steps, sentence)
        self.progress.setVisible(bool(steps))
        self._fit()

    def _fit(self) -> None:
        theme = Theme.current()
        low, high = theme.frame.header
        shown = not self.progress.isHidden()
        self.setFixedHeight(theme.px(high if shown else low))

    @staticmethod
    def _spaces(frame: ScreenGrid) -> tuple[int, int, int]:
        """Design px beside and above the buttons, and between them and the progress."""
        if frame.small:
            return frame.bar_margin, 8, 8
        return frame.bar_margin, 22 if frame.name == "portrait" else 18, 19
