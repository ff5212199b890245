"""The protocol and frame of every field: label, hint, problem, and the control below."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme.paint import rounded
from ui.theme.theme import Theme
from ui.widgets.fields.problem_line import ProblemLine
from ui.widgets.texts.text import Text


class Input(QWidget):
    """A labeled question whose answer is raw plain data, parsed elsewhere.

    Subclasses give `value`, `set_value` and `controls`. `objectName` is the field's name.
    """

    changed = Signal()

    def __init__(
        self, name: str, label: str, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = Theme.current()
        self.setObjectName(name)
        self.label = label
        self.hint = hint
        self.problem: str | None = None
        self.problem_line = ProblemLine()
        self.problem_line.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6 if theme.frame.small else 10))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.label_line = Text(label, "label")
        if not label:
            self.label_line.hide()
        self._column.addWidget(self.label_line)
        self.hint_line = Text(hint, "text", "ink_soft")
        if not hint:
            self.hint_line.hide()
        self._column.addWidget(self.hint_line)
        self._column.addWidget(self.problem_line)

    def add(self, content: QWidget | QLayout) -> None:
        """Put a control, or a row of them, below label and problem."""
        if isinstance(content, QLayout):
            self._column.addLayout(content)
        else:
            self._column.addWidget(content)

    def stand_beside(self, content: QLayout) -> None:
        """Move label, hint and problem to the left of what was added."""
        self._column.removeItem(content)
        words = QVBoxLayout()
        words.setSpacing(self._column.spacing())
        words.addStretch(1)
        while item := self._column.takeAt(0):
            if part := item.widget():
                words.addWidget(part)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().px(24))
        row.addLayout(words, 1)
        row.addLayout(content)
        self._column.addLayout(row)

    def controls(self) -> tuple[QWidget, ...]:
        """Return the parts that take the focus, first one first."""
        raise NotImplementedError

    def value(self) -> object:
        """Return what is in the field as plain JSON-able data."""
        raise NotImplementedError

    def set_value(self, raw: object) -> None:
        """Show a raw value as `value` gives it; anything else empties the field."""
        raise NotImplementedError

    def set_problem(self, text: str | None) -> None:
        """Show what to fix, or that all is well; the value stays."""
        self.problem = text
        self.problem_line.set_words(text or "")
        self.problem_line.setVisible(bool(text))
        indent = Theme.current().space(26) if text else 0
        self._column.setContentsMargins(indent, 0, 0, 0)
        self.describe()
        self.update()

    def loosen(self) -> None:
        """Show as much at a time as there is; fields that can show less do so in tighten()."""

    def tighten(self) -> bool:
        """Show less at a time; False when that is not possible."""
        return False

    def divide(self) -> bool:
        """Keep a part for after a press; False when that is not possible."""
        return False

    def describe(self) -> None:
        """Tell assistive tools each control's label and its problem or hint."""
        for control in self.controls():
            control.setAccessibleName(self.label)
            control.setAccessibleDescription(self.problem or self.hint)
            control.setProperty("problem", bool(self.problem))
            control.update()

    def focus_first(self) -> None:
        """Put the focus on the first control."""
        self.controls()[0].setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the red bar beside a field with a problem."""
        if self.problem:
            theme = Theme.current()
            bar = QRectF(0, 0, theme.line("error_bar"), self.height())
            rounded(QPainter(self), bar, bar.width() / 2, theme.colors.error_line)
