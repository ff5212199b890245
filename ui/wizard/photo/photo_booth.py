"""The part of the photo page that changes: camera, its trouble, or a still picture."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.renewal.application import PortraitSource
from kiosk.i18n import Translator
from ui.camera.live_view import LiveView
from ui.theme.theme import Theme
from ui.widgets.cards.failed_card import FailedCard
from ui.widgets.fields.input import Input
from ui.wizard.photo.photo_view import PhotoView
from ui.wizard.photo.photo_work import PhotoStill


class PhotoBooth(Input):
    """Shows exactly one of its parts; a problem is shown above it. The page holds the value."""

    live_shown = Signal(bool)
    """The camera is in view, or no longer."""

    def __init__(self, name: str, label: str, live: LiveView, say: Translator) -> None:
        super().__init__(name, "")
        self.label = label
        self.first: QWidget | None = None
        """What takes the focus: the page's primary button."""
        self.live, self.view = live, PhotoView(say)
        self._card: FailedCard | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        # The camera takes all there is. On a portrait screen, a still is low, out of
        # sight of passers-by; beside words it is in the middle.
        self._column.addStretch(1)
        self._column.addWidget(live, 100)
        self.add(self.view)
        if Theme.current().frame.wide:
            self._column.addStretch(1)
        self.show_live()

    def controls(self) -> tuple[QWidget, ...]:
        """The page's primary button."""
        return (self.first,) if self.first is not None else ()

    def describe(self) -> None:
        """Describe the button by the problem; its name is its own."""
        for control in self.controls():
            control.setAccessibleDescription(self.problem or "")

    def focus_first(self) -> None:
        """Put the focus on the page's primary button."""
        if self.first is not None:
            self.first.setFocus()

    def show_live(self) -> None:
        """Show the camera."""
        self._show(self.live)

    def show_trouble(self, title: str, line: str) -> None:
        """Show what is wrong with the camera; the ways forward are the page's buttons."""
        card = FailedCard(title, line, (), "duotone/camera-slash")
        card.setObjectName("camera_trouble")
        self._column.insertWidget(self._column.indexOf(self.view), card)
        self._show(card)
        self._card = card

    def show_still(self, still: PhotoStill) -> None:
        """Show a waiting picture, and what was seen in it."""
        self.view.show_picture(still.picture)
        self.view.show_judgement(still.check.judgement)
        self._show(self.view)

    def show_given(self, source: PortraitSource, picture: QImage | None) -> None:
        """Show the photo that is used, once it is known."""
        self.view.show_picture(picture or QImage())
        self.view.show_given(source)
        self._show(self.view)

    def _show(self, part: QWidget) -> None:
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self.live.setVisible(part is self.live)
        self.view.setVisible(part is self.view)
        self.live_shown.emit(part is self.live)
        part.show()
