"""The child's work when only a thumbnail is wanted."""

import pypdfium2

from kiosk.adapters.imaging.documents import PASSWORD_ERRORS
from kiosk.adapters.imaging.formats import kind_of
from kiosk.adapters.imaging.pictures import SMALL, page_of, small_page
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Ingested, Page


def glance(content: bytes) -> Ingested:
    """The first page alone, small; it raises what clean() raises, and is as dangerous."""
    kind = kind_of(content)
    return Ingested(kind, (_first_page(content) if kind == "pdf" else small_page(content, kind),))


def _first_page(content: bytes) -> Page:
    try:
        page = pypdfium2.PdfDocument(content)[0]
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in PASSWORD_ERRORS
        code = ErrorCode.FILE_PASSWORD if locked else ErrorCode.FILE_UNREADABLE
        raise KioskError(code) from error
    scale = min(1.0, SMALL / max(page.get_size()))
    bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True, prefer_bgrx=True)
    return page_of(bitmap.to_pil())
