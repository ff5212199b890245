"""Help calls, the line board, store settings, what operators may see."""

import pytest

from kiosk.adapters.db.store.audit_trail import SqlAudit
from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.line_board import Line
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.keeping.operator_records import list_renewals, show_renewal
from kiosk.services.keeping.verify_audit import verify_audit
from kiosk.services.store.call_staff import call_staff, see_calls
from kiosk.services.store.change_store import configure_store
from kiosk.services.store.set_line import set_line_board
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


@pytest.mark.req("S4")
def test_a_call_tells_step_and_time_but_no_name(ports: FakePorts) -> None:
    assert call_staff(ports, VISITOR, "residency", "en") == "617-555-0100"
    (call,) = see_calls(ports, OPERATOR)
    assert (call.kiosk, call.step, call.at) == ("K3", "residency", ports.clock.now())
    assert ports.events() == [Event.HELP_CALLED]


@pytest.mark.req("S2")
def test_notes_stay_until_they_are_taken_away(ports: FakePorts) -> None:
    set_line_board(ports, OPERATOR, Line.SOME, 20, " Bring your card ", "Open till 9")
    board = set_line_board(ports, OPERATOR, Line.NONE, adult_use="")
    assert (board.line, board.minutes) == (Line.NONE, None)
    assert (board.patients, board.adult_use) == ("Bring your card", "")
    assert board.updated_at == ports.clock.now()
    assert ports.events() == [Event.LINE_BOARD_SET] * 2


def test_store_settings_are_rows_with_a_reason(ports: FakePorts) -> None:
    configure_store(ports, OPERATOR, {"name": "Leaf", "advise_days": "7"}, "new sign")
    with ports.reading() as uow:
        assert uow.settings.store().name == "Leaf"
        assert uow.settings.policy().advise_days == 7
        assert [row.why for row in uow.settings.rows()][-2:] == ["new sign"] * 2
    assert ports.events() == [Event.STORE_CONFIGURED]


def test_an_unknown_setting_is_named(ports: FakePorts) -> None:
    assert refusal_of(configure_store, ports, OPERATOR, {"colour": "green"}, "").facts == {
        "key": "colour"
    }
    assert not ports.events()


def test_a_renewal_is_shown_and_nothing_identifying(records: FakePorts, draft: Renewal) -> None:
    assert refusal_of(show_renewal, records, OPERATOR, "K3-00000").code is ErrorCode.NOT_FOUND
    shown = show_renewal(records, OPERATOR, f" {draft.reference.lower()} ")
    assert list_renewals(records, OPERATOR) == [shown]
    assert (shown.reference, shown.status, shown.audit) == (draft.reference, "draft", 1)
    for told in (draft.name.first, draft.name.last, draft.patient_number, draft.email):
        assert told not in repr(shown)


@pytest.mark.parametrize("first_bad", [None, 2])
def test_the_audit_trail_is_read_over(
    ports: FakePorts, monkeypatch: pytest.MonkeyPatch, first_bad: int | None
) -> None:
    monkeypatch.setattr(SqlAudit, "verify", lambda _audit: (3, first_bad))
    answer = verify_audit(ports, OPERATOR)
    assert (answer.ok, answer.entries, answer.first_bad) == (first_bad is None, 3, first_bad)
    assert COURIER is not OPERATOR
