"""Expiry lists, backups and the purge at the desk."""

from pathlib import Path

import pytest

from kiosk.domain.desk.roles import Role
from tests.journeys.place import Place
from tests.ui.staff.audit import audit_desk
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.stand import SMALL, WIDE, DeskStand
from ui.staff.pages.expiry_page import ExpiryPage
from ui.staff.pages.keeping_page import KeepingPage
from ui.staff.pages.today_page import TodayPage


@pytest.mark.req("S5")
@pytest.mark.parametrize("size", [WIDE, SMALL], ids=["wide", "small"])
def test_a_list_is_masked_and_a_row_opens_with_its_reason(
    new_desk: NewDesk, store: Place, size: tuple[int, int]
) -> None:
    desk = new_desk(store, size)
    desk.log_on(Role.ASSISTANT)
    desk.open(TodayPage)
    desk.press("open_lists")
    desk.rest()
    assert isinstance(desk.window.page, ExpiryPage)
    desk.press("within.60")
    desk.rest()
    last = store.story.person.last_name
    assert not any(last in words for words in desk.said())
    desk.keep_picture("expiry-60")
    assert audit_desk(desk.window) == []
    desk.press("open")
    desk.until(lambda: desk.sees("close_record"))
    desk.keep_picture("expiry-opened")
    assert audit_desk(desk.window) == []
    desk.press("close_record")
    assert not desk.sees("close_record")


def test_a_backup_is_taken_and_its_age_is_said(desk: DeskStand, tmp_path: Path) -> None:
    desk.log_on()
    desk.open(KeepingPage)
    assert "There is no backup yet" in desk.said()
    file = tmp_path / "safe.backup"
    desk.type("backup_file", str(file))
    desk.press("back_up")
    desk.until(lambda: "The records are backed up" in desk.said())
    desk.rest()
    assert file.stat().st_size > 0
    assert any(words.startswith("The last one is of") for words in desk.said())


def test_a_file_that_is_there_already_is_not_written_over(desk: DeskStand, tmp_path: Path) -> None:
    file = tmp_path / "safe.backup"
    file.write_bytes(b"something else")
    desk.log_on()
    page = desk.open(KeepingPage)
    desk.type("backup_file", str(file))
    desk.press("back_up")
    desk.until(lambda: page.backup.fields["backup_file"].problem is not None)
    assert file.read_bytes() == b"something else"


def test_a_purge_says_what_it_destroyed(desk: DeskStand) -> None:
    desk.log_on()
    desk.open(KeepingPage)
    desk.press("purge")
    desk.until(lambda: "Nothing has outlived its time now" in desk.said())


def test_the_key_is_never_printed_into_a_file(desk: DeskStand, store: Place) -> None:
    desk.log_on()
    desk.open(KeepingPage)
    desk.press("print_key")
    desk.until(lambda: "Not printed" in desk.said())
    assert list((store.folder / "prints").glob("*.pdf")) == []
