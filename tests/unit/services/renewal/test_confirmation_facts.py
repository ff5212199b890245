"""What a confirmation lists as sent."""

from kiosk.domain.renewal.documents import Residency, ResidencyKind
from kiosk.errors import ErrorCode
from kiosk.letters.papers import confirmation as words
from kiosk.services.renewal.confirmation_facts import confirmation_of
from tests.factories import complete_renewal, submitted_renewal
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


def test_pictures_pages_and_photo_are_counted(ports: FakePorts) -> None:
    assert refusal_of(confirmation_of, ports, complete_renewal()).code is ErrorCode.NOT_FOUND
    made = submitted_renewal()
    all_sent = ((words.ID_PICTURES, 2), (words.RESIDENCY, 2), (words.PHOTO, 1))
    assert confirmation_of(ports, made).facts.sent == all_sent
    made.identification, made.photo = None, None
    assert confirmation_of(ports, made).facts.sent == ((words.RESIDENCY, 2),)


def test_an_accepted_rmv_photo_is_listed_once(ports: FakePorts) -> None:
    from tests.factories import renewal_with_rmv_photo

    made = renewal_with_rmv_photo(residency=Residency(ResidencyKind.MASSACHUSETTS_ID))
    made.submission_id, made.submitted_on, made.valid_until = made.id, made.date_of_birth, None
    assert refusal_of(confirmation_of, ports, made).code is ErrorCode.NOT_FOUND
    made.valid_until = made.date_of_birth
    assert confirmation_of(ports, made).facts.sent == ((words.RMV_PHOTO, 1),)
