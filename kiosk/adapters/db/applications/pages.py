"""Pages: what is known of one, and its two pictures in a table of their own."""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from kiosk.adapters.db.sealed import KEY_COLUMNS, SealedRows
from kiosk.adapters.db.tables import record_key
from kiosk.adapters.db.tables.page_tables import document, document_blob
from kiosk.domain.renewal.documents import Document
from kiosk.errors import ErrorCode, KioskError

_TABLE: Final = "document"
_CONTENT: Final = "document_blob.content"
_THUMBNAIL: Final = "document_blob.thumbnail"

_ADD: Final = insert(document)
_ADD_BLOB: Final = insert(document_blob)
_KEYED: Final = record_key.c.record_id == document.c.id
_SELECT: Final = select(document, *KEY_COLUMNS).join(record_key, _KEYED)
_GET: Final = _SELECT.where(document.c.id == bindparam("id"))
_THEIRS: Final = document.c.application_id == bindparam("application_id")
_OF_APPLICATION: Final = _SELECT.where(_THEIRS).order_by(document.c.number)
_IDS: Final = select(document.c.id).where(_THEIRS)
_THIS: Final = document.c.id == bindparam("this")
_BIND: Final = update(document).where(_THIS).values(bound=True)
_DROP: Final = delete(document).where(_THIS)


def _blob(column: Any) -> Any:
    return (
        select(document_blob.c.document_id.label("id"), column.label("sealed"), *KEY_COLUMNS)
        .join(record_key, record_key.c.record_id == document_blob.c.document_id)
        .where(document_blob.c.document_id == bindparam("id"))
    )


_GET_CONTENT: Final = _blob(document_blob.c.content)
_GET_THUMBNAIL: Final = _blob(document_blob.c.thumbnail)


class SqlDocuments:
    """The Documents port."""

    def __init__(self, connection: Connection, rows: SealedRows) -> None:
        self._connection = connection
        self._rows = rows

    def add(self, document: Document, content: bytes, thumbnail: bytes) -> None:
        known = {
            "field": document.field,
            "size": document.size,
            "width": document.width,
            "height": document.height,
        }
        row = {
            "id": document.id,
            "application_id": document.application_id,
            "bound": document.bound,
            "sealed": self._rows.seal_new(_TABLE, document.id, known),
        }
        blobs = {
            "document_id": document.id,
            "thumbnail": self._rows.seal_blob(_THUMBNAIL, document.id, thumbnail),
            "content": self._rows.seal_blob(_CONTENT, document.id, content),
        }
        self._connection.execute(_ADD, row)
        self._connection.execute(_ADD_BLOB, blobs)

    def of_application(self, application_id: UUID) -> Sequence[Document]:
        found = self._connection.execute(_OF_APPLICATION, {"application_id": application_id})
        return [self._document(row) for row in found]

    def get(self, document_id: UUID) -> Document:
        return self._document(self._one(_GET, document_id))

    def content(self, document_id: UUID) -> bytes:
        return self._rows.open_blob(_CONTENT, self._one(_GET_CONTENT, document_id))

    def thumbnail(self, document_id: UUID) -> bytes:
        return self._rows.open_blob(_THUMBNAIL, self._one(_GET_THUMBNAIL, document_id))

    def remove(self, document_id: UUID) -> None:
        self._drop([document_id])

    def bind(self, application_id: UUID, taken: Sequence[UUID]) -> int:
        theirs = set(self._connection.execute(_IDS, {"application_id": application_id}).scalars())
        if not theirs.issuperset(taken):
            raise KioskError(ErrorCode.NOT_FOUND)
        kept = set(taken)
        if kept:
            self._connection.execute(_BIND, [{"this": document_id} for document_id in kept])
        if theirs - kept:
            self._drop(list(theirs - kept))
        return len(kept)

    def _drop(self, gone: Sequence[UUID]) -> None:
        self._connection.execute(_DROP, [{"this": document_id} for document_id in gone])
        self._rows.drop_keys(gone)

    def _one(self, statement: Any, document_id: UUID) -> Any:
        row = self._connection.execute(statement, {"id": document_id}).one_or_none()
        if row is None:
            raise KioskError(ErrorCode.NOT_FOUND)
        return row

    def _document(self, row: Any) -> Document:
        plain = self._rows.open(_TABLE, row)
        return Document(
            id=row.id,
            application_id=row.application_id,
            field=plain["field"],
            size=plain["size"],
            width=plain["width"],
            height=plain["height"],
            bound=row.bound,
        )
