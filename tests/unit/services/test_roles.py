"""Every use case as every role: who may, and who is refused before anything happens."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from uuid import uuid4

import pytest

from kiosk import services
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.desk.roles import COURIER, OPERATOR, VISITOR, Action, Actor, Role
from kiosk.domain.people.person import Person
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.store.line_board import Line
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import Message
from kiosk.ports.camera import Frame
from kiosk.ports.ingester import FoundFile
from kiosk.services.account import accounts, log_on, recover_username, reset_password, unlock
from kiosk.services.account import confirm_by_staff as desk_confirmation
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
from kiosk.services.keeping import operator_records as records
from kiosk.services.keeping import verify_audit as audit
from kiosk.services.notices import deliver_due as deliver
from kiosk.services.notices import printed_notices as twins
from kiosk.services.papers import print_guide as guide
from kiosk.services.papers import print_paper as paper
from kiosk.services.program import decide
from kiosk.services.renewal import document_pages as pages
from kiosk.services.renewal import drafts, identify, photo
from kiosk.services.renewal import renewal_menu as menu
from kiosk.services.renewal import rmv_photo as rmv
from kiosk.services.renewal import submit_renewal as submit
from kiosk.services.store import call_staff as help_calls
from kiosk.services.store import change_store as store
from kiosk.services.store import choose_file as files
from kiosk.services.store import home_screen as home
from kiosk.services.store import see_demonstration as demonstration
from kiosk.services.store import see_rules as rules
from kiosk.services.store import set_line as line
from kiosk.services.store import use_camera as camera
from tests.factories import BORN, NAME, NOW, renewal
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of
from tests.unit.services.desk.table import DESK, DESK_TABLE, STAFF, Call, call
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
FILLERS = {Role.PATIENT, Role.CAREGIVER}
READERS = {Role.OPERATOR, Role.MANAGER, Role.REVIEWER}
ANY_ID = uuid4()
ISSUED = IssuedPin(ANY_ID, "K3-7QX2M", "482190357716", NOW, 72)
FRAME = Frame(memoryview(b""), 0, 0, at=0.0)
CAREGIVER_DRAFT = CaregiverRegistration.blank(ANY_ID, "K3-7QX2M", ANY_ID, NOW)
FILE = FoundFile(Path("bill.pdf"), "bill.pdf", 1)

TABLE: dict[str, tuple[set[Role], Call]] = {
    "see_home": ({*EVERYBODY, *STAFF, Role.COURIER}, call(home.see_home)),
    "see_rules": ({*EVERYBODY, *STAFF, Role.COURIER}, call(rules.see_rules)),
    "use_camera": ({*EVERYBODY, *STAFF, Role.COURIER}, call(camera.use_camera)),
    "read_slip": ({Role.CAREGIVER}, call(camera.read_slip, FRAME)),
    "see_printed": ({*EVERYBODY, *STAFF, Role.COURIER}, call(demonstration.see_printed, b"")),
    "see_demonstration": (
        {*EVERYBODY, *STAFF, Role.COURIER},
        call(demonstration.see_demonstration),
    ),
    "see_newest_code": (
        {*EVERYBODY, *STAFF, Role.COURIER},
        call(demonstration.see_newest_code, NOW),
    ),
    "write_home_cache": ({*EVERYBODY, *STAFF, Role.COURIER}, call(home.write_home_cache)),
    "call_staff": (EVERYBODY, call(help_calls.call_staff, "home")),
    "create_account": (
        {Role.VISITOR},
        call(accounts.create_account, "m@example.org", "m", PASSWORD),
    ),
    "confirm_account": ({Role.VISITOR}, call(accounts.confirm_account, "000000")),
    "send_code_again": ({Role.VISITOR}, call(accounts.send_code_again)),
    "log_on": ({Role.VISITOR}, call(log_on.log_on, "m", PASSWORD)),
    "recover_username": ({Role.VISITOR}, call(recover_username.recover_username, "m@example.org")),
    "ask_password_code": ({Role.VISITOR}, call(reset_password.ask_password_code, "m@example.org")),
    "check_password_code": (
        {Role.VISITOR},
        call(reset_password.check_password_code, "m@example.org", "000000"),
    ),
    "reset_password": (
        {Role.VISITOR},
        call(reset_password.reset_password, "m@example.org", "000000", "m", PASSWORD),
    ),
    "show_desk_code": ({Role.VISITOR}, call(desk_confirmation.show_desk_code)),
    "see_confirmed": ({Role.VISITOR}, call(desk_confirmation.see_confirmed)),
    "confirm_by_staff": (DESK, call(desk_confirmation.confirm_by_staff, "K7QM2X")),
    "unlock": (DESK, call(unlock.unlock, "K7QM2X")),
    "is_first_staff": ({Role.OPERATOR, Role.VISITOR}, call(staff.is_first_staff)),
    "stays_staff": (
        {Role.ASSISTANT, Role.MANAGER, Role.REVIEWER, Role.AUDITOR},
        call(staff.stays_staff),
    ),
    "prove_staff": ({Role.OPERATOR, Role.VISITOR}, call(staff.prove_staff, "Ana", "846213")),
    "add_staff": (
        {Role.OPERATOR, Role.MANAGER},
        call(staff.add_staff, "Ana", Role.MANAGER, "846213"),
    ),
    "identify_person": ({Role.PATIENT}, call(identify.identify_person, "A", "B", BORN, "0000")),
    "print_guide": ({*EVERYBODY, *STAFF, Role.COURIER}, call(guide.print_guide)),
    "print_renewal_notice": ({Role.PATIENT}, call(twins.print_renewal_notice, ANY_ID)),
    "print_caregiver_notice": ({Role.CAREGIVER}, call(twins.print_caregiver_notice, ANY_ID)),
    "see_caregivers": ({Role.PATIENT}, call(see.see_caregivers)),
    "generate_pin": ({Role.PATIENT}, call(generate.generate_pin, None, PinDelivery.HAND)),
    "print_pin_slip": ({Role.PATIENT}, call(pin_slip.print_pin_slip, ISSUED)),
    "see_applicant": ({Role.PATIENT}, call(approve.see_applicant, ANY_ID)),
    "approve_caregiver": ({Role.PATIENT}, call(approve.approve_caregiver, ANY_ID, True, False, 1)),
    "end_designation": (FILLERS, call(end.end_designation, ANY_ID)),
    "see_caregiver_menu": ({Role.CAREGIVER}, call(caregiver_menu.see_caregiver_menu)),
    "begin_caregiver_registration": (
        {Role.CAREGIVER},
        call(registration.begin_caregiver_registration),
    ),
    "save_caregiver_draft": (
        {Role.CAREGIVER},
        call(registration.save_caregiver_draft, CAREGIVER_DRAFT),
    ),
    "redeem_pin": ({Role.CAREGIVER}, call(redeem.redeem_pin, ANY_ID, "482190357716")),
    "submit_caregiver_registration": (
        {Role.CAREGIVER},
        call(caregiver_submit.submit_caregiver_registration, ANY_ID, ANY_ID),
    ),
    "see_menu": ({Role.PATIENT}, call(menu.see_menu)),
    "resume_renewal": ({Role.PATIENT}, call(drafts.resume_renewal)),
    "save_draft": ({Role.PATIENT}, call(drafts.save_draft, renewal())),
    "fetch_rmv_photo": (FILLERS, call(rmv.fetch_rmv_photo, ANY_ID, "S1")),
    "list_files": (FILLERS, call(files.list_files)),
    "read_file": (FILLERS, call(files.read_file, FILE)),
    "upload_pages": (FILLERS, call(pages.upload_pages, ANY_ID, "residency.pages", [])),
    "remove_page": (FILLERS, call(pages.remove_page, ANY_ID)),
    "see_pages": (FILLERS, call(pages.see_pages, ANY_ID, [])),
    "see_page": (FILLERS, call(pages.see_page, ANY_ID)),
    "examine_photo": (FILLERS, call(photo.examine_photo, b"picture")),
    "upload_photo": (FILLERS, call(photo.upload_photo, ANY_ID, CROP)),
    "upload_uncropped": (FILLERS, call(photo.upload_uncropped, ANY_ID, b"picture")),
    "store_crop": (FILLERS, call(pages.store_crop, ANY_ID, "rmv.photo", CROP)),
    "submit_renewal": ({Role.PATIENT}, call(submit.submit_renewal, ANY_ID, uuid4(), "renewal", 1)),
    "find_confirmation": ({Role.PATIENT}, call(submit.find_confirmation, ANY_ID)),
    "print_confirmation": ({Role.PATIENT}, call(paper.print_confirmation, ANY_ID)),
    "preview_confirmation": ({Role.PATIENT}, call(paper.preview_confirmation, ANY_ID)),
    "print_pause_slip": (FILLERS, call(paper.print_pause_slip, ANY_ID, Message("Step 1 of 6"))),
    "set_line_board": ({Role.OPERATOR, *DESK}, call(line.set_line_board, Line.NONE)),
    "see_calls": ({Role.OPERATOR, *DESK}, call(help_calls.see_calls)),
    "configure_store": ({Role.OPERATOR, Role.MANAGER}, call(store.configure_store, {}, "")),
    "import_certifications": ({Role.OPERATOR}, call(imports.import_certifications, b"")),
    "import_registrations": ({Role.OPERATOR}, call(imports.import_registrations, b"")),
    "list_designations": (READERS, call(records.list_designations)),
    "list_renewals": (READERS, call(records.list_renewals)),
    "show_renewal": (READERS, call(records.show_renewal, "K1-00000")),
    "list_undelivered": (READERS, call(records.list_undelivered)),
    "decide": ({Role.REVIEWER}, call(decide.decide, "K1-00000", Decided.APPROVED, KnownBy.PORTAL)),
    "verify_audit": ({Role.OPERATOR, Role.AUDITOR}, call(audit.verify_audit)),
    "deliver_due": ({Role.COURIER}, call(deliver.deliver_due)),
    **DESK_TABLE,
}


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
    assert not ports.home_cache.exists()
    for role in allowed:
        # Who comes first may leave something that the next one is refused for.
        theirs = FakePorts(home_cache=ports.home_cache)
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


@pytest.mark.parametrize("action", list(Action))
def test_every_action_is_somebodys(action: Action) -> None:
    may = [role for role, actor in ACTORS.items() if not _refused(partial(actor.require, action))]
    assert may


def _refused(ask: Callable[[], None]) -> bool:
    try:
        ask()
    except KioskError:
        return True
    return False
