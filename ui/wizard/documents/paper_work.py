"""What the pages of a document need: the ways they come, and what is done with them in a lane."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.ports.folders import FoundFile
from kiosk.ports.ingester import Ingested, Page
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.store.choose_file import read_file
from kiosk.services.views import StoredPage
from ui.wizard.phone.phone_source import phone_sources
from ui.wizard.pictures.file_source import FileSource
from ui.wizard.pictures.picture_source import PictureSource
from ui.wizard.step_page import StepContext


def paper_sources(part: QWidget, context: StepContext) -> tuple[PictureSource, ...]:
    """The ways to give pages of a document."""
    file = FileSource(part, context, read_pages, "bold/plus")
    return (file, *phone_sources(part, context, sent_pages))


def read_pages(found: FoundFile, kiosk: Kiosk, actor: Actor) -> Sequence[Page]:
    """The pages of a file; raises the FILE codes."""
    return kiosk.do(read_file, actor, found).pages


def sent_pages(sent: Ingested, _kiosk: Kiosk, _actor: Actor) -> Sequence[Page]:
    """The pages of what a phone sent."""
    return sent.pages


def store_pages(
    application_id: UUID, field: str, pages: Sequence[Page], kiosk: Kiosk, actor: Actor
) -> dict[UUID, StoredPage]:
    """Upload pages for a field such as residency.pages."""
    stored = kiosk.do(upload_pages, actor, application_id, field, pages)
    return {page.id: page for page in stored}


def page_ids(raw: object) -> list[UUID]:
    """The ids in a raw value; anything else is no page."""
    listed = raw.get("pages") if isinstance(raw, Mapping) else None
    try:
        return [UUID(str(page)) for page in listed] if isinstance(listed, list) else []
    except ValueError:
        return []
