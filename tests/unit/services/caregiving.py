"""A caregiver on the way to be named: what several use case tests say and do."""

from datetime import date
from uuid import UUID, uuid4

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.caregivers.designation import Designation
from kiosk.domain.desk.staff import Staff
from kiosk.domain.people.person import Address, Name, name_key
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.domain.renewal.documents import Identification, IdKind
from kiosk.services.caregivers.approve_caregiver import approve_caregiver
from kiosk.services.caregivers.caregiver_views import IssuedPin
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.registration_draft import (
    begin_caregiver_registration,
    save_caregiver_draft,
)
from kiosk.services.caregivers.submit_registration import submit_caregiver_registration
from kiosk.services.program.decide import decide
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.renewal.identify import identify_person
from kiosk.services.renewal.photo import upload_photo
from tests.factories import NOW, PIN, certification, days, registration
from tests.fakes.ingester import page
from tests.fakes.ports import FakePorts
from tests.unit.services.people import CROP, another_account, import_records

PINS = ("482190357716", "903577164821", "571648219035", "716482190357", "264809135746")
ROSA = Name("Rosa", "Lima")
ROSA_BORN = date(1990, 5, 4)
TOM = Name("Tom", "Adams")
TOM_BORN = date(1970, 1, 2)
ELM = Address("1 Elm Street", "Worcester", "MA", "01608")


def a_patient(ports: FakePorts, name: Name = TOM, born: date = TOM_BORN) -> Actor:
    """Another registered patient, identified and logged on."""
    number = f"P{name.key}{born}"
    import_records(
        ports,
        [certification(name=name, date_of_birth=born)],
        [registration(name=name, date_of_birth=born, number=number)],
    )
    actor = another_account(ports, name_key(name.first))
    return identify_person(ports, actor, name.first, name.last, born, PIN).actor


def give_pin(
    ports: FakePorts, patient: Actor, digits: str = PINS[0], designation_id: UUID | None = None
) -> IssuedPin:
    """A PIN of these digits by hand."""
    ports.random.next_codes = [digits]
    return generate_pin(ports, patient, designation_id, PinDelivery.HAND, "en")


def fill_in(
    ports: FakePorts, caregiver: Actor, name: Name = ROSA, born: date = ROSA_BORN
) -> CaregiverRegistration:
    """A draft that says who the caregiver is."""
    draft = begin_caregiver_registration(ports, caregiver)
    draft.instructions_read = True
    draft.name, draft.date_of_birth = name, born
    draft.address, draft.phone = ELM, "(508) 555-0142"
    return save_caregiver_draft(ports, caregiver, draft, "en")


def complete(
    ports: FakePorts, caregiver: Actor, draft: CaregiverRegistration
) -> CaregiverRegistration:
    """Answer every other step, with stored pages, and save."""
    passport = upload_pages(ports, caregiver, draft.id, "out_of_state_id.picture", [page(63)])
    photo = upload_photo(ports, caregiver, draft.id, CROP)
    draft.id_kind, draft.id_number = IdKind.PASSPORT, "E12345678"
    draft.identification = Identification(IdKind.PASSPORT, (passport[0].id,), days(1000))
    draft.photo = IdPhoto(photo.id, PortraitSource.CAMERA)
    draft.agreed_id, draft.agreed_version = "caregiver", 1
    return save_caregiver_draft(ports, caregiver, draft, "en")


def register(
    ports: FakePorts,
    caregiver: Actor,
    digits: str = PINS[0],
    name: Name = ROSA,
    born: date = ROSA_BORN,
) -> CaregiverRegistration:
    """Fill in, redeem, complete and submit."""
    draft = fill_in(ports, caregiver, name, born)
    draft = redeem_pin(ports, caregiver, draft.id, digits).registration
    draft = complete(ports, caregiver, draft)
    submit_caregiver_registration(ports, caregiver, draft.id, draft.next_submission_id, "en")
    return ports.database.rows.caregivers[draft.id]


def come_back(
    ports: FakePorts, caregiver: Actor, name: Name = ROSA, born: date = ROSA_BORN
) -> CaregiverRegistration:
    """Fix what the Program returned, under this name and birth date, and submit it again."""
    draft = fill_in(ports, caregiver, name, born)
    draft.fix(draft.to_fix)
    draft.kept_because = "It is right"
    draft = save_caregiver_draft(ports, caregiver, draft, "en")
    return submit_caregiver_registration(ports, caregiver, draft.id, draft.next_submission_id, "en")


def validated(
    ports: FakePorts, patient: Actor, caregiver: Actor, digits: str = PINS[0]
) -> CaregiverRegistration:
    """Registered, and approved by the patient as not family."""
    issued = give_pin(ports, patient, digits)
    made = register(ports, caregiver, digits)
    assert approve_caregiver(ports, patient, issued.designation_id, True, False, 1, "en").pending
    return made


def decided(ports: FakePorts, reference: str, which: Decided, *reasons: str) -> None:
    """The Program's decision, as a reviewer records it."""
    reviewer = Staff(uuid4(), f"Ada {uuid4()}", Role.REVIEWER, "an encoded hash", NOW)
    with ports.uow() as uow:
        uow.staff.add(reviewer)
        uow.commit()
    actor = Actor(Role.REVIEWER, reviewer.id)
    decide(ports, actor, reference, which, KnownBy.PORTAL, reasons)


def slot_of(made: CaregiverRegistration) -> UUID:
    """The designation that a registration is in."""
    assert made.designation_id is not None
    return made.designation_id


def designation(ports: FakePorts, designation_id: UUID | None) -> Designation:
    """The designation as it is in the database."""
    assert designation_id is not None
    return ports.database.rows.designations[designation_id]
