"""Pages, against every database."""

from dataclasses import replace
from uuid import uuid4

import pytest

from kiosk.domain.renewal.renewal import Renewal
from kiosk.errors import ErrorCode
from kiosk.ports.records.unit_of_work import Database
from tests.refusals import refusal_of
from tests.samples import a_document, a_person, a_renewal
from tests.storing import add


@pytest.fixture
def renewal(database: Database) -> Renewal:
    person = a_person()
    renewal = a_renewal(person)
    add(database, person, renewal)
    return renewal


def test_pages_come_back_with_their_pictures_oldest_first_until_removed(
    database: Database, renewal: Renewal
) -> None:
    pages = [a_document(renewal) for _ in range(5)]
    with database.writing() as uow:
        for page in pages:
            uow.documents.add(page, b"\xff\xd8 large", b"\xff\xd8 small")
        uow.commit()
    first, *others = pages
    with database.writing() as uow:
        assert uow.documents.of_application(renewal.id) == pages
        assert uow.documents.of_application(uuid4()) == []
        assert uow.documents.get(first.id) == first
        assert uow.documents.content(first.id) == b"\xff\xd8 large"
        assert uow.documents.thumbnail(first.id) == b"\xff\xd8 small"
        uow.documents.remove(first.id)
        uow.documents.remove(first.id)
        assert uow.documents.of_application(renewal.id) == others
        for ask in (uow.documents.get, uow.documents.content, uow.documents.thumbnail):
            assert refusal_of(ask, first.id).code is ErrorCode.NOT_FOUND


@pytest.mark.req("R10")
def test_binding_keeps_what_is_taken_and_no_more(database: Database, renewal: Renewal) -> None:
    kept, dropped, also_kept = (a_document(renewal) for _ in range(3))
    with database.writing() as uow:
        for page in (kept, dropped, also_kept):
            uow.documents.add(page, b"content", b"thumbnail")
        assert uow.documents.bind(renewal.id, [also_kept.id, kept.id]) == 2
        bound = [replace(page, bound=True) for page in (kept, also_kept)]
        assert uow.documents.of_application(renewal.id) == bound
        assert uow.documents.bind(renewal.id, []) == 0
        assert uow.documents.of_application(renewal.id) == []


def test_page_of_another_renewal_cannot_be_bound(database: Database, renewal: Renewal) -> None:
    document = a_document(renewal)
    with database.writing() as uow:
        uow.documents.add(document, b"content", b"thumbnail")
        refused = refusal_of(uow.documents.bind, renewal.id, [document.id, uuid4()])
        assert refused.code is ErrorCode.NOT_FOUND
        assert uow.documents.get(document.id) == document
