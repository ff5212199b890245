"""What staff fix for a person who was looked up: locks, a binding, a paper printed again."""

from uuid import UUID

from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.people.try_counters import AT_KIOSK
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers.finish_later import SAVED
from kiosk.ports.ports import Ports
from kiosk.services.changing import looking
from kiosk.services.desk.records.open_record import lights_of, whole
from kiosk.services.desk.records.record_views import Found
from kiosk.services.notices.print_dates import print_lights
from kiosk.services.notices.printed_notices import print_letter, renewal_notice
from kiosk.services.papers.print_paper import NotedPaper, pause_facts, print_noted
from kiosk.services.papers.watch_job import Patience, patiently
from kiosk.services.renewal.confirmation_facts import confirmation_of


def unlock_person(ports: Ports, actor: Actor, found: Found, reason: LookUpReason) -> int:
    """Forget every wrong try against this person and account; returns how many locks ended (R3)."""
    actor.require(Action.UNLOCK)
    with ports.uow() as uow:
        counts = [tries for tries in whole(uow, found).counts(uow) if tries.wrong]
        for tries in counts:
            uow.tries.lift(tries.subject)
        uow.audit.append(Event.PERSON_UNLOCKED, actor, found.id, reason=reason.value)
        uow.commit()
    return sum(tries.locked_until is not None for tries in counts)


def unlock_kiosk(ports: Ports, actor: Actor, kiosk: str) -> None:
    """Forget what was counted against a kiosk: wrong tries, and email that was asked for (R3)."""
    actor.require(Action.UNLOCK)
    with ports.uow() as uow:
        for counter in AT_KIOSK:
            uow.tries.clear(counter, kiosk)
        uow.audit.append(Event.KIOSK_UNLOCKED, actor)
        uow.commit()


def release_binding(ports: Ports, actor: Actor, found: Found, reason: LookUpReason) -> None:
    """Release a person from the account that identified as them, so that another can (R2).

    The account stays, and its renewals stay with the person; the wish to be reminded goes with
    the account. Raises NOT_FOUND without one.
    """
    actor.require(Action.RELEASE_BINDING)
    with ports.uow() as uow:
        account = whole(uow, found).account
        if account is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        account.person_id = None
        uow.accounts.save(account)
        uow.reminders.wish(found.id, None)
        uow.audit.append(Event.BINDING_RELEASED, actor, found.id, reason=reason.value)
        uow.commit()


def print_again(
    ports: Ports,
    actor: Actor,
    renewal_id: UUID,
    pause: Patience = patiently,
) -> bool:
    """Print a renewal's last paper and watch it to its end; see print_watched().

    What a reviewer recorded about it (S7), otherwise its confirmation, or its slip while it is
    open. Raises NOT_A_DRAFT for one that ended without being submitted.
    """
    actor.require(Action.PRINT_AGAIN)
    with ports.reading() as uow:
        renewal = uow.renewals.get(renewal_id)
    notice = renewal_notice(ports, renewal)
    if notice is not None:
        return print_letter(ports, renewal, notice, actor, pause, renewal.language)
    if renewal.submission_id is not None:
        facts = confirmation_of(ports, renewal).facts
        noted = NotedPaper(Event.CONFIRMATION_PRINTED, renewal_id, facts)
    else:
        renewal.require_open()
        slip = pause_facts(ports, renewal, SAVED)
        noted = NotedPaper(Event.PAUSE_SLIP_PRINTED, renewal_id, slip)
    return print_noted(ports, noted, actor, pause, renewal.language)


def print_dates_of(
    ports: Ports, actor: Actor, found: Found, language: str, pause: Patience = patiently
) -> bool:
    """Print the dates of a person, in their account's language if they have one.

    See print_watched(). Raises NOT_POSSIBLE_NOW without a date on record.
    """
    actor.require(Action.PRINT_AGAIN)
    with looking(ports) as (uow, at):
        who = whole(uow, found)
        lights = lights_of(ports, uow, who, at)
    spoken = who.account.language if who.account is not None else language
    return print_lights(ports, lights, found.id, actor, spoken, pause)
