"""Keeping the records: backups and their age, and what has outlived its time."""

from pathlib import Path

from kiosk.domain.store.retention import Purged
from kiosk.errors import KioskError
from kiosk.i18n import N_, NP_, Message
from kiosk.ports.records.backups import Backup
from kiosk.services.keeping.keep_backups import BackupsView, see_backups, take_backup
from kiosk.services.keeping.print_heads import print_heads
from kiosk.services.keeping.print_key import print_key_escrow
from kiosk.services.keeping.purge import purge
from kiosk.staff_words import staff_message
from ui.core.tasks import Lane
from ui.staff.desk_page import DeskPage
from ui.staff.parts.keeping.restore_form import RestoreForm
from ui.staff.shift import doing
from ui.widgets.buttons.button import Kind
from ui.widgets.texts.text import Text


class KeepingPage(DeskPage):
    """A backup is restored here, while every kiosk is closed."""

    name = "keeping"
    title = N_("Backup, key and retention")

    def build(self) -> None:
        self.backup = self.add_form(
            "back_up",
            N_("Back up the records"),
            N_("The file holds encrypted records, never the key. Visits can continue."),
            N_("Back up now"),
            self._back_up,
            "bold/floppy-disk",
        )
        self._age = Text("", "text", "ink_soft")
        self.backup.insert(self._age)
        needs = N_("Enter the path of a new file")
        self.backup.add_text("backup_file", N_("Save it to which new file?"), needs=needs)
        self.main.addWidget(RestoreForm(self))
        self._offer_papers()
        self.purge = self.add_form(
            "purge",
            N_("Delete what has expired"),
            N_("Old drafts, pages, PINs and codes. This also runs once a day by itself."),
            N_("Purge now"),
            self._purge,
            "bold/trash",
            Kind.SECONDARY,
        )
        self.add_side(self.purge)

    def _offer_papers(self) -> None:
        self.add_form(
            "print_key",
            N_("Print the key for a safe place"),
            N_(
                "If you lose the key, you lose every record. Anyone who finds this paper can "
                "open them."
            ),
            N_("Print the key"),
            self._print_key,
            "bold/printer",
            Kind.SECONDARY,
        )
        self.add_form(
            "print_heads",
            N_("Print how far the audit trail has come"),
            N_("Keep it away from this machine. It can show later whether the trail was cut."),
            N_("Print the heads"),
            self._print_heads,
            "bold/printer",
            Kind.SECONDARY,
        )

    def entered(self) -> None:
        """Say how old the last backup is, and name a file for the next."""
        self.ask(doing(see_backups), self._show)

    def _show(self, seen: BackupsView) -> None:
        of, none = N_("The last one is from {day}"), N_("There is no backup yet")
        day = seen.taken_on
        self._age.setText(self.say(of, day=day) if day else self.say(none))
        self.backup.fields["backup_file"].set_value(str(seen.next_file))

    def _print_key(self) -> None:
        self.print_paper(
            lambda kiosk, actor, pause: kiosk.do(print_key_escrow, actor, self.say.language, pause),
            N_("Printing the key"),
            N_("The key was printed"),
        )

    def _print_heads(self) -> None:
        self.print_paper(
            lambda kiosk, actor, pause: kiosk.do(print_heads, actor, self.say.language, pause),
            N_("Printing the heads"),
            N_("The heads were printed"),
        )

    def _back_up(self) -> None:
        file = Path(self.backup.text("backup_file"))
        self.tell(N_("Backing up"), tone="info")
        work = doing(take_backup, file)
        self.send(self.backup, work, self._backed_up, self._not_backed_up, Lane.IO)

    def _backed_up(self, _backup: Backup) -> None:
        line = N_("Keep it away from this machine, and keep the key somewhere else.")
        self.done(N_("The records were backed up"), line)

    def _not_backed_up(self, error: KioskError) -> None:
        self.hush()
        self.backup.complain("backup_file", staff_message(error))

    def _purge(self) -> None:
        self.send(self.purge, doing(purge), self._purged)

    def _purged(self, purged: Purged) -> None:
        line = Message.of(
            N_("{drafts} and {pages} were deleted"),
            drafts=Message.of(NP_("{count} draft", "{count} drafts"), count=purged.drafts),
            pages=Message.of(NP_("{count} page", "{count} pages"), count=purged.pages),
        )
        self.tell(N_("Nothing has expired right now"), line)
