"""What operators may see of renewals and mails: counts and states, nothing identifying."""

from collections.abc import Sequence

from kiosk.domain.outbox import Undelivered
from kiosk.domain.roles import Action, Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records import RenewalCounts


def list_renewals(ports: Ports, actor: Actor) -> Sequence[RenewalCounts]:
    """All renewals."""
    actor.require(Action.LIST_RECORDS)
    with ports.reading() as uow:
        return uow.renewals.counts()


def show_renewal(ports: Ports, actor: Actor, reference: str) -> RenewalCounts:
    """The renewal with this reference, in any case of letters; raises NOT_FOUND."""
    actor.require(Action.LIST_RECORDS)
    with ports.reading() as uow:
        found = uow.renewals.counts(reference.strip().upper())
    if not found:
        raise KioskError(ErrorCode.NOT_FOUND)
    return found[0]


def list_undelivered(ports: Ports, actor: Actor) -> Sequence[Undelivered]:
    """Every mail that waits or was given up, oldest first."""
    actor.require(Action.LIST_RECORDS)
    with ports.reading() as uow:
        return uow.outbox.undelivered()
