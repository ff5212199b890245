"""What a confirmation lists as sent."""

import pytest

from kiosk.domain.renewal.documents import Residency, ResidencyKind
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers import confirmation as words
from kiosk.services.renewal.confirmation_facts import confirmation_of
from tests.factories import complete_renewal, submitted_renewal
from tests.fakes.ports import FakePorts


def test_pictures_pages_and_photo_are_counted(ports: FakePorts) -> None:
    facts = confirmation_of(ports, submitted_renewal()).facts
    assert facts.sent == ((words.ID_PICTURES, 2), (words.RESIDENCY, 2), (words.PHOTO, 1))


def test_an_accepted_rmv_photo_is_listed_once(ports: FakePorts) -> None:
    from tests.factories import renewal_with_rmv_photo

    made = renewal_with_rmv_photo(residency=Residency(ResidencyKind.MASSACHUSETTS_ID))
    made.submission_id, made.submitted_on, made.valid_until = made.id, made.date_of_birth, None
    with pytest.raises(KioskError) as refused:
        confirmation_of(ports, made)
    assert refused.value.code is ErrorCode.NOT_FOUND
    made.valid_until = made.date_of_birth
    assert confirmation_of(ports, made).facts.sent == ((words.RMV_PHOTO, 1),)


def test_a_draft_has_no_confirmation(ports: FakePorts) -> None:
    with pytest.raises(KioskError) as refused:
        confirmation_of(ports, complete_renewal())
    assert refused.value.code is ErrorCode.NOT_FOUND


def test_a_renewal_of_an_older_shape_lists_what_it_has(ports: FakePorts) -> None:
    made = submitted_renewal()
    made.identification, made.photo = None, None
    assert confirmation_of(ports, made).facts.sent == ((words.RESIDENCY, 2),)
