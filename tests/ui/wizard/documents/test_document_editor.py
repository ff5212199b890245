"""The field of a document: choosing, uploading, moving, removing, and every refusal."""

from collections.abc import Sequence
from threading import Event
from uuid import UUID, uuid4

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.documents import IdKind
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ingester import Ingested
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.wizard.fields.documents import DocumentField
from kiosk.wizard.renewal import SEQUENCE
from tests.fakes.ingester import page
from tests.patience import PATIENCE_S
from tests.ui.audit import audit
from tests.ui.stage import SAY, look
from tests.ui.wizard.stand import Stand
from ui.frame.page import Complaint
from ui.widgets.cards.busy_card import BusyCard
from ui.widgets.fields.field import Field
from ui.wizard import wait_sheet as waiting
from ui.wizard.documents.document_editor import DocumentEditor
from ui.wizard.documents.file_tile import FileTile
from ui.wizard.documents.thumbnails import size_words
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
    qtbot.waitUntil(lambda: field.pages.unseen() == ())
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


def test_pages_that_wait_are_found_again_after_back(qtbot: QtBot, stand: Stand) -> None:
    put_pdf(stand, 2)
    stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    choose(qtbot, stand)
    stand.show("residency_kind")
    stand.show("residency", {"pages": {"pages": [], "waiting": 2}})
    assert editor(stand).value() == {"pages": [], "waiting": 2}
    upload(qtbot, stand)
    stored = [str(each) for each in stand.stored()]
    stand.show("residency_kind")
    stand.show("residency", {"pages": {"pages": stored, "waiting": 0}})
    assert editor(stand).value() == {"pages": stored, "waiting": 0}


def test_a_waiting_page_is_removed_without_asking_anybody(qtbot: QtBot, stand: Stand) -> None:
    put_pdf(stand, 2)
    stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    choose(qtbot, stand)
    assert not stand.has("pages.up.1")
    stand.press("pages.remove.2")
    stand.press("pages.remove.1")
    assert editor(stand).value() == {"pages": [], "waiting": 0}
    assert stand.window.focusWidget() is editor(stand).card.choose_button


@pytest.mark.req("R7")
def test_upload_with_nothing_chosen_says_what_to_choose(qtbot: QtBot, stand: Stand) -> None:
    stand.show("out_of_state_id", {"picture_of_document": {"pages": [], "waiting": 0}})
    stand.press("picture_of_document.upload")
    assert editor(stand, "picture_of_document").problem == "Choose a picture of your document"


@pytest.mark.parametrize(
    ("content", "answer", "words"),
    [
        (b"", None, "The file is empty"),
        (b"MZ program", None, "The file must be a JPG, PNG or PDF"),
        (PDF, ErrorCode.FILE_PASSWORD, "The file is password protected"),
        (PNG, ErrorCode.FILE_UNREADABLE, "We could not read the file. Take a picture instead"),
    ],
)
def test_a_file_that_cannot_be_used_is_explained_until_the_next_choice(
    qtbot: QtBot, stand: Stand, content: bytes, answer: ErrorCode | None, words: str
) -> None:
    stand.ports.folders.put("good.png", PNG + b"2")
    stand.ports.folders.put("bad.png", content)
    if answer:
        stand.ports.ingester.answers(content, answer)
    stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    choose(qtbot, stand)
    assert editor(stand).problem == words
    assert editor(stand).value() == {"pages": [], "waiting": 0}
    choose(qtbot, stand, index=1)
    assert editor(stand).problem is None
    assert editor(stand).value() == {"pages": [], "waiting": 1}


def test_a_file_that_went_away_is_said_so(qtbot: QtBot, stand: Stand) -> None:
    stand.ports.folders.put("good.png", PNG)
    stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    stand.press("pages.choose_file")
    qtbot.waitUntil(lambda: stand.has("file.0"))
    stand.ports.folders.remove("good.png")
    with qtbot.waitSignal(editor(stand).changed):
        stand.part(FileTile, "file.0").click()
    assert (
        editor(stand).problem == "The file is gone. Put the USB stick back, or choose another file"
    )


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
    qtbot.waitUntil(lambda: field.pages.unseen() == ())
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
    qtbot.waitUntil(lambda: editor(stand).pages.unseen() == ())
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


def test_a_new_picture_of_one_side_takes_the_place_of_the_old(qtbot: QtBot, stand: Stand) -> None:
    stand.renewal.id_kind = IdKind.MASSACHUSETTS_LICENSE
    stand.ports.folders.put("front.png", PNG)
    stand.show("id_verification")
    choose(qtbot, stand, "front")
    upload(qtbot, stand, "front")
    (old,) = stand.stored()
    choose(qtbot, stand, "front")
    assert editor(stand, "front").value() == {"pages": [str(old)], "waiting": 1}
    upload(qtbot, stand, "front")
    qtbot.waitUntil(lambda: old not in stand.stored())
    assert ids(editor(stand, "front")) == [str(each) for each in stand.stored()]


def test_pages_that_are_gone_are_not_shown(qtbot: QtBot, stand: Stand) -> None:
    kept = pictures(1, stand)[0]
    raw = {"pages": [str(uuid4()), str(kept)], "waiting": 3}
    stand.show("residency", {"pages": raw})
    qtbot.waitUntil(lambda: ids(editor(stand)) == [str(kept)])
    assert editor(stand).value() == {"pages": [str(kept)], "waiting": 0}
    assert editor(stand).card.pill.text() == "1 page uploaded"


@pytest.mark.parametrize("raw", [None, 7, {"pages": "x"}, {"pages": ["no id"]}])
def test_any_other_raw_value_is_no_page(stand: Stand, raw: object) -> None:
    stand.session.step = next(step for step in SEQUENCE if step.name == "residency")
    field = stand.session.step.fields(stand.renewal)[1]
    assert isinstance(field, DocumentField)
    made = DocumentEditor(field, stand.context)
    made.set_value(raw)
    assert made.value() == {"pages": [], "waiting": 0}


def test_a_slow_file_can_be_cancelled_and_presses_meanwhile_do_nothing(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "WORDS_AFTER_MS", 1)
    go_on = Event()
    ingest = stand.ports.ingester.ingest

    def slow(content: bytes) -> Ingested:
        go_on.wait(PATIENCE_S)
        return ingest(content)

    monkeypatch.setattr(stand.ports.ingester, "ingest", slow)
    stand.ports.folders.put("slow.png", PNG)
    stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    stand.press("pages.choose_file")
    qtbot.waitUntil(lambda: stand.has("file.0"))
    stand.part(FileTile, "file.0").click()
    qtbot.waitUntil(lambda: stand.has("busy"))
    assert stand.part(BusyCard, "busy").skip_button.words() == SAY("Cancel")
    assert editor(stand).value() == {"pages": [], "waiting": 1}
    look(qtbot, stand.window, "documents-reading")
    stand.press("pages.choose_file")
    stand.press("pages.upload")
    assert not stand.has("choose_file_sheet")
    stand.press("skip")
    assert not stand.has("busy")
    go_on.set()
    stand.core.tasks.close()
    qtbot.wait_until(lambda: editor(stand).value() == {"pages": [], "waiting": 0})


def test_nothing_on_the_page_is_hit_while_a_file_is_read(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = Event()
    monkeypatch.setattr(stand.ports.ingester, "ingest", lambda _content: go_on.wait(PATIENCE_S))
    stand.ports.folders.put("slow.png", PNG)
    shown = stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    upload_button = editor(stand).card.upload_button
    middle = upload_button.mapTo(shown, upload_button.rect().center())
    assert shown.childAt(middle) is upload_button
    stand.press("pages.choose_file")
    qtbot.waitUntil(lambda: stand.has("file.0"))
    stand.part(FileTile, "file.0").click()
    assert shown.childAt(middle) is not upload_button
    stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    go_on.set()


def test_a_failed_upload_keeps_what_was_chosen(qtbot: QtBot, stand: Stand) -> None:
    stand.ports.folders.put("bill.png", PNG)
    stand.show("residency", {"pages": {"pages": [], "waiting": 0}})
    choose(qtbot, stand)
    stand.ports.database.refuse_commit = KioskError(ErrorCode.DISK_FULL)
    upload(qtbot, stand)
    assert editor(stand).problem == "The disk is full. Make room on it, then try again"
    assert editor(stand).value() == {"pages": [], "waiting": 1}


def test_a_page_that_is_gone_already_is_removed_all_the_same(qtbot: QtBot, stand: Stand) -> None:
    (stored,) = pictures(1, stand)
    stand.show("residency", {"pages": {"pages": [str(stored)], "waiting": 0}})
    qtbot.waitUntil(lambda: editor(stand).pages.unseen() == ())
    stand.ports.database.clear("document")
    with qtbot.waitSignal(editor(stand).changed):
        stand.press("pages.remove.1")
    assert ids(editor(stand)) == []


def test_a_page_that_cannot_be_removed_stays(qtbot: QtBot, stand: Stand) -> None:
    (stored,) = pictures(1, stand)
    stand.show("residency", {"pages": {"pages": [str(stored)], "waiting": 0}})
    qtbot.waitUntil(lambda: editor(stand).pages.unseen() == ())
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
