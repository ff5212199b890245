"""Expiry lists, backups and the purge at the desk."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.adapters.audit_anchors import NAME
from kiosk.domain.people.roles import Role
from tests.journeys.place import Place
from tests.tampering import without_triggers
from tests.ui.staff.stand import BOTH, DeskStand
from ui.staff.pages.audit_page import AuditPage
from ui.staff.pages.expiry_page import ExpiryPage
from ui.staff.pages.keeping_page import KeepingPage
from ui.staff.pages.today_page import TodayPage


@BOTH
@pytest.mark.req("S5")
def test_a_list_is_masked_and_a_row_opens_with_its_reason(desk: DeskStand, store: Place) -> None:
    desk.log_on_to(TodayPage, Role.ASSISTANT)
    desk.press("open_list.60")
    desk.shows(ExpiryPage)
    desk.rest()
    last = store.story.person.last_name
    assert not any(last in words for words in desk.said())
    desk.keep_rules("expiry-60")
    desk.press("open")
    desk.until(lambda: desk.sees("close_record"))
    desk.keep_rules("expiry-opened")
    desk.press("close_record")
    assert not desk.sees("close_record")
    with store.open() as kiosk, kiosk.ports.uow() as uow:
        today = kiosk.ports.clock.today()
        for each in uow.registrations.ending(today, today + timedelta(days=60), 9):
            known = uow.registrations.get(each)
            uow.registrations.save(replace(known, expires_on=today - timedelta(days=1)))
        uow.commit()
    desk.press("within.ended")
    desk.rest()
    assert "You can renew here today" in desk.said()
    desk.keep_rules("expiry-ended")


def test_a_backup_is_taken_and_its_age_is_said(desk: DeskStand, tmp_path: Path) -> None:
    desk.log_on_to(KeepingPage)
    assert "There is no backup yet" in desk.said()
    file = tmp_path / "safe.backup"
    desk.type("backup_file", str(file))
    desk.press("back_up")
    desk.told("The records were backed up")
    assert file.stat().st_size > 0
    assert any(words.startswith("The last one is from") for words in desk.said())


def test_a_file_that_is_there_already_is_not_written_over(desk: DeskStand, tmp_path: Path) -> None:
    file = tmp_path / "safe.backup"
    file.write_bytes(b"something else")
    desk.log_on_to(KeepingPage)
    desk.type("backup_file", str(file))
    desk.press("back_up")
    desk.until(lambda: desk.field("backup_file").problem is not None)
    assert file.read_bytes() == b"something else"


def test_a_purge_says_what_it_destroyed(desk: DeskStand) -> None:
    desk.log_on_to(KeepingPage)
    desk.press("purge")
    desk.told("Nothing has expired right now")


@pytest.mark.req("T13")
def test_heads_are_printed_kept_at_the_lock_and_compared_by_the_auditor(
    desk: DeskStand, store: Place
) -> None:
    kept = store.folder / NAME
    before = kept.read_bytes()
    desk.log_on_to(KeepingPage)
    desk.press("print_heads")
    desk.told("The heads were printed")
    assert len(list((store.folder / "prints").glob("*.pdf"))) == 1
    desk.press("lock")
    desk.until(lambda: kept.read_bytes() != before)
    desk.log_on_to(AuditPage, Role.AUDITOR)
    desk.press("verify")
    desk.told("The trail is intact")
    without_triggers(store.folder / "data" / "kiosk.db", "DELETE FROM audit_head")
    desk.press("verify")
    desk.told("The trail was changed")
    without_triggers(store.folder / "data" / "kiosk.db", "DELETE FROM audit_entry")
    desk.press("verify")
    desk.told("The trail was cut")
    assert any("still there: 0" in words for words in desk.said())
    desk.keep_rules("trail-cut")


def test_the_key_is_never_printed_into_a_file(desk: DeskStand, store: Place) -> None:
    desk.log_on_to(KeepingPage)
    desk.press("print_key")
    desk.told("Not printed")
    assert list((store.folder / "prints").glob("*.pdf")) == []
