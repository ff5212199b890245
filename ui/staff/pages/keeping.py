"""Keeping the records: backups and their age, and what has outlived its time."""

from datetime import datetime
from pathlib import Path

from kiosk.bootstrap import Kiosk
from kiosk.domain.retention import Purged
from kiosk.domain.roles import Actor
from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.ports.backups import Backup
from kiosk.services.keeping.backups import see_backups, take_backup
from kiosk.services.keeping.purge import purge
from kiosk.words import error_message
from ui.staff.page import DeskPage
from ui.staff.parts.form import Form
from ui.staff.shift import Shift
from ui.tasks import Lane
from ui.widgets.button import Kind
from ui.widgets.notice import Notice
from ui.widgets.text import Text
from ui.widgets.text_field import TextField

SUFFIX = "backup"
Known = tuple[datetime | None, str]


class KeepingPage(DeskPage):
    """A backup is put back by the command line: kiosk and desk must be closed for it."""

    name = "keeping"
    title = N_("Backup and retention")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self.backup = Form(
            say(N_("Back the records up")),
            say(N_("The file holds sealed records, never the key. People go on meanwhile.")),
            say(N_("Back up now")),
            "bold/floppy-disk",
        )
        self.backup.default_button.setObjectName("back_up")
        self._age = Text("", "text", "ink_soft")
        self.backup.insert(self._age)
        self.backup.add(TextField("backup_file", say(N_("Into which new file?"))))
        self.backup.submitted.connect(self._back_up)
        self.purge = Form(
            say(N_("Destroy what has outlived its time")),
            say(N_("Old drafts, pages, PINs and codes. It also runs once a day by itself.")),
            say(N_("Purge now")),
            "bold/trash",
            Kind.SECONDARY,
        )
        self.purge.default_button.setObjectName("purge")
        self.purge.submitted.connect(self._purge)
        self.main.addWidget(self.backup)
        self.main.addWidget(self.purge)
        side = self.add_side()
        line = say(N_("Close kiosk and desk, then use the command “restore” on this machine."))
        side.addWidget(Notice(say(N_("To put a backup back")), line))
        self.end_columns(side)

    def entered(self) -> None:
        """Say how old the last backup is, and name a file for the next."""

        def work(kiosk: Kiosk, actor: Actor) -> Known:
            folder = kiosk.ports.settings.file.parent
            file = folder / f"{kiosk.ports.clock.today().isoformat()}.{SUFFIX}"
            taken = kiosk.do(see_backups, actor)
            return (kiosk.ports.clock.local(taken) if taken else None), str(file)

        self.ask(work, self._show)

    def _show(self, known: Known) -> None:
        taken, file = known
        say = self.say
        self._age.setText(
            say(N_("The last one is of {day}"), day=taken.date())
            if taken
            else say(N_("There is no backup yet"))
        )
        self.backup.fields["backup_file"].set_value(file)

    def _back_up(self) -> None:
        if self.backup.missing(backup_file=self.say(N_("Enter the path of a new file"))):
            return
        file = Path(self.backup.text("backup_file"))
        self.backup.busy = True
        self.tell(self.say(N_("Backing up")), tone="info")
        self.ask(
            lambda kiosk, actor: kiosk.do(take_backup, actor, file),
            self._backed_up,
            self._not_backed_up,
            Lane.IO,
        )

    def _backed_up(self, _backup: Backup) -> None:
        self.backup.busy = False
        line = self.say(N_("Keep it away from this machine, and the key somewhere else."))
        self.tell(self.say(N_("The records are backed up")), line)
        self.entered()

    def _not_backed_up(self, error: KioskError) -> None:
        self.backup.busy = False
        self.hush()
        self.backup.complain("backup_file", self.say.say(error_message(error)))

    def _purge(self) -> None:
        self.purge.busy = True
        self.ask(lambda kiosk, actor: kiosk.do(purge, actor), self._purged, self._not_purged)

    def _purged(self, purged: Purged) -> None:
        self.purge.busy = False
        line = self.say(
            N_("{drafts} drafts and {pages} pages were destroyed"),
            drafts=purged.drafts,
            pages=purged.pages,
        )
        self.tell(self.say(N_("Nothing has outlived its time now")), line)

    def _not_purged(self, error: KioskError) -> None:
        self.purge.busy = False
        self.show_failure(error)
