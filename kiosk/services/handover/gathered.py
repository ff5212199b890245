"""One submission gathered for handing over: its pages, and its files within the limits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.domain.renewal.application import Application, Status
from kiosk.i18n import ENGLISH
from kiosk.letters.papers.step_sheet import SheetRow, SheetStep, StepSheetFacts
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.ports.registry import HandedFile, Submission
from kiosk.services.changing import store_now
from kiosk.services.handover.portal_pages import (
    Designated,
    PortalPage,
    Upload,
    caregiver_pages,
    renewal_pages,
)
from kiosk.services.renewal.standing import read_standing

RENEWAL: Final = "renewal"
CAREGIVER: Final = "caregiver_registration"
SHEET: Final = "00-step-sheet.pdf"


@dataclass(frozen=True)
class Gathered:
    """The round of an application that waits for the Program."""

    application: Application
    kind: str
    pages: tuple[PortalPage, ...]
    files: Mapping[Upload, HandedFile] = field(repr=False)

    def submission(self, sheet: Sequence[HandedFile] = ()) -> Submission | None:
        """What is handed over; None for one that was never submitted."""
        made = self.application
        if made.submission_id is None or made.submitted_at is None:
            return None
        return Submission(
            id=made.submission_id,
            reference=made.reference,
            kind=self.kind,
            submitted_at=made.submitted_at,
            answers={each.key: _plain(each.value) for page in self.pages for each in page.answered},
            files=(*sheet, *self.files.values()),
        )

    def packet(self, ports: Ports) -> Submission | None:
        """The same with its step sheet before the files."""
        day = self.application.submitted_on
        if day is None:
            return None
        steps = tuple(self._step(page) for page in self.pages)
        facts = StepSheetFacts(self.application.reference, day, steps)
        now = ports.clock.local(ports.clock.now())
        pdf = ports.papers.draw(facts, store_now(ports), now, ENGLISH)
        return self.submission((HandedFile(SHEET, pdf),))

    def _step(self, page: PortalPage) -> SheetStep:
        rows = tuple(SheetRow(each.label, each.said or each.value) for each in page.answered)
        names = tuple(self.files[upload].name for upload in page.uploads)
        return SheetStep(page.title, rows, names, page.note)


def gather_renewal(ports: Ports, renewal_id: UUID) -> Gathered | None:
    """The renewal with its files; None unless it waits for the Program."""
    with ports.reading() as uow:
        renewal = uow.renewals.get(renewal_id)
        pages = tuple(renewal_pages(renewal))
        jpegs = _jpegs(uow, pages)
    return _gathered(ports, renewal, RENEWAL, pages, jpegs)


def gather_caregiver(ports: Ports, registration_id: UUID) -> Gathered | None:
    """The registration with its files; None unless the patient approved it and it waits (C10)."""
    with ports.reading() as uow:
        made = uow.caregivers.get(registration_id)
        patient = _designated(uow, made)
        if patient is None:
            return None
        pages = tuple(caregiver_pages(made, patient))
        jpegs = _jpegs(uow, pages)
    return _gathered(ports, made, CAREGIVER, pages, jpegs)


def _designated(uow: UnitOfWork, made: CaregiverRegistration) -> Designated | None:
    if made.designation_id is None:
        return None
    designation = uow.designations.get(made.designation_id)
    if designation.stage is not DesignationStatus.VALIDATED or designation.declaration is None:
        return None
    person = uow.people.get(designation.patient_id)
    registration = read_standing(uow, person.name, person.date_of_birth).registration
    number = registration.number if registration is not None else ""
    return Designated(number, designation.declaration.immediate_family)


def _jpegs(uow: UnitOfWork, pages: tuple[PortalPage, ...]) -> dict[UUID, bytes]:
    wanted = (page for each in pages for upload in each.uploads for page in upload.pages)
    return {page: uow.documents.content(page) for page in wanted}


def _gathered(
    ports: Ports,
    application: Application,
    kind: str,
    pages: tuple[PortalPage, ...],
    jpegs: Mapping[UUID, bytes],
) -> Gathered | None:
    """The files are made after the transaction: it takes seconds to shrink many pages."""
    if application.status is not Status.SUBMITTED:
        return None
    return Gathered(application, kind, pages, dict(_files(ports, pages, jpegs)))


def _files(
    ports: Ports, pages: tuple[PortalPage, ...], jpegs: Mapping[UUID, bytes]
) -> Iterator[tuple[Upload, HandedFile]]:
    """Numbered in the order in which the portal asks."""
    uploads = (upload for page in pages for upload in page.uploads)
    for number, upload in enumerate(uploads, 1):
        theirs, make = [jpegs[page] for page in upload.pages], ports.portal_files
        if upload.is_photo:
            ending, content = "jpg", make.photo(theirs[0])
        elif len(theirs) == 1:
            ending, content = "jpg", make.page(theirs[0])
        else:
            ending, content = "pdf", make.document(theirs)
        yield upload, HandedFile(f"{number:02}-{upload.what}.{ending}", content)


def _plain(value: str | date) -> str:
    return value.isoformat() if isinstance(value, date) else value
