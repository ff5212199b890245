"""The field of an uploaded document: choose a file, look at its pages, upload them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.labels import CHOOSE_FILE, UPLOAD
from kiosk.ports.ingester import FoundFile, Ingested
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.store.choose_file import read_file
from kiosk.services.views import StoredPage
from kiosk.wizard.fields.documents import MORE_PAGES, DocumentField
from kiosk.words import error_message
from ui.core.tasks import Lane
from ui.frame.row_pager import RowPager
from ui.frame.window import window_of
from ui.theme.theme import Theme
from ui.widgets.fields.field import Field
from ui.wizard.documents.choose_file import ChooseFileSheet
from ui.wizard.documents.document_card import DocumentCard, DocumentWords
from ui.wizard.documents.document_row import DocumentPage, RowWords
from ui.wizard.documents.one_page_card import OnePageCard
from ui.wizard.documents.page_list import ListedPage, PageList
from ui.wizard.documents.stored_pages import page_ids, remove_stored, see_each
from ui.wizard.documents.thumbnails import size_words, thumbnail
from ui.wizard.page_work import PageWork
from ui.wizard.step_page import StepContext

PAGES_OF: Final = N_("Pages {first} to {last} of {count}")
PAGE_OF: Final = N_("Page {last} of {count}")
ONE_PAGE: Final = N_("Keep one page. Remove the others")
READING: Final = (N_("Reading your file"), N_("This takes a few seconds."))
UPLOADING: Final = (N_("Uploading your pages"), N_("You can wait here. Nothing is lost."))
REMOVING: Final = (N_("Removing the page"), N_("This takes a moment."))


class DocumentEditor(Field):
    """Emits `changed` whenever pages come, go or move; value as DocumentField takes it.

    Everything slow runs in a lane; presses meanwhile are ignored. What was chosen but not uploaded
    is left with the flow when the page goes, and found again on the way back.
    """

    def __init__(self, field: DocumentField, context: StepContext) -> None:
        self._say, self._field, self._context = context.say, field, context
        say = self._say
        super().__init__(field.name, "", say(field.hint) if field.hint else "")
        self.label = say(field.label)
        self.pages = PageList()
        self._slot = ""
        self._errands = PageWork(self, context.core)
        self._sheet: ChooseFileSheet | None = None
        words = self._words()
        single = field.most == 1
        self.card = (
            OnePageCard(words, field.name) if single else DocumentCard(words, name=field.name)
        )
        self.pager = RowPager(
            f"{field.name}.",
            say,
            PAGES_OF,
            PAGE_OF,
            narrow=single,
            arrows=Theme.current().frame.small,
        )
        self.pager.turned.connect(self._show_rows)
        self.card.foot.addWidget(self.pager)
        self.card.choose_asked.connect(self._choose)
        self.card.upload_asked.connect(self._upload)
        self.card.remove_asked.connect(lambda key: self._remove(int(key)))
        self.card.move_asked.connect(lambda key, step: self._move(int(key), step))
        self.add(self.card)
        self.describe()

    def value(self) -> dict[str, object]:
        """The ids of uploaded pages, and how many wait; a file being read counts."""
        waiting = len(self.pages.waiting) or int(self._errands.busy)
        return {"pages": [str(page) for page in self.pages.uploaded], "waiting": waiting}

    def set_value(self, raw: object) -> None:
        """Show uploaded pages; their pictures follow."""
        self._errands.cancel()
        session = self._context.session
        self._slot = f"{session.step.slot(session.application)}.{self._field.name}"
        self.pages.restore(page_ids(raw), self._context.unsent.pages.get(self._slot, ()))
        self._show_rows()
        if unseen := self.pages.unseen():
            see = partial(see_each, self._context.application.id, unseen)
            self._context.core.do(self, see, partial(self._seen, unseen), self._failed)

    def set_problem(self, text: str | None) -> None:
        """Say what to mend; a long table gets shorter to make room for it."""
        super().set_problem(text)
        self._show_rows()

    def controls(self) -> tuple[QWidget, ...]:
        """The two buttons that are always there."""
        return (self.card.choose_button, self.card.upload_button)

    def describe(self) -> None:
        """Keep the buttons' names; describe them by the problem or the hint."""
        for control in self.controls():
            control.setAccessibleDescription(self.problem or self.hint)

    def hideEvent(self, event: QHideEvent) -> None:
        """The page goes: drop whatever is under way, and the sheet; keep what was chosen."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._context.unsent.pages[self._slot] = self.pages.waiting
            self._errands.cancel()
            self._close_sheet()

    def _choose(self) -> None:
        if not self._errands.busy and self._sheet is None:
            self._sheet = ChooseFileSheet(window_of(self), self._context.core, self._say)
            self._sheet.chosen.connect(self._read)
            self._sheet.cancelled.connect(self._close_sheet)
            self._sheet.open()

    def _read(self, found: FoundFile) -> None:
        self._close_sheet()

        def work(kiosk: Kiosk, actor: Actor) -> Ingested:
            return kiosk.do(read_file, actor, found)

        self.set_problem(None)
        self._errands.run(READING, work, self._take, self._failed, ErrorCode.FILE_UNREADABLE)

    def _take(self, ingested: Ingested) -> None:
        if self._field.most == 1:
            self.pages.waiting = list(ingested.pages)
        else:
            self.pages.waiting += ingested.pages
        if self._field.most > 1:
            self.pager.show_row(len(self.pages))
        self.set_problem(self._too_many())
        self.card.upload_button.setFocus()
        self.changed.emit()

    def _upload(self) -> None:
        if self._errands.busy:
            return
        problem = self._too_many() if self.pages.waiting else self._say(self._field.missing)
        if problem is not None:
            self.set_problem(problem)
            return
        context, waiting = self._context, tuple(self.pages.waiting)
        field = f"{context.session.step.name}.{self._field.name}"
        application_id = context.application.id

        def work(kiosk: Kiosk, actor: Actor) -> tuple[StoredPage, ...]:
            return kiosk.do(upload_pages, actor, application_id, field, waiting)

        self._errands.run(
            UPLOADING, work, self._stored, self._failed, ErrorCode.DATABASE_BUSY, Lane.DB
        )

    def _stored(self, stored: Sequence[StoredPage]) -> None:
        replaced = tuple(self.pages.uploaded) if self._field.most == 1 else ()
        for page in replaced:
            self.pages.remove(1)
            self._forget(page)
        self.pages.store(stored)
        self.set_problem(None)
        self.card.choose_button.setFocus()
        self.changed.emit()

    def _remove(self, number: int) -> None:
        if self._errands.busy:
            return
        page = self.pages.uploaded_at(number)
        if page is None:
            self._removed(number)
            return
        work = partial(remove_stored, page)
        done = partial(self._removed, number)
        self._errands.run(
            REMOVING, work, lambda _none: done(), self._failed, ErrorCode.DATABASE_BUSY, Lane.DB
        )

    def _removed(self, number: int) -> None:
        self.pages.remove(number)
        self.set_problem(self._too_many())
        self._focus(f"remove.{number}")
        self.changed.emit()

    def _move(self, number: int, step: int) -> None:
        if not self._errands.busy:
            target = self.pages.move(number, step)
            self.pager.show_row(target)
            self._show_rows()
            self._focus(f"{'up' if step < 0 else 'down'}.{target}")
            self.changed.emit()

    def _forget(self, page: UUID) -> None:
        """Delete a page that another one replaced; when it stays, Submit drops it."""
        nothing = lambda _answer: None  # noqa: E731 - neither answer matters
        self._context.core.do(self, partial(remove_stored, page), nothing, nothing)

    def _seen(self, asked: Sequence[UUID], found: Sequence[StoredPage]) -> None:
        self.pages.see(found)
        self.pages.drop(set(asked) - {page.id for page in found})
        self._show_rows()

    def _failed(self, error: KioskError) -> None:
        self.set_problem(self._say.say(error_message(error)))
        self.changed.emit()

    def _too_many(self) -> str | None:
        most = self._field.most
        if most == 1:
            return self._say(ONE_PAGE) if len(self.pages.waiting) > 1 else None
        return self._say(MORE_PAGES, most=most) if len(self.pages) > most else None

    def _show_rows(self) -> None:
        many, fewer = Theme.current().frame.document_rows
        rows, room = self.pages.rows(), fewer if self.problem else many
        if self._field.most == 1:
            # What waits takes the place of what is there, and is shown instead of it.
            rows, room = [row for row in rows if not row.uploaded] or rows, 1
        shown = self.pager.set_count(len(rows), room)
        movable = len(self.pages.uploaded) > 1
        pages = [self._page(row) for row in rows[shown]]
        if room == 1 and len(rows) > 1:
            place = self._say(PAGE_OF, last=shown.stop, count=len(rows))
            pages = [replace(page, second=place) for page in pages]
        self.card.set_pages(pages, movable)
        self._show_state(len(rows))

    def _show_state(self, count: int) -> None:
        if self._field.most == 1 and count > 1:
            # One has to be picked first, and its pager stands where the state would.
            self.card.set_state("")
        elif self.pages.waiting:
            self.card.set_state(self._say(N_("Not uploaded yet")), "warn")
        elif count == 1:
            self.card.set_state(self._say(N_("1 page uploaded")))
        else:
            words = self._say(N_("{count} pages uploaded"), count=count)
            self.card.set_state(words if count else "")

    def _page(self, row: ListedPage) -> DocumentPage:
        second = size_words(self._say, row.size) if row.size else ""
        if not row.uploaded:
            second = self._say(N_("{size}, not uploaded yet"), size=second)
        name = self._say(N_("Page {number}"), number=row.number)
        fixed = not row.uploaded
        return DocumentPage(str(row.number), name, second, thumbnail(row.thumbnail), fixed)

    def _focus(self, name: str) -> None:
        part = self.findChild(QWidget, f"{self._field.name}.{name}")
        (part or self.card.choose_button).setFocus()

    def _close_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.close_sheet()
            sheet.deleteLater()

    def _words(self) -> DocumentWords:
        say = self._say
        return DocumentWords(
            head=self.label,
            empty=say(N_("No picture yet") if self._field.most == 1 else N_("No pages yet")),
            empty_line=say(N_("Choose a picture or a PDF, then upload it.")),
            choose=say(CHOOSE_FILE),
            upload=say(UPLOAD),
            row=RowWords(say(N_("Remove")), say(N_("Move up")), say(N_("Move down"))),
        )
