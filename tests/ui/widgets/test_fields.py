"""Every field keeps what was typed, shows its problem, and speaks to assistive tools."""

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.stage import kept
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.fields.choice_input import Choice, ChoiceInput
from ui.widgets.fields.date_input import DateInput
from ui.widgets.fields.input import Input
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.pin_input import PinInput
from ui.widgets.fields.text_input import TextInput

PARTS = ("Month", "Day", "Year")
KINDS = (Choice("license", "License", "With a photo", "driver_license"), Choice("card", "Card"))


def text() -> Input:
    return TextInput("answer", "First name", "As on your license")


def masked() -> Input:
    return MaskedInput("answer", "Password", "Show")


def day() -> Input:
    return DateInput("answer", "Date of birth", PARTS)


def pin() -> Input:
    return PinInput("answer", "PIN", "Hold to show", "Four digits")


def choice() -> Input:
    return ChoiceInput("answer", "Kind of ID", KINDS)


def agree() -> Input:
    return AgreeTile("answer", "I agree", "All of it is true")


VALUES: list[tuple[Callable[[], Input], object, object]] = [
    (text, "María", ""),
    (masked, "correct horse", ""),
    (day, {"month": "March", "day": "14", "year": "84"}, {"month": "", "day": "", "year": ""}),
    (pin, "12a4", ""),
    (choice, "card", ""),
    (agree, True, False),
]


@pytest.mark.parametrize(("make", "value", "empty"), VALUES)
def test_a_field_keeps_its_value_beside_a_problem_and_describes_every_control(
    qtbot: QtBot, make: Callable[[], Input], value: object, empty: object
) -> None:
    field = kept(qtbot, make())
    assert field.value() == empty
    with qtbot.waitSignal(field.changed):
        field.set_value(json.loads(json.dumps(value)))
    field.show()
    for problem in ("Enter your answer", None):
        field.set_problem(problem)
        assert field.value() == value
        described = ["Enter your answer" in c.accessibleDescription() for c in field.controls()]
        assert described
        assert set(described) == {problem is not None}
    assert all(control.accessibleName() for control in field.controls())
    assert all(control.focusPolicy() & Qt.FocusPolicy.TabFocus for control in field.controls())
    field.set_value(None)
    assert field.value() == empty


def test_the_three_boxes_of_a_date_say_which_part_they_are_and_keep_the_focus(
    qtbot: QtBot,
) -> None:
    field = shown(qtbot, day())
    names = [control.accessibleName() for control in field.controls()]
    assert names == ["Date of birth, Month", "Date of birth, Day", "Date of birth, Year"]
    field.focus_first()
    QTest.keyClicks(field.controls()[0], "12")
    assert field.controls()[0].hasFocus()


def test_a_letter_or_a_digit_too_many_in_a_pin_is_seen_and_not_swallowed(qtbot: QtBot) -> None:
    field = shown(qtbot, pin())
    field.focus_first()
    QTest.keyClicks(field.controls()[0], "1b3x")
    assert field.value() == "1b3x"
    QTest.keyClick(field.controls()[0], Qt.Key.Key_Backspace)
    assert field.value() == "1b3"
    before = field.controls()[0].sizeHint().width()
    field.set_value("123456")
    assert field.value() == "123456"
    assert field.controls()[0].sizeHint().width() > before


@pytest.mark.req("U24")
@pytest.mark.parametrize("make", [masked, pin])
def test_a_secret_is_shown_only_while_the_button_is_held(
    qtbot: QtBot, make: Callable[[], Input]
) -> None:
    field = shown(qtbot, make())
    assert isinstance(field, MaskedInput)
    box = field.box
    assert box.echoMode() is QLineEdit.EchoMode.Password
    QTest.mousePress(field.show_button, Qt.MouseButton.LeftButton)
    assert box.echoMode() is QLineEdit.EchoMode.Normal
    QTest.mouseRelease(field.show_button, Qt.MouseButton.LeftButton)
    assert box.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_held_key_shows_a_secret_and_leaving_hides_it(qtbot: QtBot, key: Qt.Key) -> None:
    field = shown(qtbot, masked())
    assert isinstance(field, MaskedInput)
    field.show_button.setFocus()
    QTest.keyPress(field.show_button, key)
    assert field.box.echoMode() is QLineEdit.EchoMode.Normal
    field.box.setFocus()
    assert field.box.echoMode() is QLineEdit.EchoMode.Password


def test_a_box_keeps_a_very_long_text(qtbot: QtBot) -> None:
    field = kept(qtbot, text())
    field.set_value("x" * 10_000)
    assert field.value() == "x" * 10_000


@pytest.mark.parametrize("make", [text, masked, day, pin])
def test_nothing_is_copied_out_of_a_box(qtbot: QtBot, make: Callable[[], Input]) -> None:
    box = shown(qtbot, make()).controls()[0]
    assert isinstance(box, QLineEdit)
    box.setEchoMode(QLineEdit.EchoMode.Normal)
    clipboard = QApplication.clipboard()
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    chords = [(Qt.Key(code), control) for code in range(Qt.Key.Key_A, Qt.Key.Key_Z + 1)]
    chords += [(Qt.Key.Key_Insert, control), (Qt.Key.Key_Delete, shift)]
    for key, held in chords:
        clipboard.clear()
        box.setText("73")
        box.setCursorPosition(0)
        for marks in (box.deselect, box.selectAll):
            marks()
            QTest.keyClick(box, key, held)
            assert clipboard.text() == "", key
    assert not box.dragEnabled()
    assert box.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu


def test_one_tile_is_chosen_at_a_time_and_pressing_it_again_keeps_it(qtbot: QtBot) -> None:
    field = shown(qtbot, choice())
    assert isinstance(field, ChoiceInput)
    for key in ("license", "card", "card"):
        QTest.mouseClick(field.tiles[key], Qt.MouseButton.LeftButton)
        assert field.value() == key
    assert all(tile.focusPolicy() is Qt.FocusPolicy.StrongFocus for tile in field.tiles.values())


def shown(qtbot: QtBot, field: Input) -> Input:
    field.resize(900, 300)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    return field
