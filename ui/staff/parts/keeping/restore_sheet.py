"""Asks in words before a backup replaces the records."""

from pathlib import Path
from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, NP_, Message
from kiosk.ports.records.backups import BackupContents
from kiosk.services.desk.desk_views import KioskState
from kiosk.services.keeping.keep_backups import restore_backup
from kiosk.services.store.home_screen import write_home_cache
from ui.staff.desk_page import DeskPage
from ui.staff.parts.ask_sheet import AskSheet
from ui.widgets.buttons.button import Kind
from ui.widgets.texts.text import Text

WORD: Final = "RESTORE"
CONFIRM: Final = N_("Type RESTORE to confirm")
ASIDE: Final = N_("What was entered after that is set aside on this computer and no longer shown.")
RUNNING: Final = N_("Running now: {kiosks}. Close them and every other desk, then try again")


class RestoreSheet(AskSheet):
    """The records are released, replaced, and opened again by the next log-on."""

    def __init__(self, page: DeskPage, file: Path, contents: BackupContents) -> None:
        title = Message.of(N_("Restore {file}?"), file=file.name)
        super().__init__(page, title, _holds(contents), N_("Yes, restore it"), Kind.DANGER)
        self._file = file
        self.form.insert(Text(self.say(ASIDE)))
        self.form.add_text("confirm_word", CONFIRM, needs=CONFIRM)
        self.form.submitted.connect(self._restore)

    def problem(self, error: KioskError) -> str:
        """What is in use is named, so that it can be closed."""
        floor = self.page.shift.floor.kiosks
        running = [each.kiosk for each in floor if each.state is not KioskState.SILENT]
        if error.code is ErrorCode.DATABASE_IN_USE and running:
            return self.say(RUNNING, kiosks=", ".join(running))
        return super().problem(error)

    def _restore(self) -> None:
        if self.form.text("confirm_word").upper() != WORD:
            self.form.complain("confirm_word", CONFIRM)
            return
        file = self._file

        def work(kiosk: Kiosk, actor: Actor) -> None:
            kiosk.do(restore_backup, actor, file)
            kiosk.do(write_home_cache, actor)

        def done(_none: None) -> None:
            self.close_sheet()
            self.page.shift.restored.emit()

        def refused(error: KioskError) -> None:
            self.form.busy = False
            self.show_failure(error)

        self.form.busy = True
        self.page.shift.core.do_alone(self.form, work, done, refused)


def _holds(contents: BackupContents) -> Message:
    registrations = NP_("{count} registration", "{count} registrations")
    renewals = NP_("{count} renewal", "{count} renewals")
    counts = {
        "registrations": Message.of(registrations, count=contents.registrations),
        "renewals": Message.of(renewals, count=contents.renewals),
    }
    if contents.last_at is None:
        return Message.of(N_("It holds {registrations} and {renewals}."), **counts)
    words = N_("Last used on {day}. It holds {registrations} and {renewals}.")
    return Message.of(words, day=contents.last_at.date(), **counts)
