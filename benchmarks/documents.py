"""P9: a PDF's pages made clean, against a bare rendering of the same pages."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image

from benchmarks.fresh import fresh_medians
from benchmarks.row import Row

BILL: Final = Path("resources/demo/papers/utility_bill.pdf")
SCANNED: Final = Path("resources/demo/papers/utility_bill.jpg")
SCAN_DPI: Final = 300
PAGES: Final = 2
ROUNDS: Final = 15


def scan() -> bytes:
    """A bill as a scanner delivers it: full-page pictures at 300 dpi."""
    size = (int(8.5 * SCAN_DPI), 11 * SCAN_DPI)
    with Image.open(SCANNED) as photo:
        page = photo.convert("RGB").resize(size, Image.Resampling.BICUBIC)
    out = BytesIO()
    page.save(out, "PDF", resolution=SCAN_DPI, save_all=True, append_images=[page] * (PAGES - 1))
    return out.getvalue()


def rows() -> Iterator[Row]:
    """A bill with text and drawings, and a scanned one."""
    with TemporaryDirectory() as folder:
        scanned = Path(folder, "scan.pdf")
        scanned.write_bytes(scan())
        for name, file in (("typeset", BILL), ("scanned", scanned)):
            times = fresh_medians(ROUNDS, file, "clean", "render")
            ours, bare = (taken / PAGES for taken in times)
            what = f"a {name} PDF page to a clean page"
            yield Row("P9", what, ours, bare, against="pdfium renders it", most_ratio=1.3)
