"""Which letter an email in the outbox is; whether one goes out at all is decided here.

Whether an account has an address is looked up only now and not at the kiosk, where the words and
time of the answer would reveal it (T12).
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from kiosk.domain.readiness.lights import PatientDates, patient_lights
from kiosk.domain.renewal.application import Status
from kiosk.domain.store.outbox import OutboxItem, Topic
from kiosk.email_address import email_key
from kiosk.letters.letter import Letter
from kiosk.letters.notices import (
    audit_heads,
    confirm_email,
    expiry_reminder,
    mailed_pin,
    password_code,
    username,
)
from kiosk.letters.papers import confirmation
from kiosk.ports.ports import Ports
from kiosk.services.account.codes import is_kept
from kiosk.services.changing import looking, store_now
from kiosk.services.notices.printed_notices import ended_note, registered_note
from kiosk.services.notices.sender import Handler
from kiosk.services.program.decision_letters import caregiver_letter, renewal_letter
from kiosk.services.renewal.confirmation_facts import confirmation_of
from kiosk.services.renewal.person_lights import soon


def _email_code(ports: Ports, item: OutboxItem) -> Letter | None:
    """None once the account is confirmed, or another code has replaced this one."""
    with ports.reading() as uow:
        account = uow.accounts.get(item.subject_id)
    current = is_kept(ports, str(account.id), account.code, item.payload["code"])
    if account.confirmed_at is not None or not current:
        return None
    return confirm_email.letter(item.payload["code"], _ends(ports, item), store_now(ports))


def _password_code(ports: Ports, item: OutboxItem) -> Letter | None:
    to, plain = item.payload["to"], item.payload["code"]
    with ports.reading() as uow:
        kept = uow.reset_codes.of(to)
    current = is_kept(ports, email_key(to), kept, plain)
    if not current or not _usernames(ports, item):
        return None
    return password_code.letter(item.payload["code"], _ends(ports, item), store_now(ports))


def _username(ports: Ports, item: OutboxItem) -> Letter | None:
    known = _usernames(ports, item)
    return username.letter(known, store_now(ports)) if known else None


def _confirmation(ports: Ports, item: OutboxItem) -> Letter | None:
    """Says “not yet approved”, so it is not sent once a decision has overtaken it."""
    with ports.reading() as uow:
        renewal = uow.renewals.get(item.subject_id)
    if renewal.status is not Status.SUBMITTED:
        return None
    return confirmation.letter(confirmation_of(ports, renewal).facts, store_now(ports))


def _reminder(ports: Ports, item: OutboxItem) -> Letter | None:
    """The dates as they were when it was queued, seen on the day it goes out."""
    told = item.payload
    known = PatientDates(_day(told.get("certified_until")), _day(told["expires_on"]))
    with looking(ports) as (uow, at):
        lights = patient_lights(known, None, at.day, soon(at))
        return expiry_reminder.letter(lights, uow.settings.store())


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _caregiver_pin(ports: Ports, item: OutboxItem) -> Letter | None:
    """None for a PIN that is now void, used or expired."""
    told = item.payload
    ends_at = datetime.fromisoformat(told["ends_at"])
    with looking(ports) as (uow, at):
        pin, store = uow.pins.find(told["pin"]), uow.settings.store()
    if pin is None or pin.id != item.subject_id or not pin.works(at.steady):
        return None
    least_age = at.policy.minimum_caregiver_age
    return mailed_pin.letter(told["pin"], told["patient"], ends_at, store, least_age)


def _caregiver_registered(ports: Ports, item: OutboxItem) -> Letter | None:
    with ports.reading() as uow:
        registration = uow.caregivers.get(item.subject_id)
    return registered_note(ports, registration)


def _designation_ended(ports: Ports, item: OutboxItem) -> Letter | None:
    with ports.reading() as uow:
        made = uow.caregivers.get(item.subject_id)
    return ended_note(ports, made, item.payload["side"])


def _audit_heads(ports: Ports, item: OutboxItem) -> Letter:
    return audit_heads.letter(item.payload["heads"].split(), store_now(ports))


def _ends(ports: Ports, item: OutboxItem) -> datetime:
    """The local time until which a code works, however late its email goes out."""
    with ports.reading() as uow:
        life = uow.settings.policy(item.created_at).code_life
        return ports.clock.local(item.created_at + life)


def _usernames(ports: Ports, item: OutboxItem) -> tuple[str, ...]:
    """The usernames of the accounts that have proven this address."""
    with ports.reading() as uow:
        found = uow.accounts.by_email(item.payload["to"])
    return tuple(account.username for account in found if account.proven)


LETTERS: Final[Mapping[Topic, Handler[Letter]]] = {
    Topic.CONFIRM_EMAIL: _email_code,
    Topic.PASSWORD_CODE: _password_code,
    Topic.USERNAME: _username,
    Topic.RENEWAL_SUBMITTED: _confirmation,
    Topic.RENEWAL_RETURNED: renewal_letter,
    Topic.RENEWAL_DECIDED: renewal_letter,
    Topic.CAREGIVER_DECIDED: caregiver_letter,
    Topic.CAREGIVER_PIN: _caregiver_pin,
    Topic.CAREGIVER_REGISTERED: _caregiver_registered,
    Topic.DESIGNATION_ENDED: _designation_ended,
    Topic.EXPIRY_REMINDER: _reminder,
    Topic.AUDIT_HEADS: _audit_heads,
}
