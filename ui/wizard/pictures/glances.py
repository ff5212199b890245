"""Small pictures of files, made one after the other while the files are in sight."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.store.file_kinds import kind_by_name
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.folders import FoundFile
from kiosk.services.store.choose_file import glance_at_file
from ui.core.core import Core
from ui.core.tasks import Lane

Glance = QImage | KioskError


class Glances(QObject):
    """Keeps what was seen for as long as it lives; emits `seen` with the file and its picture.

    Files are decoded in the child, by a lane, never more than one at a time.
    """

    seen = Signal(object, object)

    def __init__(self, owner: QObject, core: Core) -> None:
        super().__init__(owner)
        self._core = core
        self._made: dict[FoundFile, Glance] = {}
        self._wanted: list[FoundFile] = []
        self._busy = False

    def of(self, found: FoundFile) -> Glance | None:
        """What was seen of a file, or why nothing can be."""
        return self._made.get(found)

    def want(self, files: Sequence[FoundFile]) -> None:
        """These files are in sight now, and no others."""
        worth = [found for found in files if kind_by_name(found.name).is_worth_reading]
        self._wanted = [found for found in worth if found not in self._made]
        self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._wanted:
            return
        found, self._busy = self._wanted.pop(0), True

        def work(kiosk: Kiosk, actor: Actor) -> QImage:
            return QImage.fromData(kiosk.do(glance_at_file, actor, found))

        keep = partial(self._keep, found)
        self._core.do(self, work, keep, keep, Lane.IO)

    def _keep(self, found: FoundFile, glance: Glance) -> None:
        self._busy = False
        # A stick that was pulled out may come back.
        if not (isinstance(glance, KioskError) and glance.code is ErrorCode.FILE_GONE):
            self._made[found] = glance
            self.seen.emit(found, glance)
        self._go_on()
