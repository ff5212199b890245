"""The row of boxes that show a PIN as dots."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from ui.theme.paint import disc, rounded
from ui.theme.theme import Theme
from ui.widgets.fields.sealed_edit import SealedEdit


class PinBox(SealedEdit):
    """One line edit painted as one box per digit; assistive tools see a password field.

    It takes any characters, so that a letter is answered by words and not by silence. More
    characters than boxes are kept and shown by further boxes, up to twice as many. In groups the
    boxes are narrower, and spaces and dashes between the digits go away on their own.
    """

    def __init__(self, digits: int, group: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digits, self.group = digits, group
        self.focus_radius = Theme.current().radius("field")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhDigitsOnly
        )
        self.setMaxLength(2 * digits)
        if group:
            self.textChanged.connect(self._drop_marks)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda _text: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """Return the row's size: one box for each digit that is asked or typed."""
        theme = Theme.current()
        count = max(self.digits, len(self.text()))
        width = self._left(count) - self._gap()
        if self.group and count % self.group == 0:
            width -= self._apart()
        return QSize(width, theme.target("field"))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: the row does not shrink."""
        return self.sizeHint()

    def _side(self) -> int:
        """Width of one box."""
        theme = Theme.current()
        if self.group:
            return theme.px(42 if theme.frame.small else 54)
        return theme.px(50 if theme.frame.small else 68)

    def _gap(self) -> int:
        theme = Theme.current()
        return theme.px(8 if self.group and theme.frame.small else 12)

    def _left(self, index: int) -> int:
        """Where a box starts."""
        groups = index // self.group if self.group else 0
        return index * (self._side() + self._gap()) + groups * self._apart()

    def _apart(self) -> int:
        return Theme.current().px(14)

    def _drop_marks(self, text: str) -> None:
        kept = "".join(sign for sign in text if sign not in " -")[: self.digits]
        if kept != text:
            self.setText(kept)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Continue typing at the end."""
        super().focusInEvent(event)
        self.end(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the boxes, with dots, or with the digits while they are shown."""
        theme = Theme.current()
        colors = theme.colors
        painter = QPainter(self)
        painter.setFont(theme.font("typed", tabular=True))
        wrong = bool(self.property("problem"))
        edge = colors.error_line if wrong else colors.border
        width = theme.line("error_field" if wrong else "control")
        text, side = self.text(), self._side()
        for index in range(max(self.digits, len(text))):
            box = QRectF(self._left(index), 0, side, self.height())
            now = self.hasFocus() and index == min(len(text), self.digits - 1)
            ground = colors.tint if now else colors.surface
            rounded(painter, box, self.focus_radius, ground, edge, width)
            if index >= len(text):
                continue
            if self.echoMode() is QLineEdit.EchoMode.Normal:
                painter.setPen(colors.ink)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text[index])
            else:
                disc(painter, box.center().x(), box.center().y(), theme.px(20), colors.ink)
