"""That a card has come: only a person or staff can say so; no record here shows it."""

from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.card import CardCome, SaidBy
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing
from kiosk.services.renewal.own_application import find_application


def say_card(ports: Ports, actor: Actor, application_id: UUID, come: bool) -> None:
    """Note that the actor's own card has come, or that it has not after all.

    Raises NOT_FOUND, NOT_ALLOWED, or NOT_POSSIBLE_NOW before an approval is recorded.
    """
    actor.require(Action.SAY_CARD)

    def work(uow: UnitOfWork, at: Moment) -> None:
        application = find_application(uow, application_id)
        actor.require(Action.SAY_CARD, owner=application.owner_id)
        _keep(uow, application, CardCome(at.day, SaidBy.PERSON) if come else None)
        uow.audit.append(Event.CARD_SAID, actor, application_id)

    changing(ports, work)


def note_card(
    ports: Ports, actor: Actor, application_id: UUID, come: bool, reason: LookUpReason
) -> None:
    """The same by staff, who saw the card or were told; `reason` is why the record is open."""
    actor.require(Action.NOTE_CARD)

    def work(uow: UnitOfWork, at: Moment) -> None:
        application = find_application(uow, application_id)
        _keep(uow, application, CardCome(at.day, SaidBy.STAFF) if come else None)
        uow.audit.append(Event.CARD_NOTED, actor, application_id, reason=reason.value)

    changing(ports, work)


def _keep(uow: UnitOfWork, application: Application, come: CardCome | None) -> None:
    application.say_card(come)
    if isinstance(application, Renewal):
        uow.renewals.save(application)
    elif isinstance(application, CaregiverRegistration):
        uow.caregivers.save(application)
