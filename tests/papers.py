"""What the tests of printed papers draw: the samples, and a portrait; all made up."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from kiosk.letters.papers import confirmation, finish_later, guide, pin_slip
from kiosk.letters.sample_store import PRINTED_AT, STORE

__all__ = ["FACTS", "GUIDE", "JPEG", "PAUSED", "PIN_GIVEN", "PRINTED_AT", "STORE", "portrait"]

FACTS: Final = confirmation.SAMPLES["confirmation"]
GUIDE: Final = guide.SAMPLES["guide"]
PAUSED: Final = finish_later.SAMPLES["pause"]
PIN_GIVEN: Final = pin_slip.SAMPLES["pin"]


def portrait() -> bytes:
    """A head and shoulders, 600 px square, as JPEG."""
    picture = Image.new("RGB", (600, 600), "#d8dedd")
    draw = ImageDraw.Draw(picture)
    draw.ellipse((190, 90, 410, 380), fill="#c99b80")
    draw.ellipse((90, 400, 510, 900), fill="#39556b")
    stream = BytesIO()
    picture.save(stream, "JPEG", quality=85)
    return stream.getvalue()


JPEG: Final = portrait()
