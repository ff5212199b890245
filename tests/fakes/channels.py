"""A second channel, which only tests have."""

from enum import StrEnum
from typing import Final, cast

from kiosk.domain.store.outbox import Channel


class _Channel(StrEnum):
    PACKET = "packet"


PACKET: Final = cast("Channel", _Channel.PACKET)
