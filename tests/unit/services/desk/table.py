"""The desk's rows of the table of use cases and roles; test_roles.py walks every cell."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.desk.look_up_reasons import LookUpReason
from kiosk.domain.desk.report import Measure
from kiosk.domain.people.record_join import JoinReason, PartReason
from kiosk.domain.people.roles import VISITOR, Actor, Role
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.services.caregivers.caregiver_views import IssuedPin
from kiosk.services.desk import assist_walk_in as assist
from kiosk.services.desk import calls, members
from kiosk.services.desk import change_settings as settings
from kiosk.services.desk import expiry_lists as expiry
from kiosk.services.desk import line_reminder as line
from kiosk.services.desk import read_trail as trail
from kiosk.services.desk import replace_pins as caregivers
from kiosk.services.desk import reprint_paper as papers
from kiosk.services.desk import see_reports as reports
from kiosk.services.desk import try_devices as devices
from kiosk.services.desk import unsent_mail as queue
from kiosk.services.desk.records import fix_record as fix
from kiosk.services.desk.records import join_records as joining
from kiosk.services.desk.records import look_up
from kiosk.services.desk.records.record_views import Found, FoundKind
from kiosk.services.handover import see_handed_over as handed
from kiosk.services.keeping import anchor_heads as heads
from kiosk.services.keeping import keep_backups as backups
from kiosk.services.keeping import keep_heads, print_heads, purge
from kiosk.services.keeping import print_key as key
from kiosk.services.notices import expiry_reminders as reminders
from kiosk.services.program import correct_decision as correct
from kiosk.services.program import open_submission as opening
from kiosk.services.program import past_decisions as past
from kiosk.services.program import preview_notice as preview
from kiosk.services.program import review_queue as review
from kiosk.services.renewal import say_card as cards
from kiosk.services.store import report_page as where
from tests.factories import BORN, NOW
from tests.fakes.ports import FakePorts

Call = Callable[[FakePorts, Actor], Any]

STAFF = {Role.ASSISTANT, Role.MANAGER, Role.REVIEWER, Role.AUDITOR}
DESK = {Role.ASSISTANT, Role.MANAGER}
MANAGER = {Role.MANAGER}
REVIEWERS = {Role.REVIEWER}
VISITORS, PATIENTS, COURIERS = {Role.VISITOR}, {Role.PATIENT}, {Role.COURIER}
KEEPERS = {Role.MANAGER, Role.OPERATOR}
LOOKERS = {*DESK, Role.OPERATOR}
PURGERS = {*KEEPERS, Role.COURIER}
ANY_ID = uuid4()
PIN = "846213"
HERE = LookUpReason.PERSON_HERE
ISSUED = IssuedPin(ANY_ID, "K3-00000", "482190357716", NOW, "en", 72)
FOUND = Found(FoundKind.PERSON, ANY_ID, "A. B.", 1984, None, "")


def _call(use_case: Callable[..., Any], *arguments: Any) -> Call:
    return lambda ports, actor: use_case(ports, actor, *arguments)


def table(*rows: tuple[Any, ...]) -> dict[str, tuple[set[Role], Call]]:
    """Who may, by the name of the use case; a row is roles, use case and its arguments."""
    return {use_case.__name__: (roles, _call(use_case, *rest)) for roles, use_case, *rest in rows}


DESK_TABLE = table(
    (MANAGER | {Role.REVIEWER}, handed.see_handed_over),
    (MANAGER, members.list_staff),
    (STAFF, members.change_pin, PIN, PIN),
    (MANAGER, members.set_pin, ANY_ID, PIN),
    (MANAGER, members.change_role, ANY_ID, Role.AUDITOR),
    (MANAGER, members.deactivate_staff, ANY_ID),
    (MANAGER, members.reactivate_staff, ANY_ID),
    (DESK, assist.begin_assist, VISITOR),
    (VISITORS | PATIENTS | {Role.CAREGIVER}, assist.end_assist),
    (DESK, look_up.look_up_reference, "K3-7F2QM", HERE),
    (DESK, look_up.look_up_person, "A", "B", BORN, HERE),
    (DESK, look_up.open_record, FOUND, HERE),
    (DESK, fix.unlock_person, FOUND, HERE),
    (DESK, fix.unlock_kiosk, "K1"),
    (DESK, fix.print_dates_of, FOUND, "en"),
    (DESK, cards.note_card, ANY_ID, True, HERE),
    (DESK, fix.release_binding, FOUND, HERE),
    (DESK, joining.join_records, FOUND, ANY_ID, JoinReason.SPELLING),
    (MANAGER, joining.part_records, FOUND, ANY_ID, PartReason.TWO_PEOPLE),
    (LOOKERS, calls.see_open_calls),
    (DESK, calls.answer_call, ANY_ID),
    (DESK, calls.finish_call, ANY_ID),
    (LOOKERS, calls.see_kiosks),
    (LOOKERS, line.see_board),
    (KEEPERS, backups.find_backups),
    (KEEPERS, backups.look_into_backup, Path("none")),
    (DESK, expiry.see_expiry),
    (DESK, expiry.list_expiring, 30),
    (DESK, expiry.list_ended),
    (DESK, expiry.list_waiting, Status.DRAFT),
    (PATIENTS, reminders.set_reminders, True, "en"),
    (PATIENTS, reminders.see_reminders),
    (COURIERS, reminders.remind_due),
    (DESK, caregivers.void_pin, ANY_ID, HERE),
    (DESK, caregivers.renew_pin, ANY_ID, PinDelivery.HAND, HERE),
    (DESK, caregivers.print_renewed_pin, ISSUED),
    (KEEPERS, settings.see_settings),
    (KEEPERS, settings.see_rule_set),
    (KEEPERS, settings.put_settings, {}, "trial"),
    (KEEPERS, settings.see_settings_history),
    (KEEPERS, settings.set_screen_width, 344),
    ({Role.MANAGER, Role.AUDITOR}, trail.read_trail, trail.Asked()),
    (KEEPERS, reports.see_reports, Measure.VISITS),
    (KEEPERS, reports.export_reports),
    (LOOKERS, reports.see_visits),
    (LOOKERS, reports.export_visits),
    (DESK, devices.see_devices),
    (DESK, devices.see_readiness),
    (DESK, devices.try_printer, "en"),
    (DESK, devices.try_mail, "store@example.org", "en"),
    (DESK, queue.see_queue),
    (DESK, queue.see_faults),
    (DESK, queue.retry_unsent, ANY_ID),
    (MANAGER, queue.drop_unsent, ANY_ID),
    (
        {Role.VISITOR, Role.PATIENT, Role.CAREGIVER, Role.OPERATOR},
        where.report_page,
        "photo",
        "en",
        True,
    ),
    (KEEPERS, backups.take_backup, Path("new.backup")),
    (KEEPERS, backups.restore_backup, Path("new.backup")),
    (PURGERS, purge.purge),
    (PURGERS, purge.purge_when_due),
    ({Role.AUDITOR, Role.OPERATOR, Role.COURIER}, heads.anchor_heads),
    (KEEPERS, heads.anchor_anew),
    (COURIERS, keep_heads.keep_heads),
    (MANAGER, print_heads.print_heads, "en"),
    (MANAGER, key.print_key_escrow, "en"),
    (LOOKERS, backups.see_backups),
    (DESK, fix.print_again, ANY_ID),
    (DESK, papers.find_papers, "K3-7F2QM"),
    (DESK, papers.print_caregiver_again, ANY_ID),
    (REVIEWERS, review.see_review_queue),
    (REVIEWERS, opening.read_submission, ANY_ID),
    (REVIEWERS, opening.open_submission, ANY_ID),
    (REVIEWERS, opening.see_review_page, ANY_ID),
    (REVIEWERS, preview.preview_notice, ANY_ID, Decided.APPROVED),
    (REVIEWERS, past.list_decided),
    (REVIEWERS, past.find_submission, "K3-7F2QM"),
    (
        REVIEWERS,
        correct.correct_decision,
        ANY_ID,
        ANY_ID,
        Decided.APPROVED,
        KnownBy.PORTAL,
    ),
)
