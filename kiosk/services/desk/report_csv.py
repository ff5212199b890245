"""A report as a CSV that no spreadsheet takes for formulas."""

import csv
from io import StringIO
from typing import Final

from kiosk.domain.desk.hidden_cells import LEAST
from kiosk.domain.desk.report import Measure, Report

HIDDEN: Final = f"under {LEAST}"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""With any of these first, a spreadsheet computes a cell instead of showing it."""


def csv_of(report: Report) -> bytes:
    """One line for each number on the screen, named as the kiosk names it, and the total."""
    number = "median_seconds" if report.measure is Measure.STEP_TIMES else "count"
    text = StringIO(newline="")
    lines = csv.writer(text)
    lines.writerow(("of", "name", number))
    for of, cells in ((report.grain.value, report.spans), ("kind", report.kinds)):
        lines.writerows((of, plain(cell.name), _number(cell.value)) for cell in cells)
    if report.measure is not Measure.STEP_TIMES:
        lines.writerow(("total", "", _number(report.total)))
    return text.getvalue().encode()


def plain(text: str) -> str:
    """A cell's text, marked as text where it looks like a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _number(value: int | None) -> str:
    return HIDDEN if value is None else str(value)
