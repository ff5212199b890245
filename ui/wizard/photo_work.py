"""What the photo page does in a lane: examine a picture, upload it, fetch one that is stored."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtGui import QImage

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.ports.camera import CameraSession
from kiosk.ports.ingester import FoundFile
from kiosk.services.renewal.document_pages import see_page
from kiosk.services.renewal.photo import examine_photo, upload_photo, upload_uncropped
from kiosk.services.store.choose_file import read_file
from kiosk.services.views import PhotoCheck


@dataclass(frozen=True)
class PhotoStill:
    """A picture that was taken or chosen, and what was seen in it; nothing is stored yet."""

    jpeg: bytes
    check: PhotoCheck
    picture: QImage
    """What would be sent: the crop, or the whole picture when there is none."""
    source: PortraitSource


def take_still(session: CameraSession[Any], kiosk: Kiosk, actor: Actor) -> PhotoStill | None:
    """The sharpest of the last frames, examined; None when no frame came yet."""
    jpeg = session.still()
    return None if jpeg is None else _examined(jpeg, PortraitSource.CAMERA, kiosk, actor)


def read_still(found: FoundFile, kiosk: Kiosk, actor: Actor) -> PhotoStill:
    """The first page of a file, examined; raises the FILE codes."""
    page = kiosk.do(read_file, actor, found).pages[0]
    return _examined(page.jpeg, PortraitSource.FILE, kiosk, actor)


def upload_still(application_id: UUID, still: PhotoStill, kiosk: Kiosk, actor: Actor) -> IdPhoto:
    """Store the crop, or the whole picture when there is none."""
    crop = still.check.crop
    if crop is None:
        stored = kiosk.do(upload_uncropped, actor, application_id, still.jpeg)
    else:
        stored = kiosk.do(upload_photo, actor, application_id, crop)
    return IdPhoto(stored.id, still.source, still.check.judgement.verdict)


def see_picture(document: UUID, kiosk: Kiosk, actor: Actor) -> QImage:
    """A stored page as a picture; raises NOT_FOUND."""
    return QImage.fromData(kiosk.do(see_page, actor, document))


def _examined(jpeg: bytes, source: PortraitSource, kiosk: Kiosk, actor: Actor) -> PhotoStill:
    check = kiosk.do(examine_photo, actor, jpeg)
    picture = QImage.fromData(check.crop.jpeg if check.crop is not None else jpeg)
    return PhotoStill(jpeg, check, picture, source)
