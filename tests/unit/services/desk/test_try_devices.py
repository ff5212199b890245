"""Devices at the desk: state, how to fix it, testing them, and the two lights."""

import pytest

from kiosk.domain.people.roles import Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.letters.papers.staff import StaffFacts
from kiosk.ports.printer import PrinterState
from kiosk.services.desk.desk_views import DeviceState, Light
from kiosk.services.desk.try_devices import see_devices, see_readiness, try_mail, try_printer
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


@pytest.mark.req("S5")
def test_every_part_has_a_state_and_what_to_do(ports: FakePorts, bo: Actor) -> None:
    ports.machine.broken, ports.machine.off = {"printer"}, {"rmv", "camera"}
    found = {each.name: each for each in see_devices(ports, bo)}
    assert found["printer"].state is DeviceState.BAD
    assert found["printer"].advice.text == "fix printer"
    assert found["rmv"].state is DeviceState.OFF
    assert found["disk"].state is DeviceState.GOOD
    assert {name for name, each in found.items() if each.can_try} == {"printer", "mailer"}
    assert found["registry"].title.text == "Online System"


def lights(ports: FakePorts, bo: Actor) -> list[str | None]:
    seen = see_readiness(ports, bo)

    def name(light: Light) -> str | None:
        assert light.ready is (light.blocks is None)
        return light.blocks.name if light.blocks else None

    return [name(seen.patient), name(seen.caregiver)]


@pytest.mark.req("S5", "T16")
@pytest.mark.parametrize(
    ("broken", "off", "expected"),
    [
        (set(), set(), [None, None]),
        ({"printer"}, set(), [None, "printer"]),
        ({"disk", "printer"}, set(), ["disk", "disk"]),
        ({"camera"}, set(), [None, None]),
        ({"camera"}, {"folders"}, ["camera", "camera"]),
        ({"mailer", "rmv", "backup"}, {"camera"}, [None, None]),
    ],
)
def test_each_light_names_the_one_thing_that_blocks(
    ports: FakePorts, bo: Actor, broken: set[str], off: set[str], expected: list[str | None]
) -> None:
    ports.machine.broken, ports.machine.off = broken, off
    assert lights(ports, bo) == expected


@pytest.mark.req("S5")
def test_the_printer_is_tried_with_a_page_of_no_one(ports: FakePorts, bo: Actor) -> None:
    assert try_printer(ports, bo, "en")
    assert list(ports.printer.papers) == ["test-page"]
    assert isinstance(ports.papers.drawn[-1], StaffFacts)
    entry = ports.database.rows.audit[-1]
    assert (entry.event, entry.actor, entry.reason) == (Event.DEVICE_TRIED, bo, "printer")
    ports.printer.state = PrinterState.OUT_OF_PAPER
    assert refusal_of(try_printer, ports, bo, "en").code is ErrorCode.PRINTER_OUT_OF_PAPER


@pytest.mark.req("S5")
def test_the_email_is_tried_past_the_queue(ports: FakePorts, bo: Actor) -> None:
    try_mail(ports, bo, " store@example.org ", "en")
    (mail,) = ports.mailer.mails.values()
    assert (mail.to, mail.subject) == ("store@example.org", ("Test email from the renewal kiosk"))
    assert ports.database.rows.outbox == {}
    assert ports.database.rows.audit[-1].reason == "mailer"
