"""Looks at one screen of the desk as the checklist does: 44 px, 8 px apart, contrast, fit."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from tests.ui.audit import Pixels, contrast, pixels_of
from ui.staff.desk_page import DeskPage
from ui.staff.desk_window import DeskWindow
from ui.widgets.buttons.button import Button
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text

LEAST_PX = 44
LEAST_GAP_PX = 8
LEAST_CONTRAST = 10.0


def audit_desk(window: DeskWindow) -> list[str]:
    """Every rule that the screen breaks, also where one has to scroll to see it."""
    page = window.page
    faults = set(_look(window))
    if isinstance(page, DeskPage):
        bar = page.scroller.verticalScrollBar()
        while bar.value() < bar.maximum():
            bar.setValue(bar.value() + bar.pageStep() // 2)
            faults |= set(_look(window))
        bar.setValue(0)
    return sorted(faults)


def _look(window: DeskWindow) -> Iterator[str]:
    QApplication.processEvents()
    pixels = pixels_of(window.grab().toImage())
    parts = [part for part in window.findChildren(QWidget) if _whole(window, part)]
    yield from _fit(window, parts)
    yield from _targets(window, parts)
    yield from _texts(window, pixels, parts)


def _box(window: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def _whole(window: QWidget, part: QWidget) -> bool:
    """Whether all of a part is in sight, nothing over it and nothing scrolled away."""
    if not part.isVisible() or part.visibleRegion().boundingRect() != part.rect():
        return False
    hit = window.childAt(part.mapTo(window, part.rect().center()))
    while hit is not None and hit is not part:
        hit = hit.parentWidget()
    return hit is part


def _name(part: QWidget) -> str:
    return part.objectName() or part.accessibleName() or type(part).__name__


def _fit(window: DeskWindow, parts: list[QWidget]) -> Iterator[str]:
    for part in parts:
        cut = getattr(part, "clipped", None)
        if callable(cut) and cut():
            yield f"{_name(part)} is too small for its words"
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if inside is None or not area.isVisible():
            continue
        if inside.minimumSizeHint().width() > area.viewport().width():
            wide = inside.minimumSizeHint().width() - area.viewport().width()
            yield f"the content is {wide} px wider than the window"
    page = window.page
    if page is not None and page.geometry().right() >= window.width():
        yield "the page reaches beyond the window"


def _targets(window: QWidget, parts: list[QWidget]) -> Iterator[str]:
    touched = [part for part in parts if isinstance(part, QAbstractButton | QLineEdit)]
    for part in touched:
        if part.height() < LEAST_PX or part.width() < LEAST_PX:
            yield f"{_name(part)} is {part.width()}×{part.height()} px"
        if not part.accessibleName():
            yield f"{_name(part)} has no name"
    boxes = [(_name(part), _box(window, part)) for part in touched if part.objectName() != ""]
    for (one, first), (other, second) in combinations(boxes, 2):
        across = max(first.left(), second.left()) - min(first.right(), second.right()) - 1
        down = max(first.top(), second.top()) - min(first.bottom(), second.bottom()) - 1
        if max(across, down) < LEAST_GAP_PX and not _in_sidebar(window, one):
            yield f"{one} and {other} are {max(across, down)} px apart"


def _in_sidebar(window: QWidget, name: str) -> bool:
    """The small sidebar's entries stand closer: each is a whole row."""
    return name.startswith("open.") or name == "lock"


def _texts(window: QWidget, pixels: Pixels, parts: list[QWidget]) -> Iterator[str]:
    if not any(isinstance(part, Text) for part in parts):
        yield "there is nothing to read"
    for part in parts:
        if isinstance(part, Text | Button | Pill) and part.text().strip():
            found = contrast(pixels, _box(window, part))
            if found < LEAST_CONTRAST:
                yield f"“{part.text()[:30]}” stands out {found:.1f}:1"
