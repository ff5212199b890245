"""What the review shows: sections with their Change, rows and pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import Identification
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_, Message
from kiosk.wizard.steps.identity.id_kind import ID_OPTIONS
from kiosk.wizard.steps.residency.residency_kind import RESIDENCY_OPTIONS

ENDS_IN: Final = N_("ends in {last}")
LAST: Final = 4


@dataclass(frozen=True)
class SummaryRow:
    """One answer: its label, and the value as words, a day, or text as given."""

    label: str
    value: Message | date | str


@dataclass(frozen=True)
class SummaryPicture:
    """A stored page with its caption."""

    document: UUID
    caption: Message


@dataclass(frozen=True)
class Section:
    """Some answers that are changed together: Change begins at the step that `change` names."""

    heading: str
    change: str
    rows: tuple[SummaryRow, ...] = ()
    pictures: tuple[SummaryPicture, ...] = ()


def masked(number: str) -> Message:
    """The last four characters of a number, the most that the review shows."""
    return Message.of(ENDS_IN, last=number[-LAST:])


def sections(renewal: Renewal) -> Iterator[Section]:
    """Every answer of a renewal, in the order of the steps."""
    yield Section(
        N_("Who you are"),
        "identify",
        (
            SummaryRow(N_("Name"), renewal.name.full),
            SummaryRow(N_("Date of birth"), renewal.date_of_birth),
            SummaryRow(N_("Patient number"), masked(renewal.patient_number)),
        ),
    )
    home = renewal.address
    if home is not None:
        where = f"{home.street}, {home.city} {home.zip}"
        yield Section(
            N_("Where you live"),
            "personal_information",
            (
                SummaryRow(N_("Address"), where),
                SummaryRow(N_("Phone"), masked(renewal.phone)),
                SummaryRow(N_("Email"), renewal.email or Message(N_("None"))),
            ),
        )
    yield id_section(renewal)
    yield _residency(renewal)
    yield from photo_section(renewal)
    yield from kept_section(renewal)


def photo_section(application: Application) -> Iterator[Section]:
    """The identification photo, once there is one."""
    if application.photo is not None:
        caption = Message.of(N_("Photo"))
        yield Section(
            N_("Your photo"),
            "photo",
            pictures=(SummaryPicture(application.photo.document, caption),),
        )


def id_section(application: Application) -> Section:
    """Kind, number and pictures of the ID."""
    labels = {option.key: option.label for option in ID_OPTIONS}
    rows = []
    if application.id_kind is not None:
        rows.append(SummaryRow(N_("Kind"), Message.of(labels[application.id_kind])))
    if application.id_number:
        rows.append(SummaryRow(N_("Number"), masked(application.id_number)))
    shown = application.identification
    if shown is not None and shown.expires_on is not None:
        rows.append(SummaryRow(N_("Expires"), shown.expires_on))
    pictures = tuple(_id_pictures(shown)) if shown is not None else ()
    return Section(N_("Your ID"), "id_kind", tuple(rows), pictures)


def _id_pictures(shown: Identification) -> Iterator[SummaryPicture]:
    captions = (N_("ID front"), N_("ID back"))
    for picture, caption in zip(shown.pictures, captions, strict=False):
        yield SummaryPicture(picture, Message.of(caption))
    if shown.rmv_photo is not None:
        yield SummaryPicture(shown.rmv_photo, Message.of(N_("RMV photo")))


def _residency(renewal: Renewal) -> Section:
    labels = {option.key: option.label for option in RESIDENCY_OPTIONS}
    proof = renewal.residency
    if proof is None:
        return Section(N_("Proof of residency"), "residency_kind")
    rows = [SummaryRow(N_("Document"), Message.of(labels[proof.kind]))]
    if proof.dated_on is not None:
        rows.append(SummaryRow(N_("Date"), proof.dated_on))
    pictures = tuple(
        SummaryPicture(page, Message.of(N_("Page {number}"), number=number))
        for number, page in enumerate(proof.pages, 1)
    )
    return Section(N_("Proof of residency"), "residency_kind", tuple(rows), pictures)


def kept_section(application: Application) -> Iterator[Section]:
    """What came back and is kept, and why."""
    if application.kept:
        rows = [SummaryRow(N_("Sent back"), Message(each.words)) for each in application.kept]
        because = SummaryRow(N_("You're keeping it because"), application.kept_because)
        yield Section(N_("What you're keeping"), "unchanged", (*rows, because))


def caregiver_sections(registration: CaregiverRegistration) -> Iterator[Section]:
    """Every answer of a registration, in the order of the steps, without the PIN."""
    home = registration.address
    if home is not None:
        yield Section(
            N_("Who you are"),
            "caregiver_person",
            (
                SummaryRow(N_("Name"), registration.name.full),
                SummaryRow(N_("Date of birth"), registration.date_of_birth),
                SummaryRow(N_("Address"), f"{home.street}, {home.city} {home.state} {home.zip}"),
                SummaryRow(N_("Phone"), masked(registration.phone)),
                SummaryRow(N_("Email"), registration.email or Message(N_("None"))),
            ),
        )
    if registration.patient:
        patient = SummaryRow(N_("Patient"), registration.patient)
        yield Section(N_("Your patient"), "caregiver_pin", (patient,))
    yield id_section(registration)
    yield from photo_section(registration)
    yield from kept_section(registration)
