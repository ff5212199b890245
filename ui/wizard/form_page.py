"""The ordinary page of a step, drawn from its fields."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.wizard.fields.base import RawAnswers
from kiosk.wizard.fields.choices import AgreeField, ChoiceField, YesNoField
from kiosk.wizard.fields.documents import DocumentField
from ui.page import Complaint
from ui.theme.theme import Theme
from ui.widgets.card import Card
from ui.widgets.field import Field as Editor
from ui.wizard.editors import SHORT, editor
from ui.wizard.page import StepPage

LARGE = (ChoiceField, YesNoField, AgreeField, DocumentField)
"""Fields that stand on the page by themselves; all others share a card."""


class FormPage(StepPage):
    """Typed fields in one card, tiles and documents below, Proceed at the bottom."""

    def build(self) -> None:
        """Make an editor for every field, short ones side by side."""
        self.editors: dict[str, Editor] = {}
        rows: QVBoxLayout | None = None
        pending: QHBoxLayout | None = None
        for field in self.fields:
            made = self.editors[field.name] = editor(field, self.context)
            if isinstance(field, LARGE):
                self.body.addWidget(made)
                continue
            if rows is None:
                rows = self._card()
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
        super().build()

    def fill(self, raw: RawAnswers) -> None:
        """Show raw answers in the editors."""
        for name, made in self.editors.items():
            made.set_value(raw.get(name))

    def raw(self) -> RawAnswers:
        """What stands in the editors."""
        return {name: made.value() for name, made in self.editors.items()}

    def show_problems(self, complaints: Sequence[Complaint]) -> None:
        """Say the same words on top and at each field."""
        words = {complaint.field: complaint.words for complaint in complaints}
        for name, made in self.editors.items():
            made.set_problem(words.get(name))
        super().show_problems(complaints)

    def entered(self) -> None:
        """Typing can begin at once."""
        first = next(iter(self.editors.values()), None)
        if first is not None:
            first.focus_first()

    def _card(self) -> QVBoxLayout:
        card = Card(gap=24)
        self.body.addWidget(card)
        return card.column
