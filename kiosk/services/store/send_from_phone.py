"""“Send from your phone”: a slot for one field, and what came through it made clean."""

from collections.abc import Callable
from typing import NamedTuple

from kiosk.domain.people.roles import Action, Actor
from kiosk.ports.ingester import Ingested
from kiosk.ports.phone_uploads import UploadSlot
from kiosk.ports.ports import Ports


class OpenedSlot(NamedTuple):
    """A slot, and the rows of the QR code that leads a phone to it."""

    slot: UploadSlot
    qr: tuple[str, ...]


def open_phone_slot(
    ports: Ports, actor: Actor, language: str, title: str, on_change: Callable[[], None]
) -> OpenedSlot:
    """A page for one phone, headed by what is wanted; raises PHONE_UNAVAILABLE."""
    actor.require(Action.CHOOSE_FILE)
    slot = ports.phone_uploads.open(language, title, on_change)
    return OpenedSlot(slot, ports.qr.rows(slot.invitation.address))


def read_sent(ports: Ports, actor: Actor, content: bytes) -> Ingested:
    """The clean pages of what came, decoded in the child as every file; raises the FILE codes."""
    actor.require(Action.CHOOSE_FILE)
    return ports.ingester.ingest(content)
