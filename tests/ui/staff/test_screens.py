"""Every screen of the desk at every size: kept as a picture, checked against the rules."""

import pytest

from kiosk.domain.people.roles import Role
from tests.ui.staff.audit import audit_desk
from tests.ui.staff.stand import ALL, NAMES, DeskStand
from ui.staff.sidebar.sidebar_pages import PLACES, places_of
from ui.staff.sidebar.sidebar_pages import Place as DeskPlace

COMMAND = "python -m"
"""Staff are never sent to a command line."""


def role_for(place: DeskPlace) -> Role:
    """The first of the roles that is offered the page; managers last, they see most."""
    order = (Role.ASSISTANT, Role.MANAGER, Role.AUDITOR, Role.REVIEWER)
    return next(role for role in order if role in NAMES and place in places_of(role))


@ALL
@pytest.mark.parametrize("role", [role for role in Role if role in map(role_for, PLACES)])
def test_every_page_keeps_the_rules(desk: DeskStand, role: Role) -> None:
    desk.keep_rules("log-on")
    desk.log_on(role)
    faults = {}
    for place in PLACES:
        if role_for(place) is role:
            desk.open(place.page)
            desk.keep_picture(f"page-{place.page.name}")
            faults[place.page.name] = audit_desk(desk.window)
            faults[place.page.name] += [words for words in desk.said() if COMMAND in words]
    assert set(map(tuple, faults.values())) == {()}, faults
