"""“Send from your phone”: the code to scan, then what came, to choose from."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import KioskError
from kiosk.i18n import N_, TitledText
from kiosk.ports.ingester import Ingested
from kiosk.ports.phone_uploads import Invitation, PhoneState
from kiosk.services.store.send_from_phone import read_sent
from kiosk.words import error_words
from ui.core.tasks import Lane
from ui.frame.sheet import Sheet
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.notice import Notice
from ui.widgets.pictures.qr_view import QrCode
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text
from ui.wizard.page_work import CANCEL
from ui.wizard.phone.phone_feed import PhoneFeed
from ui.wizard.phone.sent_tile import SentTile
from ui.wizard.step_page import StepContext

COLUMNS: Final = 3
QR_PX: Final = 400
QR_PX_SMALL: Final = 260
TITLE: Final = N_("Send from your phone")
STEPS: Final = (
    N_("Point your phone's camera at this code."),
    N_("Check that your phone shows the same letters:"),
)
OPENING: Final = TitledText(N_("Getting the code ready"), N_("This takes a moment."))
STATES: Final = {
    PhoneState.AWAITED: N_("Waiting for your phone"),
    PhoneState.CONNECTED: N_("Your phone is connected. Choose a picture on it"),
    PhoneState.REOPENED: N_("The page was opened again. Only the newest one can send"),
    PhoneState.SENDING: N_("A picture is coming"),
    PhoneState.INTERRUPTED: N_("It did not come through. Send it again from your phone"),
    PhoneState.ENDED: N_("This code has expired. Close this and start again"),
}
CHOOSE: Final = N_("Press the picture you want to use. You can send more.")


class PhoneSheet(Sheet):
    """Emits `chosen` with the pages of what is pressed, or `cancelled`; its opener closes it.

    Tiles are named sent.<place>, in the order in which they came, from 0.
    """

    chosen = Signal(object)
    cancelled = Signal()

    def __init__(self, window: QWidget, feed: PhoneFeed, context: StepContext) -> None:
        super().__init__(window)
        self.setObjectName("phone_sheet")
        self._feed, self._context, self._say = feed, context, context.say
        self._read: dict[int, Ingested | KioskError] = {}
        self._asked = 0
        self._shown: object = None
        self._shows_code = True
        self.column.addWidget(Text(self._say(TITLE), "h2"))
        self._view = QWidget()
        self.column.addWidget(self._view)
        self.column.addLayout(self._buttons())
        feed.changed.connect(self._renew)

    def open(self) -> None:
        """Cover the window with what is known so far."""
        self._renew()
        super().open()

    def go(self) -> None:
        """Whoever opened it closes it."""
        self.cancelled.emit()

    @property
    def _good(self) -> list[Ingested]:
        return [each for each in self._read.values() if isinstance(each, Ingested)]

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(16))
        self._see_code = Button(self._say(N_("Show the code")), icon="bold/device-mobile")
        self._see_code.setObjectName("see_code")
        self._see_code.clicked.connect(lambda _on=False: self._turn(True))
        self._see_pictures = Button(self._say(N_("Show the pictures")), icon="bold/image")
        self._see_pictures.setObjectName("see_pictures")
        self._see_pictures.clicked.connect(lambda _on=False: self._turn(False))
        cancel = Button(self._say(CANCEL), icon="bold/x")
        cancel.setObjectName("cancel")
        cancel.clicked.connect(lambda _on=False: self.cancelled.emit())
        for button in (self._see_code, self._see_pictures, cancel):
            row.addWidget(button, 1)
        return row

    def _turn(self, shows_code: bool) -> None:
        self._shows_code = shows_code
        self._renew()

    def _renew(self) -> None:
        """Show what there is to show; the same again is left as it is."""
        self._read_new()
        code = self._shows_code or not self._good
        shown = (code, self._feed.state, self._feed.failure, tuple(self._read))
        if shown == self._shown:
            return
        self._shown = shown
        self._see_code.setVisible(not code)
        self._see_pictures.setVisible(code and bool(self._good))
        old, self._view = self._view, self._seen(code)
        old.hide()
        self.column.replaceWidget(old, self._view)
        old.deleteLater()
        self._view.show()
        self.fit()

    def _seen(self, code: bool) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().px(20))
        feed = self._feed
        if feed.failure is not None:
            column.addWidget(Notice(*self._say.pair(error_words(feed.failure)), "error"))
        elif feed.invitation is None:
            column.addWidget(Notice(*self._say.pair(OPENING)))
        else:
            column.addLayout(self._code(feed.invitation) if code else self._pictures())
        newest = list(self._read.values())[-1:]
        for error in (each for each in newest if isinstance(each, KioskError)):
            notice = Notice(*self._say.pair(error_words(error)), "warn")
            notice.setObjectName("phone_notice")
            column.addWidget(notice)
        if feed.state is not None:
            line = Text(self._say(STATES[feed.state]), "label")
            line.setObjectName("phone_state")
            column.addWidget(line)
        return view

    def _code(self, invitation: Invitation) -> QHBoxLayout:
        theme, row, words = Theme.current(), QHBoxLayout(), QVBoxLayout()
        row.setSpacing(theme.px(28))
        side = QR_PX_SMALL if theme.frame.small else QR_PX
        code = QrCode(self._feed.qr, invitation.address, side)
        code.setObjectName("qr")
        row.addWidget(code, 0, Qt.AlignmentFlag.AlignTop)
        for step in STEPS:
            words.addWidget(Text(self._say(step), "text"))
        match = Figure(invitation.match_code, 64)
        match.setObjectName("match_code")
        words.addWidget(match)
        words.addStretch(1)
        row.addLayout(words, 1)
        return row

    def _pictures(self) -> QVBoxLayout:
        column, grid = QVBoxLayout(), QGridLayout()
        column.addWidget(Text(self._say(CHOOSE), "text"))
        grid.setSpacing(Theme.current().px(20))
        for place, sent in enumerate(self._good):
            tile = SentTile(place + 1, sent, self._say)
            tile.setObjectName(f"sent.{place}")
            tile.clicked.connect(partial(self._choose, sent))
            grid.addWidget(tile, place // COLUMNS, place % COLUMNS)
        for column_number in range(COLUMNS):
            grid.setColumnStretch(column_number, 1)
        column.addLayout(grid)
        return column

    def _read_new(self) -> None:
        files = self._feed.files()
        for place in range(self._asked, len(files)):
            content = files[place]

            def work(kiosk: Kiosk, actor: Actor, content: bytes = content) -> Ingested:
                return kiosk.do(read_sent, actor, content)

            come = partial(self._come, place)
            self._context.core.do(self, work, come, come, Lane.IO)
        self._asked = len(files)

    def _come(self, place: int, read: Ingested | KioskError) -> None:
        self._read[place] = read
        self._read = dict(sorted(self._read.items()))
        self._shows_code = False
        self._renew()

    def _choose(self, sent: Ingested, _on: bool = False) -> None:
        self.chosen.emit(sent)
