"""A real kiosk on SQLite, with María's records and her complete draft."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.people.roles import OPERATOR, VISITOR, Actor
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.documents import Identification, IdKind, Residency, ResidencyKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.portraits import Crop
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.feeds import read_feed as feeds
from kiosk.services.feeds.import_feed import import_feed
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.renewal.drafts import resume_renewal, save_draft
from kiosk.services.renewal.identify import identify_person
from kiosk.services.renewal.photo import upload_photo
from kiosk.settings import PasswordSettings, Settings
from tests.factories import BORN, NAME, PIN
from tests.fakes.ingester import page

CERTIFICATION = "{pin},{first},{last},{born},{certified},{expires},Dr. Ana Silva"
REGISTRATION = (
    "P00124471,{first},{last},{born},18 Elm Street,Worcester,MA,01608,,maria@example.org,"
    "{certified},{expires}"
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A machine that was set up, with a quick password hash."""
    made = set_up(tmp_path / "config.toml", {"name": "Green Leaf"}).settings
    return replace(made, password=PasswordSettings(time_cost=1, memory_kib=8))


@pytest.fixture
def kiosk(settings: Settings) -> Iterator[OpenKiosk]:
    """The kiosk over those settings."""
    with open_kiosk(settings) as opened:
        yield opened


@pytest.fixture
def patient(kiosk: OpenKiosk, monkeypatch: pytest.MonkeyPatch) -> Actor:
    """María, logged on and identified."""
    today = kiosk.ports.clock.today()
    words = {
        "pin": PIN,
        "first": NAME.first,
        "last": NAME.last,
        "born": BORN,
        "certified": today - timedelta(days=30),
        "expires": today + timedelta(days=30),
    }
    certified = f"{feeds.CERTIFICATIONS.header}\n{CERTIFICATION.format(**words)}"
    registered = f"{feeds.REGISTRATIONS.header}\n{REGISTRATION.format(**words)}"
    assert kiosk.do(import_feed, OPERATOR, feeds.CERTIFICATIONS, certified.encode()).added == 1
    assert kiosk.do(import_feed, OPERATOR, feeds.REGISTRATIONS, registered.encode()).added == 1
    with monkeypatch.context() as known:
        known.setattr(kiosk.ports, "random_code", lambda alphabet, length: "1" * length)
        made = kiosk.do(create_account, VISITOR, "m@example.org", "maria", "a long password", "en")
        account = kiosk.do(confirm_account, made.actor, "111111").actor
    return kiosk.do(identify_person, account, NAME.first, NAME.last, BORN, PIN).actor


@pytest.fixture
def draft(kiosk: OpenKiosk, patient: Actor) -> Renewal:
    """María's draft with every answer and page, saved."""
    made = kiosk.do(resume_renewal, patient)
    bill = kiosk.do(upload_pages, patient, made.id, "residency.pages", [page(), page(70)])
    passport = kiosk.do(upload_pages, patient, made.id, "out_of_state_id.picture", [page(80)])
    crop = Crop(page(600, 600).jpeg, page(200, 200).jpeg, 600)
    photo = kiosk.do(upload_photo, patient, made.id, crop)
    today = kiosk.ports.clock.today()
    made.instructions_read = True
    made.id_kind, made.id_number = IdKind.PASSPORT, "E12345678"
    valid = today.replace(year=today.year + 2, day=1)
    made.identification = Identification(IdKind.PASSPORT, (passport[0].id,), valid)
    made.residency_kind = ResidencyKind.UTILITY_BILL
    pages = tuple(each.id for each in bill)
    made.residency = Residency(ResidencyKind.UTILITY_BILL, today, pages)
    made.photo = IdPhoto(photo.id, PortraitSource.CAMERA)
    return kiosk.do(save_draft, patient, made, "en")
