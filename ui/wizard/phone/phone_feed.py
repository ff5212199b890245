"""An upload slot as the GUI thread sees it: opened, heard and closed without waiting."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.ports.phone_uploads import Invitation, PhoneState, UploadSlot
from kiosk.services.store.send_from_phone import OpenedSlot, open_phone_slot
from ui.core.bell import Bell
from ui.core.core import Core, unheard
from ui.core.tasks import Lane


class PhoneFeed(QObject):
    """Emits `changed` on the GUI thread whenever there is something new to show."""

    changed = Signal()
    used = Signal()
    """The phone did something."""

    def __init__(self, core: Core, language: str, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self._core, self._bell = core, Bell()
        self._slot: UploadSlot | None = None
        self._open = True
        self.failure: KioskError | None = None
        self.qr: tuple[str, ...] = ()
        self._bell.heard.connect(self._heard)
        bell = self._bell

        def work(kiosk: Kiosk, actor: Actor) -> OpenedSlot:
            return kiosk.do(open_phone_slot, actor, language, title, bell.ring)

        # The bell owns this errand: a slot that opens too late must still be closed.
        core.do(bell, work, self._opened, self._failed, Lane.IO)

    @property
    def invitation(self) -> Invitation | None:
        """What the person scans and compares; None while the slot opens."""
        return self._slot.invitation if self._slot is not None else None

    @property
    def state(self) -> PhoneState | None:
        """How far the phone is; None while the slot opens."""
        return self._slot.state() if self._slot is not None else None

    @property
    def over(self) -> bool:
        """Whether nothing can come any more."""
        return self.failure is not None or self.state is PhoneState.ENDED

    def files(self) -> Sequence[bytes]:
        """What has come whole, untrusted."""
        return self._slot.files() if self._slot is not None else ()

    def close(self) -> None:
        """End the slot in a lane: its process may take a moment to go."""
        if self._open:
            self._bell.heard.disconnect(self._heard)
        self._open = False
        slot, self._slot = self._slot, None
        if slot is not None:
            self._core.do(self._bell, _closing(slot), unheard, unheard, Lane.IO)

    def _opened(self, opened: OpenedSlot) -> None:
        self._slot, self.qr = opened
        if self._open:
            self.changed.emit()
        else:
            self.close()

    def _failed(self, error: KioskError) -> None:
        self.failure = error
        if self._open:
            self.changed.emit()

    @Slot()
    def _heard(self) -> None:
        self.changed.emit()
        if not self.over:
            self.used.emit()


def _closing(slot: UploadSlot) -> Callable[[Kiosk, Actor], None]:
    return lambda _kiosk, _actor: slot.close()
