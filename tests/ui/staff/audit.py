"""Checks one screen of the desk as the checklist does: 44 px, 8 px apart, contrast, fit."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from tests.ui.audit import Pixels, box_in, contrast, gap, name_of, on_top, pixels_of
from ui.frame.key_walking import focusable
from ui.staff.desk_page import DeskPage
from ui.staff.desk_window import DeskWindow
from ui.staff.forms.form import Form
from ui.staff.forms.option_input import OptionButton
from ui.widgets.buttons.button import Button
from ui.widgets.texts.pill import Pill
from ui.widgets.texts.text import Text

LEAST_PX = 44
LEAST_GAP_PX = 8
LEAST_CONTRAST = 10.0


def audit_desk(window: DeskWindow) -> list[str]:
    """Every rule that the screen breaks, even where scrolling is needed to see it."""
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
    yield from _order(window)


def _whole(window: QWidget, part: QWidget) -> bool:
    """Whether all of a part is in sight, nothing over it and nothing scrolled away."""
    whole = part.visibleRegion().boundingRect() == part.rect()
    return part.isVisible() and whole and on_top(window, part)


def _fit(window: DeskWindow, parts: list[QWidget]) -> Iterator[str]:
    for part in parts:
        cut = getattr(part, "clipped", None)
        if callable(cut) and cut():
            yield f"{name_of(part)} is too small for its words"
    for area in window.findChildren(QScrollArea):
        inside = area.widget()
        if inside is None or not area.isVisible():
            continue
        if inside.minimumSizeHint().width() > area.viewport().width():
            wide = inside.minimumSizeHint().width() - area.viewport().width()
            yield f"the content is {wide} px wider than the window"
    needed = window.minimumSizeHint()
    if needed.width() > window.width() or needed.height() > window.height():
        yield f"the desk needs {needed.width()}×{needed.height()} px"
    page = window.page
    if page is not None and page.geometry().right() >= window.width():
        yield "the page reaches beyond the window"


def _targets(window: QWidget, parts: list[QWidget]) -> Iterator[str]:
    touched = [part for part in parts if isinstance(part, QAbstractButton | QLineEdit)]
    for part in touched:
        if part.height() < LEAST_PX or part.width() < LEAST_PX:
            yield f"{name_of(part)} is {part.width()}×{part.height()} px"
        if not part.accessibleName():
            yield f"{name_of(part)} has no name"
    boxes = [(name_of(part), box_in(window, part)) for part in touched if part.objectName() != ""]
    for (one, first), (other, second) in combinations(boxes, 2):
        in_sidebar = one.startswith("open.") or one == "lock"
        # The small sidebar's entries are closer together: each is a whole row.
        if gap(first, second) < LEAST_GAP_PX and not in_sidebar:
            yield f"{one} and {other} are {gap(first, second)} px apart"


def _order(window: QWidget) -> Iterator[str]:
    for form in window.findChildren(Form):
        parts = focusable(form)
        after = parts[parts.index(form.default_button) :] if form.isVisible() else []
        if any(isinstance(part, QLineEdit | OptionButton) for part in after):
            yield f"{name_of(form.default_button)} takes the focus before a field"


def _texts(window: QWidget, pixels: Pixels, parts: list[QWidget]) -> Iterator[str]:
    if not any(isinstance(part, Text) for part in parts):
        yield "there is nothing to read"
    for part in parts:
        if isinstance(part, Text | Button | Pill) and part.text().strip():
            found = contrast(pixels, box_in(window, part))
            if found < LEAST_CONTRAST:
                yield f"“{part.text()[:30]}” stands out {found:.1f}:1"
