"""The heads of the audit trail leave the database: beside the key, by email, on paper."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kiosk.domain.people.roles import COURIER, OPERATOR, Actor, Role
from kiosk.domain.store.outbox import Topic
from kiosk.domain.trail.events import Event
from kiosk.domain.trail.heads import SHORT, Head, Missing, parse_head
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers.staff import StaffFacts
from kiosk.ports.printer import JobState
from kiosk.services.changing import note
from kiosk.services.keeping.anchor_heads import anchor_heads
from kiosk.services.keeping.keep_heads import keep_heads
from kiosk.services.keeping.print_heads import print_heads
from kiosk.services.keeping.verify_audit import verify_audit
from kiosk.services.notices.deliver_due import deliver_due
from tests.fakes.audit_anchors import BEGUN
from tests.fakes.ports import FakePorts

pytestmark = pytest.mark.req("T13")

MANAGER = Actor(Role.MANAGER, uuid4())


def queued(ports: FakePorts) -> int:
    rows = ports.database.rows.outbox.values()
    return sum(row.item.topic == Topic.AUDIT_HEADS for row in rows)


def test_the_emailed_head_names_entries_that_are_cut_later(ports: FakePorts) -> None:
    note(ports, Event.HELP_CALLED, OPERATOR)
    keep_heads(ports, COURIER)
    assert queued(ports) == 0
    ports.put_settings(audit_email="auditor@example.org")
    keep_heads(ports, COURIER)
    keep_heads(ports, COURIER)
    assert queued(ports) == 1
    deliver_due(ports, COURIER)
    (mail,) = ports.mailer.mails.values()
    assert mail.to == "auditor@example.org"
    (shown,) = {word for word in mail.text.split() if word.startswith("K3:1:")}
    head = parse_head(shown)
    assert head is not None
    assert shown in mail.html
    assert verify_audit(ports, OPERATOR, [head]).ok
    other = verify_audit(ports, OPERATOR, [Head("K3", 1, "0" * SHORT)])
    assert (other.ok, other.missing) == (False, (Missing("K3", 1, found=2),))
    ports.clock.advance(timedelta(days=1))
    keep_heads(ports, COURIER)
    assert queued(ports) == 2


def test_an_empty_trail_is_emailed_to_no_one(ports: FakePorts) -> None:
    ports.put_settings(audit_email="auditor@example.org")
    keep_heads(ports, COURIER)
    assert queued(ports) == 0


def test_a_manager_prints_what_verify_takes(ports: FakePorts) -> None:
    note(ports, Event.HELP_CALLED, OPERATOR)
    assert print_heads(ports, MANAGER, "en")
    (page,) = ports.papers.drawn
    assert isinstance(page, StaffFacts)
    (printed,) = page.figures
    head = parse_head(printed)
    assert head is not None
    assert verify_audit(ports, OPERATOR, [head]).ok
    assert ports.events()[-1] is Event.AUDIT_HEADS_PRINTED
    ports.printer.slow = JobState.PRINTING
    assert not print_heads(ports, MANAGER, "en", lambda seconds: True)
    assert len(ports.events()) == 2


def test_heads_start_with_an_entry_and_are_written_only_when_they_move(ports: FakePorts) -> None:
    ports.audit_anchors.kept = None
    anchor_heads(ports, COURIER)
    assert ports.events() == [Event.AUDIT_HEADS_BEGUN]
    first = ports.audit_anchors.kept
    assert first is not None
    assert [each.head.count for each in first.anchors] == [1]
    ports.clock.advance(timedelta(hours=1))
    anchor_heads(ports, COURIER)
    assert ports.audit_anchors.kept is first
    note(ports, Event.HELP_CALLED, OPERATOR)
    anchor_heads(ports, COURIER)
    moved = ports.audit_anchors.kept
    assert moved is not None
    assert [(each.head.count, each.at) for each in moved.anchors] == [(2, ports.clock.now())]
    assert moved.begun_at == first.begun_at


@pytest.mark.parametrize("code", [ErrorCode.AUDIT_HEADS_FORGED, ErrorCode.OUT_NOT_WRITTEN])
def test_heads_that_cannot_be_kept_are_logged_and_stop_no_email(
    ports: FakePorts, code: ErrorCode, caplog: pytest.LogCaptureFixture
) -> None:
    ports.audit_anchors.refuse = KioskError(code, file="f")
    keep_heads(ports, COURIER)
    assert "were not written down" in caplog.text
    assert ports.audit_anchors.kept is BEGUN


def test_an_error_that_is_not_the_files_is_raised(ports: FakePorts) -> None:
    ports.audit_anchors.refuse = KioskError(ErrorCode.DATABASE_BUSY)
    for use_case in (anchor_heads, verify_audit):
        with pytest.raises(KioskError, match="database_busy"):
            use_case(ports, OPERATOR)
