"""Which letter an outbox row becomes."""

from datetime import date, datetime

from kiosk.domain.renewal.application import Status
from kiosk.domain.store.outbox import OutboxItem, Topic
from kiosk.letters.letter import Letter
from kiosk.letters.notices import confirm_email, expiry_reminder, password_code, username
from kiosk.letters.notices import mailed_pin as caregiver_pin
from kiosk.letters.papers import confirmation
from kiosk.ports.ports import Ports
from kiosk.services.changing import store_now
from kiosk.services.notices.printed_notices import registered_note
from kiosk.services.program.decision_letters import caregiver_letter, renewal_letter
from kiosk.services.renewal.confirmation_facts import confirmation_of


def letter_of(ports: Ports, item: OutboxItem) -> Letter | None:
    """The letter for a row, or None if nobody is to get one.

    Whether an account has an address is looked up here and not at the kiosk, where the words and
    time of the answer would reveal it (T12).
    """
    match item.topic:
        case Topic.CONFIRM_EMAIL:
            return confirm_email.letter(item.payload["code"], _ends(ports, item), store_now(ports))
        case Topic.PASSWORD_CODE:
            if not usernames_of(ports, item.payload["to"]):
                return None
            return password_code.letter(item.payload["code"], _ends(ports, item), store_now(ports))
        case Topic.USERNAME:
            known = usernames_of(ports, item.payload["to"])
            return username.letter(known, store_now(ports)) if known else None
        case Topic.RENEWAL_SUBMITTED:
            return _confirmation(ports, item)
        case Topic.RENEWAL_RETURNED | Topic.RENEWAL_DECIDED:
            return renewal_letter(ports, item)
        case Topic.EXPIRY_REMINDER:
            return expiry_reminder.letter(
                date.fromisoformat(item.payload["expires_on"]), store_now(ports)
            )
        case Topic.CAREGIVER_PIN | Topic.CAREGIVER_REGISTERED | Topic.CAREGIVER_DECIDED:
            return _on_caregivers(ports, item)


def _on_caregivers(ports: Ports, item: OutboxItem) -> Letter | None:
    if item.topic is Topic.CAREGIVER_PIN:
        return _caregiver_pin(ports, item)
    if item.topic is Topic.CAREGIVER_REGISTERED:
        return _caregiver_registered(ports, item)
    return caregiver_letter(ports, item)


def _ends(ports: Ports, item: OutboxItem) -> datetime:
    """The local time until which a code works, however late its mail goes out."""
    with ports.reading() as uow:
        return ports.clock.local(item.created_at + uow.settings.policy().code_life)


def _confirmation(ports: Ports, item: OutboxItem) -> Letter | None:
    """Says “not yet approved”, so it is not sent once a decision has overtaken it."""
    with ports.reading() as uow:
        renewal = uow.renewals.get(item.subject_id)
    if renewal.status is not Status.SUBMITTED:
        return None
    return confirmation.letter(confirmation_of(ports, renewal).facts, store_now(ports))


def _caregiver_pin(ports: Ports, item: OutboxItem) -> Letter:
    told = item.payload
    ends_at = datetime.fromisoformat(told["ends_at"])
    with ports.reading() as uow:
        store, least_age = uow.settings.store(), uow.settings.policy().minimum_caregiver_age
    return caregiver_pin.letter(told["pin"], told["patient"], ends_at, store, least_age)


def _caregiver_registered(ports: Ports, item: OutboxItem) -> Letter | None:
    with ports.reading() as uow:
        registration = uow.caregivers.get(item.subject_id)
    return registered_note(ports, registration)


def usernames_of(ports: Ports, email: str) -> tuple[str, ...]:
    """The usernames of the accounts that have this address."""
    with ports.reading() as uow:
        return tuple(account.username for account in uow.accounts.by_email(email))
