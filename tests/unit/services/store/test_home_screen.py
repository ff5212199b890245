"""Home's view and the file it paints from."""

import errno
import json
import os
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.people.roles import OPERATOR, VISITOR
from kiosk.domain.store.line_board import Line
from kiosk.errors import ErrorCode
from kiosk.services.store.home_screen import see_home, write_home_cache
from kiosk.services.store.set_line import set_line_board
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


def cache(ports: FakePorts) -> Any:
    return json.loads(ports.home_file.read_text(encoding="utf-8"))


@pytest.mark.req("S2")
def test_the_board_is_known_for_an_hour_after_it_was_set(ports: FakePorts) -> None:
    view = see_home(ports, VISITOR)
    assert (view.line, view.updated_at, view.stale_at) == (Line.UNKNOWN, None, None)
    set_line_board(ports, OPERATOR, Line.LONG, 45)
    ports.clock.advance(timedelta(minutes=59))
    view = see_home(ports, VISITOR)
    assert (view.line, view.minutes) == (Line.LONG, 45)
    assert view.updated_at is not None
    assert view.updated_at.hour == 10
    ports.clock.advance(timedelta(minutes=1))
    assert see_home(ports, VISITOR).line is Line.UNKNOWN
    assert view.stale_at == ports.clock.now()


@pytest.mark.req("R1", "S2", "S3")
def test_the_cache_holds_texts_ready_to_paint(ports: FakePorts) -> None:
    ports.put_settings(reserve_url="https://leaf.example")
    set_line_board(ports, OPERATOR, Line.SOME, 20, "Bring your card")
    view = write_home_cache(ports, VISITOR)
    written = cache(ports)
    assert written["version"] == 1
    assert written["stale_at"] == view.stale_at.isoformat() if view.stale_at else None
    assert written["portal"]["url"] == "https://patient.massciportal.com"
    assert written["reserve"] == {"url": "https://leaf.example", "rows": ["1" * 20]}
    assert written["languages"]["en"] == {
        "store": "Green Leaf",
        "phone": "617-555-0100",
        "line": "some",
        "words": "Some wait, about 20 min",
        "updated": "Last Updated at 10:36 AM",
        "patients": "Bring your card",
        "adult_use": "",
        "stale": "Not known. Ask staff",
    }


def test_what_is_not_set_is_left_out_and_the_old_cache_is_replaced(ports: FakePorts) -> None:
    write_home_cache(ports, VISITOR)
    ports.put_settings(strict_21="true")
    write_home_cache(ports, VISITOR)
    written = cache(ports)
    assert (written["reserve"], written["stale_at"], written["strict_21"]) == (None, None, True)
    assert written["languages"]["en"]["updated"] == ""
    assert [path.name for path in ports.home_file.parent.iterdir()] == ["home.json"]


def test_a_missing_data_folder_is_reported(ports: FakePorts) -> None:
    ports.home_file = ports.home_file.parent / "gone" / "home.json"
    assert refusal_of(write_home_cache, ports, VISITOR).code is ErrorCode.DATA_FOLDER_MISSING


def test_a_full_disk_keeps_the_old_cache(ports: FakePorts, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    write_home_cache(ports, VISITOR)
    before = cache(ports)
    monkeypatch.setattr(os, "fsync", full)
    assert refusal_of(write_home_cache, ports, VISITOR).code is ErrorCode.DISK_FULL
    assert cache(ports) == before
    assert [path.name for path in ports.home_file.parent.iterdir()] == ["home.json"]
