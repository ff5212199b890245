"""Buttons and tiles: pressing, sizes, names, roles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.stage import kept
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.buttons.tile import Tile
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.fields.error_summary import ErrorSummary

LONG = "A much longer text than any button of the kiosk will ever have to carry in any language"


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_every_kind_of_button(qtbot: QtBot, kind: Kind, key: Qt.Key) -> None:
    button = kept(qtbot, Button("Proceed", kind))
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("pressed"))
    QTest.keyPress(button, key)
    QTest.keyRelease(button, key)
    assert pressed == ["pressed"]


@pytest.mark.req("U1")
@pytest.mark.parametrize("height", ["primary", "secondary", "in_row", "footer", "field"])
@pytest.mark.parametrize("words", ["", "Go", "Proceed"])
def test_every_button_is_large_enough_for_a_thumb(qtbot: QtBot, height: str, words: str) -> None:
    button = kept(qtbot, Button(words, icon="bold/check", height=height))
    assert min(button.sizeHint().width(), button.sizeHint().height()) >= 48
    assert min(button.minimumSizeHint().width(), button.minimumSizeHint().height()) >= 48


def test_the_width_of_a_button_counts_icon_and_gap(qtbot: QtBot) -> None:
    plain, signed = Button("Print"), Button("Print", icon="bold/printer")
    qtbot.addWidget(plain)
    qtbot.addWidget(signed)
    assert signed.sizeHint().width() > plain.sizeHint().width() + 28


def test_words_that_do_not_fit_wrap_and_the_button_grows(qtbot: QtBot) -> None:
    holder = kept(qtbot, QWidget())
    button = Button(LONG, icon="bold/check")
    button.resize(200, 48)
    assert button.clipped()
    QHBoxLayout(holder).addWidget(button)
    holder.resize(600, 500)
    holder.show()
    qtbot.waitUntil(lambda: not button.clipped())
    assert button.height() > Theme.current().target("secondary")
    assert not button.clipped()


def test_an_ampersand_is_shown_and_announced_as_it_is(qtbot: QtBot) -> None:
    button = kept(qtbot, Button("Smith & Sons"))
    assert button.words() == button.accessibleName() == "Smith & Sons"


@pytest.mark.parametrize(
    ("part", "role"),
    [
        (lambda: Button("Proceed"), QAccessible.Role.Button),
        (lambda: Tile("I am 21 or older", acts=True), QAccessible.Role.Button),
        (lambda: Tile("US passport"), QAccessible.Role.RadioButton),
        (lambda: AgreeTile("i_agree", "I agree", "It is true").tile, QAccessible.Role.CheckBox),
    ],
)
def test_assistive_tools_see_what_a_part_is(
    qtbot: QtBot, part: object, role: QAccessible.Role
) -> None:
    assert callable(part)
    made = part()
    assert QAccessible.queryAccessibleInterface(made).role() == role


def test_a_tile_that_acts_is_pressed_and_never_chosen(qtbot: QtBot) -> None:
    tile = kept(qtbot, Tile("I am 21 or older", "Second line", "duotone/seal-check", acts=True))
    with qtbot.waitSignal(tile.clicked):
        QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert not tile.isCheckable()
    assert tile.accessibleDescription() == "Second line"


def test_a_tile_grows_with_its_words(qtbot: QtBot) -> None:
    tile = kept(qtbot, Tile(LONG, LONG, "driver_license"))
    assert tile.heightForWidth(500) > tile.heightForWidth(1000) >= Theme.current().target("tile")


def test_a_link_of_the_summary_names_its_field(qtbot: QtBot) -> None:
    problems = (("last_name", "Enter your last name"), ("pin", "Enter four digits"))
    summary = kept(qtbot, ErrorSummary("There is a problem", problems))
    link = summary.findChild(QWidget, "problem.pin")
    assert isinstance(link, QWidget)
    with qtbot.waitSignal(summary.link_activated) as caught:
        QTest.keyClick(link, Qt.Key.Key_Return)
    assert caught.args == ["pin"]
    assert "Enter your last name" in summary.accessibleName()
    assert link.sizeHint().height() >= 52
