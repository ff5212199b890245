"""In-memory renewals and their pages."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace
from uuid import UUID

from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.documents import Document
from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.records import RenewalCounts
from tests.fakes.rows import Page, Rows

OPEN = (Status.DRAFT, Status.RETURNED)


class FakeRenewals:
    """Refuses a second open draft, a known reference or submission, a stale version."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, renewal: Renewal) -> None:
        self._require_unique(renewal)
        self._rows.renewals[renewal.id] = deepcopy(renewal)

    def save(self, renewal: Renewal) -> None:
        stored = self.get(renewal.id)
        self._require_unique(renewal)
        if stored.version != renewal.version:
            raise KioskError(ErrorCode.CONFLICT)
        renewal.version += 1
        self._rows.renewals[renewal.id] = deepcopy(renewal)

    def get(self, renewal_id: UUID) -> Renewal:
        if renewal_id not in self._rows.renewals:
            raise KioskError(ErrorCode.NOT_FOUND)
        return deepcopy(self._rows.renewals[renewal_id])

    def by_reference(self, reference: str) -> Renewal | None:
        for each in self._rows.renewals.values():
            if each.reference == reference:
                return deepcopy(each)
        return None

    def of_person(self, person_id: UUID) -> Sequence[Renewal]:
        theirs = [each for each in self._rows.renewals.values() if each.person_id == person_id]
        return [deepcopy(each) for each in theirs[::-1]]

    def count(self, status: Status) -> int:
        return sum(each.status is status for each in self._rows.renewals.values())

    def latest_of(self, person_id: UUID) -> Renewal | None:
        return next(iter(self.of_person(person_id)), None)

    def counts(self, reference: str | None = None) -> Sequence[RenewalCounts]:
        wanted = (
            each
            for each in self._rows.renewals.values()
            if reference is None or each.reference == reference
        )
        return [self._counted(each) for each in wanted]

    def _counted(self, renewal: Renewal) -> RenewalCounts:
        pages = [page.document.application_id for page in self._rows.pages.values()]
        waiting = [row.item.subject_id for row in self._rows.outbox.values()]
        entries = [entry.subject_id for entry in self._rows.audit]
        return RenewalCounts(
            id=renewal.id,
            reference=renewal.reference,
            status=renewal.status.value,
            submission_id=renewal.submission_id,
            person_id=renewal.person_id,
            submitted_on=renewal.submitted_on,
            documents=pages.count(renewal.id),
            outbox=waiting.count(renewal.id),
            audit=entries.count(renewal.id),
            saved_steps=tuple(renewal.answers),
        )

    def _require_unique(self, renewal: Renewal) -> None:
        if renewal.person_id not in self._rows.people:
            raise LookupError("a renewal of no known person")
        for other in self._rows.renewals.values():
            if other.id == renewal.id:
                continue
            same_person = other.person_id == renewal.person_id
            if (
                other.reference == renewal.reference
                or (renewal.submission_id and other.submission_id == renewal.submission_id)
                or (same_person and other.status in OPEN and renewal.status in OPEN)
            ):
                raise KioskError(ErrorCode.CONFLICT)


class FakeDocuments:
    """Pages with their bytes."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def add(self, document: Document, content: bytes, thumbnail: bytes) -> None:
        self._rows.pages[document.id] = Page(document, content, thumbnail)

    def of_application(self, application_id: UUID) -> Sequence[Document]:
        documents = (page.document for page in self._rows.pages.values())
        return [each for each in documents if each.application_id == application_id]

    def get(self, document_id: UUID) -> Document:
        return self._page(document_id).document

    def content(self, document_id: UUID) -> bytes:
        return self._page(document_id).content

    def thumbnail(self, document_id: UUID) -> bytes:
        return self._page(document_id).thumbnail

    def remove(self, document_id: UUID) -> None:
        self._rows.pages.pop(document_id, None)

    def bind(self, application_id: UUID, taken: Sequence[UUID]) -> int:
        theirs = {each.id for each in self.of_application(application_id)}
        if not theirs.issuperset(taken):
            raise KioskError(ErrorCode.NOT_FOUND)
        for document_id in theirs.difference(taken):
            self.remove(document_id)
        for document_id in taken:
            page = self._rows.pages[document_id]
            page.document = replace(page.document, bound=True)
        return len(set(taken))

    def _page(self, document_id: UUID) -> Page:
        if document_id not in self._rows.pages:
            raise KioskError(ErrorCode.NOT_FOUND)
        return self._rows.pages[document_id]
