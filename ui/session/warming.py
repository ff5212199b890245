"""Imports everything a visit needs and opens the kiosk, on its own thread."""

import threading
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import Settings

if TYPE_CHECKING:
    from ui.core.core import Core

AGAIN_S: Final = 2.0
MODULES: Final = (
    "ui.session.visit",
    "ui.wizard.instructions_page",
    "ui.wizard.photo.rmv_photo_page",
    "ui.wizard.photo.photo_page",
    "ui.wizard.review.review_page",
    "ui.caregivers.registration.type_pin_page",
    "ui.caregivers.registration.attestations_page",
)


class Warming(QObject):
    """`warm` once a visit can start; `broken` with each new failure, and then it tries again.

    So a passing fault ends on its own: a locked, lost or full disk, a missing database.
    """

    warm = Signal()
    broken = Signal(object)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._thread: threading.Thread | None = None
        self._closed = threading.Event()
        self.core: Core | None = None
        """There once a visit can start."""

    def start(self) -> None:
        """Start; asked again it does nothing more."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="warming", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Stop trying, and wait for the try under way."""
        self._closed.set()
        if self._thread is not None:
            self._thread.join()

    def close(self) -> None:
        """Stop trying, and release threads, devices and the database."""
        self._closed.set()
        if self.core is not None:
            self.core.close()

    def _run(self) -> None:
        from ui.core.core import make_core

        core = make_core(self._settings)
        told: ErrorCode | None = None
        while (error := _failure(core)) is not None:
            if error.code is not told:
                self.broken.emit(error)
            told = error.code
            if self._closed.wait(AGAIN_S):
                core.close()
                return
        for module in MODULES:
            import_module(module)
        self.core = core
        self.warm.emit()


def _failure(core: "Core") -> KioskError | None:
    try:
        core.kiosk().warm()
    except KioskError as error:
        return error
    return None
