"""The ordinary page of a step, drawn from its fields."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.wizard.fields.choices import AgreeField, ChoiceField, YesNoField
from kiosk.wizard.fields.document_fields import DocumentField
from kiosk.wizard.fields.field import Problem, RawAnswers
from ui.theme.theme import Theme
from ui.widgets.cards.card import FieldsCard
from ui.widgets.fields.input import Input as Editor
from ui.wizard.fields.editors import SHORT, editor
from ui.wizard.pictures.picture_upload import PictureUpload
from ui.wizard.step_page import StepPage

LARGE = (ChoiceField, YesNoField, AgreeField, DocumentField)
"""Fields that are on the page on their own; all others share a card."""


class FormPage(StepPage):
    """Typed fields in one card, tiles and documents below, Proceed at the bottom."""

    def build(self) -> None:
        """Make an editor for every field; how they are laid out is up to the frame."""
        self.editors: dict[str, Editor] = {
            field.name: editor(field, self.context) for field in self.fields
        }
        for name, made in self.editors.items():
            made.changed.connect(partial(self._check_again, name))
        if Theme.current().frame.wide:
            self._arrange_wide()
        else:
            self._arrange_tall()
        for upload in self.findChildren(PictureUpload):
            self.keep(upload.failure, upload.tell)
        super().build()

    def _arrange_tall(self) -> None:
        """All typed fields in one card, short ones side by side."""
        rows: QVBoxLayout | None = None
        pending: QHBoxLayout | None = None
        for field in self.fields:
            made = self.editors[field.name]
            if isinstance(field, LARGE):
                self.body.addWidget(made)
                continue
            if rows is None:
                rows = self._card(self.body)
            if pending is not None:
                pending.addWidget(made, 3)
                pending = None
            elif isinstance(field, SHORT):
                pending = QHBoxLayout()
                pending.setSpacing(Theme.current().px(24))
                pending.addWidget(made, 2)
                rows.addLayout(pending)
            else:
                rows.addWidget(made)

    def _arrange_wide(self) -> None:
        """Typed fields two per row; a table of pages beside them, cards of one page below."""
        typed = [self.editors[field.name] for field in self.fields if not isinstance(field, LARGE)]
        large = [self.editors[field.name] for field in self.fields if isinstance(field, LARGE)]
        theme = Theme.current()
        line = QHBoxLayout()
        line.setSpacing(theme.px(theme.frame.gap))
        table = [field for field in self.fields if isinstance(field, DocumentField)]
        beside = len(table) == 1 and table[0].most > 1
        if typed:
            pane = QVBoxLayout()
            self._rows(typed, self._card(pane))
            pane.addStretch(1)
            line.addLayout(pane, 4)
            self.body.addLayout(line)
        stacked = beside or theme.frame.small or not table
        across = line if beside else QVBoxLayout() if stacked else QHBoxLayout()
        if across is not line:
            across.setSpacing(theme.px(theme.frame.gap))
            self.body.addLayout(across)
        for made in large:
            across.addWidget(made, 5)

    def _rows(self, typed: Sequence[Editor], column: QVBoxLayout) -> None:
        """Two fields per row."""
        for first in range(0, len(typed), 2):
            row = QHBoxLayout()
            row.setSpacing(Theme.current().px(24))
            for made in typed[first : first + 2]:
                row.addWidget(made, 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)

    def loosen(self) -> None:
        """Let every field show as much as it has."""
        for made in self.editors.values():
            made.loosen()
            self.fitting.measure_anew(made)

    def tighten(self) -> bool:
        """Let the first field that can show less do so."""
        for made in self.editors.values():
            if made.tighten():
                self.fitting.measure_anew(made)
                return True
        return False

    def divide(self) -> bool:
        """Show fewer tiles, and the others after a press."""
        return any(made.divide() for made in self.editors.values())

    def fill(self, raw: RawAnswers) -> None:
        """Show raw answers in the editors."""
        for name, made in self.editors.items():
            made.set_value(raw.get(name))

    def raw(self) -> RawAnswers:
        """What is in the editors."""
        return {name: made.value() for name, made in self.editors.items()}

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say the same words on top and at each field."""
        words = {problem.field: self.say.say(problem.message) for problem in problems}
        for name, made in self.editors.items():
            made.set_problem(words.get(name))
        super().show_problems(problems)

    def _check_again(self, name: str) -> None:
        """A problem goes once its field is right; others are not said before Proceed."""
        made = self.editors[name]
        if all(problem.field != name for problem in self.problems):
            return
        wrong = self.context.session.check(self.raw()).problems
        if all(problem.field != name for problem in wrong):
            made.set_problem(None)
            self.drop_problem(name)

    def entered(self) -> None:
        """Typing can start right away."""
        first = next(iter(self.editors.values()), None)
        if first is not None:
            first.focus_first()

    def _card(self, place: QVBoxLayout) -> QVBoxLayout:
        card = FieldsCard()
        place.addWidget(card)
        return card.column
