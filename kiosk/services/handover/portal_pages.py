"""What the portal asks, page by page in its order, and what was answered."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from kiosk import labels
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import MASSACHUSETTS_KINDS
from kiosk.domain.renewal.renewal import Renewal
from kiosk.i18n import N_, Message
from kiosk.letters.document_kinds import ID_WORDS, RESIDENCY_WORDS
from kiosk.letters.papers import step_sheet as words

AGREED: Final = Message(N_("Agreed to at the kiosk"))
PERSONAL_INFORMATION: Final = N_("Personal information")
THEIR_PATIENT: Final = N_("The patient")
KEPT: Final = N_("What they keep")


@dataclass(frozen=True)
class Asked:
    """One answer: its key in JSON, its words on the step sheet, and both forms of its value.

    Without words of its own, the value is typed as it is; a date is typed as one.
    """

    key: str
    label: str
    value: str | date = field(repr=False)
    said: Message | None = None


@dataclass(frozen=True)
class Upload:
    """One file to upload, named for what it shows: a picture of one page, or a PDF of several."""

    what: str
    pages: tuple[UUID, ...]
    is_photo: bool = False


@dataclass(frozen=True)
class PortalPage:
    """One page of the portal; what was left empty is left out."""

    title: str
    asked: tuple[Asked, ...] = ()
    uploads: tuple[Upload, ...] = ()
    note: str = ""

    @property
    def answered(self) -> tuple[Asked, ...]:
        """What there is to type."""
        return tuple(each for each in self.asked if each.value)


@dataclass(frozen=True)
class Designated:
    """What a caregiver's registration does not say itself: whose caregiver, and as what."""

    patient_number: str
    immediate_family: bool


def renewal_pages(renewal: Renewal) -> Iterator[PortalPage]:
    """R3 to R10."""
    number = Asked("patient_number", N_("Patient number"), renewal.patient_number)
    yield PortalPage(labels.IDENTIFY, (*_name(renewal), number), note=words.PIN_NOTE)
    yield PortalPage(PERSONAL_INFORMATION, _contact(renewal))
    yield from _identification(renewal)
    proof = renewal.residency
    if proof is not None:
        kind = Message(RESIDENCY_WORDS[proof.kind])
        asked = [Asked("residency_kind", N_("Paper"), proof.kind.value, kind)]
        if proof.dated_on is not None:
            asked.append(Asked("residency_dated_on", N_("Date"), proof.dated_on))
        uploads = (Upload("proof-of-residency", proof.pages),) if proof.pages else ()
        yield PortalPage(labels.RESIDENCY, tuple(asked), uploads)
    yield from _photo(renewal)
    yield from _ending(labels.REVIEW, renewal)


def caregiver_pages(made: CaregiverRegistration, patient: Designated) -> Iterator[PortalPage]:
    """C6, and what the patient declared (C9)."""
    yield PortalPage(labels.CAREGIVER_INFORMATION, (*_name(made), *_contact(made)))
    family = patient.immediate_family
    declared = Message(N_("Yes") if family else N_("No"))
    yield PortalPage(
        THEIR_PATIENT,
        (
            Asked("patient", N_("Patient"), made.patient),
            Asked("patient_number", N_("Patient number"), patient.patient_number),
            Asked("immediate_family", N_("Family"), "yes" if family else "no", declared),
        ),
        note=words.CAREGIVER_PIN_NOTE,
    )
    yield from _identification(made)
    yield from _photo(made)
    yield from _ending(labels.AGREE, made)


def _name(made: Application) -> tuple[Asked, ...]:
    return (
        Asked("first_name", N_("First name"), made.name.first),
        Asked("last_name", N_("Last name"), made.name.last),
        Asked("date_of_birth", N_("Date of birth"), made.date_of_birth),
    )


def _contact(made: Application) -> tuple[Asked, ...]:
    home = made.address
    where = (
        (
            Asked("street", N_("Street address"), home.street),
            Asked("city", N_("City or town"), home.city),
            Asked("state", N_("State"), home.state),
            Asked("zip", N_("ZIP code"), home.zip),
        )
        if home is not None
        else ()
    )
    phone = Asked("phone", N_("Phone number"), made.phone)
    return (*where, phone, Asked("email", N_("Email address"), made.email))


def _identification(made: Application) -> Iterator[PortalPage]:
    """The kind and number on one page, its pictures and last day on the next, as the portal has it.

    Both sides of a military ID are one file; a Massachusetts ID has one for each side.
    """
    shown = made.identification
    if shown is None:
        return
    massachusetts = shown.kind in MASSACHUSETTS_KINDS
    kind = Asked("id_kind", N_("Kind"), shown.kind.value, Message(ID_WORDS[shown.kind]))
    number = Asked("id_number", N_("Number"), made.id_number)
    state = Asked("id_state", N_("State that gave the ID"), made.id_state)
    note = words.RMV_NOTE if shown.rmv_photo is not None else ""
    yield PortalPage(labels.SUBMIT_ID, (kind, number, state), note=note)
    if shown.rmv_photo is not None or shown.expires_on is None:
        return
    if massachusetts:
        sides = zip(("id-front", "id-back"), shown.pictures, strict=False)
        uploads = tuple(Upload(what, (page,)) for what, page in sides)
    else:
        uploads = (Upload("id", shown.pictures),)
    title = labels.ID_VERIFICATION if massachusetts else labels.OUT_OF_STATE_ID
    expires = Asked("id_expires_on", N_("Expires"), shown.expires_on)
    yield PortalPage(title, (expires,), uploads)


def _photo(made: Application) -> Iterator[PortalPage]:
    if made.photo is not None:
        upload = Upload("identification-photo", (made.photo.document,), is_photo=True)
        yield PortalPage(labels.PHOTO, uploads=(upload,))


def _ending(title: str, made: Application) -> Iterator[PortalPage]:
    """What the person agreed to, and why they keep what came back."""
    if made.kept:
        because = Asked("kept_because", N_("They keep it because"), made.kept_because)
        codes = ", ".join(reason.code for reason in made.kept)
        yield PortalPage(KEPT, (Asked("kept", N_("Sent back"), codes), because))
    agreed = made.attestation
    if agreed is not None:
        text = f"{agreed.id}-v{agreed.version}"
        yield PortalPage(title, (Asked("agreed_to", labels.AGREE, text, AGREED),))
