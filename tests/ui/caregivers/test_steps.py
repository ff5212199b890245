"""The caregiver's own steps: every page at every size, and the PIN that stays on none."""

from collections.abc import Callable
from typing import Final
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import ErrorCode
from tests.ui.caregivers.stand import Stand
from tests.ui.screens import faults_at_every_size
from tests.ui.stage import button, words_on
from ui.camera.slip_view import SlipView
from ui.frame.page import Complaint, Page
from ui.wizard.step_page import StepPage

pytestmark = pytest.mark.req("C6")

DIGITS: Final = "482190357716"
STEPS: Final = (
    "caregiver_information",
    "caregiver_person",
    "caregiver_contact",
    "caregiver_pin",
    "caregiver_attestations",
    "caregiver_review",
)


@pytest.mark.parametrize("name", STEPS)
def test_every_step_of_a_caregiver_fits_every_screen(qtbot: QtBot, stand: Stand, name: str) -> None:
    assert faults_at_every_size(qtbot, lambda: stand.page(name), name) == []


@pytest.mark.parametrize("name", STEPS[1:5])
def test_a_problem_fits_too(qtbot: QtBot, stand: Stand, name: str) -> None:
    def then(page: Page) -> None:
        assert isinstance(page, StepPage)
        words = f"Enter your {page.fields[0].name.replace('_', ' ')}"
        page.show_problems([Complaint(page.fields[0].name, words)])

    faults = faults_at_every_size(qtbot, lambda: stand.page(name), f"{name}-problem", then)
    assert faults == []


def test_the_stages_are_headed_as_the_flow_heads_them(qtbot: QtBot, stand: Stand) -> None:
    page = stand.page("caregiver_information")
    qtbot.addWidget(page)
    assert page.progress[0].title == "Caregiver Information"
    assert page.flow == "Register as a Caregiver"


def test_a_typed_pin_is_masked_grouped_and_gone_when_the_page_is_left(
    qtbot: QtBot, stand: Stand
) -> None:
    page = stand.pin_page(qtbot)
    page.fill({"pin": "4821-9035 7716"})
    assert page.raw() == {"pin": DIGITS}
    page.left()
    assert page.raw() == {"pin": ""}


def test_a_slip_before_the_camera_fills_the_boxes_and_proceeds(qtbot: QtBot, stand: Stand) -> None:
    stand.ports.code_reader.always = DIGITS
    page = stand.pin_page(qtbot)
    read: list[object] = []
    page.proceed.connect(lambda: read.append(page.raw()))
    button(page, "slip_camera").click()
    view = page.findChild(SlipView)
    assert view is not None
    assert not button(page, "type_pin").isHidden()
    qtbot.waitUntil(lambda: bool(stand.ports.camera.sessions))
    qtbot.waitUntil(lambda: view._feed.session is not None)
    stand.ports.camera.sessions[-1].show(b"still")
    qtbot.waitUntil(lambda: bool(read))
    assert read == [{"pin": DIGITS}]
    qtbot.waitUntil(lambda: stand.ports.camera.sessions[-1].closed)


def test_a_camera_that_gives_no_picture_leads_back_to_typing(qtbot: QtBot, stand: Stand) -> None:
    page = stand.pin_page(qtbot)
    button(page, "slip_camera").click()
    view = page.findChild(SlipView)
    assert view is not None
    qtbot.waitUntil(lambda: view._feed.session is not None)
    stand.ports.camera.sessions[-1].fail(ErrorCode.CAMERA_STALLED)
    qtbot.waitUntil(lambda: "The camera gives no picture" in words_on(page))
    assert button(page, "slip_camera").isVisible()
    button(page, "slip_camera").click()
    button(page, "type_pin").click()
    assert button(page, "slip_camera").isVisible()


@pytest.mark.parametrize("what", ["camera", "taken"])
def test_the_other_faces_of_the_pin_page_fit_every_screen(
    qtbot: QtBot, stand: Stand, what: str
) -> None:
    then: Callable[[Page], None] | None = None
    if what == "camera":

        def look(page: Page) -> None:
            button(page, "slip_camera").click()

        then = look
    else:
        stand.session.application.designation_id = uuid4()
    faults = faults_at_every_size(
        qtbot, lambda: stand.page("caregiver_pin"), f"caregiver-pin-{what}", then
    )
    assert faults == []
