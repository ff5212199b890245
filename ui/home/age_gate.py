"""The age gate after home, and what someone underage is shown (S1)."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.i18n import N_, NP_, Translator
from kiosk.labels import AGE_GATE
from ui.frame.page import Page
from ui.theme.theme import Theme
from ui.widgets.buttons.tile import Tile
from ui.widgets.cards.fact_card import FactCard
from ui.widgets.pictures.icon_mark import IconMark
from ui.widgets.texts.text import Text

SECOND_MS = 1000


class AgeGatePage(Page):
    """Tiles that act right away: `passed` or `under_age`. `strict` omits registered patients."""

    passed = Signal()
    under_age = Signal()
    picture_px = 330

    def __init__(self, say: Translator, strict: bool) -> None:
        super().__init__(
            "age_gate",
            say,
            AGE_GATE,
            N_("We ask everyone. Choose one."),
            "duotone/calendar-check",
        )
        adult = self._tile("age.adult", N_("I am 21 or older"), "", "duotone/seal-check")
        adult.clicked.connect(self.passed)
        if not strict:
            patient = self._tile(
                "age.patient",
                N_("I am a registered patient"),
                N_("18 or older and in the Program"),
                "duotone/identification-badge",
            )
            patient.clicked.connect(self.passed)
        under = self._tile(
            "age.under",
            N_("I am under 21"),
            N_("We'll show you how staff can help"),
            "duotone/lifebuoy",
        )
        under.clicked.connect(self.under_age)
        self.body.addLayout(self._promise())

    def arrange(self, column: QVBoxLayout) -> None:
        """The tiles are the only buttons and are low."""
        column.addWidget(self.heading)
        column.addStretch(1)
        column.addLayout(self.body)

    def _tile(self, name: str, title: str, second: str, picture: str) -> Tile:
        tile = Tile(self.say(title), self.say(second) if second else "", picture, acts=True)
        tile.setObjectName(name)
        if not Theme.current().frame.wide:
            tile.setMinimumHeight(Theme.current().px(208))
        self.body.addWidget(tile)
        return tile

    def _promise(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(14))
        row.addWidget(IconMark("regular/lock-simple", Theme.current().icon_px()))
        row.addWidget(Text(self.say(N_("We don't keep your answer.")), "text", "ink_soft"), 1)
        return row


class UnderAgePage(Page):
    """How staff can help; `ended` after `seconds`, or by Done."""

    ended = Signal()
    picture_px = 250

    def __init__(self, say: Translator, phone: str, seconds: int = 20) -> None:
        super().__init__(
            "under_age",
            say,
            N_("Staff can help you"),
            N_("Staff help people under 21."),
            "duotone/lifebuoy",
        )
        desk = FactCard(
            say(N_("Ask at the desk")),
            say(N_("Staff know how younger patients register with the Program.")),
            "duotone/hand-waving",
        )
        self.body.addWidget(desk)
        if phone:
            self.body.addWidget(FactCard(say(N_("Call the store")), phone, "duotone/phone"))
        self._left_s = seconds
        self._countdown = Text("", "text", "ink_soft", "center")
        self._countdown.setObjectName("countdown")
        self.body.addWidget(self._countdown)
        self._say_left()
        self.add_primary(N_("Done"), "bold/check", after=False)
        self.proceed.connect(self._end)
        self._timer = QTimer(self)
        self._timer.setInterval(SECOND_MS)
        self._timer.timeout.connect(self._second)
        self.keep(lambda: self._left_s, self._go_on_at)

    def entered(self) -> None:
        """Count down to home."""
        self._timer.start()

    def taken_up(self) -> None:
        """Keep counting."""
        self._timer.start()

    def left(self) -> None:
        """Stop counting."""
        self._timer.stop()

    def _go_on_at(self, seconds: int) -> None:
        self._left_s = seconds
        self._say_left()

    def _second(self) -> None:
        self._go_on_at(self._left_s - 1)
        if self._left_s <= 0:
            self._end()

    def _say_left(self) -> None:
        words = NP_(
            "This page closes by itself in {seconds} second.",
            "This page closes by itself in {seconds} seconds.",
            "seconds",
        )
        self._countdown.setText(self.say(words, seconds=max(0, self._left_s)))

    def _end(self) -> None:
        self._timer.stop()
        self.ended.emit()
