"""The channels of the outbox."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from kiosk.domain.store.outbox import Channel
from kiosk.ports.ports import Ports
from kiosk.services.notices.mail_sender import mail_sender
from kiosk.services.notices.registry_sender import http_sender, packet_sender
from kiosk.services.notices.sender import Sender

Senders = Mapping[Channel, Callable[[Ports], Sender[Any]]]
"""What opens each channel for one pass; it raises what is wrong with the channel's settings."""
SENDERS: Final[Senders] = {
    Channel.MAIL: mail_sender,
    Channel.PACKET: packet_sender,
    Channel.HTTP: http_sender,
}
