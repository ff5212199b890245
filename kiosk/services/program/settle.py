"""What follows from a decision: records that move on, and who hears of it."""

from typing import Final

from kiosk.domain.decision import Decided, Decision
from kiosk.domain.events import Event
from kiosk.domain.outbox import Topic
from kiosk.domain.renewal import Renewal
from kiosk.domain.roles import Actor
from kiosk.ports.unit_of_work import UnitOfWork

EVENTS: Final = {
    Decided.APPROVED: Event.RENEWAL_APPROVED,
    Decided.RETURNED: Event.RENEWAL_RETURNED,
    Decided.DENIED: Event.RENEWAL_DENIED,
}


def settle_renewal(uow: UnitOfWork, actor: Actor, renewal: Renewal, decision: Decision) -> None:
    """Save the renewal, move an approved patient's registration on, and tell the patient."""
    uow.renewals.save(renewal)
    if decision.decided is Decided.APPROVED:
        _move_registration_on(uow, renewal)
    address = _address(uow, renewal)
    if address:
        returned = decision.decided is Decided.RETURNED
        topic = Topic.RENEWAL_RETURNED if returned else Topic.RENEWAL_DECIDED
        payload = {"to": address, "language": renewal.language, "decision": str(decision.id)}
        uow.outbox.put(topic, renewal.id, payload)
    uow.audit.append(EVENTS[decision.decided], actor, renewal.id)


def _move_registration_on(uow: UnitOfWork, renewal: Renewal) -> None:
    """One year from the date of submission; a record that is gone meanwhile stays gone."""
    if renewal.submitted_on is None or renewal.valid_until is None:
        return
    for record in uow.registrations.of_person(renewal.name, renewal.date_of_birth):
        if record.number == renewal.patient_number:
            uow.registrations.save(record.renewed(renewal.submitted_on, renewal.valid_until))


def _address(uow: UnitOfWork, renewal: Renewal) -> str:
    """The renewal's own e-mail address, else the account's; empty without any (S7)."""
    if renewal.email:
        return renewal.email
    account = uow.accounts.by_person(renewal.person_id)
    return account.email if account is not None else ""
