"""R9: judging a photo, and storing its crop."""

from typing import Final
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.portrait import judge
from kiosk.domain.store.tally import Tallied
from kiosk.ports.portraits import Crop
from kiosk.ports.ports import Ports
from kiosk.services.renewal.document_pages import store_crop, upload_pages
from kiosk.services.views import PhotoCheck, StoredPage

PHOTO_FIELD: Final = "photo.photo"


def examine_photo(ports: Ports, actor: Actor, jpeg: bytes) -> PhotoCheck:
    """Measure, judge and crop a clean JPEG from the camera or the ingester; stores nothing."""
    actor.require(Action.FILL_IN_APPLICATION)
    portrait = ports.portraits.examine(jpeg)
    return PhotoCheck(judge(portrait.measures), portrait.crop)


def note_retake(ports: Ports, actor: Actor) -> None:
    """Count for the reports that somebody takes their picture again."""
    actor.require(Action.FILL_IN_APPLICATION)
    with ports.uow() as uow:
        uow.tallies.add(Tallied.RETAKE, ports.clock.now())
        uow.commit()


def upload_photo(ports: Ports, actor: Actor, application_id: UUID, crop: Crop) -> StoredPage:
    """Seal and store the crop."""
    return store_crop(ports, actor, application_id, PHOTO_FIELD, crop)


def upload_uncropped(ports: Ports, actor: Actor, application_id: UUID, jpeg: bytes) -> StoredPage:
    """Store a picture in which no single face was found: it is used, and a person will check it."""
    actor.require(Action.FILL_IN_APPLICATION)
    clean = ports.ingester.ingest(jpeg).pages[0]
    return upload_pages(ports, actor, application_id, PHOTO_FIELD, (clean,))[0]
