"""Turns the pages of what does not fit on the screen, until what is wanted is in sight."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from ui.frame.row_pager import RowPager

LOOKS: Final = 10
"""How often a page is looked at before the next one is turned to: its parts still come up."""
NEXT: Final = "next_page"
"""Turns what has one way only: how many pages the instructions have is a matter of the screen."""
Ready = Callable[[], bool]
Press = Callable[[QWidget], bool]


class PageTurner:
    """Looks at one page of a window after another, and from the first again after the last.

    `press` presses a part and says False while no one could.
    """

    def __init__(self, window: QWidget, press: Press) -> None:
        self._window, self._press = window, press
        self._looks = 0

    def finds(self, ready: Ready) -> bool:
        """Whether it is ready in sight; after a few tries in vain, this turns to the next page."""
        if ready():
            self._looks = 0
            return True
        self._looks += 1
        if self._looks == LOOKS:
            self._looks = 0
            self._turn()
        return False

    def _turn(self) -> None:
        """Like an odometer: at its last page a pager goes back, and the next one turns."""
        for pager in self._window.findChildren(RowPager):
            if not pager.isVisible():
                continue
            if self._turned(pager, pager.more):
                return
            while self._turned(pager, pager.back):
                pass
        for button in self._window.findChildren(QWidget, NEXT):
            if button.isVisible():
                self._press(button)
                return

    def _turned(self, pager: RowPager, button: QWidget) -> bool:
        row = pager.row
        return self._press(button) and pager.row != row
