"""A card that asks for something: fields, and one button for them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, TypeVar
from unicodedata import normalize

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Translator, Words
from kiosk.words import error_message
from ui.frame.asking_page import HOLD_TO_SHOW
from ui.frame.key_walking import focusable
from ui.staff.forms.option_input import OptionInput
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.fields.input import Input
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.text_input import TextInput
from ui.widgets.texts.text import Text

F = TypeVar("F", bound=Input)
PIN_HINT: Final = N_("6 to 12 digits without a pattern")
ENTER_NEW_PIN: Final = N_("Enter a PIN of 6 to 12 digits")
ENTER_AGAIN: Final = N_("Enter the same PIN again")


def again_of(name: str) -> str:
    """The field in which a PIN is typed a second time."""
    return f"{name}_again"


class Form(Card):
    """Emits `submitted` when its button, or Enter in one of its boxes, is pressed.

    A field that needs an answer says so first. While the form is busy nothing is emitted, so that
    a second press does nothing twice. `name` is the button's; all words are marked texts.
    """

    submitted = Signal()

    def __init__(
        self,
        say: Translator,
        name: str,
        title: Words,
        hint: Words = "",
        button: str = "",
        icon: str = "bold/check",
        kind: Kind = Kind.PRIMARY,
    ) -> None:
        super().__init__(gap=14)
        self.say = say
        self.fields: dict[str, Input] = {}
        self.busy = False
        self._needed: dict[str, str] = {}
        self._again: dict[str, str] = {}
        self.column.addWidget(Text(say.say(title), "h2"))
        if hint:
            self.column.addWidget(Text(say.say(hint), "text", "ink_soft"))
        self.default_button = Button(say(button), kind, icon)
        self.default_button.setObjectName(name)
        self.default_button.clicked.connect(self._pressed)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(Theme.current().px(8))
        self.buttons.addWidget(self.default_button)
        self.buttons.addStretch(1)
        self.buttons.setContentsMargins(0, Theme.current().px(8), 0, 0)
        self.column.addLayout(self.buttons)
        self.column.addStretch(1)

    def add(self, field: F, needs: str = "") -> F:
        """Put a field above the button; `needs` is what it says when it is empty."""
        self.fields[field.objectName()] = field
        if needs:
            self._needed[field.objectName()] = needs
        self.insert(field)
        return field

    def add_text(self, name: str, label: str, hint: Words = "", needs: str = "") -> None:
        self.add(TextInput(name, self.say(label), self.say.say(hint)), needs)

    def add_secret(self, name: str, label: str, hint: str = "", needs: str = "") -> None:
        """Add a box whose digits are shown only while its button is held."""
        say = self.say
        self.add(MaskedInput(name, say(label), say(HOLD_TO_SHOW), say.say(hint)), needs)

    def add_new_pin(self, name: str, label: str, hint: str = PIN_HINT) -> None:
        """Ask for a new PIN and for the same one again: no one can read it out later."""
        again = again_of(name)
        self.add_secret(name, label, hint, ENTER_NEW_PIN)
        self.add_secret(again, N_("The same PIN again"), needs=ENTER_AGAIN)
        self._again[again] = name

    def add_options(
        self, name: str, label: str, options: Sequence[tuple[str, Words]], needs: str = ""
    ) -> OptionInput:
        """Add options of which one is chosen."""
        said = [(key, self.say.say(words)) for key, words in options]
        return self.add(OptionInput(name, self.say.say(label), said), needs)

    def insert(self, part: QWidget | QLayout) -> None:
        """Put any part above the button."""
        place = self.column.indexOf(self.buttons)
        if isinstance(part, QLayout):
            self.column.insertLayout(place, part)
        else:
            self.column.insertWidget(place, part)

    def text(self, name: str) -> str:
        """What was typed into a field, in normal form (NFC), without blanks around it."""
        value = self.fields[name].value()
        return normalize("NFC", value).strip() if isinstance(value, str) else ""

    def complete(self) -> bool:
        """Whether every field has the answer it needs; one that has none says so."""
        empty = [name for name in self._needed if not self.text(name)]
        for name, words in self._needed.items():
            self.fields[name].set_problem(self.say(words) if name in empty else None)
        if empty:
            self.fields[empty[0]].focus_first()
            return False
        return all(map(self._agrees, self._again))

    def _agrees(self, again: str) -> bool:
        if self.text(again) == self.text(self._again[again]):
            return True
        self.fields[again].set_value("")
        self.complain(again, error_message(KioskError(ErrorCode.PIN_DIFFERS)))
        return False

    def complain(self, name: str, words: Words) -> None:
        """Say at a field what to fix, and go there."""
        for each, field in self.fields.items():
            field.set_problem(self.say.say(words) if each == name else None)
        self.fields[name].focus_first()

    def empty(self) -> None:
        """Forget what was typed and what was wrong with it."""
        for field in self.fields.values():
            field.set_value("")
            field.set_problem(None)

    def showEvent(self, event: QShowEvent) -> None:
        """Keys reach the buttons after the fields, in reading order."""
        super().showEvent(event)
        last = [part for part in focusable(self) if self.buttons.indexOf(part) < 0][-1:]
        items = [self.buttons.itemAt(at) for at in range(self.buttons.count())]
        rows = [item.widget() for item in items if item is not None]
        for part, after in pairwise([*last, *(button for button in rows if button is not None)]):
            self.setTabOrder(part, after)

    def _pressed(self) -> None:
        if not self.busy and self.complete():
            self.submitted.emit()
