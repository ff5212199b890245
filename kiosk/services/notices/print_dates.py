"""The printed twin of a reminder (S7): a person's dates, and which comes first."""

from typing import Final
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.readiness.lights import Lights
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.notices import expiry_reminder
from kiosk.letters.papers.printed_letter import LetterFacts
from kiosk.ports.ports import Ports
from kiosk.services.changing import looking, note, store_now
from kiosk.services.papers.print_paper import print_paper
from kiosk.services.papers.watch_job import Patience, patiently
from kiosk.services.renewal.person_lights import lights_of_patient
from kiosk.services.renewal.standing import read_standing

JOB_NAME: Final = "dates"
"""The spool names nobody."""


def print_dates(ports: Ports, actor: Actor, language: str, pause: Patience = patiently) -> bool:
    """Print the actor's own dates; see print_watched().

    Raises NOT_FOUND before the account is bound, and NOT_POSSIBLE_NOW without a date on record.
    """
    actor.require(Action.SEE_RENEWAL)
    if actor.person_id is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    with looking(ports) as (uow, at):
        person = uow.people.get(actor.person_id)
        standing = read_standing(uow, person.name, person.date_of_birth)
        lights = lights_of_patient(ports, uow, standing, person.id, at)
    return print_lights(ports, lights, person.id, actor, language, pause)


def print_lights(
    ports: Ports, lights: Lights, subject: UUID, actor: Actor, language: str, pause: Patience
) -> bool:
    """Print them and note it; False if no paper came out."""
    letter = expiry_reminder.printed(lights, store_now(ports))
    if letter is None:
        raise KioskError(ErrorCode.NOT_POSSIBLE_NOW)
    if not print_paper(ports, LetterFacts(letter, ""), JOB_NAME, pause, language):
        return False
    note(ports, Event.DATES_PRINTED, actor, subject)
    return True
