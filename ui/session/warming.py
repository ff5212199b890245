"""Imports everything a visit needs and opens the kiosk, on a thread of its own."""

import threading
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kiosk.errors import KioskError
from kiosk.settings import Settings

if TYPE_CHECKING:
    from ui.core.core import Core

MODULES: Final = (
    "ui.session.visit",
    "ui.wizard.pages.instructions_page",
    "ui.wizard.photo.rmv_photo_page",
    "ui.wizard.photo.photo_page",
    "ui.wizard.review.review_page",
    "ui.wizard.pages.caregiver_pin_page",
    "ui.wizard.pages.attestations_page",
)


class Warming(QObject):
    """Runs once; `warm` when a visit can begin, `broken` with the failure when none can."""

    warm = Signal()
    broken = Signal(object)

    def __init__(self, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._thread: threading.Thread | None = None
        self.core: Core | None = None

    def start(self) -> None:
        """Begin, or go on; asked again it does nothing more."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="warming", daemon=True)
            self._thread.start()

    def join(self) -> None:
        """Wait until the thread is done."""
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        from ui.core.core import Core, make_core

        core: Core = make_core(self._settings)
        try:
            core.kiosk().warm()
        except KioskError as error:
            self.core = core
            self.broken.emit(error)
            return
        for module in MODULES:
            import_module(module)
        self.core = core
        self.warm.emit()
