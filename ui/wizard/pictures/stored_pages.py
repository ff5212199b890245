"""What a page of the screen asks of stored pages, in a lane: which are there, and remove one."""

from collections.abc import Callable, Sequence
from typing import TypeVar
from uuid import UUID

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.renewal.document_pages import remove_page, see_pages
from kiosk.services.views import StoredPage

X = TypeVar("X")


def still_there(
    see: Callable[[UUID, Kiosk, Actor], X], pages: Sequence[UUID], kiosk: Kiosk, actor: Actor
) -> dict[UUID, X]:
    """What there is to see of those pages that are still there."""
    found: dict[UUID, X] = {}
    for page in pages:
        try:
            found[page] = see(page, kiosk, actor)
        except KioskError as error:
            if error.code is not ErrorCode.NOT_FOUND:
                raise
    return found


def see_small(application_id: UUID, page: UUID, kiosk: Kiosk, actor: Actor) -> StoredPage:
    """The size and the thumbnail of a page; raises NOT_FOUND."""
    return kiosk.do(see_pages, actor, application_id, (page,))[0]


def remove_stored(page: UUID, kiosk: Kiosk, actor: Actor) -> None:
    """Delete a page; one that is gone already is fine."""
    try:
        kiosk.do(remove_page, actor, page)
    except KioskError as error:
        if error.code is not ErrorCode.NOT_FOUND:
            raise
