"""Files made for the tests: good ones, and each kind of bad one."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas

FACES: Final = Path(__file__).parents[2] / "resources" / "demo" / "faces"


def encoded(picture: Image.Image, form: str, **options: Any) -> bytes:
    """A picture as the bytes of a file."""
    out = BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def scene(width: int = 320, height: int = 240) -> Image.Image:
    """Bands of color with some detail, so that a cut file is missing something."""
    ramp = Image.linear_gradient("L").resize((width, height))
    noise = Image.effect_noise((width, height), 40)
    return Image.merge("RGB", (ramp, noise, ramp.transpose(Image.Transpose.ROTATE_180)))


def pdf(pages: int = 1, password: str = "", owner: str = "") -> bytes:
    """A PDF with a line of text per page, locked if a password is given."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(612, 792))
    for number in range(pages):
        canvas.drawString(72, 700, f"Page {number + 1}")
        canvas.showPage()
    canvas.save()
    if not password and not owner:
        return out.getvalue()
    writer = PdfWriter(clone_from=PdfReader(out))
    writer.encrypt(password, owner or password, algorithm="AES-256")
    locked = BytesIO()
    writer.write(locked)
    return locked.getvalue()


def raw_pdf(content: bytes, resources: bytes = b"", box: bytes = b"0 0 612 792") -> bytes:
    """A PDF of one page, written by hand; object 5 is a form that draws itself twice."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</F 5 0 R>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents 4 0 R/Resources<<%s>>>>"
        % (box, resources),
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Length 11%s>>stream\n/F Do /F Do\nendstream" % form,
    ]
    body, starts = b"%PDF-1.4\n", []
    for number, obj in enumerate(objects, 1):
        starts.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, obj)
    rows = b"".join(b"%010d 00000 n \n" % start for start in starts)
    table = b"xref\n0 6\n0000000000 65535 f \n" + rows
    end = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + table + end


def endless_pdf() -> bytes:
    """A page whose form draws itself twice, and so on."""
    return raw_pdf(b"/F Do", b"/XObject<</F 5 0 R>>")


def zip_bytes() -> bytes:
    """The local header and content of a ZIP archive, enough to be recognized as one."""
    body = zlib.compress(b"CANARY inside an archive")
    return b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(16) + b"\x05\x00\x00\x00a.txt" + body
