"""The frame in which the gallery shows its sheets."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.frame.footer import Footer
from ui.frame.header import Header
from ui.frame.progress.node import ProgressStep, StepState
from ui.theme.theme import Theme
from ui.widgets.surfaces.focus_ring import FocusRing
from ui.widgets.surfaces.ground import Ground

STAGES: Final = (
    "Who you are",
    "Read Instructions",
    "Submit ID",
    "Proof of Residency",
    "Identification Photo",
    "Review and Submit",
)


def frame(now: int | None, problem: bool = False, store: str = "") -> tuple[QWidget, QVBoxLayout]:
    """Return a window with header and footer, and the column of its page."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    header = Header("Back", "Massachusetts Renewal")
    if store:
        header.set_title("")
        header.show_back(False)
        header.show_store(store)
    if now is not None:
        here = StepState.PROBLEM if problem else StepState.NOW
        states = [StepState.COMPLETED] * (now - 1) + [here] + [StepState.NOT_YET] * (6 - now)
        steps = [ProgressStep(t, s, s.value) for t, s in zip(STAGES, states, strict=True)]
        header.set_progress(steps, f"Step {now} of 6: {STAGES[now - 1]}")
    ground = Ground()
    page = QVBoxLayout(ground)
    px = Theme.current().px
    page.setContentsMargins(px(64), px(38), px(64), px(34))
    page.setSpacing(px(24))
    column.addWidget(header)
    column.addWidget(ground, 1)
    column.addWidget(Footer("Ask staff for help", "Start over"))
    FocusRing(window)
    return window, page
