"""The pictures of one field on their way: brought, shown, uploaded, removed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Final, Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.words import error_message
from ui.core.core import unheard
from ui.core.tasks import Lane
from ui.widgets.fields.input import Input
from ui.wizard.page_work import PageWork, Work
from ui.wizard.pictures.picture_source import PictureSource
from ui.wizard.pictures.stored_pages import remove_stored
from ui.wizard.state_buttons import Offer
from ui.wizard.step_page import StepContext

W = TypeVar("W")
X = TypeVar("X")
Words = tuple[str, str]
REMOVING: Final = (N_("Removing the page"), N_("This takes a moment."))


class PictureState(Enum):
    """How far along a field's pictures are; one at a time, however they come."""

    NOTHING = auto()
    READING = auto()
    REFUSED = auto()
    """Not to be used as it is; the page says why."""
    SHOWN = auto()
    """Looked at, not uploaded yet."""
    UPLOADING = auto()
    UPLOADED = auto()
    REMOVING = auto()


@dataclass(frozen=True)
class Handling(Generic[W, X]):
    """What is done with a field's pictures; `store` and `see` give work for a lane."""

    reading: Words
    uploading: Words
    store: Callable[[Sequence[W]], Work[dict[UUID, X]]]
    see: Callable[[Sequence[UUID]], Work[dict[UUID, X]]]
    """Leaves out pages that are gone."""
    objection: Callable[[], str | None]
    """Why what is there may not be uploaded."""
    single: bool = True
    """A new picture replaces the old one."""
    kept: Callable[[UUID], bool] = lambda _page: False
    """Whether a page stays stored although another replaced it."""
    lane: Lane = Lane.DB


class PictureUpload(QObject, Generic[W, X]):
    """Does one thing at a time; what is asked for meanwhile is not done. Failures go to `field`.

    Emits `came` when pictures were brought, `stored` with those that were uploaded, `removed` with
    a picture's number, and `changed` after each of them and whenever the state changes.
    """

    came = Signal()
    stored = Signal(object)
    removed = Signal(int)
    changed = Signal()

    def __init__(
        self,
        field: Input,
        context: StepContext,
        handling: Handling[W, X],
        sources: Sequence[PictureSource],
    ) -> None:
        super().__init__(field)
        self._field, self._context, self._handling = field, context, handling
        self._sources = tuple(sources)
        self.uploaded: list[UUID] = []
        self.waiting: list[W] = []
        self.seen: dict[UUID, X] = {}
        self._slot = ""
        self._failure: KioskError | None = None
        self._renewing = self._in_sight = False
        self._doing = PictureState.NOTHING
        self._work = PageWork(field, context.core)
        self._work.cancelled.connect(self._watch)
        for source in self._sources:
            source.brought.connect(self._read)
            source.given_up.connect(self._watch)

    @property
    def ways(self) -> tuple[Offer, ...]:
        """A button for each way to give a picture, the first one first."""
        return tuple(
            Offer(
                source.name, source.words, source.icon, partial(self._begin, source), source.short
            )
            for source in self._sources
        )

    @property
    def state(self) -> PictureState:
        """How far along the pictures are."""
        if self._work.busy:
            return self._doing
        if self.waiting:
            refused = self._handling.objection() is not None
            return PictureState.REFUSED if refused else PictureState.SHOWN
        if self.uploaded and not self._renewing:
            return PictureState.UPLOADED
        return PictureState.REFUSED if self._field.problem else PictureState.NOTHING

    def failure(self) -> KioskError | None:
        """What went wrong, as long as it is said."""
        error = self._failure
        return error if error is not None and self._field.problem == self._words(error) else None

    @property
    def unfinished(self) -> int:
        """How many pictures wait to be uploaded; one that is being read counts."""
        return len(self.waiting) or int(self._work.busy)

    def restore(self, uploaded: Sequence[UUID]) -> None:
        """Start over with pages that were uploaded earlier, and what was left with the flow."""
        self._work.cancel()
        session = self._context.session
        self._slot = f"{session.step.slot(session.application)}.{self._field.objectName()}"
        self.uploaded, self._renewing = list(uploaded), False
        self.waiting = list(self._context.unsent.get(self._slot, ()))
        self.changed.emit()
        if unseen := [page for page in uploaded if page not in self.seen]:
            work, then = self._handling.see(unseen), partial(self._see, unseen)
            self._context.core.do(self, work, then, self._fail)

    def enter(self) -> None:
        """The page is in sight."""
        self._in_sight = True
        self._watch()

    def rest(self) -> None:
        """The page waits unseen: release devices."""
        self._in_sight = False
        self._stop()

    def leave(self) -> None:
        """The page goes: drop whatever is under way; what waits is left with the flow."""
        self.rest()
        self._work.cancel()
        self._context.unsent[self._slot] = self.waiting

    def forget(self) -> None:
        """Take every picture off the page."""
        self.waiting, self.seen = [], {}

    def upload(self) -> None:
        """Store what waits, unless there is an objection to it."""
        if self._work.busy:
            return
        objection = self._handling.objection()
        if objection is not None:
            self._field.set_problem(objection)
            return
        how, late = self._handling, ErrorCode.DATABASE_BUSY
        work, self._doing = how.store(tuple(self.waiting)), PictureState.UPLOADING
        self._work.run(how.uploading, work, self._store, self._fail, late, how.lane)

    def remove(self, number: int) -> None:
        """Remove a picture by its number from 1: those uploaded, then those that wait."""
        if self._work.busy:
            return
        if number > len(self.uploaded):
            del self.waiting[number - 1 - len(self.uploaded)]
            self._removed(number)
            return

        def done(_answer: None) -> None:
            del self.uploaded[number - 1]
            self._removed(number)

        work, late = partial(remove_stored, self.uploaded[number - 1]), ErrorCode.DATABASE_BUSY
        self._doing = PictureState.REMOVING
        self._work.run(REMOVING, work, done, self._fail, late, Lane.DB)

    def move(self, number: int, step: int) -> int:
        """Swap an uploaded page with its neighbor; the number it has then."""
        pages, target = self.uploaded, number + step
        if self._work.busy or not 1 <= target <= len(pages):
            return number
        pages[number - 1], pages[target - 1] = pages[target - 1], pages[number - 1]
        self.changed.emit()
        return target

    def tell(self, error: KioskError) -> None:
        """Say what went wrong, again when the page was redrawn."""
        self._failure = error
        self._field.set_problem(self._words(error))

    def renew(self) -> None:
        """Ask for another picture; what is uploaded stays until it is there."""
        self._renewing = True
        self.changed.emit()
        self._watch()

    def _begin(self, source: PictureSource) -> None:
        if not self._work.busy:
            for other in self._sources:
                if other is not source:
                    other.hold()
            source.begin()

    def _watch(self) -> None:
        if self._in_sight and self.state in (PictureState.NOTHING, PictureState.REFUSED):
            for source in () if self.waiting else self._sources:
                source.watch()

    def _stop(self) -> None:
        for source in self._sources:
            source.stop()

    def _read(self, work: Work[Sequence[W]]) -> None:
        if self._work.busy:
            return
        for source in self._sources:
            source.hold()
        self._field.set_problem(None)
        words, late = self._handling.reading, ErrorCode.FILE_UNREADABLE
        self._doing = PictureState.READING
        self._work.run(words, work, self._come, self._fail, late)

    def _come(self, brought: Sequence[W]) -> None:
        if brought:
            self.waiting = list(brought) if self._handling.single else [*self.waiting, *brought]
            self.came.emit()
        self.changed.emit()
        self._watch()

    def _store(self, stored: dict[UUID, X]) -> None:
        sent, self.waiting = self.waiting, []
        replaced = self.uploaded if self._handling.single else []
        gone = [page for page in replaced if not self._handling.kept(page)]
        self.uploaded = [page for page in self.uploaded if page not in replaced] + list(stored)
        self.seen |= stored
        self._renewing = False
        self.stored.emit(sent)
        self._stop()
        self.changed.emit()
        for page in gone:
            # A page that stays is dropped at Submit, so neither answer matters.
            self._context.core.do(self, partial(remove_stored, page), unheard, unheard)

    def _removed(self, number: int) -> None:
        self.removed.emit(number)
        self.changed.emit()
        self._watch()

    def _see(self, asked: Sequence[UUID], found: dict[UUID, X]) -> None:
        self.seen |= found
        self.uploaded = [page for page in self.uploaded if page in found or page not in asked]
        self.changed.emit()
        self._watch()

    def _fail(self, error: KioskError) -> None:
        self.tell(error)
        self.changed.emit()
        self._watch()

    def _words(self, error: KioskError) -> str:
        return self._context.say.say(error_message(error))
