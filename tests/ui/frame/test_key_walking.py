"""Keys alone reach everything; the ring is around what has the focus; sheets keep it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.frame.key_walking import KeyWalk, focusable
from ui.frame.sheet import Sheet
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.fields.choice_input import Choice, ChoiceInput
from ui.widgets.fields.pin_input import PinInput
from ui.widgets.fields.text_input import TextInput
from ui.widgets.surfaces.focus_ring import FocusRing


class Stage(QWidget):
    """A small page: a box, three tiles, a PIN, a button."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        choices = [Choice(key, key.title()) for key in ("one", "two", "three")]
        self.name = TextInput("name", "Name")
        self.kinds = ChoiceInput("kind", "Kind", choices)
        self.pin = PinInput("pin", "PIN", "Hold to show")
        self.proceed = Button("Proceed", Kind.PRIMARY)
        for part in (self.name, self.kinds, self.pin, self.proceed):
            column.addWidget(part)
        self.keys = KeyWalk(self)
        self.ring = FocusRing(self)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    made = Stage()
    qtbot.addWidget(made)
    made.resize(1000, 1200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.name.focus_first()
    return made


def focus() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now


def press(key: Qt.Key) -> None:
    QTest.keyClick(focus(), key)


def test_down_goes_through_every_part_in_reading_order_and_round(stage: Stage) -> None:
    walked = []
    for _ in focusable(stage):
        walked.append(focus())
        press(Qt.Key.Key_Down)
    assert walked == focusable(stage)
    assert focus() is walked[0]
    heights = [part.mapTo(stage, QPoint(0, 0)).y() for part in walked]
    assert heights == sorted(heights)


def test_up_goes_back(stage: Stage) -> None:
    press(Qt.Key.Key_Up)
    assert focus() is stage.proceed
    press(Qt.Key.Key_Up)
    assert focus() is stage.pin.show_button


def test_no_tile_is_skipped_after_one_is_chosen(stage: Stage) -> None:
    stage.kinds.set_value("two")
    stage.kinds.tiles["one"].setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert focus() is stage.kinds.tiles["three"]


def test_enter_in_a_box_continues_to_the_next_part(stage: Stage) -> None:
    press(Qt.Key.Key_Return)
    assert focus() is stage.kinds.tiles["one"]


def test_left_and_right_on_a_button_turn_the_page(stage: Stage, qtbot: QtBot) -> None:
    stage.proceed.setFocus()
    with qtbot.waitSignal(stage.keys.page) as back:
        press(Qt.Key.Key_Left)
    with qtbot.waitSignal(stage.keys.page) as on:
        press(Qt.Key.Key_Right)
    assert (back.args, on.args) == ([-1], [1])


def test_left_in_a_box_moves_the_cursor_and_not_the_page(stage: Stage, qtbot: QtBot) -> None:
    stage.name.set_value("ab")
    with qtbot.assertNotEmitted(stage.keys.page):
        press(Qt.Key.Key_Left)


def test_the_ring_is_round_the_focus_widget_and_open_for_fingers(stage: Stage) -> None:
    stage.proceed.setFocus()
    assert stage.ring.target() is stage.proceed
    assert stage.ring.geometry().contains(stage.proceed.geometry())
    assert stage.childAt(stage.proceed.geometry().center()) is stage.proceed


def test_the_ring_follows_what_it_is_round(stage: Stage) -> None:
    stage.proceed.setFocus()
    stage.resize(800, 1400)
    QApplication.processEvents()
    assert stage.ring.geometry().contains(stage.proceed.geometry())
    stage.proceed.hide()
    assert stage.ring.target() is not stage.proceed


def test_a_sheet_keeps_the_focus_inside_and_gives_it_back(stage: Stage) -> None:
    sheet = Sheet(stage)
    first, last = Button("I need more time", Kind.PRIMARY), Button("End my visit")
    sheet.column.addWidget(first)
    sheet.column.addWidget(last)
    sheet.open()
    assert sheet.geometry() == stage.rect()
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Up):
        seen.append(focus())
        press(key)
    assert seen == [first, last, first, last]
    sheet.close_sheet()
    assert focus() is stage.name.box


def test_what_a_sheet_covers_cannot_be_pressed(stage: Stage, qtbot: QtBot) -> None:
    sheet = Sheet(stage)
    sheet.column.addWidget(Button("End my visit"))
    sheet.open()
    at = stage.proceed.geometry().center()
    covered = stage.childAt(at)
    assert covered is not None
    assert covered is not stage.proceed
