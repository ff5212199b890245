"""Calls for help at the desk, where the people are, and how old the line board is."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.domain.store.line_board import Line
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.desk.calls import answer_call, finish_call, see_kiosks, see_open_calls
from kiosk.services.desk.desk_views import KioskState
from kiosk.services.desk.line_reminder import see_board
from kiosk.services.store.call_staff import call_staff
from kiosk.services.store.report_page import report_page
from kiosk.services.store.set_line import set_line_board
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


@pytest.mark.req("S4", "S5")
def test_calls_wait_with_step_and_time_until_someone_comes(ports: FakePorts, bo: Actor) -> None:
    call_staff(ports, VISITOR, "photo", "pt")
    ports.clock.advance(timedelta(seconds=80))
    call_staff(ports, VISITOR, "review", "en")
    first, second = see_open_calls(ports, bo)
    assert (first.kiosk, first.step, first.language, first.waiting_s, first.answered_by) == (
        "K3",
        "photo",
        "pt",
        80,
        "",
    )
    answer_call(ports, bo, first.id)
    assert [each.answered_by for each in see_open_calls(ports, bo)] == ["Bo", ""]
    finish_call(ports, bo, second.id)
    assert see_open_calls(ports, bo) == ()
    assert refusal_of(answer_call, ports, bo, uuid4()).code is ErrorCode.NOT_FOUND
    assert ports.events()[-2:] == [Event.CALL_ANSWERED, Event.CALL_DONE]
    for ask in (answer_call, finish_call):
        assert refusal_of(ask, ports, bo, second.id).code is ErrorCode.NOT_FOUND


@pytest.mark.req("S4", "S5")
def test_closing_a_call_leaves_later_ones_and_other_kiosks(ports: FakePorts, bo: Actor) -> None:
    call_staff(ports, VISITOR, "photo", "en")
    first = see_open_calls(ports, bo)[0]
    ports.clock.advance(timedelta(seconds=1))
    call_staff(ports, VISITOR, "photo", "en")
    ports.kiosk_id = "K4"
    call_staff(ports, VISITOR, "home", "en")
    finish_call(ports, bo, first.id)
    assert [(each.kiosk, each.step) for each in see_open_calls(ports, bo)] == [
        ("K3", "photo"),
        ("K4", "home"),
    ]


@pytest.mark.req("S5")
def test_staff_see_where_people_are_and_for_how_long(ports: FakePorts, bo: Actor) -> None:
    report_page(ports, VISITOR, "home", "en", in_visit=False)
    assert [(each.state, each.visit_s) for each in see_kiosks(ports, bo)] == [(KioskState.FREE, 0)]
    report_page(ports, VISITOR, "log_on", "es", in_visit=True)
    ports.clock.advance(timedelta(minutes=4))
    report_page(ports, VISITOR, "photo", "es", in_visit=True)
    (seen,) = see_kiosks(ports, bo)
    assert (seen.state, seen.step, seen.language, seen.visit_s) == (
        KioskState.IN_USE,
        "photo",
        "es",
        240,
    )
    call_staff(ports, VISITOR, "photo", "en")
    assert see_kiosks(ports, bo)[0].state is KioskState.ASKS_FOR_HELP
    finish_call(ports, bo, see_open_calls(ports, bo)[0].id)
    ports.clock.advance(timedelta(minutes=36))
    assert see_kiosks(ports, bo)[0].state is KioskState.SILENT
    report_page(ports, VISITOR, "home", "en", in_visit=False)
    assert see_kiosks(ports, bo)[0].state is KioskState.FREE
    assert Event.HELP_CALLED in ports.events()


@pytest.mark.req("S2", "S5")
def test_the_desk_is_reminded_before_the_board_goes_stale(ports: FakePorts, bo: Actor) -> None:
    never = see_board(ports, bo)
    assert (never.line, never.age_minutes, never.remind) == (Line.UNKNOWN, None, True)
    set_line_board(ports, bo, Line.SOME, 10, "Come to the desk", None)
    fresh = see_board(ports, bo)
    assert (fresh.line, fresh.minutes, fresh.patients, fresh.age_minutes, fresh.remind) == (
        Line.SOME,
        10,
        "Come to the desk",
        0,
        False,
    )
    ports.clock.advance(timedelta(minutes=50))
    nearly = see_board(ports, bo)
    assert (nearly.shown, nearly.age_minutes, nearly.remind) == (Line.SOME, 50, True)
    ports.clock.advance(timedelta(minutes=10))
    stale = see_board(ports, bo)
    assert (stale.line, stale.shown) == (Line.SOME, Line.UNKNOWN)


@pytest.mark.req("S2")
def test_what_the_home_screen_cannot_show_is_refused(ports: FakePorts, bo: Actor) -> None:
    for minutes, note, code in (
        (0, "", ErrorCode.LINE_MINUTES),
        (601, "", ErrorCode.LINE_MINUTES),
        (5, "x" * 121, ErrorCode.LINE_NOTE),
        (5, "two\nlines", ErrorCode.LINE_NOTE),
    ):
        assert refusal_of(set_line_board, ports, bo, Line.SOME, minutes, note).code is code
    assert see_board(ports, bo).line is Line.UNKNOWN
