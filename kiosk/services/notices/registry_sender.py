"""The ways of handing over: what the row of a submission is made into, and who takes it."""

from collections.abc import Callable, Mapping
from typing import Final
from uuid import UUID

from kiosk.domain.store.outbox import Channel, OutboxItem, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.ports.ports import Ports
from kiosk.ports.registry import Registry, Submission
from kiosk.services.handing_over import CAREGIVERS, RENEWALS
from kiosk.services.handover.gathered import Gathered, gather_caregiver, gather_renewal
from kiosk.services.notices.sender import Handler, Sender

TROUBLE: Final = frozenset(
    {
        ErrorCode.PACKET_FOLDER,
        ErrorCode.PACKET_FULL,
        ErrorCode.HANDOVER_DOWN,
        ErrorCode.HANDOVER_TLS,
        ErrorCode.HANDOVER_LOG_ON,
        ErrorCode.HANDOVER_ANSWER,
    }
)
REFUSED: Final = frozenset(
    {ErrorCode.HANDOVER_REFUSED, ErrorCode.HANDOVER_OFF, ErrorCode.HANDOVER_TOO_LARGE}
)
EVENTS: Final[Mapping[Channel, Event]] = {
    Channel.PACKET: Event.PACKET_WRITTEN,
    Channel.HTTP: Event.HANDED_OVER,
}
Gather = Callable[[Ports, UUID], Gathered | None]
GATHER: Final[Mapping[Topic, Gather]] = {
    **dict.fromkeys(RENEWALS.values(), gather_renewal),
    **dict.fromkeys(CAREGIVERS.values(), gather_caregiver),
}


def packet_sender(ports: Ports) -> Sender[Submission]:
    """Files for a person to upload; none are made for a stick that is not there."""
    registry = ports.registry(Channel.PACKET)

    def made(ports: Ports, item: OutboxItem) -> Submission | None:
        registry.check()
        return submission_of(ports, item)

    return _sender(Channel.PACKET, registry, made)


def http_sender(ports: Ports) -> Sender[Submission]:
    """A service; raises what is wrong with its settings."""
    return _sender(Channel.HTTP, ports.registry(Channel.HTTP), submission_of)


def submission_of(ports: Ports, item: OutboxItem) -> Submission | None:
    """The round of the row; None once it is decided, came back or was submitted again."""
    gathered = GATHER[item.topic](ports, item.subject_id)
    if gathered is None or str(gathered.application.submission_id) != item.payload["submission"]:
        return None
    as_packet = item.topic.channel is Channel.PACKET
    return gathered.packet(ports) if as_packet else gathered.submission()


def _sender(
    channel: Channel, registry: Registry, handler: Handler[Submission]
) -> Sender[Submission]:
    """The trail names the application that was handed over."""
    return Sender(
        {topics[channel]: handler for topics in (RENEWALS, CAREGIVERS)},
        lambda _item, made: registry.hand_over(made),
        TROUBLE,
        REFUSED,
        lambda item: (EVENTS[channel], item.subject_id),
    )
