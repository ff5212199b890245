"""Asking the RMV for the photo on a Massachusetts ID."""

from typing import Final
from uuid import UUID

from kiosk.domain.people.roles import Actor
from kiosk.domain.trail.events import Event
from kiosk.errors import KioskError
from kiosk.ports.portraits import Crop
from kiosk.ports.ports import Ports
from kiosk.services.renewal.document_pages import store_crop
from kiosk.services.renewal.own_application import require_open_application

RMV_FIELD: Final = "rmv.photo"


def fetch_rmv_photo(
    ports: Ports, actor: Actor, application_id: UUID, licence_number: str
) -> UUID | None:
    """The stored photo from the RMV, None if there is no usable one; raises RMV_DOWN.

    The RMV's answer is as untrusted as any file: decoded in the child, cropped to one face.
    """
    with ports.uow() as uow:
        application = require_open_application(uow, actor, application_id)
        uow.audit.append(Event.RMV_ASKED, actor, application_id)
        uow.commit()
    picture = ports.rmv.photo(licence_number, application.date_of_birth)
    crop = None if picture is None else _crop(ports, picture)
    if crop is None:
        return None
    return store_crop(ports, actor, application_id, RMV_FIELD, crop).id


def _crop(ports: Ports, picture: bytes) -> Crop | None:
    try:
        pages = ports.ingester.ingest(picture).pages
    except KioskError:
        return None
    return ports.portraits.examine(pages[0].jpeg).crop
