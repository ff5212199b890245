"""What several use case tests say and do."""

from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.documents import Identification, IdKind, Residency, ResidencyKind
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.portraits import Crop
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.renewal.drafts import save_draft
from kiosk.services.renewal.photo import upload_photo
from tests.factories import days
from tests.fakes.ingester import page
from tests.fakes.ports import FakePorts

CODE = "123456"
CROP = Crop(page(600, 600).jpeg, page(200, 200).jpeg, 600)
PASSWORD = "a long good password"


def import_records(
    ports: FakePorts,
    certifications: Sequence[Certification] = (),
    registrations: Sequence[Registration] = (),
) -> None:
    """Put records into the fake database."""
    with ports.uow() as uow:
        sealed = ports.feeds.seal_certifications(certifications, lambda done, of: None)
        uow.certifications.put_all(sealed)
        uow.registrations.put_all(ports.feeds.seal_registrations(registrations, lambda *_: None))
        uow.commit()


def another_account(ports: FakePorts, username: str = "other") -> Actor:
    """A second person with a confirmed account."""
    ports.random.next_codes = [CODE]
    plain = normalize("NFKD", username).encode("ascii", "ignore").decode()
    made = create_account(ports, VISITOR, f"{plain}@example.org", username, PASSWORD, "en")
    return confirm_account(ports, made.actor, CODE).actor


def complete(ports: FakePorts, patient: Actor, draft: Renewal) -> Renewal:
    """Answer every step of a passport renewal, with stored pages, and save."""
    pages = upload_pages(ports, patient, draft.id, "residency.pages", [page(61), page(62)])
    passport = upload_pages(ports, patient, draft.id, "out_of_state_id.picture", [page(63)])
    photo = upload_photo(ports, patient, draft.id, CROP)
    draft.instructions_read = True
    draft.id_kind, draft.id_number = IdKind.PASSPORT, "E12345678"
    draft.identification = Identification(IdKind.PASSPORT, (passport[0].id,), days(1000))
    draft.residency_kind = ResidencyKind.UTILITY_BILL
    ids = tuple(each.id for each in pages)
    draft.residency = Residency(ResidencyKind.UTILITY_BILL, days(-20), ids)
    draft.photo = IdPhoto(photo.id, PortraitSource.CAMERA)
    return save_draft(ports, patient, draft, "en")


def stored(ports: FakePorts, renewal: Renewal) -> Renewal:
    """The renewal as it is in the database."""
    return replace(ports.database.rows.renewals[renewal.id])
