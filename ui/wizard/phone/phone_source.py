"""Pictures from the person's own phone, chosen from what came."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.i18n import N_
from kiosk.ports.ingester import Ingested
from ui.frame.window import window_of
from ui.wizard.phone.phone_feed import PhoneFeed
from ui.wizard.phone.phone_sheet import PhoneSheet
from ui.wizard.pictures.picture_source import PictureSource
from ui.wizard.step_page import StepContext

SEND_FROM_PHONE: Final = N_("Send from your phone")
PHONE: Final = N_("Phone")
Read = Callable[[Ingested, Kiosk, Actor], Sequence[Any]]


def phone_sources(part: QWidget, context: StepContext, read: Read) -> tuple[PictureSource, ...]:
    """The phone as a way to give pictures, where the store has set its page up."""
    return (PhoneSource(part, context, read),) if context.core.takes_phones else ()


class PhoneSource(PictureSource):
    """Opens a slot and the sheet that shows what comes; `read` makes pictures of the chosen one.

    The slot stays open after a choice, so that more can be chosen before Upload. It ends with
    Upload, with Cancel, with the page's time in sight, and with the visit.
    """

    def __init__(self, part: QWidget, context: StepContext, read: Read) -> None:
        super().__init__(part, "send_from_phone", SEND_FROM_PHONE, "bold/device-mobile", PHONE)
        self._part, self._context, self._read = part, context, read
        self._feed: PhoneFeed | None = None
        self._sheet: PhoneSheet | None = None

    def begin(self) -> None:
        """Show the code, or what has come."""
        if self._sheet is not None:
            return
        context, window = self._context, window_of(self._part)
        if self._feed is None or self._feed.over:
            self._end()
            title = context.say(context.session.step.title)
            self._feed = PhoneFeed(context.core, context.say.language, title, self)
            self._feed.used.connect(window.busy_elsewhere)
        sheet = self._sheet = PhoneSheet(window, self._feed, context)
        sheet.chosen.connect(self._choose)
        sheet.cancelled.connect(self._cancel)
        sheet.open()

    def stop(self) -> None:
        """Close the sheet and the slot."""
        self._close_sheet()
        self._end()

    def _choose(self, sent: Ingested) -> None:
        self._close_sheet()
        self.brought.emit(partial(self._read, sent))

    def _cancel(self) -> None:
        self.stop()
        self.given_up.emit()

    def _close_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.close_sheet()
            sheet.deleteLater()

    def _end(self) -> None:
        feed, self._feed = self._feed, None
        if feed is not None:
            feed.close()
            feed.deleteLater()
