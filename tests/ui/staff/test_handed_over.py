"""What was handed over, at the desk: by reference, with when and why, and never as received."""

from dataclasses import replace

import pytest

from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import Role
from kiosk.domain.renewal.application import Status
from kiosk.domain.store.outbox import Topic
from kiosk.errors import ErrorCode
from tests.factories import NAME, submitted_renewal
from tests.journeys.place import Place
from tests.ui.staff.conftest import NewDesk
from tests.ui.staff.stand import BOTH, WIDE
from ui.staff.pages.handed_over_page import HandedOverPage
from ui.widgets.texts.pill import Pill

ROWS = (
    (Topic.RENEWAL_PACKET, None),
    (Topic.RENEWAL_PACKET, ErrorCode.PACKET_FOLDER),
    (Topic.RENEWAL_HANDED_OVER, ErrorCode.HANDOVER_REFUSED),
    (Topic.RENEWAL_HANDED_OVER, ErrorCode.HANDOVER_DOWN),
)


def hand_over(store: Place) -> None:
    """Four renewals: one is out, one was decided before that, one waits, one is given up."""
    store.change('kind = "local"', 'kind = "packet"')
    with store.open() as kiosk, kiosk.ports.uow() as uow:
        now = kiosk.ports.clock.now()
        for number, (topic, code) in enumerate(ROWS):
            made = submitted_renewal(reference=f"K1-7F2Q{number}", email="")
            uow.people.add(Person(made.person_id, made.name, made.date_of_birth))
            uow.renewals.add(replace(made, status=Status.DRAFT))
            uow.renewals.save(made)
            before = {row.id for row in uow.outbox.undelivered()}
            uow.outbox.put(topic, made.id, {"language": "en", "submission": "-"})
            (row,) = {row.id for row in uow.outbox.undelivered()} - before
            if code is None:
                uow.outbox.delivered(row, now)
            else:
                refused = code is ErrorCode.HANDOVER_REFUSED
                uow.outbox.failed(row, code.value, now, None if refused else now)
        uow.commit()


@BOTH
@pytest.mark.req("S5")
def test_a_reviewer_sees_what_is_out_and_what_waits(
    new_desk: NewDesk, store: Place, size: tuple[int, int]
) -> None:
    hand_over(store)
    desk = new_desk(store, size)
    desk.log_on_to(HandedOverPage, Role.REVIEWER)
    said = desk.said()
    assert {f"K1-7F2Q{number}" for number in range(4)} <= set(said)
    pills = [pill.text() for pill in desk.window.findChildren(Pill)]
    assert {"Written", "Given up"} <= set(pills)
    assert {"Packet of files", "Service"} <= set(said)
    assert any("Plug in the USB stick" in words for words in said)
    assert not any(NAME.last in words for words in said)
    assert not any("approved" in words or "received" in words for words in said)
    desk.keep_rules("handed-over")


def test_a_manager_is_told_that_nothing_leaves_the_store(new_desk: NewDesk, store: Place) -> None:
    desk = new_desk(store, WIDE)
    desk.log_on_to(HandedOverPage)
    assert "Nothing has been handed over yet" in desk.said()
    assert any(words.startswith("Nothing leaves this store") for words in desk.said())
