"""Restoring a backup from the desk: the backups there are, and what is in one of them."""

from functools import partial

from kiosk.i18n import N_
from kiosk.ports.records.backups import BackupContents
from kiosk.services.keeping.keep_backups import FoundBackup, find_backups, look_into_backup
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.forms.action import action
from ui.staff.forms.form import Form
from ui.staff.parts.keeping.restore_sheet import RestoreSheet
from ui.staff.shift import doing
from ui.staff.tables.table import Column, Table, day_and_time
from ui.widgets.buttons.button import Button, Kind

MB = 1_000_000


class RestoreForm(Form):
    """Its button looks for backups; a row's button looks into that one, and asks."""

    def __init__(self, page: DeskPage) -> None:
        super().__init__(
            page.say,
            "find_backups",
            N_("Restore a backup"),
            N_("Close every kiosk on this computer first. The current records are set aside."),
            N_("Look for backups"),
            "bold/magnifying-glass",
            Kind.SECONDARY,
        )
        self._page, say = page, page.say
        self.table = Table[FoundBackup](
            say,
            Column(N_("File"), lambda backup: backup.file.name, 3),
            Column(N_("Created"), lambda backup: day_and_time(say, backup.written_at), 3),
            Column(N_("MB"), lambda backup: f"{backup.size / MB:.1f}", digits=True),
            Column("", self._button, 2),
            empty=N_("No backup found. Plug in its USB stick, then look again"),
        )
        self.table.hide()
        self.insert(self.table)
        self.submitted.connect(self._find)

    def _find(self) -> None:
        self._page.ask(doing(find_backups), self._show, lane=Lane.IO)

    def _show(self, found: tuple[FoundBackup, ...]) -> None:
        self.table.show()
        self.table.show_rows(found)

    def _button(self, backup: FoundBackup) -> Button:
        words, act = self.say(N_("Open")), partial(self._look, backup)
        return action("look_inside", words, act, about=backup.file.name)

    def _look(self, backup: FoundBackup) -> None:
        """Open and check it, which takes a while for a large one."""
        self._page.tell(N_("Checking the backup"), backup.file.name, "info")

        def ask_to_restore(contents: BackupContents) -> None:
            self._page.hush()
            RestoreSheet(self._page, backup.file, contents).open()

        self._page.ask(doing(look_into_backup, backup.file), ask_to_restore, lane=Lane.IO)
