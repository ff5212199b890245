"""The gallery's sheets of fields, tiles and messages: each builds one window."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from tools.gallery_frame import frame
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.buttons.tile import Tile
from ui.widgets.cards.card import Card
from ui.widgets.cards.notice import Notice
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.fields.choice_input import Choice, ChoiceInput
from ui.widgets.fields.date_input import DateInput
from ui.widgets.fields.error_summary import ErrorSummary
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.pin_input import PinInput
from ui.widgets.fields.text_input import TextInput
from ui.widgets.texts.heading import Heading
from ui.widgets.texts.pill import Pill


def id_kind() -> QWidget:
    """Return the page of ID kinds."""
    window, page = frame(3)
    page.addWidget(Heading("Submit ID", "Which ID do you have with you?"))
    page.addStretch(1)
    choices = (
        Choice("license", "Massachusetts driver's license", picture="driver_license"),
        Choice("card", "Massachusetts ID card", picture="id_card"),
        Choice("out", "Out-of-state license or ID", picture="out_of_state"),
        Choice("passport", "US passport", picture="passport"),
        Choice("military", "US military ID", picture="military_id"),
    )
    field = ChoiceInput("id_kind", "", choices)
    field.set_value("license")
    field.tiles["card"].setFocus()
    page.addWidget(field)
    page.addStretch(1)
    page.addWidget(Button("Proceed", Kind.PRIMARY, "bold/arrow-right", icon_after=True))
    return window


def identify() -> QWidget:
    """Return the page of identifying details with two problems."""
    window, page = frame(1, problem=True)
    problems = (
        ("last_name", "Enter your last name"),
        ("date_of_birth", "Date of birth must have a year of four digits"),
    )
    page.addWidget(ErrorSummary("There is a problem", problems))
    page.addWidget(
        Heading(
            "Enter Your Patient Identifying Information",
            "Type it exactly as shown on your physician's instructions.",
        )
    )
    card = Card(gap=20)
    first, last = TextInput("first_name", "First name"), TextInput("last_name", "Last name")
    first.set_value("María")
    last.set_problem("Enter your last name")
    born = DateInput("date_of_birth", "Date of birth", ("Month", "Day", "Year"))
    born.set_value({"month": "March", "day": "14", "year": "84"})
    born.set_problem("Date of birth must have a year of four digits")
    hint = "Four digits, on your physician's instructions"
    pin = PinInput("pin", "PIN", "Hold to show", hint)
    pin.set_value("1234")
    for field in (first, last, born, pin):
        card.column.addWidget(field)
    page.addWidget(card)
    page.addStretch(1)
    page.addWidget(Button("Proceed", Kind.PRIMARY, "bold/arrow-right", icon_after=True))
    last.focus_first()
    return window


def log_on() -> QWidget:
    """Return the log-on page."""
    window, page = frame(None)
    hint = "Use the account you made for your registration."
    page.addWidget(Heading("Log On", hint))
    page.addStretch(1)
    card = Card()
    user = TextInput("username", "Username")
    user.set_value("maria.delgado")
    password = MaskedInput("password", "Password", "Show")
    password.set_value("correct horse")
    card.column.addWidget(user)
    card.column.addWidget(password)
    row = QHBoxLayout()
    row.addWidget(Button("I forgot my password", Kind.QUIET, height="in_row"))
    row.addStretch(1)
    card.column.addLayout(row)
    page.addWidget(card)
    page.addStretch(1)
    page.addWidget(Button("Create account", icon="bold/user-plus"))
    page.addWidget(Button("Log On", Kind.PRIMARY, "bold/arrow-right", icon_after=True))
    user.focus_first()
    return window


def age_gate() -> QWidget:
    """Return the age gate."""
    window, page = frame(None)
    hint = "We ask everyone. Choose one."
    page.addWidget(Heading("Before you start: your age", hint))
    page.addStretch(1)
    page.addWidget(Tile("I am 21 or older", picture="duotone/seal-check", acts=True))
    second = "18 or older, with a registration of the Program"
    picture = "duotone/identification-badge"
    page.addWidget(Tile("I am a registered patient", second, picture, acts=True))
    second = "We show how staff can help"
    page.addWidget(Tile("I am under 21", second, "duotone/lifebuoy", acts=True))
    return window


def messages() -> QWidget:
    """Return notices, pills, buttons and the agreement."""
    window, page = frame(6)
    page.addWidget(Heading("Notices"))
    page.addWidget(Notice("Your bill is 52 days old", "It is accepted up to 60 days.", "warn"))
    page.addWidget(Notice("Name and address must match your ID", "Look at both.", "info"))
    page.addWidget(Notice("Page 2 is uploaded", "You can add another or proceed.", "ok"))
    page.addWidget(Notice("We could not read the file", "Take a picture instead.", "error"))
    row = QHBoxLayout()
    row.addWidget(Pill("2 pages uploaded", "ok"))
    row.addWidget(Pill("Needs your approval", "warn"))
    row.addWidget(Pill("Free", "info"))
    row.addStretch(1)
    page.addLayout(row)
    for agreed in (True, False):
        tile = AgreeTile(
            "i_agree", "I agree", "What I have given is true, and the papers are mine."
        )
        tile.set_value(agreed)
        page.addWidget(tile)
    tile.set_problem("Read the statement, then press “I agree”")
    row = QHBoxLayout()
    row.addWidget(Button("Try again", icon="bold/arrow-clockwise"))
    row.addWidget(Button("Remove", Kind.DANGER, "bold/trash"))
    row.addWidget(Button("Change", Kind.QUIET, "bold/pencil-simple"))
    page.addLayout(row)
    page.addStretch(1)
    page.addWidget(Button("Submit", Kind.PRIMARY, "bold/paper-plane-tilt"))
    return window


SHEETS: Final[dict[str, Callable[[], QWidget]]] = {
    "id-kind": id_kind,
    "identify": identify,
    "log-on": log_on,
    "age-gate": age_gate,
    "messages": messages,
}
