"""The desk's rows of the table of use cases and roles; test_roles.py walks every cell."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.desk.look_up_reasons import Reason
from kiosk.domain.desk.roles import VISITOR, Actor, Role
from kiosk.services.caregivers.caregiver_views import IssuedPin
from kiosk.services.desk import assist_walk_in as assist
from kiosk.services.desk import calls, members
from kiosk.services.desk import caregiver_pins as caregivers
from kiosk.services.desk import change_settings as settings
from kiosk.services.desk import expiry_lists as expiry
from kiosk.services.desk import line_reminder as line
from kiosk.services.desk import reprint_notice as notices
from kiosk.services.desk import try_devices as devices
from kiosk.services.desk import unsent_mail as queue
from kiosk.services.desk.records import fix_record as mend
from kiosk.services.desk.records import look_up
from kiosk.services.desk.records.record_views import Found, FoundKind
from kiosk.services.keeping import keep_backups as backups
from kiosk.services.keeping import print_key as key
from kiosk.services.keeping import purge
from kiosk.services.notices import expiry_reminders as reminders
from kiosk.services.store import report_page as where
from tests.factories import BORN, NOW
from tests.fakes.ports import FakePorts

Call = Callable[[FakePorts, Actor], Any]

STAFF = {Role.ASSISTANT, Role.MANAGER, Role.REVIEWER, Role.AUDITOR}
DESK = {Role.ASSISTANT, Role.MANAGER}
MANAGER = {Role.MANAGER}
KEEPERS = {Role.MANAGER, Role.OPERATOR}
PURGERS = {*KEEPERS, Role.COURIER}
ANY_ID = uuid4()
PIN = "846213"
HERE = Reason.PERSON_HERE
ISSUED = IssuedPin(ANY_ID, "K3-00000", "482190357716", NOW, 72)
FOUND = Found(FoundKind.PERSON, ANY_ID, "A. B.", 1984, None, "")


def call(use_case: Callable[..., Any], *arguments: Any) -> Call:
    """A use case with its arguments, still to be told ports and actor."""
    return lambda ports, actor: use_case(ports, actor, *arguments)


DESK_TABLE: dict[str, tuple[set[Role], Call]] = {
    "list_staff": (MANAGER, call(members.list_staff)),
    "change_pin": (STAFF, call(members.change_pin, PIN, PIN)),
    "set_pin": (MANAGER, call(members.set_pin, ANY_ID, PIN)),
    "change_role": (MANAGER, call(members.change_role, ANY_ID, Role.AUDITOR)),
    "deactivate_staff": (MANAGER, call(members.deactivate_staff, ANY_ID)),
    "reactivate_staff": (MANAGER, call(members.reactivate_staff, ANY_ID)),
    "begin_assist": (DESK, call(assist.begin_assist, VISITOR)),
    "end_assist": ({Role.VISITOR, Role.PATIENT, Role.CAREGIVER}, call(assist.end_assist)),
    "look_up_reference": (DESK, call(look_up.look_up_reference, "K3-7F2QM", HERE)),
    "look_up_person": (DESK, call(look_up.look_up_person, "A", "B", BORN, HERE)),
    "open_record": (DESK, call(look_up.open_record, FOUND, HERE)),
    "unlock_person": (DESK, call(mend.unlock_person, FOUND, HERE)),
    "unlock_kiosk": (DESK, call(mend.unlock_kiosk, "K1")),
    "release_binding": (DESK, call(mend.release_binding, FOUND, HERE)),
    "see_open_calls": ({*DESK, Role.OPERATOR}, call(calls.see_open_calls)),
    "answer_call": (DESK, call(calls.answer_call, ANY_ID)),
    "finish_call": (DESK, call(calls.finish_call, ANY_ID)),
    "see_kiosks": ({*DESK, Role.OPERATOR}, call(calls.see_kiosks)),
    "see_board": ({*DESK, Role.OPERATOR}, call(line.see_board)),
    "see_expiry": (DESK, call(expiry.see_expiry)),
    "list_expiring": (DESK, call(expiry.list_expiring, 30)),
    "set_reminders": ({Role.PATIENT}, call(reminders.set_reminders, True)),
    "see_reminders": ({Role.PATIENT}, call(reminders.see_reminders)),
    "remind_due": ({Role.COURIER}, call(reminders.remind_due)),
    "void_pin": (DESK, call(caregivers.void_pin, ANY_ID, HERE)),
    "renew_pin": (DESK, call(caregivers.renew_pin, ANY_ID, PinDelivery.HAND, HERE)),
    "print_renewed_pin": (DESK, call(caregivers.print_renewed_pin, ISSUED)),
    "see_settings": ({*MANAGER, Role.OPERATOR}, call(settings.see_settings)),
    "put_settings": ({*MANAGER, Role.OPERATOR}, call(settings.put_settings, {}, "trial")),
    "see_settings_history": ({*MANAGER, Role.OPERATOR}, call(settings.see_settings_history)),
    "set_screen_width": (KEEPERS, call(settings.set_screen_width, 344)),
    "see_devices": (DESK, call(devices.see_devices)),
    "see_readiness": (DESK, call(devices.see_readiness)),
    "try_printer": (DESK, call(devices.try_printer)),
    "try_mail": (DESK, call(devices.try_mail, "store@example.org")),
    "see_queue": (DESK, call(queue.see_queue)),
    "retry_unsent": (DESK, call(queue.retry_unsent, ANY_ID)),
    "drop_unsent": (MANAGER, call(queue.drop_unsent, ANY_ID)),
    "report_page": (
        {Role.VISITOR, Role.PATIENT, Role.CAREGIVER, Role.OPERATOR},
        call(where.report_page, "photo", "en", True),
    ),
    "take_backup": (KEEPERS, call(backups.take_backup, Path("new.backup"))),
    "restore_backup": (KEEPERS, call(backups.restore_backup, Path("new.backup"))),
    "purge": (PURGERS, call(purge.purge)),
    "purge_when_due": (PURGERS, call(purge.purge_when_due)),
    "print_key_escrow": (MANAGER, call(key.print_key_escrow)),
    "see_backups": ({*DESK, Role.OPERATOR}, call(backups.see_backups)),
    "print_again": (DESK, call(mend.print_again, ANY_ID)),
    "find_caregiver_notice": (DESK, call(notices.find_caregiver_notice, "K3-7F2QM")),
    "print_caregiver_again": (DESK, call(notices.print_caregiver_again, ANY_ID)),
}
