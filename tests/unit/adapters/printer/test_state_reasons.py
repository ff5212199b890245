"""What a printer's own words boil down to."""

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


READY, EMPTY = PrinterState.READY, PrinterState.OUT_OF_PAPER
COVER, JAM, DOWN = PrinterState.COVER_OPEN, PrinterState.JAMMED, PrinterState.DOWN
TROUBLE = PrinterState.TROUBLE


@pytest.mark.parametrize(
    ("reasons", "prints_on", "stuck"),
    [
        ("none", READY, READY),
        ("media-low-report", READY, READY),
        ("toner-low-warning", READY, READY),
        ("cups-waiting-for-job-completed", READY, READY),
        ("media-empty-warning", READY, EMPTY),
        ("media-empty-report", READY, EMPTY),
        ("input-tray-missing-warning", READY, EMPTY),
        ("media-needed-report", READY, EMPTY),
        ("output-area-full-warning", READY, TROUBLE),
        ("cover-open-report", READY, COVER),
        ("connecting-to-device", READY, DOWN),
        ("media-empty", EMPTY, EMPTY),
        ("media-empty-error", EMPTY, EMPTY),
        ("media-needed-error", EMPTY, EMPTY),
        ("input-tray-missing-error", EMPTY, EMPTY),
        ("cover-open-error", COVER, COVER),
        ("media-empty-error door-open", COVER, COVER),
        ("media-empty-warning media-jam-error", JAM, JAM),
        ("media-empty-warning marker-supply-empty-error", TROUBLE, EMPTY),
        ("output-area-full-error", TROUBLE, TROUBLE),
        ("x-vendor-fire-error", TROUBLE, TROUBLE),
        ("paused", TROUBLE, TROUBLE),
        ("offline-report", DOWN, DOWN),
    ],
)
def test_only_what_ends_printing_counts_until_the_printer_has_stopped(
    reasons: str, prints_on: PrinterState, stuck: PrinterState
) -> None:
    said = reasons.split()
    assert state_of(printer(*said), Paper.LETTER) is prints_on
    assert state_of(printer(*said), Paper.LETTER, stuck=True) is stuck
    for still in (printer(*said, printer_state=[5]), printer(*said, printer_is_accepting_jobs=[0])):
        assert state_of(still, Paper.LETTER) is (TROUBLE if stuck is READY else stuck)


@pytest.mark.parametrize(
    ("loaded", "letter", "receipt"),
    [
        (["na_letter_8.5x11in"], True, False),
        (["iso_a4_210x297mm"], False, False),
        (["iso_a4_210x297mm", "na_letter_8.5x11in"], True, False),
        (["custom_letter_216x279mm"], True, False),
        (["om_receipt_80x297mm"], False, True),
        (["roll_max_79.5x2000mm"], False, True),
        (["custom_roll_72x3276mm"], False, True),
        (["na_letter_11x8.5in"], True, False),
        (["custom_sideways_279x216mm"], True, False),
        (["na_legal_8.5x14in"], False, False),
        (["oe_w58_58x210mm"], False, False),
        (["letterhead"], True, True),
        (["x_1.2.3x4in"], True, True),
        ([], True, True),
    ],
)
def test_other_paper_than_ours_is_reported(
    loaded: list[Value], letter: bool, receipt: bool
) -> None:
    asked = printer(media_ready=loaded)

    for paper, suits in ((Paper.LETTER, letter), (Paper.RECEIPT, receipt)):
        state = PrinterState.READY if suits else PrinterState.WRONG_PAPER
        assert state_of(asked, paper) is state
        queue = printer(media_ready=loaded, device_uri=["usb://Brother/HL"])
        assert state_of(queue, paper) is PrinterState.READY


@pytest.mark.parametrize(
    ("levels", "state"),
    [((0,), EMPTY), ((0, 0), EMPTY), ((0, 120), READY), ((-2,), READY), ((0, -3), READY)],
)
def test_a_printer_is_out_of_paper_when_each_tray_of_ours_says_so(
    levels: tuple[int, ...], state: PrinterState
) -> None:
    tray = "type=sheetFeedAutoRemovableTray;mediafeed={};mediaxfeed={};level={};name=t;"
    ours = [tray.format(27940, 21590, level) for level in levels]
    others = [tray.format(29700, 21000, 90), tray.format(0, 0, -2), "name=auto", "level=;"]

    said = printer("media-empty-report", printer_input_tray=[*ours, *others])
    assert state_of(said, Paper.LETTER) is state
    assert state_of(said, Paper.RECEIPT) is PrinterState.WRONG_PAPER
