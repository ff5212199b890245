"""The entries of the audit trail at the desk: found by what was typed, without patients' names."""

import pytest

from kiosk.domain.people.roles import VISITOR, Role
from kiosk.domain.trail.events import Event
from kiosk.services.changing import note
from tests.journeys.place import Place
from tests.ui.staff.stand import ALL, DeskStand
from ui.staff.pages.audit_page import AuditPage

pytestmark = pytest.mark.req("T13")


@pytest.fixture
def noted(store: Place) -> Place:
    """A store whose trail has more entries than a page shows."""
    with store.open() as kiosk:
        for _ in range(60):
            note(kiosk.ports, Event.HELP_CALLED, VISITOR)
    return store


@ALL
@pytest.mark.parametrize("role", [Role.MANAGER, Role.AUDITOR])
@pytest.mark.usefixtures("noted")
def test_entries_are_found_by_what_is_typed(desk: DeskStand, role: Role) -> None:
    page = desk.log_on_to(AuditPage, role)
    assert desk.sees("verify") is (role is Role.AUDITOR)
    assert len(page.entries.table.rows) == 50
    desk.keep_rules(f"audit-{role}")
    desk.press("older")
    desk.rest()
    assert len(page.entries.table.rows) > 60
    desk.type("staff", "Morgan Lee")
    desk.type("event", "staff member was added")
    desk.press("find_entries")
    desk.rest()
    assert {row.staff for row in page.entries.table.rows} == {"Morgan Lee"}
    assert {row.entry.event for row in page.entries.table.rows} == {"staff_added"}
    desk.type("day", "20.11.2026")
    desk.press("find_entries")
    assert desk.field("day").problem == "Write the day as 2026-11-20"
    desk.type("day", "2026-11-20")
    desk.type("event", "nothing of this kind")
    desk.press("find_entries")
    assert "No event has these words" in str(desk.field("event").problem)
    desk.type("event", "")
    desk.type("staff", "Nobody")
    desk.press("find_entries")
    desk.told("No entry fits. Check the name and the reference")
