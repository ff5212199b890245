"""What the photo needs: the ways it comes, and what is done with it in a lane."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.portrait import Verdict
from kiosk.ports.camera import CameraSession
from kiosk.ports.folders import FoundFile
from kiosk.ports.ingester import Ingested
from kiosk.services.renewal.document_pages import see_page
from kiosk.services.renewal.photo import (
    examine_photo,
    note_retake,
    upload_photo,
    upload_uncropped,
)
from kiosk.services.store.choose_file import read_file
from kiosk.services.views import PhotoCheck
from ui.camera.live_view import LiveView
from ui.wizard.phone.phone_source import phone_sources
from ui.wizard.pictures.camera_source import CameraSource
from ui.wizard.pictures.file_source import FileSource
from ui.wizard.pictures.picture_source import PictureSource
from ui.wizard.step_page import StepContext


@dataclass(frozen=True)
class PhotoStill:
    """A picture that was taken or chosen, and what was seen in it; nothing is stored yet."""

    jpeg: bytes
    check: PhotoCheck
    picture: QImage
    """What would be sent: the crop, or the whole picture if there is none."""
    source: PortraitSource

    @property
    def verdict(self) -> Verdict:
        """Whether it can be used."""
        return self.check.judgement.verdict


def photo_sources(part: QWidget, context: StepContext, live: LiveView) -> tuple[PictureSource, ...]:
    """The ways to give a photo; the camera comes first."""
    camera, file = (
        CameraSource(live, take_still),
        FileSource(part, context, read_still, "bold/image"),
    )
    return (camera, file, *phone_sources(part, context, sent_still))


def take_still(session: CameraSession[Any], kiosk: Kiosk, actor: Actor) -> Sequence[PhotoStill]:
    """The sharpest of the last frames, examined; nothing when no frame came yet."""
    jpeg = session.still()
    return [] if jpeg is None else [_examined(jpeg, PortraitSource.CAMERA, kiosk, actor)]


def read_still(found: FoundFile, kiosk: Kiosk, actor: Actor) -> Sequence[PhotoStill]:
    """The first page of a file, examined; raises the FILE codes."""
    page = kiosk.do(read_file, actor, found).pages[0]
    return [_examined(page.jpeg, PortraitSource.FILE, kiosk, actor)]


def sent_still(sent: Ingested, kiosk: Kiosk, actor: Actor) -> Sequence[PhotoStill]:
    """The first page of what a phone sent, examined."""
    return [_examined(sent.pages[0].jpeg, PortraitSource.FILE, kiosk, actor)]


def store_still(
    application_id: UUID, stills: Sequence[PhotoStill], kiosk: Kiosk, actor: Actor
) -> dict[UUID, QImage]:
    """Store the crop, or the whole picture when there is none."""
    (still,) = stills
    crop = still.check.crop
    if crop is None:
        stored = kiosk.do(upload_uncropped, actor, application_id, still.jpeg)
    else:
        stored = kiosk.do(upload_photo, actor, application_id, crop)
    return {stored.id: still.picture}


def count_retake(kiosk: Kiosk, actor: Actor) -> None:
    """Tell the reports that the picture is taken again."""
    kiosk.do(note_retake, actor)


def see_picture(document: UUID, kiosk: Kiosk, actor: Actor) -> QImage:
    """A stored page as a picture; raises NOT_FOUND."""
    return QImage.fromData(kiosk.do(see_page, actor, document))


def photo_of(raw: object) -> IdPhoto | None:
    """The photo in a raw value; anything else is none."""
    given = raw if isinstance(raw, Mapping) else {}
    try:
        document = UUID(str(given.get("document")))
        source = PortraitSource(str(given.get("source")))
        return IdPhoto(document, source, Verdict(str(given.get("verdict"))))
    except ValueError:
        return None


def _examined(jpeg: bytes, source: PortraitSource, kiosk: Kiosk, actor: Actor) -> PhotoStill:
    check = kiosk.do(examine_photo, actor, jpeg)
    picture = QImage.fromData(check.crop.jpeg if check.crop is not None else jpeg)
    return PhotoStill(jpeg, check, picture, source)
