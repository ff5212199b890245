"""PhoneUploads: what every slot promises, real or not."""

import pytest

from kiosk.adapters.phone.phone_page import ChildPhoneUploads
from kiosk.errors import ErrorCode
from kiosk.ports.phone_uploads import PhoneState, PhoneUploads
from kiosk.settings import PhoneSettings
from tests.fakes.phone_uploads import FakePhoneUploads
from tests.refusals import refusal_of

OFF = FakePhoneUploads()
OFF.off = True
ON: dict[str, PhoneUploads] = {
    "child": ChildPhoneUploads(PhoneSettings(address="http://127.0.0.1", port=0)),
    "fake": FakePhoneUploads(),
}
NOT_SET_UP: dict[str, PhoneUploads] = {"child": ChildPhoneUploads(PhoneSettings()), "fake": OFF}


@pytest.fixture(params=ON)
def uploads(request: pytest.FixtureRequest) -> PhoneUploads:
    return ON[request.param]


@pytest.mark.req("T7")
def test_each_slot_has_its_own_secret_and_ends_for_good(uploads: PhoneUploads) -> None:
    assert uploads.available()
    first, second = (uploads.open("en", "Photo", lambda: None) for _ in range(2))
    assert first.invitation.address != second.invitation.address
    assert len(first.invitation.address.rsplit("/u/", 1)[1]) == 22
    assert len(first.invitation.match_code) == 4
    assert (first.state(), list(first.files())) == (PhoneState.AWAITED, [])
    for slot in (first, second, first):
        slot.close()
        assert (slot.state(), list(slot.files())) == (PhoneState.ENDED, [])


@pytest.mark.parametrize("uploads", NOT_SET_UP.values(), ids=NOT_SET_UP)
def test_a_page_that_is_not_set_up_is_unavailable(uploads: PhoneUploads) -> None:
    assert not uploads.available()
    refused = refusal_of(uploads.open, "en", "Photo", lambda: None)
    assert refused.code is ErrorCode.PHONE_UNAVAILABLE
