"""A picture taken with the camera, by the button or when the countdown ends."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_
from kiosk.ports.camera import CameraSession
from ui.camera.live_view import LiveView
from ui.wizard.pictures.picture_source import PictureSource

Take = Callable[[CameraSession[Any], Kiosk, Actor], Sequence[Any]]


class CameraSource(PictureSource):
    """Runs a live view while a picture is wanted; `take` makes a picture of what it sees."""

    def __init__(self, live: LiveView, take: Take) -> None:
        super().__init__(live, "take_picture", N_("Take picture"), "bold/camera")
        self._live, self._take = live, take
        live.ready.connect(self.begin)

    def begin(self) -> None:
        """Take a picture, unless the camera is still opening."""
        session = self._live.session
        if session is not None:
            self.brought.emit(partial(self._take, session))

    def watch(self) -> None:
        """Show what the camera sees."""
        self._live.resume()

    def hold(self) -> None:
        """Keep the picture that is shown."""
        self._live.freeze()

    def stop(self) -> None:
        """Release the camera."""
        self._live.stop()
