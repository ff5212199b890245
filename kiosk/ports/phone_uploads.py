"""Pictures that a person sends from their own phone: one slot for one field, open for minutes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, Protocol

SLOT_LIFE_S: Final = 600
"""Seconds from opening a slot to its end."""

MOST_FILES: Final = 5
"""How many files one slot takes; each is smaller than ingester.MAX_BYTES."""


@dataclass(frozen=True)
class Invitation:
    """What the kiosk shows: the address for the QR code, and four characters on both screens."""

    address: str
    match_code: str


class PhoneState(Enum):
    """What is known of the phone."""

    AWAITED = auto()
    """No phone has opened the page yet."""
    CONNECTED = auto()
    REOPENED = auto()
    """The page was opened once more, on this phone or another; only that one can send."""
    SENDING = auto()
    INTERRUPTED = auto()
    """A file stopped half-way; the phone may send it again."""
    ENDED = auto()
    """The slot takes nothing any more: its time is over, or its page is gone."""


class UploadSlot(Protocol):
    """One open slot. Every method is safe from any thread and never waits for the network."""

    @property
    def invitation(self) -> Invitation: ...

    def state(self) -> PhoneState: ...

    def files(self) -> Sequence[bytes]:
        """What has come whole, in its order; untrusted, to be decoded by the ingester."""
        ...

    def close(self) -> None:
        """End the page and its process, and forget what came; nothing listens afterwards."""
        ...


class PhoneUploads(Protocol):
    """The page for phones of this kiosk; at most one slot is open at a time."""

    def available(self) -> bool:
        """Whether settings name an address that phones can open safely."""
        ...

    def open(self, language: str, title: str, on_change: Callable[[], None]) -> UploadSlot:
        """Open a slot whose page is in this language, headed by what is wanted; a moment's work.

        `on_change` is called from a thread of the slot after each change of its state or files.
        Raises PHONE_UNAVAILABLE.
        """
        ...
