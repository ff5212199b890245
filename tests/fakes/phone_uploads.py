"""A page for phones in memory: a test is the phone."""

from collections.abc import Callable

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.phone_uploads import Invitation, PhoneState


class FakeUploadSlot:
    """A slot whose phone does what a test says."""

    def __init__(self, invitation: Invitation, on_change: Callable[[], None]) -> None:
        self.invitation = invitation
        self.closed = False
        self._on_change = on_change
        self._state, self._files = PhoneState.AWAITED, list[bytes]()

    def tell(self, state: PhoneState) -> None:
        """The phone got so far."""
        self._state = state
        self._on_change()

    def send(self, content: bytes) -> None:
        """A file has come whole."""
        self._files.append(content)
        self.tell(PhoneState.CONNECTED)

    def state(self) -> PhoneState:
        return PhoneState.ENDED if self.closed else self._state

    def files(self) -> tuple[bytes, ...]:
        return tuple(self._files)

    def close(self) -> None:
        self.closed = True
        self._files = []


class FakePhoneUploads:
    """Opens slots in memory; `off` and `down` say what is wrong."""

    def __init__(self) -> None:
        self.off = self.down = False
        self.slots: list[FakeUploadSlot] = []
        self.asked: list[tuple[str, str]] = []

    def available(self) -> bool:
        return not self.off

    def open(self, language: str, title: str, on_change: Callable[[], None]) -> FakeUploadSlot:
        if self.off or self.down:
            raise KioskError(ErrorCode.PHONE_UNAVAILABLE)
        self.asked.append((language, title))
        address = f"https://kiosk.example.org/u/{len(self.slots) + 1:022}"
        self.slots.append(FakeUploadSlot(Invitation(address, "K7WX"), on_change))
        return self.slots[-1]
