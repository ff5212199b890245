"""What a page of the screen asks of stored pages, in a lane: which are there, and remove one."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from kiosk.bootstrap import Kiosk
from kiosk.domain.desk.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.renewal.document_pages import remove_page, see_pages
from kiosk.services.views import StoredPage


def page_ids(raw: object) -> list[UUID]:
    """The ids in a raw value; anything else is no page."""
    listed = raw.get("pages") if isinstance(raw, Mapping) else None
    try:
        return [UUID(str(page)) for page in listed] if isinstance(listed, list) else []
    except ValueError:
        return []


def see_each(
    application_id: UUID, pages: Sequence[UUID], kiosk: Kiosk, actor: Actor
) -> tuple[StoredPage, ...]:
    """Those of the pages that are still there."""
    found: list[StoredPage] = []
    for page in pages:
        try:
            found += kiosk.do(see_pages, actor, application_id, (page,))
        except KioskError as error:
            if error.code is not ErrorCode.NOT_FOUND:
                raise
    return tuple(found)


def remove_stored(page: UUID, kiosk: Kiosk, actor: Actor) -> None:
    """Delete a page; one that is gone already is fine."""
    try:
        kiosk.do(remove_page, actor, page)
    except KioskError as error:
        if error.code is not ErrorCode.NOT_FOUND:
            raise
