"""A staff member's session ends after 30 minutes without a touch, and after 12 hours."""

from uuid import uuid4

import pytest

from kiosk.domain.desk.staff_session import IDLE_S, LONGEST_S, StaffSession
from kiosk.domain.people.roles import Actor, Role

BO = Actor(Role.ASSISTANT, uuid4())


@pytest.mark.req("S5")
def test_it_ends_after_thirty_minutes_without_a_touch_and_stays_ended() -> None:
    session = StaffSession.begin(BO, 100.0)
    assert session.seconds_left(100.0) == 1800
    assert not session.ended(100.0 + IDLE_S - 1)
    assert session.ended(100.0 + IDLE_S)
    touched = session.touch(99.0 + IDLE_S)
    assert not touched.ended(100.0 + IDLE_S)
    late = touched.touch(3.0 * IDLE_S)
    assert late == touched
    assert late.ended(3.0 * IDLE_S)


@pytest.mark.req("S5")
def test_it_ends_after_twelve_hours_however_busy_it_was() -> None:
    session, now = StaffSession.begin(BO, 0.0), 0.0
    while now < LONGEST_S - 60:
        now += 60
        session = session.touch(now)
    assert session.seconds_left(now) == 60
    assert session.ended(LONGEST_S)
