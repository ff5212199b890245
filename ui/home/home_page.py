"""The home screen: store, line board, addresses, Start."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.i18n import N_, Translator
from kiosk.labels import ASSIGN, RENEWAL, WEBSITE
from ui.frame.page import Aside, Page
from ui.home.bring import BringWords, bring_card
from ui.home.entry_tile import EntryTile
from ui.home.home_cache import Home
from ui.home.home_cards import line_board, reserve_card
from ui.home.masthead import MastheadGround, MastheadWords
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.cards.card import Card

OVERLAP: Final = 126
"""How far the board's card reaches up into the masthead, in design px."""


class HomePage(Page, MastheadGround):
    """Emits `start`, `guide` and `website`; nothing personal is ever on it."""

    start = Signal()
    guide = Signal()
    website = Signal()
    framed = False
    aside = Aside.NOTHING
    goes_back = False
    personal = False
    vacant = True

    def __init__(self, say: Translator, home: Home, now: Callable[[], datetime]) -> None:
        super().__init__("home", say, N_("Renew your\nregistration here"))
        self._now = now
        self._show(home)
        self._add_entries(home)
        button = Button(
            say(N_("Start")), Kind.PRIMARY, "bold/arrow-right", icon_after=True, height="home_start"
        )
        button.setObjectName("start")
        button.clicked.connect(self.start)
        button.on_masthead = Theme.current().frame.wide
        self._start.addWidget(button)
        self.primary = button

    def _add_entries(self, home: Home) -> None:
        """Two quiet ways that need no age gate."""
        guide = EntryTile(self.say(ASSIGN), "duotone/users-three")
        guide.setObjectName("guide")
        guide.clicked.connect(self.guide)
        self._entry = EntryTile(self.say(WEBSITE), "duotone/globe-hemisphere-west")
        self._entry.setObjectName("website")
        self._entry.clicked.connect(self.website)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(Theme.current().frame.gap))
        row.addWidget(guide, 1)
        row.addWidget(self._entry, 1)
        self.buttons.addLayout(row)
        self._entry.setVisible(bool(home.portal_url))

    def arrange(self, column: QVBoxLayout) -> None:
        """The welcome is on the masthead, the board over its edge or beside it."""
        px = Theme.current().px
        self.words = MastheadWords("", self.heading.title.text(), self.say(RENEWAL))
        self.heading.setParent(self)
        self.heading.hide()
        if Theme.current().frame.wide:
            self._arrange_wide(column)
            return
        self._start = self.buttons
        self.words.setMinimumHeight(px(340))
        # On the right and farther down, the masthead is too light for its words.
        self.words.setContentsMargins(0, 0, px(220), 0)
        self.words.setMaximumHeight(px(500))
        column.addWidget(self.words, 3)
        column.addSpacing(px(24))
        column.addLayout(self.body)
        column.addStretch(1)
        column.addLayout(self.buttons)

    def _arrange_wide(self, column: QVBoxLayout) -> None:
        """Welcome, what to bring and Start on the left, everything to read first on the right."""
        theme = Theme.current()
        side, above = theme.px(theme.frame.margin), theme.space(56)
        near = theme.px(16) if theme.frame.small else above
        left = QVBoxLayout()
        left.setContentsMargins(side, near, side, near)
        left.addWidget(self.words, 10)
        left.addStretch(1)
        left.addWidget(BringWords(self.say))
        left.addStretch(1)
        self._start = QVBoxLayout()
        left.addLayout(self._start)
        right = QVBoxLayout()
        right.setContentsMargins(near if theme.frame.small else side, near, side, near)
        right.addLayout(self.body)
        right.addStretch(1)
        right.addLayout(self.buttons)
        row = QHBoxLayout()
        pane = QWidget()
        pane.setFixedWidth(theme.px(theme.frame.masthead))
        pane.setLayout(left)
        row.addWidget(pane)
        row.addLayout(right, 1)
        column.addLayout(row)

    def margins(self, left: int, above: int, right: int, below: int) -> None:
        """The masthead reaches to the edges, and only its words keep from them."""
        px = Theme.current().px
        if Theme.current().frame.wide:
            super().margins(0, 0, 0, 0)
        else:
            super().margins(left, px(50), right, px(34))

    def refresh(self, home: Home) -> None:
        """Show another home, or the same one as it is now; nothing else moves."""
        shown = (home, home.line_at(self._now()))
        if shown != self._shown:
            self._entry.setVisible(bool(home.portal_url))
            self._show(home)

    def paint_decoration(self, painter: QPainter) -> None:
        """Let the masthead end behind the board."""
        theme = Theme.current()
        if not theme.frame.wide:
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
        cards: list[Card] = [self.board]
        if home.reserve_url:
            cards.append(reserve_card(self.say, home))
        if not Theme.current().frame.wide:
            cards.append(bring_card(self.say))
        for card in cards:
            self.body.addWidget(card)
            card.show()


def _drop(part: QWidget | None) -> None:
    if part is not None:
        part.hide()
        part.deleteLater()
