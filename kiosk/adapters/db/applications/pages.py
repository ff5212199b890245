"""Pages: what is known about one, and its two pictures in their own table."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, update

from kiosk.adapters.db.layout import Layout
from kiosk.adapters.db.repository import SealedRepository
from kiosk.adapters.db.sealed import KEY_COLUMNS
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.application_tables import document, document_blob
from kiosk.domain.renewal.documents import Document
from kiosk.errors import ErrorCode, KioskError

_CONTENT: Final = "document_blob.content"
_THUMBNAIL: Final = "document_blob.thumbnail"

_PAGES: Final = Layout(document, Document)
_ADD_BLOB: Final = insert(document_blob)
_THEIRS: Final = document.c.application_id == bindparam("application_id")
_OF_APPLICATION: Final = _PAGES.rows.where(_THEIRS).order_by(document.c.number)
_THIS: Final = document.c.id == bindparam("this")
_BIND: Final = update(document).where(_THIS)
_DROP: Final = delete(document).where(_THIS)


def _blob(column: Any) -> Any:
    return (
        select(document_blob.c.document_id.label("id"), column.label("sealed"), *KEY_COLUMNS)
        .join(record_key, record_key.c.record_id == document_blob.c.document_id)
        .where(document_blob.c.document_id == bindparam("id"))
    )


_GET_CONTENT: Final = _blob(document_blob.c.content)
_GET_THUMBNAIL: Final = _blob(document_blob.c.thumbnail)


class SqlDocuments(SealedRepository[Document]):
    """The Documents port."""

    layout = _PAGES

    def add(self, document: Document, content: bytes, thumbnail: bytes) -> None:
        self._add(document)
        blobs = {
            "document_id": document.id,
            "thumbnail": self._rows.seal_blob(_THUMBNAIL, document.id, thumbnail),
            "content": self._rows.seal_blob(_CONTENT, document.id, content),
        }
        self._connection.execute(_ADD_BLOB, blobs)

    def of_application(self, application_id: UUID) -> Sequence[Document]:
        return self._all(_OF_APPLICATION, application_id=application_id)

    def content(self, document_id: UUID) -> bytes:
        return self._rows.open_blob(_CONTENT, self._blob(_GET_CONTENT, document_id))

    def thumbnail(self, document_id: UUID) -> bytes:
        return self._rows.open_blob(_THUMBNAIL, self._blob(_GET_THUMBNAIL, document_id))

    def remove(self, document_id: UUID) -> None:
        self._drop([document_id])

    def bind(self, application_id: UUID, taken: Sequence[UUID]) -> int:
        pages = self._read(document, _OF_APPLICATION, application_id=application_id)
        theirs = {page.id: page for page in pages}
        if not theirs.keys() >= set(taken):
            raise KioskError(ErrorCode.NOT_FOUND)
        kept = set(taken)
        for page_id in kept:
            self._alter(_BIND, theirs[page_id], bound=True)
        if theirs.keys() - kept:
            self._drop(list(theirs.keys() - kept))
        return len(kept)

    def _drop(self, gone: Sequence[UUID]) -> None:
        self._connection.execute(_DROP, [{"this": document_id} for document_id in gone])
        self._rows.drop_keys(gone)

    def _blob(self, statement: Any, document_id: UUID) -> Any:
        row = self._connection.execute(statement, {"id": document_id}).one_or_none()
        if row is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return row
