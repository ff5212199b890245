"""The field of an uploaded document: its pages in a card, and what can be done to them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kiosk.i18n import N_, NP_
from kiosk.labels import UPLOAD
from kiosk.ports.ingester import Page
from kiosk.services.views import StoredPage
from kiosk.wizard.fields.document_fields import TOO_MANY, DocumentField
from ui.frame.row_pager import RowPager
from ui.theme.theme import Theme
from ui.widgets.fields.input import Input
from ui.wizard.documents.document_card import DocumentCard
from ui.wizard.documents.document_row import DocumentPage, RowWords
from ui.wizard.documents.one_page_card import OnePageCard
from ui.wizard.documents.page_card import DocumentWords
from ui.wizard.documents.paper_work import page_ids, paper_sources, store_pages
from ui.wizard.page_work import Work
from ui.wizard.pictures.picture_upload import Handling, PictureUpload
from ui.wizard.pictures.stored_pages import see_small, still_there
from ui.wizard.pictures.thumbnails import size_words, thumbnail
from ui.wizard.step_page import StepContext

PAGES_OF: Final = N_("Pages {first} to {last} of {count}")
PAGE_OF: Final = N_("Page {last} of {count}")
READING: Final = (N_("Reading your file"), N_("This takes a few seconds."))
UPLOADING: Final = (N_("Uploading your pages"), N_("You can wait here. Nothing is lost."))


class DocumentEditor(Input):
    """Emits `changed` whenever pages come, go or move; value as DocumentField takes it."""

    def __init__(self, field: DocumentField, context: StepContext) -> None:
        self._say, self._field, self._context = context.say, field, context
        say = self._say
        super().__init__(field.name, "", say(field.hint) if field.hint else "")
        self.label = say(field.label)
        self._single = field.most == 1
        handling = Handling[Page, StoredPage](
            READING,
            UPLOADING,
            store=self._storing,
            see=self._seeing,
            objection=self._objection,
            single=self._single,
        )
        self.upload = PictureUpload(self, context, handling, paper_sources(self, context))
        self.upload.came.connect(self._came)
        self.upload.stored.connect(self._stored)
        self.upload.removed.connect(self._removed)
        self.upload.changed.connect(self._changed)
        ways = [
            replace(way, words=say(way.words), short=say(way.short or way.words))
            for way in self.upload.ways
        ]
        kind = OnePageCard if self._single else DocumentCard
        self.card = kind(self._words(), ways, field.name)
        small, prefix = Theme.current().frame.small, f"{field.name}."
        self._fewer = 0
        self.pager = RowPager(prefix, say, PAGES_OF, PAGE_OF, narrow=self._single, arrows=small)
        self.pager.turned.connect(self._show_rows)
        self.card.foot.addWidget(self.pager)
        self.card.upload_asked.connect(self.upload.upload)
        self.card.remove_asked.connect(lambda key: self.upload.remove(int(key)))
        self.card.move_asked.connect(lambda key, step: self._move(int(key), step))
        self.add(self.card)
        self.describe()

    def value(self) -> dict[str, object]:
        """The ids of uploaded pages, and how many are waiting."""
        pages = [str(page) for page in self.upload.uploaded]
        return {"pages": pages, "waiting": self.upload.unfinished}

    def set_value(self, raw: object) -> None:
        """Show uploaded pages; their pictures follow."""
        self.upload.restore(page_ids(raw))

    def set_problem(self, text: str | None) -> None:
        """Say what to fix; a long table gets shorter to make room for it."""
        super().set_problem(text)
        self._show_rows()

    def loosen(self) -> None:
        """Show as many pages at a time as there is usually room for."""
        if self._fewer:
            self._fewer = 0
            self._show_rows()

    def divide(self) -> bool:
        """Show one page less; False when it shows one."""
        if self._single or self._room() == 1:
            return False
        self._fewer += 1
        self._show_rows()
        return True

    def _room(self) -> int:
        many, fewer = Theme.current().frame.document_rows
        return max(1, (fewer if self.problem else many) - self._fewer)

    def controls(self) -> tuple[QWidget, ...]:
        """The buttons that are always there."""
        return (*self.card.ways, self.card.upload_button)

    def describe(self) -> None:
        """Keep the buttons' names; describe them by the problem or the hint."""
        for control in self.controls():
            control.setAccessibleDescription(self.problem or self.hint)

    def showEvent(self, event: QShowEvent) -> None:
        """The page is in sight."""
        super().showEvent(event)
        self.upload.enter()

    def hideEvent(self, event: QHideEvent) -> None:
        """The page goes."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.upload.leave()

    def _storing(self, pages: Sequence[Page]) -> Work[dict[UUID, StoredPage]]:
        step = self._context.session.step.name
        return partial(
            store_pages, self._context.application.id, f"{step}.{self._field.name}", pages
        )

    def _seeing(self, pages: Sequence[UUID]) -> Work[dict[UUID, StoredPage]]:
        return partial(still_there, partial(see_small, self._context.application.id), pages)

    def _objection(self) -> str | None:
        return self._too_many() if self.upload.waiting else self._say(self._field.missing)

    def _too_many(self) -> str | None:
        # What is waiting replaces a single page.
        count = len(self.upload.waiting) + (0 if self._single else len(self.upload.uploaded))
        most = self._field.most
        return self._say(TOO_MANY, most=most) if count > most else None

    def _came(self) -> None:
        if not self._single:
            self.pager.show_row(len(self.upload.uploaded) + len(self.upload.waiting))
        self.set_problem(self._too_many())
        self.card.upload_button.setFocus()

    def _stored(self) -> None:
        self.set_problem(None)
        self.card.ways[0].setFocus()

    def _removed(self, number: int) -> None:
        self.set_problem(self._too_many())
        self._focus(f"remove.{number}")

    def _changed(self) -> None:
        self._show_rows()
        self.changed.emit()

    def _move(self, number: int, step: int) -> None:
        target = self.upload.move(number, step)
        self.pager.show_row(target)
        self._show_rows()
        self._focus(f"{'up' if step < 0 else 'down'}.{target}")

    def _show_rows(self) -> None:
        upload, say = self.upload, self._say
        rows, room = self._rows(), self._room()
        if self._single:
            # What is waiting replaces what is there, and is shown instead.
            rows, room = rows[len(upload.uploaded) if upload.waiting else 0 :], 1
        count = len(rows)
        shown = self.pager.set_count(count, room)
        pages = [self._page(*row) for row in rows[shown]]
        if room == 1 and count > 1:
            place = say(PAGE_OF, last=shown.stop, count=count)
            pages = [replace(page, second=place) for page in pages]
        self.card.set_pages(pages, movable=len(upload.uploaded) > 1)
        # Beside three buttons there is room for a word.
        short = self._single and Theme.current().frame.small
        if not count or (self._single and count > 1):
            # With several, one has to be picked first, and the pager is where the state would be.
            self.card.set_state("")
        elif upload.waiting:
            waits = N_("Upload it") if short else N_("Not uploaded yet")
            self.card.set_state(say(waits), "warn")
        elif short:
            self.card.set_state(say(N_("Uploaded")))
        else:
            words = NP_("{count} page uploaded", "{count} pages uploaded")
            self.card.set_state(say(words, count=count))

    def _rows(self) -> list[tuple[int, int, bytes | None]]:
        """Every page's number, bytes (0 while not known) and thumbnail, in order."""
        seen = [self.upload.seen.get(page) for page in self.upload.uploaded]
        stored = [(page.size, page.thumbnail) if page else (0, None) for page in seen]
        waiting = [(len(page.jpeg), page.thumbnail) for page in self.upload.waiting]
        return [(number, *row) for number, row in enumerate([*stored, *waiting], start=1)]

    def _page(self, number: int, size: int, picture: bytes | None) -> DocumentPage:
        waits = number > len(self.upload.uploaded)
        second = size_words(self._say, size) if size else ""
        if waits:
            second = self._say(N_("{size}, not uploaded yet"), size=second)
        name = self._say(N_("Page {number}"), number=number)
        return DocumentPage(str(number), name, second, thumbnail(picture), fixed=waits)

    def _focus(self, name: str) -> None:
        part = self.findChild(QWidget, f"{self._field.name}.{name}")
        (part or self.card.ways[0]).setFocus()

    def _words(self) -> DocumentWords:
        say = self._say
        return DocumentWords(
            head=self.label,
            empty=say(N_("No picture yet") if self._single else N_("No pages yet")),
            empty_line=say(N_("Choose a picture or a PDF, then upload it.")),
            upload=say(UPLOAD),
            row=RowWords(say(N_("Remove")), say(N_("Move up")), say(N_("Move down"))),
        )
