"""“Is this you?”: the photo the RMV gave, and yes or no (R5)."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import KioskError
from kiosk.i18n import N_
from kiosk.wizard.fields.choices import YesNoField
from kiosk.wizard.fields.field import Problem, RawAnswers
from kiosk.words import error_message
from ui.theme.theme import Theme
from ui.widgets.fields.choice_input import Choice, ChoiceInput
from ui.widgets.pictures.picture import Picture
from ui.wizard.photo.photo_work import see_picture
from ui.wizard.step_page import StepPage

SIDE = 460
ICONS = {"yes": "fill/check-circle", "no": "fill/x-circle"}


class RmvPhotoPage(StepPage):
    """Picture and tiles are low, where passers-by do not look."""

    def build(self) -> None:
        """Make the picture and the two tiles."""
        (field,) = cast("tuple[YesNoField]", self.fields)
        say, theme = self.say, Theme.current()
        self._picture = Picture(QImage(), say(N_("Photo from the RMV")), SIDE, SIDE, "viewfinder")
        self._picture.setObjectName("rmv_picture")
        self._picture.setFixedHeight(theme.art(SIDE))
        choices = [Choice(each.key, say(each.label), "", ICONS[each.key]) for each in field.options]
        self.answer = ChoiceInput(field.name, "", choices)
        self._stand(theme)
        super().build()

    def _stand(self, theme: Theme) -> None:
        """The tiles are below the picture, or beside it on a wide screen."""
        if not theme.frame.wide:
            self.body.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
            self.body.addWidget(self.answer)
            return
        row = QHBoxLayout()
        row.setSpacing(theme.px(2 * theme.frame.gap))
        row.addWidget(self._picture)
        row.addWidget(self.answer, 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def fill(self, raw: RawAnswers) -> None:
        """Show the answer, and fetch the picture."""
        self.answer.set_value(raw.get(self.answer.objectName()))
        document = cast("Renewal", self.context.application).rmv_photo
        if document is not None:
            see = partial(see_picture, document)
            self.context.core.do(self, see, self._picture.set_image, self._failed)

    def raw(self) -> RawAnswers:
        """The chosen key."""
        return {self.answer.objectName(): self.answer.value()}

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say the same words on top and at the tiles."""
        self.answer.set_problem(self.say.say(problems[0].message) if problems else None)
        super().show_problems(problems)

    def left(self) -> None:
        """Drop the picture."""
        self._picture.set_image(QImage())

    def _failed(self, error: KioskError) -> None:
        self.answer.set_problem(self.say.say(error_message(error)))
