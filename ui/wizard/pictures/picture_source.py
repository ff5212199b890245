"""What every way of giving a picture promises: a camera, a file, or one that comes later."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class PictureSource(QObject):
    """One way to give pictures, offered as a button.

    Emits `brought` with work for a lane that returns the pictures, none if there was nothing to
    see yet; or `given_up` when the person decides to give none.
    """

    brought = Signal(object)
    given_up = Signal()

    def __init__(self, part: QWidget, name: str, words: str, icon: str, short: str = "") -> None:
        super().__init__(part)
        self.name, self.words, self.icon, self.short = name, words, icon, short

    def begin(self) -> None:
        """The person pressed the button."""
        raise NotImplementedError

    def watch(self) -> None:
        """A picture is wanted, and the page is in sight."""

    def hold(self) -> None:
        """Another way was chosen, or a picture came: keep still."""

    def stop(self) -> None:
        """No picture is wanted anymore: release everything."""
