"""Checks one screen against the rules of screens (U1-U4, U12, U13, U34)."""

from collections.abc import Iterator
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from ui.frame.page import Page
from ui.frame.page_fitting import SPARE
from ui.frame.row_pager import RowPager
from ui.frame.sheet import Sheet
from ui.frame.window import Window
from ui.theme.theme import Theme
from ui.widgets.buttons.button import Button, Kind
from ui.widgets.fields.input import Input
from ui.widgets.fields.sealed_edit import SealedEdit
from ui.widgets.texts.text import Text

Pixels = NDArray[np.uint32]
PX_PER_MM = 96 / 25.4
LEAST_TARGET_MM = 12.7
LEAST_PRIMARY_MM = 16.0
LEAST_KEY_MM = 15.0
LEAST_GAP_MM = 2.54
LEAST_CAPITAL_MM = 4.8
LEAST_TEXT_CONTRAST = 10.0
ACTS_AT_ONCE = {"age_gate", "under_age"}
"""Pages whose tiles are the way forward, so they have no primary button."""


def px_per_mm() -> float:
    """Of the screen as the theme measures it: below a ribbon everything is a little smaller."""
    return PX_PER_MM * Theme.current().scale


def audit(window: Window, picture: QPixmap | None = None) -> list[str]:
    """Every rule that the screen breaks, in words; empty when it keeps them all.

    A picture that was just taken saves painting it again.
    """
    # Painting lays everything out first, as it is on the screen.
    pixels = pixels_of((picture or window.grab()).toImage())
    faults = [*_fit(window), *_targets(window), *_gaps(window), *_texts(window, pixels)]
    return [*faults, *_headings(window), *_open_boxes(window)]


def lost(window: Window) -> list[str]:
    """U34: what the page would say or offer on an endless screen, and no leaf of it does.

    Only pictures, hints and spare parts may go. Every further leaf keeps all other rules too.
    """
    page = window.page
    assert page is not None
    _rewind(page)
    page.fitting.release()
    page.loosen()
    offered = _said(page)
    page.fitting.make()
    found, seen = list[str](), _said(page)
    seen |= _turned(page, _pagers(page))
    _rewind(page)
    while True:
        seen |= _said(page) | _turned(page, _pagers(page))
        if not (page.leaf_pager.isVisible() and page.leaf_pager.more_left):
            break
        _press(page.leaf_pager)
        found += audit(window)
        if page.heads_column and not page.heading.title.isVisible():
            found.append("a leaf without its heading")
    page.fitting.release()
    page.loosen()
    offered &= _said(page)  # not what an answer from a device changed meanwhile
    page.fitting.make()
    return found + sorted(words for _kind, words in offered - seen)


def _turned(page: Page, pagers: list[RowPager]) -> set[tuple[str, str]]:
    """What lists say when paged to their ends."""
    seen: set[tuple[str, str]] = set()
    for pager in pagers:
        while pager.isVisible() and pager.more_left:
            _press(pager)
            seen |= _said(page)
    return seen


def _press(pager: RowPager) -> None:
    pager.more.click()
    QApplication.processEvents()


def _rewind(page: Page) -> None:
    for pager in [page.leaf_pager, *_pagers(page)]:
        pager.show_row(1)
        pager.turned.emit()


def _pagers(page: Page) -> list[RowPager]:
    return [pager for pager in page.findChildren(RowPager) if pager is not page.leaf_pager]


def _said(page: Page) -> set[tuple[str, str]]:
    """The words of every text, button and field in sight, except those that may go."""
    found: set[tuple[str, str]] = set()
    for part in page.findChildren(QWidget):
        if not isinstance(part, Text | QAbstractButton | QLineEdit):
            continue
        if part.isVisible() and not _may_go(page, part):
            found.add((type(part).__name__, part.text() or part.accessibleName()))
    return {(kind, words) for kind, words in found if words}


def _may_go(page: Page, part: QWidget) -> bool:
    if part is page.heading.hint:
        return not page.keeps_hint
    if getattr(part, "turns", 0) or part is page.leaf_pager:
        return True
    above: QWidget | None = part
    while above is not None and above is not page:
        if above.property(SPARE) or isinstance(above, RowPager):
            return True
        if isinstance(above, Input) and part is above.hint_line:
            return True
        above = above.parentWidget()
    return False


def _visible(window: Window, kind: type[QWidget]) -> list[QWidget]:
    return [part for part in window.findChildren(kind) if _seen(window, part)]


def _seen(window: Window, part: QWidget) -> bool:
    return part.isVisible() and bool(part.width() and part.height()) and on_top(window, part)


def on_top(window: QWidget, part: QWidget) -> bool:
    """Whether nothing hides the middle of a part."""
    hit = window.childAt(part.mapTo(window, part.rect().center()))
    while hit is not None and hit is not part:
        hit = hit.parentWidget()
    return hit is part


def box_in(window: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def name_of(part: QWidget) -> str:
    return part.objectName() or part.accessibleName() or type(part).__name__


def _fit(window: Window) -> Iterator[str]:
    """U12: nothing scrolls and nothing reaches beyond the screen or is clipped."""
    if window.findChildren(QScrollArea):
        yield "a scroll area stands on a patient page"
    screen = window.rect()
    page = window.page
    if page is not None and page.minimumSizeHint().height() > page.height():
        yield f"the page needs {page.minimumSizeHint().height()} px and has {page.height()}"
    for part in _visible(window, QWidget):
        if not screen.contains(box_in(window, part)):
            yield f"{name_of(part)} reaches beyond the screen"
        clipped = getattr(part, "clipped", None)
        if callable(clipped) and clipped():
            yield f"{name_of(part)} is too small for its words"


def _targets(window: Window) -> Iterator[str]:
    """U1: what is touched is at least 12.7 mm both ways, keys 15 mm, primary buttons 16 mm high."""
    for part in _touchable(window):
        primary = isinstance(part, Button) and part.kind is Kind.PRIMARY
        least = LEAST_KEY_MM if getattr(part, "types", False) else LEAST_TARGET_MM
        height = LEAST_PRIMARY_MM if primary else least
        if part.width() < least * px_per_mm() - 0.5:
            yield f"{name_of(part)} is {part.width() / px_per_mm():.1f} mm wide"
        if part.height() < height * px_per_mm() - 0.5:
            yield f"{name_of(part)} is {part.height() / px_per_mm():.1f} mm high"


def _gaps(window: Window) -> Iterator[str]:
    """U2: targets keep 2.54 mm between them."""
    least = LEAST_GAP_MM * px_per_mm() - 0.5
    boxes = [(name_of(part), box_in(window, part)) for part in _touchable(window)]
    for (one, first), (other, second) in combinations(boxes, 2):
        apart = gap(first, second)
        if apart < least:
            yield f"{one} and {other} are {apart / px_per_mm():.1f} mm apart"


def gap(first: QRect, second: QRect) -> int:
    """How many px are between two boxes; negative where they overlap."""
    across = max(first.left(), second.left()) - min(first.right(), second.right()) - 1
    down = max(first.top(), second.top()) - min(first.bottom(), second.bottom()) - 1
    return max(across, down)


def _touchable(window: Window) -> list[QWidget]:
    return _visible(window, QAbstractButton) + _visible(window, QLineEdit)


def _texts(window: Window, pixels: Pixels) -> Iterator[str]:
    """U3, U4: capitals of 4.8 mm, and text with a contrast of 10:1 in the pixels."""
    capital_em = Theme.current().tokens["type"]["capital_em"]
    if not _visible(window, Text):
        yield "there is nothing to read"
    for part in _visible(window, QWidget):
        if not isinstance(part, Text | Button) or not part.text().strip():
            continue
        capital = part.lettering().font.pixelSize() * capital_em / px_per_mm()
        if capital < LEAST_CAPITAL_MM:
            yield f"“{part.text()[:30]}” has capitals of {capital:.1f} mm"
        found = contrast(pixels, box_in(window, part))
        if found < LEAST_TEXT_CONTRAST:
            yield f"“{part.text()[:30]}” stands out {found:.1f}:1"


def contrast(pixels: Pixels, box: QRect) -> float:
    """The strongest contrast of any pixel with the commonest color of the box."""
    seen = box.intersected(QRect(0, 0, pixels.shape[1], pixels.shape[0]))
    part = pixels[seen.top() : seen.bottom() + 1 : 2, seen.left() : seen.right() + 1]
    colors, counts = np.unique(part, return_counts=True)
    lights = _luminance(colors)
    ground = lights[counts.argmax()]
    ratios = (np.maximum(lights, ground) + 0.05) / (np.minimum(lights, ground) + 0.05)
    return float(ratios.max())


def pixels_of(picture: QImage) -> Pixels:
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width())
    return np.bitwise_and(rows, np.uint32(0xFFFFFF))


def _luminance(rgb: Pixels) -> NDArray[np.float64]:
    """Relative luminance of colors by WCAG's formula."""
    shares = np.stack([(rgb >> shift & 0xFF) / 255 for shift in (16, 8, 0)])
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    light: NDArray[np.float64] = np.array([0.2126, 0.7152, 0.0722]) @ linear
    return light


def _open_boxes(window: Window) -> Iterator[str]:
    """T1: what was typed is not copied out of any box, or the next person could paste it."""
    for part in _visible(window, QLineEdit):
        if not isinstance(part, SealedEdit):
            yield f"{name_of(part)} can be copied"


def _headings(window: Window) -> Iterator[str]:
    """U13: one heading, at most one primary button, exactly one on a step."""
    page = window.page
    if page is None:
        return
    headings = [part for part in _visible(window, Text) if part.objectName() == "heading"]
    if len(headings) > 1:
        yield f"{len(headings)} headings"
    buttons = [part for part in _visible(window, Button) if isinstance(part, Button)]
    primary = [part for part in buttons if part.kind is Kind.PRIMARY]
    if len(primary) > 1:
        yield f"{len(primary)} primary buttons"
    covered = any(sheet.isVisible() for sheet in window.findChildren(Sheet))
    if page.progress and not primary and not covered:
        yield "a step without a primary button"
