"""Uploads: files, pages, photos, the RMV."""

from uuid import uuid4

import pytest

from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.portrait import Verdict
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.ports.portraits import Portrait
from kiosk.services.renewal.document_pages import remove_page, see_page, see_pages, upload_pages
from kiosk.services.renewal.photo import examine_photo, upload_photo, upload_uncropped
from kiosk.services.renewal.rmv_photo import fetch_rmv_photo
from kiosk.services.store.choose_file import list_files, read_file
from tests.fakes.ingester import page
from tests.fakes.portraits import GOOD, NO_FACE, FakePortraits
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.people import CROP, another_account, complete

JPEG = b"\xff\xd8\xff picture"
FIELD = "residency.pages"
NUMBER = "S1234-5678"


@pytest.mark.req("R7", "R12")
def test_a_chosen_file_becomes_clean_pages_until_the_stick_is_pulled(
    records: FakePorts, patient: Actor
) -> None:
    records.folders.put("bill.jpg", JPEG)
    (found,) = list_files(records, patient).files
    assert (found.name, found.size) == ("bill.jpg", len(JPEG))
    assert read_file(records, patient, found).kind == "jpeg"
    records.folders.remove("bill.jpg")
    assert refusal_of(read_file, records, patient, found).code is ErrorCode.FILE_GONE


@pytest.mark.req("R8", "R12")
def test_uploaded_pages_are_listed_with_thumbnail_and_size(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    pages = [page(61), page(62)]
    stored = upload_pages(records, patient, draft.id, FIELD, pages)
    assert [each.size for each in stored] == [len(each.jpeg) for each in pages]
    backwards = [stored[1].id, stored[0].id]
    assert see_pages(records, patient, draft.id, backwards) == (stored[1], stored[0])
    assert see_page(records, patient, stored[0].id) == pages[0].jpeg
    assert records.events().count(Event.DOCUMENT_UPLOADED) == 2


def test_a_removed_page_is_gone(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    (stored,) = upload_pages(records, patient, draft.id, FIELD, [page()])
    remove_page(records, patient, stored.id)
    assert not records.database.rows.pages
    assert records.events()[-1] is Event.DOCUMENT_REMOVED
    gone = refusal_of(see_pages, records, patient, draft.id, [stored.id])
    assert gone.code is ErrorCode.NOT_FOUND
    assert refusal_of(see_page, records, patient, uuid4()).code is ErrorCode.NOT_FOUND


def test_no_one_reaches_pages_of_another_person_or_of_what_was_submitted(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    (stored,) = upload_pages(records, patient, draft.id, FIELD, [page()])
    other = another_account(records)
    for reach in (
        lambda: upload_pages(records, other, draft.id, FIELD, [page()]),
        lambda: remove_page(records, other, stored.id),
        lambda: see_pages(records, other, draft.id, [stored.id]),
        lambda: see_page(records, other, stored.id),
    ):
        assert refusal_of(reach).code is ErrorCode.NOT_ALLOWED
    records.database.change("renewal", draft.id, status=Status.SUBMITTED.value)
    assert refusal_of(remove_page, records, patient, stored.id).code is ErrorCode.NOT_A_DRAFT


def test_a_page_that_the_saved_draft_uses_stays_until_submit(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    saved = complete(records, patient, draft)
    remove_page(records, patient, saved.documents[0])
    assert see_page(records, patient, saved.documents[0])


@pytest.mark.req("R9")
def test_a_photo_is_judged_and_its_crop_is_stored_or_all_of_it_without_a_face(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    check = examine_photo(records, patient, JPEG)
    assert check.judgement.verdict is Verdict.OK
    assert check.crop is not None
    stored = upload_photo(records, patient, draft.id, check.crop)
    assert see_page(records, patient, stored.id) == check.crop.jpeg
    records.portraits = FakePortraits(Portrait(NO_FACE, None))
    check = examine_photo(records, patient, JPEG)
    assert (check.judgement.verdict, check.crop) == (Verdict.REFUSED, None)
    whole = upload_uncropped(records, patient, draft.id, JPEG)
    assert records.database.rows.pages[whole.id].document.field == "photo.photo"
    assert see_page(records, patient, whole.id) == page().jpeg


@pytest.mark.req("R5")
def test_a_photo_of_the_rmv_is_cropped(records: FakePorts, patient: Actor, draft: Renewal) -> None:
    records.rmv.knows(NUMBER, draft.date_of_birth, JPEG)
    records.portraits = FakePortraits(Portrait(GOOD, CROP))
    found = fetch_rmv_photo(records, patient, draft.id, NUMBER)
    assert found is not None
    assert see_page(records, patient, found) == CROP.jpeg
    assert records.database.rows.pages[found].document.field == "rmv.photo"
    assert Event.RMV_ASKED in records.events()


def test_an_rmv_that_knows_no_one_or_is_down_was_asked(
    records: FakePorts, patient: Actor, draft: Renewal
) -> None:
    assert fetch_rmv_photo(records, patient, draft.id, NUMBER) is None
    assert records.events()[-1] is Event.RMV_ASKED
    asked = len(records.events())
    records.rmv.down = True
    refused = refusal_of(fetch_rmv_photo, records, patient, draft.id, NUMBER)
    assert refused.code is ErrorCode.RMV_DOWN
    assert records.events()[asked:] == [Event.RMV_ASKED]


@pytest.mark.parametrize("picture", [b"", b"no picture", JPEG])
def test_what_the_rmv_sends_is_not_trusted(
    records: FakePorts, patient: Actor, draft: Renewal, picture: bytes
) -> None:
    records.rmv.knows(NUMBER, draft.date_of_birth, picture)
    records.portraits = FakePortraits(Portrait(NO_FACE, None))
    assert fetch_rmv_photo(records, patient, draft.id, NUMBER) is None
    assert not records.database.rows.pages
