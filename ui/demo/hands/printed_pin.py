"""Reads the PIN off the slip that was printed last, as a kiosk's camera would."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.ports.camera import Frame
from kiosk.services.store.see_demonstration import see_printed
from kiosk.services.store.use_camera import read_slip
from ui.core.tasks import Lane
from ui.session.session import Session


class Slip(QObject):
    """The newest paper of the demo's printer, looked at until a PIN is found on it."""

    def __init__(self, session: Session, prints: Path) -> None:
        super().__init__(session)
        self._session, self._prints = session, prints
        self._digits: str | None = None
        self._looking = False

    def digits(self) -> str | None:
        """The twelve digits; None while there is no slip, or it is still being read."""
        core = self._session.warming.core
        if self._digits is None and not self._looking and core is not None:
            self._looking = True
            core.do(self, self._read, self._take, self._fail, Lane.IO)
        return self._digits

    def _read(self, kiosk: Kiosk, actor: Actor) -> str | None:
        papers = sorted(self._prints.glob("*.pdf"), key=lambda each: each.stat().st_mtime_ns)
        if not papers:
            return None
        page = kiosk.do(see_printed, actor, papers[-1].read_bytes())
        seen = QImage.fromData(page.jpeg).convertToFormat(QImage.Format.Format_RGB32)
        frame = Frame(memoryview(seen.constBits()), seen.width(), seen.height(), at=0.0)
        return kiosk.do(read_slip, actor, frame)

    def _take(self, digits: str | None) -> None:
        self._digits, self._looking = digits, False

    def _fail(self, _error: KioskError) -> None:
        self._looking = False
