"""Submissions put into the outbox, once for each way of handing over that is on."""

from collections.abc import Mapping
from typing import Final

from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Channel, Payload, Topic
from kiosk.i18n import ENGLISH
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork

RENEWALS: Final[Mapping[Channel, Topic]] = {
    Channel.PACKET: Topic.RENEWAL_PACKET,
    Channel.HTTP: Topic.RENEWAL_HANDED_OVER,
}
CAREGIVERS: Final[Mapping[Channel, Topic]] = {
    Channel.PACKET: Topic.CAREGIVER_PACKET,
    Channel.HTTP: Topic.CAREGIVER_HANDED_OVER,
}


def put_hand_over(ports: Ports, uow: UnitOfWork, application: Application) -> None:
    """Put this round into the outbox by each way; by none where all work is done here."""
    topics = RENEWALS if isinstance(application, Renewal) else CAREGIVERS
    for channel in ports.hand_over_ways:
        payload: Payload = {"language": ENGLISH, "submission": str(application.submission_id)}
        uow.outbox.put(topics[channel], application.id, payload)
