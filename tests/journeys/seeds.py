"""People who were here before: accounts, and drafts that go as far as a test wants."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from io import BytesIO
from typing import Final, cast

from PIL import Image

from kiosk.bootstrap import OpenKiosk
from kiosk.domain.caregivers.caregiver_pin import PinDelivery
from kiosk.domain.people.roles import COURIER, VISITOR, Actor, Role
from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.ingester import Page
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.caregivers.generate_pin import generate_pin
from kiosk.services.caregivers.redeem_pin import redeem_pin
from kiosk.services.caregivers.registration_draft import save_caregiver_draft
from kiosk.services.caregivers.submit_registration import submit_caregiver_registration
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.services.renewal.drafts import save_draft
from kiosk.services.renewal.identify import identify_person
from kiosk.wizard.fields.field import RawAnswers
from tests.fakes.ports import FakePorts
from tests.journeys.place import Place
from tests.unit.services.caregiving import complete, fill_in
from tests.unit.wizard.test_caregiver import CaregiverWalk
from tests.unit.wizard.walking import Walk, portrait
from ui.demo.story import Story


def add_account(place: Place, username: str = "") -> Actor:
    """A confirmed account, by default that of the story's person; its password is the story's."""
    person, password = place.story.person, place.story.password
    with place.open() as kiosk:
        email = f"{username}@example.org" if username else person.email
        made = kiosk.do(create_account, VISITOR, email, username or person.username, password, "en")
        kiosk.do(deliver_due, COURIER)
        return kiosk.do(confirm_account, made.actor, place.code()).actor


def add_draft(place: Place, to: str, kind: IdKind = IdKind.PASSPORT) -> Renewal:
    """The story's person with an account, and a stored draft whose first open step is `to`."""
    actor = add_account(place)
    with place.open() as kiosk:
        return _draft(kiosk, actor, place.story, to, kind)


def add_caregiver(place: Place, submitted: bool = False) -> None:
    """Rosa with a PIN of the story's person: before the review of her registration, or past it."""
    renewal = add_draft(place, "instructions")
    rosa = Actor(Role.CAREGIVER, add_account(place, "rosa").account_id)
    patient = Actor(Role.PATIENT, person_id=renewal.person_id)
    with place.open() as kiosk:
        ports = cast("FakePorts", kiosk.ports)
        digits = kiosk.do(generate_pin, patient, None, PinDelivery.HAND, "en").digits
        draft = kiosk.do(redeem_pin, rosa, fill_in(ports, rosa).id, digits).registration
        draft = complete(ports, rosa, draft)
        assert draft.identification is not None
        assert draft.photo is not None
        draft.answers = CaregiverWalk().to("caregiver_review").made.answers
        pages = [str(page) for page in draft.identification.pictures]
        draft.answers["out_of_state_id.passport"]["picture_of_document"] = {"pages": pages}
        draft.answers["photo"]["photo"] = portrait() | {"document": str(draft.photo.document)}
        draft = kiosk.do(save_caregiver_draft, rosa, draft, "en")
        if submitted:
            kiosk.do(submit_caregiver_registration, rosa, draft.id, draft.next_submission_id, "en")


@cache
def draft_at(to: str, kind: IdKind = IdKind.PASSPORT) -> Callable[[Place], Renewal]:
    """add_draft() as the preparation of a place, done once for all tests that ask for the same."""
    return partial(add_draft, to=to, kind=kind)


def _draft(kiosk: OpenKiosk, actor: Actor, story: Story, to: str, kind: IdKind) -> Renewal:
    person = story.person
    born = kiosk.ports.clock.today().fromisoformat(person.date_of_birth)
    found = kiosk.do(identify_person, actor, person.first_name, person.last_name, born, story.pin)
    assert found.renewal is not None
    walk = Filling(kiosk, found.actor, found.renewal, kind).to(to)
    return kiosk.do(save_draft, found.actor, replace(walk.renewal), "en")


class Filling(Walk):
    """A walk whose uploads are really stored."""

    def __init__(self, kiosk: OpenKiosk, actor: Actor, draft: Renewal, kind: IdKind) -> None:
        super().__init__(kind=kind)
        self.kiosk, self.actor = kiosk, actor
        self.stored = draft

    def usual(self) -> RawAnswers:
        """What this person types, with pages that can be seen again."""
        return {name: self._stored(name, value) for name, value in super().usual().items()}

    def _stored(self, field: str, value: object) -> object:
        if not isinstance(value, dict) or not {"pages", "document"} & set(value):
            return value
        count = len(value.get("pages", ["one"]))
        pages = self.kiosk.do(
            upload_pages, self.actor, self.stored.id, f"{self.at}.{field}", [PAGE] * count
        )
        ids = [str(page.id) for page in pages]
        return value | ({"pages": ids} if "pages" in value else {"document": ids[0]})


def _page() -> Page:
    out = BytesIO()
    Image.new("RGB", (64, 48), "#d8dedd").save(out, "JPEG")
    return Page(out.getvalue(), 64, 48, out.getvalue())


PAGE: Final = _page()
