"""Renewals that wait for their person: returned, or saved to finish later."""

from collections.abc import Callable

from kiosk.i18n import N_, Translator
from kiosk.services.desk.records.record_views import Found, Waiting
from ui.staff.parts.records.record_sheet import open_button
from ui.staff.tables.table import Column, Table, whole_day


class WaitingTable(Table[Waiting]):
    """The newest first; opening a row is the page's."""

    def __init__(self, say: Translator, open_row: Callable[[Found], None]) -> None:
        super().__init__(
            say,
            Column(N_("Initials"), lambda row: row.found.initials),
            Column(N_("Born"), lambda row: str(row.found.born), digits=True),
            Column(N_("Reference"), lambda row: row.found.reference, 2, digits=True),
            Column(N_("Started"), lambda row: whole_day(say, row.started_on), 2, digits=True),
            Column("", lambda row: open_button(say, row.found, open_row)),
            empty=N_("No renewal is waiting here"),
        )
