"""Small files of the kinds that people bring, and what is made of each."""

import struct
from collections.abc import Callable
from io import BytesIO
from typing import Any, Final

from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

from kiosk.errors import ErrorCode
from tests.contract import samples


def form(*, looks: bool = True) -> bytes:
    """A filled-in form of nothing but one field, with or without the field's appearance."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792))
    canvas.drawString(1, 1, "")
    canvas.acroForm.textfield(
        value="Ana Silva", x=72, y=700, width=400, height=30, borderWidth=0,
        fillColor=white, borderColor=white, textColor=black,
    )  # fmt: skip
    canvas.save()
    return out.getvalue() if looks else _changed(out.getvalue(), _without_looks)


def _without_looks(writer: PdfWriter) -> None:
    for note in writer.pages[0].annotations or ():
        looked = note.get_object()
        assert isinstance(looked, DictionaryObject)
        del looked["/AP"]


def _changed(content: bytes, change: Callable[[PdfWriter], None]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _named(**entries: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def typed_note() -> bytes:
    """A typed note that leaves it to the viewer how it looks."""
    note = _named(
        Type=NameObject("/Annot"),
        Subtype=NameObject("/FreeText"),
        Rect=ArrayObject(map(NumberObject, (72, 600, 500, 640))),
        Contents=TextStringObject("Ana Silva lives here"),
    )

    def change(writer: PdfWriter) -> None:
        writer.add_annotation(0, note)

    return _changed(samples.pdf(), change)


def dynamic_xfa() -> bytes:
    """A form whose only page says to wait."""

    def change(writer: PdfWriter) -> None:
        root = writer.root_object
        root[NameObject("/AcroForm")] = _named(
            Fields=ArrayObject(), XFA=TextStringObject("<xdp:xdp/>")
        )
        root[NameObject("/NeedsRendering")] = BooleanObject(True)

    return _changed(samples.pdf(), change).replace(
        b"/NeedsRendering /true", b"/NeedsRendering true"
    )


def with_file(*, portfolio: bool) -> bytes:
    """A PDF that has a file in it; as a portfolio its page is only a cover."""

    def change(writer: PdfWriter) -> None:
        writer.add_attachment("bill.txt", b"the bill")
        if portfolio:
            writer.root_object[NameObject("/Collection")] = _named(View=NameObject("/T"))

    return _changed(samples.pdf(), change)


def scan(pages: int) -> bytes:
    """Pages of a scanner in one TIFF, packed as a fax."""
    page = samples.scene(850, 1100).convert("1")
    more = [page] * (pages - 1)
    return samples.encoded(page, "TIFF", compression="group4", save_all=True, append_images=more)


def claiming(width: int, height: int) -> bytes:
    """A small JPEG whose header says that it is as large as this."""
    size = struct.pack(">HH", 240, 320)
    return samples.encoded(samples.scene(), "JPEG").replace(
        size, struct.pack(">HH", height, width), 1
    )


def tall_pdf(height: int) -> bytes:
    """A web page printed as one page."""
    return samples.raw_pdf(b"0 0 9 9 re f", box=b"0 0 612 %d" % height)


JPEG: Final = samples.encoded(samples.scene(), "JPEG")
Taken = tuple[str, int]

FIELD: Final[dict[str, tuple[Callable[[], bytes], Taken | ErrorCode]]] = {
    "filled-form.pdf": (form, ("pdf", 1)),
    "without-looks.pdf": (lambda: form(looks=False), ("pdf", 1)),
    "typed-note.pdf": (typed_note, ErrorCode.FILE_PRINT_FIRST),
    "xfa-dynamic.pdf": (dynamic_xfa, ErrorCode.FILE_PRINT_FIRST),
    "portfolio.pdf": (lambda: with_file(portfolio=True), ErrorCode.FILE_PRINT_FIRST),
    "invoice.pdf": (lambda: with_file(portfolio=False), ("pdf", 1)),
    "junk-before.pdf": (lambda: b"--boundary\r\n" * 80 + samples.pdf(), ("pdf", 1)),
    "trailing-html.pdf": (lambda: samples.pdf() + b"<p>Thanks</p>" * 200, ("pdf", 1)),
    "500-pages.pdf": (lambda: samples.pdf(pages=500), ErrorCode.FILE_TOO_MANY_PAGES),
    "tall.pdf": (lambda: tall_pdf(6000), ("pdf", 7)),
    "endless.pdf": (lambda: tall_pdf(60_000), ErrorCode.FILE_TOO_TALL),
    "tall.png": (lambda: samples.encoded(Image.new("1", (1170, 15000)), "PNG"), ("png", 8)),
    "endless.png": (
        lambda: samples.encoded(Image.new("1", (300, 60_000)), "PNG"),
        ErrorCode.FILE_TOO_TALL,
    ),
    "48mp.jpg": (
        lambda: samples.encoded(Image.new("RGB", (8064, 6048), "white"), "JPEG"),
        ("jpeg", 1),
    ),
    "4-gigapixels.jpg": (lambda: claiming(65_500, 65_500), ErrorCode.FILE_TOO_MANY_PIXELS),
    "no-end-mark.jpg": (lambda: JPEG[:-2], ("jpeg", 1)),
    "no-last-row.jpg": (lambda: JPEG[:-40], ErrorCode.FILE_UNREADABLE),
    "scan.tif": (lambda: scan(3), ("tiff", 3)),
    "long-scan.tif": (lambda: scan(61), ErrorCode.FILE_TOO_MANY_PAGES),
    "scan.gif": (lambda: samples.encoded(samples.scene(), "GIF"), ("gif", 1)),
    "iphone.jpg": (lambda: b"\0\0\0\x18ftypheic" + bytes(100), ErrorCode.FILE_HEIC),
    "old-iphone.heic": (lambda: b"\0\0\0\x18ftypmif1" + bytes(100), ErrorCode.FILE_HEIC),
    "picture.avif": (lambda: b"\0\0\0\x18ftypavif" + bytes(100), ErrorCode.FILE_AVIF),
}
