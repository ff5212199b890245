"""PDF pages rendered by pdfium; form scripts are never started."""

from typing import Final

import pypdfium2

from kiosk.adapters.imaging.pictures import LONGEST, page_of
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Page

DPI: Final = 150
MOST_PAGES: Final = 60
TAIL: Final = 1024
"""The end mark is in the last bytes (PDF 1.7, implementation note 18)."""

PASSWORD_ERRORS: Final = {pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY}


def clean_document(content: bytes) -> tuple[Page, ...]:
    """Each page at 150 dpi, longest side at most 2048 px.

    Raises FILE_PASSWORD, FILE_TOO_MANY_PAGES (above 60) or FILE_UNREADABLE.
    """
    if b"%%EOF" not in content.rstrip(b"\0\r\n\t ")[-TAIL:]:
        raise KioskError(ErrorCode.FILE_UNREADABLE)  # pdfium would show what is left of a cut file
    document = _opened(content)
    if len(document) > MOST_PAGES:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PAGES)
    if not len(document):
        raise KioskError(ErrorCode.FILE_UNREADABLE)
    return tuple(_rendered(document[index]) for index in range(len(document)))


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in PASSWORD_ERRORS
        code = ErrorCode.FILE_PASSWORD if locked else ErrorCode.FILE_UNREADABLE
        raise KioskError(code) from error


def _rendered(page: pypdfium2.PdfPage) -> Page:
    scale = min(DPI / 72, LONGEST / max(page.get_size()))
    # RGBX is how Pillow holds pixels, so that it takes the bitmap as it is.
    bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True, prefer_bgrx=True)
    picture = page_of(bitmap.to_pil())
    bitmap.close()
    page.close()
    return picture
