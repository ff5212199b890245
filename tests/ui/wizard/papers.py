"""Papers and a photo behind a renewal, and the longest renewal there is."""

from dataclasses import replace
from io import BytesIO
from typing import Final
from uuid import uuid4

from PIL import Image, ImageDraw

from kiosk.domain.people.person import Address
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.documents import Document, IdKind, Residency, ResidencyKind
from kiosk.domain.renewal.portrait import Verdict
from kiosk.domain.renewal.renewal import Renewal
from tests.factories import complete_renewal, days
from tests.papers import portrait
from tests.ui.wizard.stand import Stand

ELSEWHERE: Final = Address("1200 Massachusetts Avenue, Apartment 14B", "Cambridge", "MA", "02138")


def store_pages(stand: Stand) -> None:
    """Let every page that the renewal relies on be there."""
    for document in stand.renewal.documents:
        is_photo = stand.renewal.photo is not None and document == stand.renewal.photo.document
        jpeg = portrait() if is_photo else paper()
        row = Document(document, stand.renewal.id, "residency.pages", len(jpeg), 600, 800)
        with stand.ports.uow() as uow:
            uow.documents.add(row, jpeg, jpeg)
            uow.commit()


def paper() -> bytes:
    """A page with lines, as JPEG."""
    picture = Image.new("RGB", (600, 800), "white")
    draw = ImageDraw.Draw(picture)
    for line in range(60, 760, 40):
        draw.rectangle((60, line, 540, line + 10), fill="#39556b")
    stream = BytesIO()
    picture.save(stream, "JPEG")
    return stream.getvalue()


def fullest_renewal() -> Renewal:
    """Ten pages of residency, a moved address, papers and ID about to expire."""
    renewal = complete_renewal(IdKind.MASSACHUSETTS_LICENSE)
    renewal.address = ELSEWHERE
    renewal.email = "maria.delgado-ruiz.of.worcester@example.org"
    renewal.residency_kind = ResidencyKind.UTILITY_BILL
    renewal.residency = Residency(
        ResidencyKind.UTILITY_BILL, days(-50), tuple(uuid4() for _ in range(10))
    )
    assert renewal.identification is not None
    renewal.identification = replace(renewal.identification, expires_on=days(5))
    renewal.photo = IdPhoto(uuid4(), PortraitSource.CAMERA, Verdict.REFUSED)
    return renewal
