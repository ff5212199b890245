"""Facts, a store and a portrait for the tests of printed papers; all made up."""

from datetime import date, datetime, timedelta, timezone
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.papers import sent
from kiosk.letters.papers.finish_later import PauseFacts, things_to_bring
from kiosk.ports.papers import ConfirmationFacts, PinSlipFacts

FACTS: Final = ConfirmationFacts(
    reference="K3-7F2QM",
    submitted_on=date(2026, 11, 20),
    valid_until=date(2027, 11, 20),
    card_from=date(2026, 11, 25),
    card_until=date(2026, 11, 30),
    call_after=date(2026, 12, 11),
    sent=((sent.ID_PICTURES, 2), (sent.RESIDENCY, 3), (sent.PHOTO, 1)),
)
STORE: Final = Store(
    name="Maple Row Dispensary", phone="(617) 555-0134", program_phone="(617) 555-0188"
)
PAUSED: Final = PauseFacts(
    reference="K3-7F2QM",
    name="María D.",
    reached=Message.of(
        N_("Step {number} of {count}: {title}"), number=3, count=6, title=Message(N_("Submit ID"))
    ),
    bring=things_to_bring(
        [
            Finding.block(Rule.ID_MISSING),
            Finding.block(Rule.RESIDENCY_MISSING),
            Finding.block(Rule.PHOTO_MISSING),
        ],
        IdKind.PASSPORT,
    ),
    until=datetime(2026, 11, 23, 10, 36, tzinfo=timezone(timedelta(hours=-5))),
)
PIN_GIVEN: Final = PinSlipFacts(
    digits="482190357716",
    reference="K3-P7F2M",
    patient="María D.",
    expires_at=datetime(2026, 11, 23, 10, 36, tzinfo=timezone(timedelta(hours=-5))),
)
PRINTED_AT: Final = datetime(2026, 11, 20, 22, 36, tzinfo=timezone(timedelta(hours=-5)))


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
