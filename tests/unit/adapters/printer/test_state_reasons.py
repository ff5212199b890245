"""What a printer's own words come down to."""

import pytest
from pyipp.enums import IppTag

from kiosk.adapters.printer.reply import Group, Value
from kiosk.adapters.printer.state_reasons import state_of
from kiosk.ports.printer import PrinterState
from kiosk.settings import Paper


def printer(*reasons: str, **said: list[Value]) -> Group:
    attributes: dict[str, list[Value]] = {
        "printer-state": [3],
        "printer-state-reasons": list(reasons) or ["none"],
        "printer-is-accepting-jobs": [1],
        "media-ready": ["na_letter_8.5x11in"],
    }
    attributes |= {name.replace("_", "-"): values for name, values in said.items()}
    return Group(IppTag.PRINTER, attributes)


@pytest.mark.parametrize(
    ("reasons", "state"),
    [
        (["none"], PrinterState.READY),
        (["media-low-report"], PrinterState.READY),
        (["cups-waiting-for-job-completed"], PrinterState.READY),
        (["toner-low-warning"], PrinterState.READY),
        (["media-empty"], PrinterState.OUT_OF_PAPER),
        (["media-empty-warning"], PrinterState.OUT_OF_PAPER),
        (["media-needed-error"], PrinterState.OUT_OF_PAPER),
        (["cover-open-error"], PrinterState.COVER_OPEN),
        (["media-empty-error", "door-open-report"], PrinterState.COVER_OPEN),
        (["media-jam-error"], PrinterState.JAMMED),
        (["offline-report"], PrinterState.DOWN),
        (["paused"], PrinterState.TROUBLE),
        (["output-area-full-warning"], PrinterState.TROUBLE),
        (["marker-supply-empty-error"], PrinterState.TROUBLE),
        (["x-vendor-fire-error"], PrinterState.TROUBLE),
    ],
)
def test_reasons_count_by_their_beginning(reasons: list[str], state: PrinterState) -> None:
    assert state_of(printer(*reasons), Paper.LETTER) is state
    for stopped in (printer(printer_state=[5]), printer(printer_is_accepting_jobs=[0])):
        assert state_of(stopped, Paper.LETTER) is PrinterState.TROUBLE


@pytest.mark.parametrize(
    ("loaded", "letter", "receipt"),
    [
        (["na_letter_8.5x11in"], True, False),
        (["iso_a4_210x297mm"], False, False),
        (["iso_a4_210x297mm", "na_letter_8.5x11in"], True, False),
        (["custom_letter_216x279mm"], True, False),
        (["om_receipt_80x297mm"], False, True),
        (["roll_max_79.5x2000mm"], False, True),
        (["oe_w58_58x210mm"], False, False),
        (["letterhead"], True, True),
        (["x_1.2.3x4in"], True, True),
        ([], True, True),
    ],
)
def test_other_paper_than_ours_is_told(loaded: list[Value], letter: bool, receipt: bool) -> None:
    asked = printer(media_ready=loaded)

    for paper, suits in ((Paper.LETTER, letter), (Paper.RECEIPT, receipt)):
        state = PrinterState.READY if suits else PrinterState.WRONG_PAPER
        assert state_of(asked, paper) is state
