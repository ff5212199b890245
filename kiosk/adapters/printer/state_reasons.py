"""What a printer's own words for its state boil down to (RFC 8011, 5.4.11 and 5.4.12)."""

import re
from collections.abc import Sequence
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
    "printer-input-tray",
    "device-uri",
)

REASONS: Final[tuple[tuple[PrinterState, tuple[str, ...]], ...]] = (
    (PrinterState.DOWN, ("offline", "shutdown", "connecting-to-device", "timed-out")),
    (PrinterState.COVER_OPEN, ("cover-open", "door-open", "interlock-open")),
    (PrinterState.JAMMED, ("media-jam",)),
    (PrinterState.OUT_OF_PAPER, ("media-empty", "media-needed", "input-tray-missing")),
    (PrinterState.TROUBLE, ("paused", "moving-to-paused", "stopped", "output-area-full")),
)
"""By their beginning, since printers append -error, -warning or -report; the first that matches
counts: an open cover often reports empty trays too."""
SEVERE: Final = "-error"
MILD: Final = ("-warning", "-report")
"""A spare tray is empty; the printer keeps printing from another."""
ALWAYS: Final = "offline"
"""What CUPS reports of a printer that is switched off."""
PASSING: Final = "connecting-to-device"
"""CUPS says it at the beginning of every job."""

SIZE: Final = re.compile(r"_([0-9.]+)x([0-9.]+)(mm|in)$")
"""The end of a medium's self-describing name (PWG 5101.1), as na_letter_8.5x11in."""
TRAY_PART: Final = re.compile(r"(\w+)=(-?[0-9]{1,9})(?=;|$)")
"""A number in a tray's description (PWG 5100.13), as level=0."""
TRAY: Final = frozenset({"level", "mediafeed", "mediaxfeed"})
TRAY_MM: Final = 100
LETTER_MM: Final = (215.9, 279.4)
ROLL_MM: Final = (71.0, 83.0)
"""Widths that are sold as 80 mm rolls; a printer may give the 72 mm that it prints on."""
NEAR_MM: Final = 2.0


def state_of(printer: Group, paper: Paper, stuck: bool = False) -> PrinterState:
    """The state of a printer that answered with these attributes.

    If it prints nothing, on its own or because a job is `stuck`, mild reasons count too.
    """
    reasons = printer.texts("printer-state-reasons")
    ended = [reason for reason in reasons if _ends_printing(reason)]
    stopped = holds_jobs(printer)
    told = _named(ended) or (_named(reasons) if stopped or stuck else None)
    if told is not None:
        return told
    if stopped or any(reason.endswith(SEVERE) for reason in reasons):
        return PrinterState.TROUBLE
    if printer.texts("device-uri"):  # a CUPS queue, whose trays are its driver's
        return PrinterState.READY
    loaded = printer.texts("media-ready")
    if loaded and not any(_suits(medium, paper) for medium in loaded):
        return PrinterState.WRONG_PAPER
    return PrinterState.OUT_OF_PAPER if _trays_are_empty(printer, paper) else PrinterState.READY


def _ends_printing(reason: str) -> bool:
    if reason.startswith(ALWAYS):
        return True
    return not reason.endswith(MILD) and reason != PASSING


def _named(reasons: Sequence[str]) -> PrinterState | None:
    """The first state of REASONS that one of them means."""
    for state, beginnings in REASONS:
        if any(reason.startswith(beginnings) for reason in reasons):
            return state
    return None


def holds_jobs(printer: Group) -> bool:
    """True when it prints nothing until someone lets it: stopped, or accepting no jobs."""
    stopped = printer.number("printer-state") == IppPrinterState.STOPPED
    return stopped or printer.number("printer-is-accepting-jobs") == 0


def _suits(medium: str, paper: Paper) -> bool:
    """Whether papers fit the medium; one that gives no size gets the benefit of the doubt."""
    size = SIZE.search(medium)
    if size is None:
        return True
    scale = 25.4 if size[3] == "in" else 1.0
    try:
        return _fits(float(size[1]) * scale, float(size[2]) * scale, paper)
    except ValueError:
        return True


def _trays_are_empty(printer: Group, paper: Paper) -> bool:
    """Whether every tray that names our paper's size says it has no sheet left.

    Some printers have no stronger word than media-empty-report for that.
    """
    trays = [TRAY_PART.findall(tray) for tray in printer.texts("printer-input-tray")]
    levels = [
        tray["level"]
        for tray in ({name: int(number) for name, number in parts} for parts in trays)
        if tray.keys() >= TRAY
        and _fits(tray["mediaxfeed"] / TRAY_MM, tray["mediafeed"] / TRAY_MM, paper)
    ]
    return bool(levels) and not any(levels)


def _fits(wide: float, long: float, paper: Paper) -> bool:
    if paper is Paper.RECEIPT:
        return ROLL_MM[0] <= wide <= ROLL_MM[1]
    short, side = sorted((wide, long))  # a sheet may be fed by either edge
    return abs(short - LETTER_MM[0]) <= NEAR_MM and abs(side - LETTER_MM[1]) <= NEAR_MM
