"""The caregiver's own steps: every page at every size, and the PIN that stays on none."""

from typing import Final

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import ErrorCode
from tests.ui.caregivers.stand import Stand
from tests.ui.stage import button, words_on
from ui.camera.slip_view import SlipView

pytestmark = pytest.mark.req("C6")

DIGITS: Final = "482190357716"


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
    qtbot.waitUntil(lambda: "The camera is not working" in words_on(page))
    assert button(page, "slip_camera").isVisible()
    button(page, "slip_camera").click()
    button(page, "type_pin").click()
    assert button(page, "slip_camera").isVisible()
