"""The confirmation of a submitted renewal (R11): reference, what happens next, print."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.domain.store.outbox import Fate
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, NP_, Message, Translator
from kiosk.letters.papers import confirmation as words
from kiosk.services.views import Confirmation
from ui.frame.page import Page
from ui.paper.paper_offer import PaperOffer, PaperWords
from ui.paper.print_button import CANCEL_AFTER_MS
from ui.renewal.stop_line import DONE, StopLine
from ui.theme.screen_grid import LEAST_GAP
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button
from ui.widgets.cards.card import Card
from ui.widgets.cards.notice import Notice
from ui.widgets.cards.reference_card import ReferenceCard
from ui.widgets.cards.steps_card import StepsCard

ICONS: Final = ("duotone/magnifying-glass", "duotone/envelope-simple", "duotone/phone")
SECOND_MS: Final = 1000
MAILED: Final = {
    Fate.WAITING: N_("An email with this confirmation is on its way"),
    Fate.DELIVERED: N_("This confirmation was sent to you by email"),
}
PRINT_IT: Final = N_("Print your confirmation now")
NO_ADDRESS: Final = N_("You didn't give an email address, so you won't get an email.")
NOT_SENT: Final = N_("It could not be sent by email.")
SHARES: Final = (2, 3)
"""What happens next has more to say than the reference."""
ENDS_AFTER_S: Final = 30
"""How long after printing the page ends itself (R11)."""


class ConfirmationPage(Page):
    """Offers a `paper`, and emits what else is asked for; words are the paper's and the email's."""

    preview_asked = Signal()
    done = Signal()
    flow = ""
    goes_back = False
    personal = False
    picture_px = 130

    def __init__(
        self,
        say: Translator,
        confirmation: Confirmation,
        store_name: str,
        program_phone: str = "",
        ends_after_s: int = ENDS_AFTER_S,
        cancel_after_ms: int = CANCEL_AFTER_MS,
    ) -> None:
        facts = confirmation.facts
        _submitted, recorded, valid, no_fee = words.statements(facts)
        super().__init__("confirmation", say, words.HEADING, picture="duotone/seal-check")
        wide, name = Theme.current().frame.wide, confirmation.first_name
        # On a portrait screen, everyone around reads the heading.
        title = say(DONE, name=name) if wide and name else say(words.HEADING)
        self.heading.set_words(title, say.say(no_fee))
        stops = StopLine(say, facts.submitted_on, "" if wide else name)
        self.store = store_name
        card = _reference_card(say, facts.reference, (recorded, valid))
        store = Store(name=store_name, program_phone=program_phone)
        steps = [
            (icon, say.say(step.title), say.say(step.detail))
            for icon, step in zip(ICONS, words.steps(facts, store), strict=True)
        ]
        cards = self._stand(stops, card, StepsCard(say(words.NEXT), steps))
        notice = _mail_notice(say, confirmation.mail)
        notice.setObjectName("notice")
        if Theme.current().frame.small:
            cards.insertWidget(1, notice)  # the reference stays beside what is said about the paper
        else:
            self.body.addWidget(notice)
        self._ending = self._timer(ends_after_s * SECOND_MS, self.done.emit)
        self.paper = PaperOffer(self, _words(say, ends_after_s), notice, cancel_after_ms)
        self.paper.asked.connect(self._ending.stop)
        self.paper.printed.connect(self._ending.start)
        self._add_buttons()

    def _stand(self, stops: StopLine, *cards: Card) -> QBoxLayout:
        """The cards are stacked, or side by side on a wide screen.

        The stops come first, unless they name the person: no one is named high up on the screen.
        """
        frame, px = Theme.current().frame, Theme.current().px
        row = QHBoxLayout() if frame.rail else QVBoxLayout()
        row.setSpacing(px(frame.gap))
        for card, share in zip(cards, SHARES, strict=True):
            row.addWidget(card, share)
        if frame.small:
            self.body.setSpacing(px(LEAST_GAP))
        if frame.wide:
            self.body.addWidget(stops)
        else:
            row.insertWidget(1, stops)
        self.body.addLayout(row)
        return row

    def left(self) -> None:
        """Stop ending the page, and stop waiting for a paper."""
        self._ending.stop()
        self.paper.leave()

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.buttons.spacing())
        frame = Theme.current().frame
        small = frame.small
        look = Button(self.say(N_("See the paper")), icon=None if small else "bold/eye")
        look.setObjectName("preview")
        look.clicked.connect(self.preview_asked)
        for button in (self.paper.button, look):
            row.addWidget(button, 2)
        self.buttons.addLayout(row)
        done = self.add_primary(N_("Done"), "bold/check", after=False)
        done.setObjectName("done")
        if frame.wide:
            row.addWidget(done, 3)
        self.proceed.connect(self.done)

    def _timer(self, after_ms: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(then)
        return timer


def _reference_card(say: Translator, reference: str, lines: Sequence[Message]) -> Card:
    theme = Theme.current()
    card = ReferenceCard(say(words.REFERENCE), reference, [say.say(line) for line in lines])
    side, above = theme.px(24 if theme.frame.wide else 104), theme.space(28)
    card.column.setContentsMargins(side, above, side, above)
    return card


def _mail_notice(say: Translator, mail: Fate | None) -> Notice:
    """That it comes by email, if it does; otherwise the paper is the way to keep it."""
    if mail in MAILED:
        return Notice(say(MAILED[mail]))
    return Notice(say(PRINT_IT), say(NO_ADDRESS if mail is None else NOT_SENT), "warn")


def _words(say: Translator, ends_after_s: int) -> PaperWords:
    closes = NP_(
        "Take the paper. This page closes in {seconds} second.",
        "Take the paper. This page closes in {seconds} seconds.",
        "seconds",
    )
    return PaperWords(
        printing=N_("Printing your confirmation"),
        printed=N_("Your confirmation is printed"),
        take=say(closes, seconds=ends_after_s),
    )
