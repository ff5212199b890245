"""Submissions that wait for a reviewer, with real pictures, in a store that has a reviewer."""

from dataclasses import replace
from datetime import date, timedelta
from importlib.resources import files
from uuid import UUID, uuid4

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import Declaration, Designation, DesignationStatus
from kiosk.domain.people.person import Address, Name, Person
from kiosk.domain.people.roles import Role
from kiosk.domain.renewal.application import Application, Attestation, Status
from kiosk.domain.renewal.documents import Document
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.records.unit_of_work import UnitOfWork
from tests.factories import HOME, NOW, POLICY, TODAY, complete_renewal, submitted_renewal
from tests.journeys.place import Place
from tests.samples import an_account
from tests.ui.staff.stand import hire

MARIA, HOA = "K3-7F2QM", "K3-M4VTY"
NOEL = "K3-C5PJH"
PAPERS = {"front": "id_front.jpg", "back": "id_back.jpg", "photo": "portrait.jpg"}


def fill_queue(place: Place) -> None:
    """Hoa's renewal, María's, whose address differs, and Noel, whom she approved."""
    staff = hire(place)
    helper = staff[Role.ASSISTANT].account_id
    assert helper is not None
    maria = Person(uuid4(), Name("María", "Delgado-Ruiz"), date(1984, 3, 14))
    hoa = Person(uuid4(), Name("Thị Hoa", "Đặng"), date(1990, 6, 21))
    moved = Address("18 Elm Street, Apt 3", "Worcester", "MA", "01608")
    record = Address("18 Elm Street, Apt 2", "Worcester", "MA", "01608")
    made = [
        _renewal(hoa, HOA, "P00131958", 2),
        _renewal(maria, MARIA, "P00124471", 3, address=moved, registered_address=record),
    ]
    made[1].assisted = {"personal_information:street": helper}
    with place.open() as kiosk, kiosk.ports.uow() as uow:
        for person, renewal in zip((hoa, maria), made, strict=True):
            uow.people.add(person)
            uow.renewals.add(replace(renewal, status=Status.DRAFT))
            _add_pages(uow, renewal)
            uow.renewals.save(renewal)
        _add_noel(uow, maria)
        uow.commit()


def _renewal(person: Person, reference: str, number: str, days: int, **said: object) -> Renewal:
    made = submitted_renewal(
        person_id=person.id,
        reference=reference,
        name=person.name,
        date_of_birth=person.date_of_birth,
        patient_number=number,
        **said,
    )
    made.submitted_at = NOW - timedelta(days=days)
    made.answers = {"id_number": {"number": "S12345678"}, "photo": {"photo": "one"}}
    return made


def _add_noel(uow: UnitOfWork, maria: Person) -> None:
    noel = Person(uuid4(), Name("Noel", "Delgado"), date(1979, 5, 2))
    account = an_account(username="noel")
    agreed = Attestation("caregiver", 1, "en", NOW)
    yes = Declaration(immediate_family=True, wording=agreed)
    status = DesignationStatus.VALIDATED
    named = Designation(uuid4(), maria.id, NOW, NOW, noel.id, status, declaration=yes)
    given = complete_renewal()
    made = CaregiverRegistration.blank(uuid4(), NOEL, account.id, NOW, "en")
    made = replace(
        made,
        name=noel.name,
        date_of_birth=noel.date_of_birth,
        address=HOME,
        phone="(508) 555-0177",
        email="noel@example.org",
        photo=given.photo,
        instructions_read=True,
        id_kind=given.id_kind,
        id_number=given.id_number,
        identification=given.identification,
    )
    made.redeemed(named.id, noel.id, "María D.", renews=False)
    made.attestation = agreed
    uow.people.add(noel)
    uow.accounts.add(account)
    uow.designations.add(named)
    uow.caregivers.add(made)
    _add_pages(uow, made)
    made.submit(made.next_submission_id, NOW, TODAY, POLICY, agreed, "en")
    uow.caregivers.save(made)


def _add_pages(uow: UnitOfWork, made: Application) -> None:
    shown = made.identification
    assert shown is not None
    assert made.photo is not None
    sides = ("front", "back")
    for page, side in zip(shown.pictures, sides, strict=False):
        _add_page(uow, made, page, PAPERS[side])
    for page in made.proofs:
        _add_page(uow, made, page, "utility_bill.jpg")
    _add_page(uow, made, made.photo.document, PAPERS["photo"])


def _add_page(uow: UnitOfWork, made: Application, page: UUID, paper: str) -> None:
    jpeg = (files("resources") / "demo" / "papers" / paper).read_bytes()
    document = Document(page, made.id, "page", len(jpeg), 100, 100, bound=True)
    uow.documents.add(document, jpeg, jpeg)
