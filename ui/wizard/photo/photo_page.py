"""“Upload Identification Photo”: live picture, still, uploaded (R9)."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.portrait import Verdict
from kiosk.i18n import N_
from kiosk.labels import UPLOAD
from kiosk.wizard.fields.field import Problem, RawAnswers
from ui.camera.camera_words import trouble_words
from ui.camera.live_view import LiveView
from ui.core.core import unheard
from ui.core.tasks import Lane
from ui.frame.page import Aside
from ui.frame.page_fitting import spare
from ui.theme.theme import Theme
from ui.widgets.texts.text import Text
from ui.wizard.photo.photo_booth import PhotoBooth
from ui.wizard.photo.photo_view import VERDICTS
from ui.wizard.photo.photo_work import (
    PhotoStill,
    count_retake,
    photo_of,
    photo_sources,
    see_picture,
    store_still,
)
from ui.wizard.pictures.picture_upload import Handling, PictureState, PictureUpload
from ui.wizard.pictures.stored_pages import still_there
from ui.wizard.state_buttons import Offer, put_offers
from ui.wizard.step_page import StepPage

TRIES: Final = 3
"""After this many refused pictures, a person may insist (R9)."""

STILL_HINT: Final = N_("Check your picture, then upload it.")
EXAMINING: Final = (N_("Checking your picture"), N_("This takes a few seconds."))
UPLOADING: Final = (N_("Uploading your picture"), N_("You can wait here. Nothing is lost."))
USE_ANYWAY: Final = N_("Use it anyway, someone will check")


class PhotoPage(StepPage):
    """Shows one of: the camera, its trouble, a still that waits, or the photo that is given.

    A still that waits is left with the flow when the page goes. The camera runs only in sight.
    """

    aside = Aside.NOTHING

    def arrange(self, column: QVBoxLayout) -> None:
        """All the height there is goes to the picture; on a wide screen, words are beside it."""
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
        column.addWidget(self.heading)
        aside = QWidget()
        aside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout(aside)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.px(theme.frame.gap))
        self._step = Text("", "label", "primary")
        if theme.frame.rail:
            words.addWidget(self._step)
        self._states = QVBoxLayout()
        self._states.setSpacing(theme.space(16))
        words.addLayout(self._states)
        self._words = words
        words.addStretch(1)
        words.addLayout(self.buttons)
        share = 12 if theme.frame.small else 10
        row = QHBoxLayout()
        row.setSpacing(theme.px(theme.frame.gutter or theme.frame.margin) * 6 // 7)
        row.addLayout(self.body, 29 - share)
        row.addWidget(aside, share)
        column.addLayout(row, 1)

    def show_progress(self) -> bool:
        """The camera needs the rail's place; a sentence above the heading replaces it."""
        if Theme.current().frame.wide:
            self._step.setText(self.progress_words)
        return super().show_progress()

    def _put_states_beside(self) -> None:
        for pill in self._live.states:
            self._states.addWidget(spare(pill))
        self._words.insertWidget(self._words.indexOf(self._states), self.booth.problem_line)
        self.booth.live_shown.connect(self._show_states)

    def _show_states(self, shown: bool) -> None:
        for pill in self._live.states:
            pill.setVisible(shown)

    def build(self) -> None:
        """Make the parts; buttons follow the state."""
        (field,) = self.fields
        self.photo: IdPhoto | None = None
        self.refused = 0
        self.keep(lambda: self.refused, partial(setattr, self, "refused"))
        self._live = LiveView(self.context.core, self.say)
        self._live.trouble_changed.connect(lambda _trouble: self._show())
        self.booth = PhotoBooth(field.name, self.say(field.label), self._live, self.say)
        self.body.addWidget(self.booth, 1)
        handling = Handling[PhotoStill, QImage](
            EXAMINING,
            UPLOADING,
            store=lambda stills: partial(store_still, self.context.application.id, stills),
            see=lambda pages: partial(still_there, see_picture, pages),
            objection=self._objection,
            kept=lambda _page: self.photo is not None and self.photo.source is PortraitSource.RMV,
            lane=Lane.IO,
        )
        sources = photo_sources(self.booth, self.context, self._live)
        self.upload = PictureUpload(self.booth, self.context, handling, sources)
        self.keep(self.upload.failure, self.upload.tell)
        self.upload.came.connect(self._came)
        self.upload.stored.connect(self._stored)
        self.upload.changed.connect(self._show)
        if Theme.current().frame.wide:
            # However long the words on either side, the picture keeps its share.
            self.booth.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            self._put_states_beside()

    def fill(self, raw: RawAnswers) -> None:
        """Show the still that waits, else the photo that is given already."""
        self.photo = photo_of(raw.get(self.booth.objectName()))
        self.upload.restore([self.photo.document] if self.photo is not None else [])

    def raw(self) -> RawAnswers:
        """The photo that is given, and whether another one waits."""
        given = self.photo if self.upload.uploaded else None
        value = {
            "document": str(given.document) if given else "",
            "source": given.source.value if given else "",
            "verdict": given.verdict.value if given else "",
            "waiting": self.upload.unfinished,
        }
        return {self.booth.objectName(): value}

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say the same words on top and at the picture."""
        self.booth.set_problem(self.say.say(problems[0].message) if problems else None)
        self.fitting.measure_anew(self.booth.view)
        super().show_problems(problems)

    def entered(self) -> None:
        """Start the camera unless there is a picture."""
        self.upload.enter()

    def set_aside(self) -> None:
        """Take no picture while no one sees the page."""
        self.upload.rest()

    def taken_up(self) -> None:
        """Continue with the camera."""
        self.upload.enter()

    def left(self) -> None:
        """Release the camera and take every picture of the person off the page."""
        self.upload.leave()
        self.upload.forget()
        self.booth.view.show_picture(QImage())

    def _show(self) -> None:
        """Draw the state: which part is seen, the hint, and the buttons."""
        camera, *others = self.upload.ways
        hint = ""
        if self.upload.waiting:
            hint = STILL_HINT
            self.booth.show_still(self.upload.waiting[0])
            self._show_still_buttons(others)
        elif self.photo is not None and self.upload.state is PictureState.UPLOADED:
            self.booth.show_given(self.photo.source, self.upload.seen.get(self.photo.document))
            words = N_("Take a new picture")
            self._offer(None, Offer("new_picture", words, "bold/camera", self._renew))
        elif trouble := self._live.trouble:
            self.booth.show_trouble(*trouble_words(self.say, trouble))
            again = Offer("try_again", N_("Try again"), "bold/arrow-clockwise", self._live.start)
            self._offer(others[0], again, *others[1:])
        else:
            hint = self.step.hint
            self.booth.show_live()
            self._offer(camera, *others)
        self.heading.set_words(self.say(self.step.title), self.say(hint))
        self.fitting.measure_anew(self.booth.view)
        self.fitting.make()

    def _show_still_buttons(self, others: Sequence[Offer]) -> None:
        retake = Offer("retake", N_("Retake"), "bold/arrow-counter-clockwise", self._retake)
        icon, upload = "bold/upload-simple", self.upload.upload
        if self.upload.waiting[0].verdict is not Verdict.REFUSED:
            self._offer(Offer("upload", UPLOAD, icon, upload), retake, *others)
        elif self._objection() is not None:
            self._offer(retake, *others)
        else:
            self._offer(retake, Offer("use_anyway", USE_ANYWAY, icon, upload), *others)

    def _offer(self, primary: Offer | None, *others: Offer) -> None:
        """Put the buttons of a state; without a primary one it is the step's own."""
        focus = QApplication.focusWidget()
        held = focus is not None and self.isAncestorOf(focus)
        put_offers(self, self.step.button, primary, others)
        self.booth.first = self.primary
        if held:
            self.booth.focus_first()

    def _came(self) -> None:
        self.refused += self.upload.waiting[0].verdict is Verdict.REFUSED
        self.show_problems(())

    def _stored(self, stills: Sequence[PhotoStill]) -> None:
        (still,), (document,) = stills, self.upload.uploaded
        self.photo = IdPhoto(document, still.source, still.verdict)
        self.show_problems(())

    def _renew(self) -> None:
        self._count()
        self.upload.renew()

    def _count(self) -> None:
        self.context.core.do(self, count_retake, unheard, unheard)

    def _retake(self) -> None:
        self._count()
        self.upload.remove(len(self.upload.uploaded) + 1)

    def _objection(self) -> str | None:
        """A refused picture may not be uploaded, before that many were."""
        refused = self.upload.waiting[0].verdict is Verdict.REFUSED
        title, _line, _tone = VERDICTS[Verdict.REFUSED]
        return self.say(title) if refused and self.refused < TRIES else None
