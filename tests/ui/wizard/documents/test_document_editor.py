"""The field of a document: its pages moved and removed, turned and counted, at every length."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.ports.ingester import Ingested
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.wizard.fields.document_fields import DocumentField
from kiosk.wizard.fields.field import Problem
from kiosk.wizard.renewal_sequence import SEQUENCE
from tests.fakes.ingester import page
from tests.ui.audit import audit
from tests.ui.stage import SAY, look
from tests.ui.wizard.picture_page import PNG, PicturePage
from tests.ui.wizard.stand import Stand
from ui.wizard.documents.document_editor import DocumentEditor
from ui.wizard.pictures.thumbnails import size_words

PDF = b"%PDF-1.7 many pages"
SIDES = ("front", "back")
MISSING = "Upload your picture before you proceed"


@pytest.fixture
def table(qtbot: QtBot, stand: Stand) -> PicturePage:
    return PicturePage(qtbot, stand, "residency", "pages", "pages.")


def put_pdf(stand: Stand, count: int) -> None:
    stand.ports.folders.put("bill.pdf", PDF)
    pages = tuple(page(60 + number, 80) for number in range(count))
    stand.ports.ingester.answers(PDF, Ingested("pdf", pages))


def come_back(table: PicturePage, count: int) -> list[UUID]:
    """Show the page with this many pages, uploaded in an earlier visit."""
    stand = table.stand
    where = (stand.ports, stand.core.actor, stand.renewal.id, "residency.pages")
    stored = [each.id for each in upload_pages(*where, [page(60, 80)] * count)]
    table.show(*stored)
    table.qtbot.waitUntil(lambda: len(table.upload.seen) == count)
    return stored


def value(table: PicturePage) -> object:
    return table.widget.value()


def pill(table: PicturePage) -> str:
    return table.stand.part(DocumentEditor, table.field).card.pill.text()


def focus(table: PicturePage) -> str:
    return table.stand.window.focusWidget().objectName()


@pytest.mark.req("R8")
def test_pages_wait_are_uploaded_moved_and_removed(table: PicturePage) -> None:
    qtbot, stand = table.qtbot, table.stand
    put_pdf(stand, 3)
    table.show()
    look(qtbot, stand.window, "documents-empty")
    table.choose()
    assert value(table) == {"pages": [], "waiting": 3}
    assert (pill(table), focus(table)) == ("Not uploaded yet", "pages.upload")
    assert not stand.has("pages.up.1")
    look(qtbot, stand.window, "documents-waiting")
    table.press("remove.3")
    assert focus(table) == "pages.choose_file"
    table.send()
    first, second = (str(each) for each in stand.stored())
    assert {each.document.field for each in stand.stored().values()} == {"residency.pages"}
    assert value(table) == {"pages": [first, second], "waiting": 0}
    assert pill(table) == "2 pages uploaded"
    look(qtbot, stand.window, "documents-uploaded")
    assert audit(stand.window) == []
    table.press("down.1")
    assert value(table) == {"pages": [second, first], "waiting": 0}
    assert focus(table) == "pages.down.2"
    table.press("up.1")
    assert value(table) == {"pages": [second, first], "waiting": 0}
    with qtbot.waitSignal(table.upload.changed):
        table.press("remove.1")
    assert [str(each) for each in stand.stored()] == [first]
    assert (pill(table), stand.has("pages.up.1")) == ("1 page uploaded", False)


def test_a_page_that_cannot_be_removed_stays_and_one_that_is_gone_goes(table: PicturePage) -> None:
    (stored,) = come_back(table, 1)
    table.stand.ports.database.refuse_commit = KioskError(ErrorCode.DATABASE_BUSY)
    with table.qtbot.waitSignal(table.upload.changed):
        table.press("remove.1")
    assert table.upload.uploaded == [stored]
    assert table.widget.problem == "The database is busy. Try again in a moment"
    table.stand.ports.database.refuse_commit = None
    table.stand.ports.database.clear("document")
    with table.qtbot.waitSignal(table.upload.changed):
        table.press("remove.1")
    assert table.upload.uploaded == []


@pytest.mark.req("R7")
def test_nothing_and_more_than_is_taken_are_not_uploaded(qtbot: QtBot, stand: Stand) -> None:
    name = "picture_of_document"
    document = PicturePage(qtbot, stand, "out_of_state_id", name, f"{name}.")
    put_pdf(stand, 3)
    document.show()
    document.press("upload")
    assert document.widget.problem == "Choose a picture of your document"
    document.choose()
    assert document.widget.problem == "Keep 2 pages or fewer. Remove the others"
    document.press("upload")
    assert stand.stored() == {}
    document.press("remove.3")
    assert document.widget.problem is None
    document.send()
    assert len(stand.stored()) == 2


@pytest.mark.req("R8")
def test_many_pages_are_turned_and_leave_room_for_every_problem(table: PicturePage) -> None:
    come_back(table, 7)
    stand = table.stand
    assert stand.has("pages.page.3")
    assert not stand.has("pages.page.4")
    look(table.qtbot, stand.window, "documents-many")
    for _ in range(3):
        table.press("more")
    assert stand.has("pages.page.7")
    assert audit(stand.window) == []
    table.press("previous")
    assert stand.has("pages.page.4")
    shown = stand.window.page
    assert shown is not None
    dated = Problem("dated_on", Message("Enter the date on the document"))
    shown.show_problems([dated, Problem("pages", Message(MISSING))])
    assert table.widget.problem == MISSING
    look(table.qtbot, stand.window, "documents-problems")
    assert audit(stand.window) == []


@pytest.mark.req("R6")
def test_front_and_back_fit_with_every_problem(qtbot: QtBot, stand: Stand) -> None:
    stand.ports.folders.put("front.png", PNG)
    sides = [PicturePage(qtbot, stand, "id_verification", name, f"{name}.") for name in SIDES]
    shown = sides[0].show()
    look(qtbot, stand.window, "both-sides-empty")
    for side in sides:
        side.choose()
        side.send()
    look(qtbot, stand.window, "both-sides")
    assert audit(stand.window) == []
    sides[0].choose()
    fields = {"expires_on": "Enter the expiration date of your document"}
    fields |= dict.fromkeys(SIDES, MISSING)
    shown.show_problems([Problem(name, Message(words)) for name, words in fields.items()])
    look(qtbot, stand.window, "both-sides-problems")
    assert audit(stand.window) == []


def test_of_many_pages_one_is_picked_for_a_side(qtbot: QtBot, stand: Stand) -> None:
    front = PicturePage(qtbot, stand, "id_verification", "front", "front.")
    put_pdf(stand, 2)
    front.show()
    front.choose()
    assert front.widget.problem == "Keep one page. Remove the others"
    front.press("more")
    look(qtbot, stand.window, "both-sides-many")
    assert audit(stand.window) == []
    front.press("remove.2")
    assert value(front) == {"pages": [], "waiting": 1}
    assert front.widget.problem is None
    front.send()
    assert len(front.upload.uploaded) == 1


@pytest.mark.parametrize("raw", [None, 7, {"pages": "x"}, {"pages": ["no id"]}])
def test_any_other_raw_value_is_no_page(stand: Stand, raw: object) -> None:
    stand.session.step = next(step for step in SEQUENCE if step.name == "residency")
    field = stand.session.step.fields(stand.renewal)[1]
    assert isinstance(field, DocumentField)
    made = DocumentEditor(field, stand.context)
    made.set_value(raw)
    assert made.value() == {"pages": [], "waiting": 0}


def test_sizes_are_said_in_words_of_everyday() -> None:
    sizes = (1, 421_888, 1_500_000)
    assert [size_words(SAY, size) for size in sizes] == ["1 KB", "412 KB", "1.4 MB"]
