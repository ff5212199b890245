"""The desk's scroll area: a ground that continues below the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.theme.theme import Theme
from ui.widgets.surfaces.ground import Ground

LOOK = """
QScrollBar:vertical {{ background: {ground}; width: 14px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {border}; border-radius: 5px; min-height: 44px;
    margin: 0 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


class Scroll(QScrollArea):
    """Scrolls up and down only; fill the layout of `ground`, of the color of what it is on."""

    def __init__(self, color: str = "ground", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        colors = Theme.current().colors
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.verticalScrollBar()
        bar.setStyleSheet(
            LOOK.format(ground=colors.role(color).name(), border=colors.border.name())
        )
        self.ground = Ground(color)
        self.setWidget(self.ground)
