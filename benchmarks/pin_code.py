"""The code of a PIN slip, read in a full picture while the camera keeps running (C7)."""

from collections.abc import Iterator
from typing import Final

from benchmarks.measure import medians
from benchmarks.row import Row
from kiosk.adapters.barcode.zxing import ZxingCodeReader
from tests.slips import Hold, seen

ROUNDS: Final = 25


def rows() -> Iterator[Row]:
    """One row: a picture of 1920×1080."""
    reader, frame = ZxingCodeReader(), seen(Hold(), 1920, 1080)
    (ours,) = medians(ROUNDS, lambda: reader.read(frame))
    yield Row("C7", "PIN slip read in a full picture", ours, most=100)
