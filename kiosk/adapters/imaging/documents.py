"""PDF pages as a viewer shows them, rendered by pdfium without its script engine."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Final

import pypdfium2
from PIL import Image
from pypdfium2 import raw

from kiosk.adapters.imaging.pictures import MOST_PAGES, SMALL, page_of
from kiosk.adapters.imaging.tall import cuts, is_tall, scale_of
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Page

DPI: Final = 150
PASSWORD_ERRORS: Final = {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}

OBJECT: Final = re.compile(rb"\d\s+\d+\s+obj\b")
PORTFOLIO: Final = re.compile(rb"/Collection[\s<\d/>]")
UNSEEN: Final = raw.FPDF_ANNOT_FLAG_HIDDEN | raw.FPDF_ANNOT_FLAG_NOVIEW
EMPTY: Final = 2
"""Bytes of an empty text or appearance as pdfium counts them."""


def clean_document(content: bytes) -> tuple[Page, ...]:
    """Each page at 150 dpi, longest side at most 2048 px; a tall one is cut into several.

    Raises FILE_PASSWORD, FILE_TOO_MANY_PAGES (above 60), FILE_TOO_TALL, FILE_PRINT_FIRST (an XFA
    form, a portfolio, or a typed note without its looks) or FILE_UNREADABLE.
    """
    document = _taken(content)
    numbers = range(len(document))
    pages = tuple(page for number in numbers for page in _rendered(document[number]))
    if len(pages) > MOST_PAGES:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PAGES)
    return pages


def first_page(content: bytes) -> Page:
    """The first page alone, small; it refuses what clean_document() does, but for tall pages."""
    page = _taken(content)[0]
    _require_seen(page)
    return page_of(_drawn(page, min(1.0, SMALL / max(page.get_size()))))


def _taken(content: bytes) -> pypdfium2.PdfDocument:
    """The document with its forms, unless its pages are not all that is in it."""
    if _is_cut(content):
        raise KioskError(ErrorCode.FILE_UNREADABLE)  # pdfium would show what is left of a cut file
    document = _opened(content)
    if document.get_formtype() == raw.FORMTYPE_XFA_FULL or _is_portfolio(document):
        raise KioskError(ErrorCode.FILE_PRINT_FIRST)
    document.init_forms()
    if len(document) > MOST_PAGES:
        raise KioskError(ErrorCode.FILE_TOO_MANY_PAGES)
    if not len(document):
        raise KioskError(ErrorCode.FILE_UNREADABLE)
    return document


def _is_cut(content: bytes) -> bool:
    """Whether the last table of objects is missing, or objects follow it whose own table is."""
    end = content.rfind(b"startxref")
    return end < 0 or OBJECT.search(content, end) is not None


def _is_portfolio(document: pypdfium2.PdfDocument) -> bool:
    """Whether its pages are only the cover of the files in it; pdfium itself does not say."""
    if not document.count_attachments():
        return False
    plain = BytesIO()
    document.save(plain)  # writes out what compressed object streams hid
    return PORTFOLIO.search(plain.getvalue()) is not None


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in PASSWORD_ERRORS
        code = ErrorCode.FILE_PASSWORD if locked else ErrorCode.FILE_UNREADABLE
        raise KioskError(code) from error


def _rendered(page: pypdfium2.PdfPage) -> Iterator[Page]:
    _require_seen(page)
    width, height = (side * DPI / 72 for side in page.get_size())
    scale = DPI / 72 * scale_of(width, height)
    if is_tall(width, height):
        size = page.get_size()
        yield from _parts(page, scale, size[0] * scale, size[1] * scale)
    else:
        yield page_of(_drawn(page, scale))
    page.close()


def _parts(page: pypdfium2.PdfPage, scale: float, width: float, height: float) -> Iterator[Page]:
    """The parts of a tall page, each drawn by itself: the whole would be too many pixels."""
    for _, top, _, bottom in cuts(round(width), round(height)):
        crop = (0, max(0.0, (height - bottom) / scale), 0, top / scale)
        yield page_of(_drawn(page, scale, crop))


def _drawn(
    page: pypdfium2.PdfPage, scale: float, crop: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> Image.Image:
    # RGBX is how Pillow holds pixels, so that it takes the bitmap as it is.
    bitmap = page.render(scale=scale, crop=crop, rev_byteorder=True, prefer_bgrx=True)
    picture: Image.Image = bitmap.to_pil()
    return picture


def _require_seen(page: pypdfium2.PdfPage) -> None:
    if any(map(_is_blind_note, _notes(page))):
        raise KioskError(ErrorCode.FILE_PRINT_FIRST)


def _notes(page: pypdfium2.PdfPage) -> Iterator[raw.FPDF_ANNOTATION]:
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, number)
        if note:
            yield note
            raw.FPDFPage_CloseAnnot(note)


def _is_blind_note(note: raw.FPDF_ANNOTATION) -> bool:
    """Whether viewers show words here that pdfium does not: it draws no text of its own."""
    if raw.FPDFAnnot_GetSubtype(note) != raw.FPDF_ANNOT_FREETEXT:
        return False
    if raw.FPDFAnnot_GetFlags(note) & UNSEEN:
        return False
    looks = raw.FPDFAnnot_GetAP(note, raw.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0)
    words = raw.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    return bool(looks <= EMPTY < words)
