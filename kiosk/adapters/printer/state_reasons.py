"""What a printer's own words for its state come down to (RFC 8011, 5.4.11 and 5.4.12)."""

import re
from typing import Final

from pyipp.enums import IppPrinterState

from kiosk.adapters.printer.reply import Group
from kiosk.ports.printer import PrinterState
from kiosk.settings import Paper

ASKED: Final = (
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "media-ready",
    "device-uri",
)

REASONS: Final[tuple[tuple[PrinterState, tuple[str, ...]], ...]] = (
    (PrinterState.DOWN, ("offline", "shutdown", "connecting-to-device", "timed-out")),
    (PrinterState.COVER_OPEN, ("cover-open", "door-open", "interlock-open")),
    (PrinterState.JAMMED, ("media-jam",)),
    (PrinterState.OUT_OF_PAPER, ("media-empty", "media-needed", "input-tray-missing")),
    (PrinterState.TROUBLE, ("paused", "moving-to-paused", "stopped", "output-area-full")),
)
"""By their beginning, for printers put -error, -warning or -report behind; the first that holds
counts: an open cover often reports empty trays too."""
SEVERE: Final = "-error"

SIZE: Final = re.compile(r"_([0-9.]+)x([0-9.]+)(mm|in)$")
"""The end of a medium's self-describing name (PWG 5101.1), as na_letter_8.5x11in."""
LETTER_MM: Final = (215.9, 279.4)
ROLL_MM: Final = (76.0, 83.0)
"""Widths that are sold as 80 mm rolls."""
NEAR_MM: Final = 2.0


def state_of(printer: Group, paper: Paper) -> PrinterState:
    """The state of a printer that answered with these attributes."""
    reasons = printer.texts("printer-state-reasons")
    for state, beginnings in REASONS:
        if any(reason.startswith(beginnings) for reason in reasons):
            return state
    if holds_jobs(printer) or any(reason.endswith(SEVERE) for reason in reasons):
        return PrinterState.TROUBLE
    loaded = printer.texts("media-ready")
    if loaded and not any(_suits(medium, paper) for medium in loaded):
        return PrinterState.WRONG_PAPER
    return PrinterState.READY


def holds_jobs(printer: Group) -> bool:
    """True when it prints nothing until somebody lets it: stopped, or accepting no jobs."""
    stopped = printer.number("printer-state") == IppPrinterState.STOPPED
    return stopped or printer.number("printer-is-accepting-jobs") == 0


def _suits(medium: str, paper: Paper) -> bool:
    """Whether papers fit the medium; one that does not say its size gets the benefit."""
    size = SIZE.search(medium)
    if size is None:
        return True
    scale = 25.4 if size[3] == "in" else 1.0
    try:
        wide, long = float(size[1]) * scale, float(size[2]) * scale
    except ValueError:
        return True
    if paper is Paper.RECEIPT:
        return ROLL_MM[0] <= wide <= ROLL_MM[1]
    return abs(wide - LETTER_MM[0]) <= NEAR_MM and abs(long - LETTER_MM[1]) <= NEAR_MM
