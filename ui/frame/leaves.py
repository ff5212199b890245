"""Leaves of a page: what does not fit at one time is turned to, below the same heading."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget

from ui.frame.row_pager import RowPager
from ui.widgets.cards.hairline import Hairline

ACROSS = (QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.RightToLeft)


@dataclass(frozen=True)
class Unit:
    """Parts that are shown together; only where they do not fit do they come in `pieces`."""

    parts: tuple[QWidget, ...]
    pieces: tuple["Unit", ...] = ()
    rule: QWidget | None = None
    """The line between it and the unit before it, when both are on one leaf."""

    def with_part(self, part: QWidget) -> "Unit":
        """The same with one more part, which each of its pieces gets too."""
        pieces = tuple(piece.with_part(part) for piece in self.pieces)
        return Unit((*self.parts, part), pieces, self.rule)


@dataclass(frozen=True)
class Content:
    """What a page shows, in order, and the cards around some of it."""

    units: tuple[Unit, ...]
    cards: tuple[QWidget, ...]

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Every part that may be on another leaf."""
        return tuple(part for unit in self.units for part in unit.parts)


def content_of(*layouts: QLayout) -> Content:
    """Read what is in layouts; a part with a `leaf_layout` may be divided as that layout is."""
    cards: list[QWidget] = []
    units = [unit for layout in layouts for unit in _units(layout, cards)]
    return Content(tuple(units), tuple(cards))


def _units(layout: QLayout, cards: list[QWidget]) -> list[Unit]:
    found: list[Unit] = []
    rule: QWidget | None = None
    for place in range(layout.count()):
        item = layout.itemAt(place)
        part, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        made: list[Unit] = []
        if isinstance(part, Hairline):
            rule = part
            continue
        if isinstance(part, RowPager) and found and not part.isHidden():
            found.append(found.pop().with_part(part))
            continue
        if part is not None and not part.isHidden():
            within = getattr(part, "leaf_layout", None)
            if isinstance(within, QLayout):
                cards.append(part)
                made = _units(within, cards)
            else:
                made = [Unit((part,))]
        elif inner is not None:
            made = _units(inner, cards)
            if len(made) > 1 and _across(inner):
                made = [Unit(tuple(part for unit in made for part in unit.parts), tuple(made))]
        if made and rule is not None:
            made[0] = Unit(made[0].parts, made[0].pieces, rule)
            rule = None
        found += made
    return found


def _across(layout: QLayout) -> bool:
    """Whether a layout has several things side by side."""
    if not isinstance(layout, QBoxLayout) or layout.direction() not in ACROSS:
        return False
    places = (layout.itemAt(place) for place in range(layout.count()))
    return sum(item is not None and item.spacerItem() is None for item in places) > 1


def divided(units: Sequence[Unit], fits: Callable[[Sequence[Unit]], bool]) -> list[list[Unit]]:
    """Put as many units on each leaf as fit, in their order."""
    leaves: list[list[Unit]] = []
    here: list[Unit] = []
    queue = deque(units)
    while queue:
        unit = queue.popleft()
        if fits([*here, unit]):
            here.append(unit)
        elif unit.pieces and (not here or fits([*here, unit.pieces[0]])):
            queue.extendleft(reversed(unit.pieces))
        elif here:
            leaves.append(here)
            here = []
            queue.appendleft(unit)
        else:
            here.append(unit)
    return [*leaves, here] if here else leaves
