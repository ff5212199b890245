"""Where the focus is, said by names, so that it can be found again when a page is rebuilt."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget


@dataclass(frozen=True)
class FocusPlace:
    """A part that takes the focus, counted inside the nearest part with a name."""

    name: str
    number: int
    cursor: int
    """Where the next letter goes, in a box."""

    def find(self, scope: QWidget) -> bool:
        """Give the focus to that part inside `scope`; False if it is not there."""
        for named in scope.findChildren(QWidget, self.name):
            parts = _parts(named)
            if named.isVisibleTo(scope) and self.number < len(parts):
                part = parts[self.number]
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                if isinstance(part, QLineEdit):
                    part.setCursorPosition(self.cursor)
                return True
        return False


def focus_place(window: QWidget) -> FocusPlace | None:
    """Where the focus is inside a window; None when no part of it has the focus."""
    part = window.focusWidget()
    if part is None:
        return None
    named: QWidget | None = part
    while named is not None and not named.objectName():
        named = named.parentWidget()
    parts = _parts(named) if named is not None else []
    if named is None or named is window or part not in parts:
        return None
    cursor = part.cursorPosition() if isinstance(part, QLineEdit) else 0
    return FocusPlace(named.objectName(), parts.index(part), cursor)


def _parts(named: QWidget) -> list[QWidget]:
    return [
        part
        for part in (named, *named.findChildren(QWidget))
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and not part.focusProxy()
    ]
