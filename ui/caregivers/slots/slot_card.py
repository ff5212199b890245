"""One of a patient's two slots, as a card."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import N_, Translator
from kiosk.services.caregivers.caregiver_views import Slot
from ui.caregivers.slots.slot_looks import ACT_WORDS, SlotAct, line_of, look_of, title_of, which_pin
from ui.frame.page_fitting import spare
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card
from ui.widgets.pictures.portrait_view import PortraitView
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text

SLOT: Final = N_("Slot {number} of {count}")


class SlotCard(Card):
    """Emits `asked` with the slot and what to do in it; buttons are `<act>.<number>`."""

    asked = Signal(object, str)

    def __init__(
        self, slot: Slot, of: int, say: Translator, pine: bool = False, open_to_pins: bool = True
    ) -> None:
        super().__init__(gap=18)
        self._slot, self._say, self._look = slot, say, look_of(slot)
        self.setObjectName(f"slot.{slot.number}")
        head = QHBoxLayout()
        text = N_("Slot {number}") if Theme.current().frame.small else SLOT
        words = say(text, number=slot.number, count=of)
        head.addWidget(Text(words, "text", "ink_soft"), 1)
        head.addWidget(Pill(say(self._look.pill), self._look.tone, self._look.icon))
        self.column.addLayout(head)
        self.column.addLayout(self._person())
        for reason in slot.reasons:
            why = Text(say(reason), "text")
            why.is_reason = True
            self.column.addWidget(why)
        self.column.addStretch(1)
        self.column.addLayout(self._ways(pine, open_to_pins))

    def _person(self) -> QHBoxLayout:
        slot, theme = self._slot, Theme.current()
        row = QHBoxLayout()
        row.setSpacing(theme.space(28))
        title = title_of(slot, self._say)
        image = QImage.fromData(slot.photo) if slot.photo else None
        icon = "duotone/user-circle" if slot.name else "duotone/user-plus"
        size = 104 if theme.frame.small else 132
        row.addWidget(PortraitView(image, title, size, icon))
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addStretch(1)
        words.addWidget(Figure(title, 38, "ink") if slot.name else Text(title, "h2"))
        if slot.pin is not None:
            words.addWidget(Text(which_pin(slot.pin, self._say), "text"))
        line = Text(line_of(slot, self._say), "text", "ink_soft")
        words.addWidget(spare(line, bool(slot.reasons)))
        words.addStretch(1)
        row.addLayout(words, 1)
        return row

    def _ways(self, pine: bool, open_to_pins: bool) -> QHBoxLayout:
        """Keep the row's height without a button too, so that both cards are the same height."""
        row = QHBoxLayout()
        row.setSpacing(Theme.current().space(18))
        row.addStrut(Theme.current().target(self._height()))
        act = self._look.act
        if act is SlotAct.GENERATE and not open_to_pins:
            act = None
        if act is not None:
            button = self._button(act, Kind.PRIMARY if pine else Kind.SECONDARY)
            row.addWidget(button, 1)
        else:
            row.addStretch(1)
        for quiet in self._look.quiet:
            if quiet is not SlotAct.NEW_PIN or open_to_pins:
                row.addWidget(self._button(quiet, Kind.QUIET))
        return row

    def _button(self, act: SlotAct, kind: Kind) -> Button:
        words, icon = ACT_WORDS[act]
        after = act is SlotAct.LOOK
        height = "in_row" if kind is Kind.QUIET else self._height()
        crowded = Theme.current().frame.small and kind is Kind.SECONDARY and self._look.quiet
        sign = None if crowded else icon
        button = Button(self._say(words), kind, sign, icon_after=after, height=height)
        button.setObjectName(f"{act.value}.{self._slot.number}")
        button.setAccessibleName(f"{self._say(words)}: {title_of(self._slot, self._say)}")
        button.clicked.connect(lambda _on=False: self.asked.emit(self._slot, act.value))
        return button

    @staticmethod
    def _height() -> str:
        return "secondary" if Theme.current().frame.rail else "primary"
