"""The pages of an application: stored at Upload, shown, removed."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.documents import Document
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Page
from kiosk.ports.portraits import Crop
from kiosk.ports.ports import Ports
from kiosk.services.renewal.own_application import require_open_application, require_own_application
from kiosk.services.views import StoredPage


def upload_pages(
    ports: Ports, actor: Actor, application_id: UUID, field: str, pages: Sequence[Page]
) -> tuple[StoredPage, ...]:
    """Seal clean pages and store them for a field such as residency.pages."""
    documents = [_document(application_id, field, page) for page in pages]
    with ports.uow() as uow:
        require_open_application(uow, actor, application_id)
        for document, page in zip(documents, pages, strict=True):
            uow.documents.add(document, page.jpeg, page.thumbnail)
        for _ in documents:
            uow.audit.append(Event.DOCUMENT_UPLOADED, actor, application_id)
        uow.commit()
    return tuple(
        StoredPage(document.id, document.size, page.thumbnail)
        for document, page in zip(documents, pages, strict=True)
    )


def store_crop(
    ports: Ports, actor: Actor, application_id: UUID, field: str, crop: Crop
) -> StoredPage:
    """Store a square portrait as one page."""
    page = Page(crop.jpeg, crop.size, crop.size, crop.thumbnail)
    return upload_pages(ports, actor, application_id, field, (page,))[0]


def remove_page(ports: Ports, actor: Actor, document_id: UUID) -> None:
    """Delete a page with its key; raises NOT_FOUND or NOT_A_DRAFT.

    A page that the saved draft uses stays until Submit: people who walk away now find it again.
    """
    actor.require(Action.FILL_IN_APPLICATION)
    with ports.uow() as uow:
        document = uow.documents.get(document_id)
        application = require_open_application(uow, actor, document.application_id)
        if document_id in application.documents:
            return
        uow.documents.remove(document_id)
        uow.audit.append(Event.DOCUMENT_REMOVED, actor, document.application_id)
        uow.commit()


def see_pages(
    ports: Ports, actor: Actor, application_id: UUID, ids: Sequence[UUID]
) -> tuple[StoredPage, ...]:
    """These pages of the application in the order asked for; raises NOT_FOUND."""
    with ports.reading() as uow:
        require_own_application(uow, actor, application_id)
        known = {document.id: document for document in uow.documents.of_application(application_id)}
        if not known.keys() >= set(ids):
            raise KioskError(ErrorCode.NOT_FOUND)
        return tuple(
            StoredPage(page_id, known[page_id].size, uow.documents.thumbnail(page_id))
            for page_id in ids
        )


def see_page(ports: Ports, actor: Actor, document_id: UUID) -> bytes:
    """One page's JPEG at full size; raises NOT_FOUND."""
    actor.require(Action.SEE_APPLICATION)
    with ports.reading() as uow:
        require_own_application(uow, actor, uow.documents.get(document_id).application_id)
        return uow.documents.content(document_id)


def _document(application_id: UUID, field: str, page: Page) -> Document:
    return Document(
        id=uuid4(),
        application_id=application_id,
        field=field,
        size=len(page.jpeg),
        width=page.width,
        height=page.height,
    )
