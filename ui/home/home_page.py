"""The home screen: store, line board, addresses, Start."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.labels import RENEWAL, WEBSITE
from ui.home.board import line_board, reserve_card
from ui.home.cache import Home
from ui.page import Page
from ui.theme.theme import Theme
from ui.widgets.button import Button, Kind
from ui.widgets.masthead import MastheadGround, MastheadWords

OVERLAP: Final = 126
"""How far the board's card reaches up into the masthead, in design px."""


def now_in_utc() -> datetime:
    """The machine's time; a demonstration passes its own clock."""
    return datetime.now(UTC)


class HomePage(Page, MastheadGround):
    """Emits `start` and `website`; nothing personal is ever on it."""

    start = Signal()
    website = Signal()
    framed = False
    goes_back = False
    personal = False

    def __init__(
        self, say: Translator, home: Home, now: Callable[[], datetime] = now_in_utc
    ) -> None:
        super().__init__("home", say, N_("Renew your\nregistration here"))
        self._now = now
        self._show(home)
        self._entry = self.add_secondary("website", WEBSITE)
        self._entry.clicked.connect(self.website)
        self._entry.setVisible(bool(home.portal_url))
        button = Button(
            say(N_("Start")), Kind.PRIMARY, "bold/arrow-right", icon_after=True, height="home_start"
        )
        button.setObjectName("start")
        button.clicked.connect(self.start)
        self.buttons.addWidget(button)
        self.primary = button

    def arrange(self, column: QVBoxLayout) -> None:
        """The welcome stands on the masthead, the board over its edge."""
        px = Theme.current().px
        column.setContentsMargins(px(64), px(50), px(64), px(34))
        self.buttons.setSpacing(px(26))
        self.words = MastheadWords("", self.heading.title.text(), self.say(RENEWAL))
        self.heading.deleteLater()
        self.words.setMinimumHeight(px(372))
        # At the right and further down the masthead is too light for its words.
        self.words.setContentsMargins(0, 0, px(220), 0)
        self.words.setMaximumHeight(px(500))
        column.addWidget(self.words, 3)
        column.addSpacing(px(24))
        column.addLayout(self.body)
        column.addStretch(2)
        column.addLayout(self.buttons)

    def refresh(self, home: Home) -> None:
        """Show another home, or the same one as it stands now; nothing else moves."""
        shown = (home, home.line_at(self._now()))
        if shown != self._shown:
            self._entry.setVisible(bool(home.portal_url))
            self._show(home)

    def paint_decoration(self, painter: QPainter) -> None:
        """Let the masthead end behind the board."""
        theme = Theme.current()
        self._height = round(self.board.y() / theme.scale) + OVERLAP
        super().paint_decoration(painter)

    def _show(self, home: Home) -> None:
        now = self._now()
        self._shown = (home, home.line_at(now))
        self.words.store.set_name(home.store)
        self.words.store.setVisible(bool(home.store))
        while (item := self.body.takeAt(0)) is not None:
            _drop(item.widget())
        self.board = line_board(self.say, home, now)
        cards = [self.board, reserve_card(self.say, home)] if home.reserve_url else [self.board]
        for card in cards:
            self.body.addWidget(card)
            card.show()


def _drop(part: QWidget | None) -> None:
    if part is not None:
        part.hide()
        part.deleteLater()
