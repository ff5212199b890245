"""A visit that is put off: the slip, the way back, and no slip if there is no paper."""

import pytest

from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, Resumed
from ui.session.visit import Ending


@pytest.mark.req("R15")
def test_a_slip_leads_back_to_the_step_that_is_left(resumed: Resumed, new_booth: NewBooth) -> None:
    booth = resumed("residency_kind")
    renewal = booth.place.renewal()
    booth.place.empty_tray.touch()
    booth.press("start_over", "later")
    booth.sees("The printer is out of paper", f"Ask staff to reprint with {renewal.reference}")
    booth.place.empty_tray.unlink()
    booth.press("print_again")
    booth.sees("Take your slip", "It tells you what to bring")
    words = booth.place.paper()
    assert [slip.stem for slip in booth.place.papers()] == [renewal.reference]
    for said in (
        renewal.reference,
        "Step 4 of 6: Proof of Residency",
        "A document that shows your",
    ):
        assert said in words
    assert f"For {renewal.name.first} {renewal.name.last[0]}." in words
    for secret in (renewal.name.last, renewal.patient_number, renewal.email, "passport"):
        assert secret not in words
    booth.press("end_visit")
    assert booth.endings == [Ending.CANCEL]
    new_booth(booth.place).resume("residency_kind")


def test_no_one_is_offered_to_finish_later_what_has_not_started(booth: Booth) -> None:
    booth.press("start", "age.adult", "start_over")
    booth.sees("End this visit?")
    assert not booth.hands.sees("later")
