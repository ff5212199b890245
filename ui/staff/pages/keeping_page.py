"""Keeping the records: backups and their age, and what has outlived its time."""

from pathlib import Path

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.domain.store.retention import Purged
from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.ports.records.backups import Backup
from kiosk.services.keeping.keep_backups import BackupsView, see_backups, take_backup
from kiosk.services.keeping.print_key import print_key_escrow
from kiosk.services.keeping.purge import purge
from kiosk.services.papers.watch_job import Patience
from kiosk.words import error_message
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.parts.forms.form_card import Form
from ui.staff.shift import Shift
from ui.widgets.buttons.button import Kind
from ui.widgets.cards.notice import Notice
from ui.widgets.fields.text_field import TextField
from ui.widgets.texts.text import Text


class KeepingPage(DeskPage):
    """A backup is put back by the command line: kiosk and desk must be closed for it."""

    name = "keeping"
    title = N_("Backup, key and retention")

    def __init__(self, shift: Shift) -> None:
        super().__init__(shift)
        say = self.say
        self._age = Text("", "text", "ink_soft")
        self.backup = self._backup_form()
        self.key = self._form(
            "print_key",
            N_("Print the key for a safe place"),
            N_("Who loses the key loses every record; who finds this paper can open them."),
            N_("Print the key"),
            "bold/printer",
        )
        self.key.submitted.connect(self._print_key)
        self.purge = self._form(
            "purge",
            N_("Destroy what has outlived its time"),
            N_("Old drafts, pages, PINs and codes. It also runs once a day by itself."),
            N_("Purge now"),
            "bold/trash",
        )
        self.purge.submitted.connect(self._purge)
        for form in (self.backup, self.key, self.purge):
            self.main.addWidget(form)
        side = self.add_side()
        line = say(N_("Close kiosk and desk, then use the command “restore” on this machine."))
        side.addWidget(Notice(say(N_("To put a backup back")), line))
        self.end_columns(side)

    def _backup_form(self) -> Form:
        say = self.say
        form = Form(
            say(N_("Back the records up")),
            say(N_("The file holds sealed records, never the key. People go on meanwhile.")),
            say(N_("Back up now")),
            "bold/floppy-disk",
        )
        form.default_button.setObjectName("back_up")
        form.insert(self._age)
        form.add(TextField("backup_file", say(N_("Into which new file?"))))
        form.submitted.connect(self._back_up)
        return form

    def _form(self, name: str, title: str, hint: str, button: str, icon: str) -> Form:
        say = self.say
        form = Form(say(title), say(hint), say(button), icon, Kind.SECONDARY)
        form.default_button.setObjectName(name)
        return form

    def entered(self) -> None:
        """Say how old the last backup is, and name a file for the next."""
        self.ask(lambda kiosk, actor: kiosk.do(see_backups, actor), self._show)

    def _print_key(self) -> None:
        self.tell(self.say(N_("Printing the key")), tone="info")
        self.print_paper(_print_key, N_("The key is printed"))

    def _show(self, seen: BackupsView) -> None:
        say = self.say
        self._age.setText(
            say(N_("The last one is of {day}"), day=seen.taken_on)
            if seen.taken_on
            else say(N_("There is no backup yet"))
        )
        self.backup.fields["backup_file"].set_value(str(seen.next_file))

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


def _print_key(kiosk: Kiosk, actor: Actor, pause: Patience) -> bool:
    return kiosk.do(print_key_escrow, actor, pause)
