"""Registrations that have ended, each with what staff can say to its person."""

from collections.abc import Callable
from typing import Final

from kiosk.domain.renewal.findings import Rule
from kiosk.finding_words import finding_words
from kiosk.i18n import N_, Translator
from kiosk.services.desk.records.record_views import Ended, Found
from ui.staff.parts.records.record_sheet import open_button
from ui.staff.tables.table import Column, Table, whole_day

CAN_RENEW: Final = N_("You can renew here today")
SEE_PHYSICIAN: Final = N_("See your physician first for a new certification")


class EndedTable(Table[Ended]):
    """The newest end first; opening a row is the page's."""

    def __init__(self, say: Translator, open_row: Callable[[Found], None]) -> None:
        super().__init__(
            say,
            Column(N_("Initials"), lambda row: row.found.initials),
            Column(N_("Born"), lambda row: str(row.found.born), digits=True),
            Column(N_("Ended"), lambda row: whole_day(say, row.ended_on), 2, digits=True),
            Column(N_("What to say"), self._words, 4),
            Column("", lambda row: open_button(say, row.found, open_row)),
            empty=N_("No registration has ended"),
        )

    def _words(self, row: Ended) -> str:
        if not row.findings:
            return self._say(CAN_RENEW)
        first = row.findings[0]
        if first.rule is Rule.CERTIFICATION_EXPIRED:
            return self._say(SEE_PHYSICIAN)
        return self._say.pair(finding_words(first))[0]
