"""S5: the state of each part of the machine, whether people can be served, and trying a part."""

from collections.abc import Iterable
from typing import Final
from uuid import uuid4

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.trail.events import Event
from kiosk.letters.desk.device_names import TITLES
from kiosk.letters.notices import trial_email
from kiosk.letters.papers.staff import page_to_test
from kiosk.ports.machine import Check
from kiosk.ports.ports import Ports
from kiosk.services.changing import note, store_now
from kiosk.services.desk.desk_views import Device, DeviceState, Light, Readiness
from kiosk.services.notices.written_mail import written_mail
from kiosk.services.papers.print_paper import print_paper
from kiosk.services.papers.watch_job import Patience, patiently

CAN_BE_TRIED: Final = frozenset({"camera", "printer", "mailer"})
BASE: Final = ("key", "database", "data", "disk", "clock")
"""Without these, no one can be served."""
PHOTO_WAYS: Final = ("camera", "folders")
"""A photo needs one of them."""
TEST_JOB: Final = "test-page"


def see_devices(ports: Ports, actor: Actor) -> tuple[Device, ...]:
    """Every part: its state, a word, and how to fix it; some parts take seconds to answer."""
    actor.require(Action.SEE_DEVICES)
    return tuple(_device(check) for check in ports.machine.examine())


def see_readiness(ports: Ports, actor: Actor) -> Readiness:
    """Whether a patient and a caregiver can be served to the end now, or else what blocks."""
    actor.require(Action.SEE_DEVICES)
    return readiness_of(_device(check) for check in ports.machine.examine())


def readiness_of(devices: Iterable[Device]) -> Readiness:
    """The two lights for parts that were checked; the first thing that blocks is named."""
    found = {device.name: device for device in devices}
    base = [found[name] for name in BASE if found[name].state is DeviceState.BAD]
    ways = [found[name] for name in PHOTO_WAYS]
    no_photo = ways[:1] if all(way.state is not DeviceState.GOOD for way in ways) else []
    printer = [found["printer"]] if found["printer"].state is DeviceState.BAD else []
    return Readiness(_light([*base, *no_photo]), _light([*base, *no_photo, *printer]))


def try_printer(ports: Ports, actor: Actor, language: str, pause: Patience = patiently) -> bool:
    """Print a test page and watch it to its end; see print_watched()."""
    actor.require(Action.TRY_DEVICES)
    done = print_paper(ports, page_to_test(), TEST_JOB, pause, language)
    note(ports, Event.DEVICE_TRIED, actor, reason="printer")
    return done


def try_mail(ports: Ports, actor: Actor, to: str, language: str) -> None:
    """Send a test email right away, bypassing the queue; raises whatever the mailer raises."""
    actor.require(Action.TRY_DEVICES)
    letter = trial_email.letter(store_now(ports))
    ports.mailer.send(written_mail(ports, letter, str(uuid4()), to.strip(), language))
    note(ports, Event.DEVICE_TRIED, actor, reason="mailer")


def _device(check: Check) -> Device:
    state = DeviceState.OFF if check.off else DeviceState.GOOD if check.ok else DeviceState.BAD
    return Device(
        name=check.name,
        title=TITLES[check.name],
        state=state,
        word=check.word,
        advice=check.at_desk or check.advice,
        can_try=check.name in CAN_BE_TRIED and state is not DeviceState.OFF,
    )


def _light(blocks: list[Device]) -> Light:
    return Light(not blocks, blocks[0] if blocks else None)
