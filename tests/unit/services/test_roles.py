"""Every use case as every role: who may, and who is refused before anything happens."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from uuid import uuid4

import pytest

from kiosk import services
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.people.person import Person
from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR, Actor, Role
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.store.help_topics import HelpTopic
from kiosk.domain.store.line_board import Line
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.ports.camera import Frame
from kiosk.ports.folders import FoundFile
from kiosk.services.account import confirm_by_staff as desk_confirmation
from kiosk.services.account import create_account, log_on, recover_username, reset_password, unlock
from kiosk.services.caregivers import approve_caregiver as approve
from kiosk.services.caregivers import caregiver_menu
from kiosk.services.caregivers import end_designation as end
from kiosk.services.caregivers import generate_pin as generate
from kiosk.services.caregivers import print_pin_slip as pin_slip
from kiosk.services.caregivers import redeem_pin as redeem
from kiosk.services.caregivers import registration_draft as registration
from kiosk.services.caregivers import see_slots as see
from kiosk.services.caregivers import submit_registration as caregiver_submit
from kiosk.services.caregivers.caregiver_views import IssuedPin
from kiosk.services.desk import named_staff as staff
from kiosk.services.feeds import import_feed as imports
from kiosk.services.feeds.read_feed import CERTIFICATIONS
from kiosk.services.handover import write_packet as packets
from kiosk.services.keeping import operator_records as records
from kiosk.services.keeping import verify_audit as audit
from kiosk.services.notices import deliver_due as deliver
from kiosk.services.notices import print_dates as dates
from kiosk.services.notices import printed_notices as twins
from kiosk.services.papers import print_guide as guide
from kiosk.services.papers import print_help as helps
from kiosk.services.papers import print_paper as paper
from kiosk.services.program import decide
from kiosk.services.renewal import document_pages as pages
from kiosk.services.renewal import drafts, identify, photo
from kiosk.services.renewal import renewal_menu as menu
from kiosk.services.renewal import rmv_photo as rmv
from kiosk.services.renewal import say_card as cards
from kiosk.services.renewal import submit_renewal as submit
from kiosk.services.store import call_staff as help_calls
from kiosk.services.store import change_store as store
from kiosk.services.store import choose_file as files
from kiosk.services.store import home_screen as home
from kiosk.services.store import see_demonstration as demonstration
from kiosk.services.store import see_rules as rules
from kiosk.services.store import send_from_phone as phones
from kiosk.services.store import set_line as line
from kiosk.services.store import use_camera as camera
from tests.factories import BORN, NAME, NOW, renewal
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.desk.table import (
    COURIERS,
    DESK,
    DESK_TABLE,
    KEEPERS,
    LOOKERS,
    PATIENTS,
    STAFF,
    VISITORS,
    Call,
    table,
)
from tests.unit.services.people import CROP, PASSWORD

pytestmark = pytest.mark.req("T6")

PERSON = Person(uuid4(), NAME, BORN)
ACTORS = {
    Role.VISITOR: VISITOR,
    Role.PATIENT: Actor(Role.PATIENT, uuid4(), PERSON.id),
    Role.CAREGIVER: Actor(Role.CAREGIVER, uuid4()),
    Role.ASSISTANT: Actor(Role.ASSISTANT, uuid4()),
    Role.MANAGER: Actor(Role.MANAGER, uuid4()),
    Role.REVIEWER: Actor(Role.REVIEWER, uuid4()),
    Role.AUDITOR: Actor(Role.AUDITOR, uuid4()),
    Role.OPERATOR: OPERATOR,
    Role.COURIER: COURIER,
}
EVERYBODY = {Role.VISITOR, Role.PATIENT, Role.CAREGIVER, Role.OPERATOR}
ALL = {*EVERYBODY, *STAFF, Role.COURIER}
CAREGIVERS, OPERATORS = {Role.CAREGIVER}, {Role.OPERATOR}
FILLERS = {Role.PATIENT, Role.CAREGIVER}
READERS = {Role.OPERATOR, Role.MANAGER, Role.REVIEWER}
ANY_ID = uuid4()
ISSUED = IssuedPin(ANY_ID, "K3-7QX2M", "482190357716", NOW, "en", 72)
FRAME = Frame(memoryview(b""), 0, 0, at=0.0)
CAREGIVER_DRAFT = CaregiverRegistration.blank(ANY_ID, "K3-7QX2M", ANY_ID, NOW, "en")
FILE = FoundFile(Path("bill.pdf"), "bill.pdf", 1)

TABLE = DESK_TABLE | table(
    (ALL, home.see_home),
    (ALL, rules.see_rules),
    (ALL, camera.watch_face),
    (CAREGIVERS, camera.watch_slip),
    (CAREGIVERS, camera.read_slip, FRAME),
    (ALL, demonstration.see_printed, b""),
    (ALL, demonstration.see_demonstration),
    (ALL, demonstration.see_newest_code, NOW),
    (ALL, home.write_home_cache),
    (EVERYBODY, help_calls.call_staff, "home", "en"),
    (VISITORS, create_account.create_account, "m@example.org", "m", PASSWORD, "en"),
    (VISITORS, create_account.confirm_account, "000000"),
    (VISITORS, create_account.send_code_again, "en"),
    (VISITORS, log_on.log_on, "m", PASSWORD, "en"),
    (VISITORS, recover_username.recover_username, "m@example.org", "en"),
    (VISITORS, reset_password.ask_password_code, "m@example.org", "en"),
    (VISITORS, reset_password.check_password_code, "m@example.org", "000000"),
    (VISITORS, reset_password.reset_password, "m@example.org", "000000", "m", PASSWORD),
    (VISITORS, desk_confirmation.show_desk_code),
    (VISITORS, desk_confirmation.see_confirmed),
    (DESK, desk_confirmation.confirm_by_staff, "K7QM2X"),
    (DESK, unlock.unlock, "K7QM2X"),
    ({Role.OPERATOR, Role.VISITOR}, staff.is_first_staff),
    (STAFF, staff.stays_staff),
    ({Role.OPERATOR, Role.VISITOR}, staff.prove_staff, "Ana", "846213"),
    (KEEPERS, staff.add_staff, "Ana", Role.MANAGER, "846213"),
    (PATIENTS, identify.identify_person, "A", "B", BORN, "0000"),
    (ALL, guide.print_guide, "en"),
    (PATIENTS, twins.print_renewal_notice, ANY_ID, "en"),
    (CAREGIVERS, twins.print_caregiver_notice, ANY_ID, "en"),
    (PATIENTS, see.see_caregivers),
    (PATIENTS, generate.generate_pin, None, PinDelivery.HAND, "en"),
    (PATIENTS, pin_slip.print_pin_slip, ISSUED),
    (PATIENTS, approve.see_applicant, ANY_ID),
    (PATIENTS, approve.approve_caregiver, ANY_ID, True, False, 1, "en"),
    (FILLERS, end.end_designation, ANY_ID),
    (CAREGIVERS, caregiver_menu.see_caregiver_menu),
    (CAREGIVERS, registration.begin_caregiver_registration),
    (CAREGIVERS, registration.save_caregiver_draft, CAREGIVER_DRAFT, "en"),
    (CAREGIVERS, redeem.redeem_pin, ANY_ID, "482190357716"),
    (CAREGIVERS, caregiver_submit.submit_caregiver_registration, ANY_ID, ANY_ID, "en"),
    (PATIENTS, menu.see_menu),
    (PATIENTS, dates.print_dates, "en"),
    (ALL, helps.print_help, HelpTopic.LOST_CARD, "en"),
    (FILLERS, cards.say_card, ANY_ID, True),
    (PATIENTS, drafts.resume_renewal),
    (PATIENTS, drafts.save_draft, renewal(), "en"),
    (FILLERS, rmv.fetch_rmv_photo, ANY_ID, "S1"),
    (ALL, files.begin_visit),
    (FILLERS, files.see_sticks),
    (FILLERS, files.list_files),
    (FILLERS, files.glance_at_file, FILE),
    (FILLERS, files.read_file, FILE),
    (FILLERS, phones.open_phone_slot, "en", "Photo", lambda: None),
    (FILLERS, phones.read_sent, b""),
    (FILLERS, pages.upload_pages, ANY_ID, "residency.pages", []),
    (FILLERS, pages.remove_page, ANY_ID),
    (FILLERS, pages.see_pages, ANY_ID, []),
    (FILLERS, pages.see_page, ANY_ID),
    (FILLERS, photo.examine_photo, b"picture"),
    (FILLERS, photo.note_retake),
    (FILLERS, photo.upload_photo, ANY_ID, CROP),
    (FILLERS, photo.upload_uncropped, ANY_ID, b"picture"),
    (FILLERS, pages.store_crop, ANY_ID, "rmv.photo", CROP),
    (PATIENTS, submit.submit_renewal, ANY_ID, uuid4(), "renewal", 1, "en"),
    (PATIENTS, submit.find_confirmation, ANY_ID),
    (PATIENTS, paper.print_confirmation, ANY_ID, "en"),
    (PATIENTS, paper.preview_confirmation, ANY_ID, "en"),
    (FILLERS, paper.print_pause_slip, ANY_ID, Message("Step 1 of 6"), "en"),
    (LOOKERS, line.set_line_board, Line.NONE),
    (LOOKERS, help_calls.see_calls),
    (KEEPERS, store.configure_store, {}, ""),
    (OPERATORS, imports.import_feed, CERTIFICATIONS, b""),
    (OPERATORS, packets.write_packet, "K3-7QX2M", Path("stick")),
    (READERS, records.list_designations),
    (READERS, records.list_renewals),
    (READERS, records.last_decision),
    (READERS, records.show_renewal, "K1-00000"),
    (READERS, records.list_undelivered),
    ({Role.REVIEWER}, decide.decide, "K1-00000", Decided.APPROVED, KnownBy.PORTAL),
    ({Role.OPERATOR, Role.AUDITOR}, audit.verify_audit),
    (COURIERS, deliver.deliver_due),
)


def refused_by_role(ports: FakePorts, actor: Actor, use_case: Call) -> bool:
    """True when the role alone was the reason; what comes after that does not matter here."""
    try:
        use_case(ports, actor)
    except KioskError as error:
        # An actor's own missing account is refused with the same code, but only after its role.
        return error.code is ErrorCode.NOT_ALLOWED and actor is not VISITOR
    return False


@pytest.mark.parametrize("name", list(TABLE))
def test_the_table_of_roles_and_actions_holds(ports: FakePorts, name: str) -> None:
    allowed, use_case = TABLE[name]
    for role in [role for role in Role if role not in allowed]:
        assert refusal_of(use_case, ports, ACTORS[role]).code is ErrorCode.NOT_ALLOWED, role
    assert ports.database.rows.audit == []
    assert not ports.home_file.exists()
    for role in allowed:
        # The first one may leave something that the next one is refused for.
        theirs = FakePorts(home_file=ports.home_file)
        theirs.database.put(PERSON)
        assert not refused_by_role(theirs, ACTORS[role], use_case), role


def test_no_use_case_is_missing_from_the_table() -> None:
    modules = [
        import_module(each.name)
        for each in walk_packages(services.__path__, f"{services.__name__}.")
    ]
    found = {
        name
        for module in modules
        for name, value in vars(module).items()
        if callable(value)
        and getattr(value, "__module__", "") == module.__name__
        and list(getattr(value, "__annotations__", {}))[:2] == ["ports", "actor"]
        and not name.startswith("_")
    }
    assert found == set(TABLE)
