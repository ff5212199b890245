"""“Upload Identification Photo”: live picture, still, uploaded (R9)."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.portrait import Verdict
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_
from kiosk.labels import CHOOSE_FILE, UPLOAD
from kiosk.ports.ingester import FoundFile
from kiosk.wizard.fields.base import RawAnswers
from kiosk.words import error_message
from ui.camera.camera_words import trouble_words
from ui.camera.live_view import LiveView
from ui.core.tasks import Lane
from ui.frame.page import Aside, Complaint
from ui.frame.window import window_of
from ui.theme.theme import Theme
from ui.widgets.texts.text import Text
from ui.wizard.documents.choose_file import ChooseFileSheet
from ui.wizard.documents.stored_pages import remove_stored
from ui.wizard.page_work import PageWork
from ui.wizard.photo.photo_booth import PhotoBooth
from ui.wizard.photo_work import PhotoStill, read_still, see_picture, take_still, upload_still
from ui.wizard.state_buttons import Offer, put_offers
from ui.wizard.step_page import StepPage

TRIES: Final = 3
"""After so many refused pictures a person may insist (R9)."""

STILL_HINT: Final = N_("Look at your picture, then upload it.")
EXAMINING: Final = (N_("Looking at your picture"), N_("This takes a few seconds."))
UPLOADING: Final = (N_("Uploading your picture"), N_("You can wait here. Nothing is lost."))
USE_ANYWAY: Final = N_("Use it anyway, a person will check")


class PhotoPage(StepPage):
    """Shows one of: the camera, its trouble, a still that waits, or the photo that is given.

    A still that waits is left with the flow when the page goes. The camera runs only in sight.
    """

    aside = Aside.NOTHING

    def arrange(self, column: QVBoxLayout) -> None:
        """All the height there is goes to the picture; on a wide screen words stand beside it."""
        if Theme.current().frame.wide:
            self._arrange_wide(column)
            return
        column.addLayout(self._top)
        column.addWidget(self.heading)
        column.addLayout(self.body, 1)
        column.addLayout(self.buttons)

    def _arrange_wide(self, column: QVBoxLayout) -> None:
        theme = Theme.current()
        column.addLayout(self._top)
        aside = QWidget()
        aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout(aside)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.px(theme.frame.gap))
        self._step = Text("", "label", "primary")
        if theme.frame.rail:
            words.addWidget(self._step)
        words.addWidget(self.heading)
        self._states = QVBoxLayout()
        self._states.setSpacing(theme.space(16))
        words.addLayout(self._states)
        words.addStretch(1)
        words.addLayout(self.buttons)
        share = 12 if theme.frame.small else 10
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.frame.gutter or theme.frame.margin) * 6 // 7)
        row.addLayout(self.body, 29 - share)
        row.addWidget(aside, share)
        column.addLayout(row, 1)

    def show_progress(self) -> bool:
        """The camera needs the rail's place; a sentence above the heading stands for it."""
        if Theme.current().frame.wide:
            self._step.setText(self.progress_words)
        return super().show_progress()

    def _put_states_beside(self) -> None:
        for pill in self._live.states:
            self._states.addWidget(pill)
        self.booth.live_shown.connect(self._show_states)

    def _show_states(self, shown: bool) -> None:
        for pill in self._live.states:
            pill.setVisible(shown)

    def build(self) -> None:
        """Make the parts; buttons follow the state."""
        (field,) = self.fields
        self.photo: IdPhoto | None = None
        self.still: PhotoStill | None = None
        self.refused = 0
        self._sheet: ChooseFileSheet | None = None
        self._renewing = False
        self._errands = PageWork(self, self.context.core)
        self._errands.cancelled.connect(self._resume)
        self._live = LiveView(self.context.core, self.say)
        self.booth = PhotoBooth(field.name, self.say(field.label), self._live, self.say)
        self._live.ready.connect(self._take)
        self._live.trouble_changed.connect(lambda _trouble: self._show())
        self.body.addWidget(self.booth, 1)
        if Theme.current().frame.wide:
            # However long the words on either side are, the picture keeps its share.
            self.booth.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            self._put_states_beside()

    def fill(self, raw: RawAnswers) -> None:
        """Show the still that waits, else the photo that is given already."""
        self.photo = _photo(raw.get(self.booth.objectName()))
        self.still = self.context.unsent.still
        if self.photo is not None:
            document = self.photo.document
            seen = partial(self._seen, document)
            self.context.core.do(self, partial(see_picture, document), seen, self._unseen)
        self._show()

    def raw(self) -> RawAnswers:
        """The photo that is given, and whether another one waits."""
        given = self.photo
        value = {
            "document": str(given.document) if given else "",
            "source": given.source.value if given else "",
            "verdict": given.verdict.value if given else "",
            "waiting": int(self.still is not None),
        }
        return {self.booth.objectName(): value}

    def show_problems(self, complaints: Sequence[Complaint]) -> None:
        """Say the same words on top and at the picture."""
        self.booth.set_problem(complaints[0].words if complaints else None)
        self.fitting.measure_anew(self.booth.view)
        super().show_problems(complaints)

    def entered(self) -> None:
        """Start the camera unless there is a picture."""
        if self.photo is None and self.still is None:
            self._live.start()

    def set_aside(self) -> None:
        """Take no picture while nobody sees the page."""
        self._live.stop()

    def taken_up(self) -> None:
        """Go on with the camera."""
        self.entered()

    def left(self) -> None:
        """Let the camera go and take every picture of the person off the page."""
        self._errands.cancel()
        self._close_sheet()
        self._live.stop()
        self.context.unsent.still = self.still
        self.still = None
        self.booth.view.show_picture(QImage())

    def _show(self) -> None:
        """Draw the state: which part is seen, the hint, and the buttons."""
        choose = Offer("choose_file", CHOOSE_FILE, "bold/image", self._choose)
        self.heading.set_words(self.say(self.step.title), self.say(self._hint()))
        if self.still is not None:
            self.booth.show_still(self.still)
            self._show_still_buttons(choose)
        elif self.photo is not None and not self._renewing:
            self.booth.show_given(self.photo.source)
            renew = Offer("new_picture", N_("Take a new picture"), "bold/camera", self._renew)
            self._offer(None, renew)
        elif trouble := self._live.trouble:
            self.booth.show_trouble(*trouble_words(self.say, trouble))
            again = Offer("try_again", N_("Try again"), "bold/arrow-clockwise", self._live.start)
            self._offer(choose, again)
        else:
            self.booth.show_live()
            take = Offer("take_picture", N_("Take picture"), "bold/camera", self._take)
            self._offer(take, choose)
        self.fitting.measure_anew(self.booth.view)
        self.fitting.make()

    def _show_still_buttons(self, choose: Offer) -> None:
        retake = Offer("retake", N_("Retake"), "bold/arrow-counter-clockwise", self._retake)
        if self._verdict() is not Verdict.REFUSED:
            upload = Offer("upload", UPLOAD, "bold/upload-simple", self._upload)
            self._offer(upload, retake, choose)
        elif self.refused < TRIES:
            self._offer(retake, choose)
        else:
            anyway = Offer("use_anyway", USE_ANYWAY, "bold/upload-simple", self._upload)
            self._offer(retake, anyway, choose)

    def _offer(self, primary: Offer | None, *others: Offer) -> None:
        """Put the buttons of a state; without a primary one it is the step's own."""
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        put_offers(self, self.step.button, primary, others)
        self.booth.first = self.primary
        if held:
            self.booth.focus_first()

    def _take(self) -> None:
        session = self._live.session
        if session is not None and self.still is None and not self._errands.busy:
            self._live.freeze()
            self._examine(partial(take_still, session))

    def _choose(self) -> None:
        if self._sheet is None and not self._errands.busy:
            self._live.freeze()
            self._sheet = ChooseFileSheet(window_of(self), self.context.core, self.say)
            self._sheet.chosen.connect(self._read)
            self._sheet.cancelled.connect(self._cancel_choice)
            self._sheet.open()

    def _read(self, found: FoundFile) -> None:
        self._close_sheet()
        self._examine(partial(read_still, found))

    def _cancel_choice(self) -> None:
        self._close_sheet()
        self._resume()

    def _close_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.close_sheet()
            sheet.deleteLater()

    def _examine(self, work: Callable[[Kiosk, Actor], PhotoStill | None]) -> None:
        self.booth.set_problem(None)
        late = ErrorCode.FILE_UNREADABLE
        self._errands.run(EXAMINING, work, self._examined, self._failed, late)

    def _examined(self, still: PhotoStill | None) -> None:
        if still is None:
            self._resume()
            return
        self.still = still
        self.refused += self._verdict() is Verdict.REFUSED
        self.show_problems(())
        self._show()

    def _failed(self, error: KioskError) -> None:
        self.booth.set_problem(self.say.say(error_message(error)))
        self._resume()

    def _upload(self) -> None:
        if self.still is not None:
            work = partial(upload_still, self.context.application.id, self.still)
            lane = Lane.IO if self.still.check.crop is None else Lane.DB
            late = ErrorCode.DATABASE_BUSY
            self._errands.run(UPLOADING, work, self._uploaded, self._failed, late, lane)

    def _uploaded(self, photo: IdPhoto) -> None:
        old, self.photo, self.still = self.photo, photo, None
        self._renewing = False
        self._live.stop()
        self.show_problems(())
        self._show()
        if old is not None and old.source is not PortraitSource.RMV:
            # A page that stays is dropped at Submit, so neither answer matters.
            core, work = self.context.core, partial(remove_stored, old.document)
            core.do(self, work, lambda _none: None, lambda _error: None)

    def _retake(self) -> None:
        if not self._errands.busy:
            self.still = None
            self._show()
            self._resume()

    def _renew(self) -> None:
        self._renewing = True
        self._show()
        self._live.start()

    def _resume(self) -> None:
        """The camera goes on wherever it is what one sees."""
        if self.still is None and (self.photo is None or self._renewing):
            self._live.resume()

    def _seen(self, document: UUID, picture: QImage) -> None:
        if self.photo is not None and self.photo.document == document and self.still is None:
            self.booth.view.show_picture(picture)

    def _unseen(self, error: KioskError) -> None:
        if error.code is not ErrorCode.NOT_FOUND:
            self._failed(error)
            return
        self.photo = None
        self._show()
        if self.isVisible():
            self._live.start()

    def _verdict(self) -> Verdict:
        return self.still.check.judgement.verdict if self.still else Verdict.OK

    def _hint(self) -> str:
        if self.still is not None:
            return STILL_HINT
        given = self.photo is not None and not self._renewing
        return "" if given or self._live.trouble else self.step.hint


def _photo(raw: object) -> IdPhoto | None:
    """The photo in a raw value; anything else is none."""
    given = raw if isinstance(raw, Mapping) else {}
    try:
        document = UUID(str(given.get("document")))
        source = PortraitSource(str(given.get("source")))
        return IdPhoto(document, source, Verdict(str(given.get("verdict"))))
    except ValueError:
        return None
