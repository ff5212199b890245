"""A page for what did not work, with one way forward and staff beside it."""

from collections.abc import Sequence
from typing import Final, Self

from PySide6.QtCore import Signal

from kiosk.domain.renewal.findings import Finding
from kiosk.errors import KioskError
from kiosk.i18n import N_, Translator
from kiosk.labels import RENEWAL
from kiosk.words import error_words
from ui.core.recovery_actions import REMEDY_WORDS, Remedy, remedy
from ui.frame.page import Page
from ui.widgets.cards.notice import Notice
from ui.wizard.finding_notice import finding_notice

ICONS: Final[dict[Remedy, str]] = {
    Remedy.FIX: "bold/arrow-left",
    Remedy.TRY_AGAIN: "bold/arrow-clockwise",
    Remedy.MENU: "bold/list",
    Remedy.STAFF: "bold/hand-waving",
}


class ObstaclePage(Page):
    """Says what is in the way and what to do; nothing typed is lost behind it."""

    flow = RENEWAL
    fix = Signal()
    again = Signal()
    menu = Signal()
    staff = Signal()

    def __init__(self, say: Translator, title: str, notices: Sequence[Notice], way: Remedy) -> None:
        super().__init__("obstacle", say, title, picture="duotone/lifebuoy")
        for notice in notices:
            self.body.addWidget(notice)
        signals = {
            Remedy.FIX: self.fix,
            Remedy.TRY_AGAIN: self.again,
            Remedy.MENU: self.menu,
            Remedy.STAFF: self.staff,
        }
        self.add_primary(REMEDY_WORDS[way], ICONS[way], after=False)
        self.proceed.connect(signals[way])

    @classmethod
    def of_error(cls, say: Translator, error: KioskError) -> Self:
        """The page of an expected failure."""
        notice = Notice(*say.pair(error_words(error)), "warn")
        return cls(say, N_("We can't continue yet"), [notice], remedy(error.code))

    @classmethod
    def of_findings(cls, say: Translator, findings: Sequence[Finding], title: str) -> Self:
        """The page of rules that are in the way (R13), under a marked title."""
        notices = [finding_notice(say, finding) for finding in findings]
        return cls(say, title, notices, Remedy.MENU)
