"""The field of a document: choosing, uploading, moving, removing, and every refusal."""

from collections.abc import Sequence
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.documents import IdKind
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Ingested
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.wizard.fields.documents import DocumentField
from kiosk.wizard.renewal import SEQUENCE
from tests.fakes.ingester import page
from tests.ui.audit import audit
from tests.ui.stage import SAY, look
from tests.ui.wizard.stand import Stand
from ui.frame.page import Complaint
from ui.widgets.fields.field import Field
from ui.wizard.documents.document_editor import DocumentEditor
from ui.wizard.pictures.file_tile import FileTile
from ui.wizard.pictures.thumbnails import size_words
from ui.wizard.step_page import StepPage

PNG = b"\x89PNG paper "
PDF = b"%PDF-1.7 many pages"


def editor(stand: Stand, name: str = "pages") -> DocumentEditor:
    return stand.part(DocumentEditor, name)


def choose(qtbot: QtBot, stand: Stand, name: str = "pages", index: int = 0) -> None:
    """Press Choose File, then a file, and wait until it was read."""
    stand.press(f"{name}.choose_file")
    qtbot.waitUntil(lambda: stand.has(f"file.{index}"))
    with qtbot.waitSignal(editor(stand, name).changed):
        stand.part(FileTile, f"file.{index}").click()


def upload(qtbot: QtBot, stand: Stand, name: str = "pages") -> None:
    with qtbot.waitSignal(editor(stand, name).changed):
        stand.press(f"{name}.upload")


def put_pdf(stand: Stand, count: int) -> None:
    stand.ports.folders.put("bill.pdf", PDF)
    pages = tuple(page(60 + number, 80) for number in range(count))
    stand.ports.ingester.answers(PDF, Ingested("pdf", pages))


def ids(field: Field) -> list[str]:
    value = field.value()
    assert isinstance(value, dict)
    return list(value["pages"])


def pictures(count: int, stand: Stand) -> Sequence[UUID]:
    """Store pages beforehand, as an earlier visit did."""
    pages = [page(60, 80) for _ in range(count)]
    stored = upload_pages(stand.ports, stand.core.actor, stand.renewal.id, "residency.pages", pages)
    return [each.id for each in stored]


@pytest.mark.req("R8")
def test_a_chosen_file_waits_until_it_is_uploaded(qtbot: QtBot, stand: Stand) -> None:
    put_pdf(stand, 2)
    shown = stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    look(qtbot, stand.window, "documents-empty")
    choose(qtbot, stand)
    assert editor(stand).value() == {"pages": [], "waiting": 2}
    assert editor(stand).card.pill.text() == "Not uploaded yet"
    assert stand.stored() == {}
    look(qtbot, stand.window, "documents-waiting")
    upload(qtbot, stand)
    stored = stand.stored()
    assert editor(stand).value() == {"pages": [str(each) for each in stored], "waiting": 0}
    assert {each.document.field for each in stored.values()} == {"residency.pages"}
    assert editor(stand).card.pill.text() == "2 pages uploaded"
    assert editor(stand).problem is None
    look(qtbot, stand.window, "documents-uploaded")
    assert audit(stand.window) == []
    assert isinstance(shown, StepPage)


@pytest.mark.req("R8")
def test_uploaded_pages_are_moved_and_removed(qtbot: QtBot, stand: Stand) -> None:
    first, second = (str(each) for each in pictures(2, stand))
    stand.show("residency", {"pages": {"pages": [first, second], "waiting": 0}})
    field = editor(stand)
    qtbot.waitUntil(lambda: len(field.upload.seen) == len(ids(field)))
    stand.press("pages.down.1")
    assert ids(field) == [second, first]
    assert stand.window.focusWidget().objectName() == "pages.down.2"
    stand.press("pages.up.1")
    assert ids(field) == [second, first]
    with qtbot.waitSignal(field.changed):
        stand.press("pages.remove.1")
    assert ids(field) == [first]
    assert list(map(str, stand.stored())) == [first]
    assert not stand.has("pages.up.1")


def test_a_waiting_page_is_removed_without_asking_anybody(qtbot: QtBot, stand: Stand) -> None:
    put_pdf(stand, 2)
    stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    choose(qtbot, stand)
    assert not stand.has("pages.up.1")
    stand.press("pages.remove.2")
    stand.press("pages.remove.1")
    assert editor(stand).value() == {"pages": [], "waiting": 0}
    assert stand.window.focusWidget() is editor(stand).card.ways[0]


@pytest.mark.req("R7")
def test_upload_with_nothing_chosen_says_what_to_choose(qtbot: QtBot, stand: Stand) -> None:
    stand.show("out_of_state_id", {"picture_of_document": {"pages": [], "waiting": 0}})
    stand.press("picture_of_document.upload")
    assert editor(stand, "picture_of_document").problem == "Choose a picture of your document"


def test_more_pages_than_are_taken_are_shown_but_not_uploaded(qtbot: QtBot, stand: Stand) -> None:
    put_pdf(stand, 3)
    stand.show("out_of_state_id", {"picture_of_document": {"pages": [], "waiting": 0}})
    name = "picture_of_document"
    choose(qtbot, stand, name)
    words = "Keep 2 pages or fewer. Remove the others"
    assert editor(stand, name).problem == words
    stand.press(f"{name}.upload")
    assert stand.stored() == {}
    stand.press(f"{name}.remove.3")
    assert editor(stand, name).problem is None
    upload(qtbot, stand, name)
    assert len(stand.stored()) == 2


@pytest.mark.req("R8")
def test_many_pages_are_turned_not_scrolled(qtbot: QtBot, stand: Stand) -> None:
    stored = [str(each) for each in pictures(7, stand)]
    stand.show("residency", {"pages": {"pages": stored, "waiting": 0}})
    field = editor(stand)
    qtbot.waitUntil(lambda: len(field.upload.seen) == len(ids(field)))
    assert stand.has("pages.page.3")
    assert not stand.has("pages.page.4")
    look(qtbot, stand.window, "documents-many")
    stand.press("pages.more")
    stand.press("pages.more")
    assert stand.has("pages.page.7")
    assert audit(stand.window) == []
    stand.press("pages.more")
    assert stand.has("pages.page.7")
    stand.press("pages.previous")
    assert stand.has("pages.page.4")


def test_a_long_table_leaves_room_for_every_problem(qtbot: QtBot, stand: Stand) -> None:
    stored = [str(each) for each in pictures(7, stand)]
    shown = stand.show("residency", {"pages": {"pages": stored, "waiting": 0}})
    qtbot.waitUntil(lambda: bool(editor(stand).upload.seen))
    words = "Upload your picture before you proceed"
    shown.show_problems(
        [Complaint("dated_on", "Enter the date on the paper"), Complaint("pages", words)]
    )
    assert editor(stand).problem == words
    look(qtbot, stand.window, "documents-problems")
    assert audit(stand.window) == []


@pytest.mark.req("R6")
def test_front_and_back_fit_with_every_problem(qtbot: QtBot, stand: Stand) -> None:
    stand.renewal.id_kind = IdKind.MASSACHUSETTS_LICENSE
    stand.ports.folders.put("front.png", PNG)
    shown = stand.show("id_verification")
    look(qtbot, stand.window, "both-sides-empty")
    for name in ("front", "back"):
        choose(qtbot, stand, name)
        upload(qtbot, stand, name)
    look(qtbot, stand.window, "both-sides")
    assert audit(stand.window) == []
    choose(qtbot, stand, "front")
    fields = {"expires_on": "Enter the expiration date of your document"}
    fields |= dict.fromkeys(("front", "back"), "Upload your picture before you proceed")
    shown.show_problems([Complaint(name, words) for name, words in fields.items()])
    look(qtbot, stand.window, "both-sides-problems")
    assert audit(stand.window) == []


def test_of_many_pages_one_is_picked_for_a_side(qtbot: QtBot, stand: Stand) -> None:
    stand.renewal.id_kind = IdKind.MASSACHUSETTS_LICENSE
    put_pdf(stand, 2)
    stand.show("id_verification")
    choose(qtbot, stand, "front")
    field = editor(stand, "front")
    assert field.problem == "Keep one page. Remove the others"
    stand.press("front.more")
    look(qtbot, stand.window, "both-sides-many")
    assert audit(stand.window) == []
    stand.press("front.remove.2")
    assert field.value() == {"pages": [], "waiting": 1}
    assert field.problem is None
    upload(qtbot, stand, "front")
    assert len(ids(field)) == 1


@pytest.mark.parametrize("raw", [None, 7, {"pages": "x"}, {"pages": ["no id"]}])
def test_any_other_raw_value_is_no_page(stand: Stand, raw: object) -> None:
    stand.session.step = next(step for step in SEQUENCE if step.name == "residency")
    field = stand.session.step.fields(stand.renewal)[1]
    assert isinstance(field, DocumentField)
    made = DocumentEditor(field, stand.context)
    made.set_value(raw)
    assert made.value() == {"pages": [], "waiting": 0}


def test_a_page_that_is_gone_already_is_removed_all_the_same(qtbot: QtBot, stand: Stand) -> None:
    (stored,) = pictures(1, stand)
    stand.show("residency", {"pages": {"pages": [str(stored)], "waiting": 0}})
    qtbot.waitUntil(lambda: bool(editor(stand).upload.seen))
    stand.ports.database.clear("document")
    with qtbot.waitSignal(editor(stand).changed):
        stand.press("pages.remove.1")
    assert ids(editor(stand)) == []


def test_a_page_that_cannot_be_removed_stays(qtbot: QtBot, stand: Stand) -> None:
    (stored,) = pictures(1, stand)
    stand.show("residency", {"pages": {"pages": [str(stored)], "waiting": 0}})
    qtbot.waitUntil(lambda: bool(editor(stand).upload.seen))
    stand.ports.database.refuse_commit = KioskError(ErrorCode.DATABASE_BUSY)
    with qtbot.waitSignal(editor(stand).changed):
        stand.press("pages.remove.1")
    assert ids(editor(stand)) == [str(stored)]
    assert editor(stand).problem == "The database is busy. Try again in a moment"


def test_sizes_are_said_in_words_of_everyday() -> None:
    assert [size_words(SAY, size) for size in (1, 421_888, 1_500_000)] == [
        "1 KB",
        "412 KB",
        "1.4 MB",
    ]
