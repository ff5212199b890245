"""A visit that is put off: the slip, the way back, and no slip when there is no paper."""

import pytest

from tests.journeys.conftest import NewBooth, NewPlace, Resumed
from tests.journeys.proof import pdf_text
from tests.journeys.seeds import add_draft
from ui.session.visit import Ending


@pytest.mark.req("R15")
def test_a_slip_leads_back_to_the_step_that_is_left(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport")
    renewal = add_draft(place, "residency_kind")
    booth = new_booth(place)
    booth.resume("residency_kind")
    booth.press("start_over", "later")
    booth.sees("Take your slip", "It says what to bring")
    (slip,) = (place.folder / "prints").glob("*.pdf")
    words = pdf_text(slip)
    assert slip.stem == renewal.reference
    for said in (renewal.reference, "Step 4 of 6: Proof of Residency", "A paper that shows your"):
        assert said in words
    assert f"For {renewal.name.first} {renewal.name.last[0]}." in words
    for secret in (renewal.name.last, renewal.patient_number, renewal.email, "passport"):
        assert secret not in words
    booth.press("end_visit")
    assert booth.endings == [Ending.CANCEL]

    later = new_booth(place)
    later.resume("residency_kind")


@pytest.mark.req("R15")
def test_without_paper_the_reference_stays_on_the_screen_and_can_be_printed_again(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport")
    renewal = add_draft(place, "residency_kind")
    empty = place.folder / "prints" / "out-of-paper"
    empty.touch()
    booth = new_booth(place)
    booth.resume("residency_kind")
    booth.press("start_over", "later")
    booth.sees("The printer is out of paper", f"Ask staff to reprint with {renewal.reference}")
    empty.unlink()
    booth.press("print_again")
    booth.sees("Take your slip")
    booth.press("end_visit")
    assert booth.endings == [Ending.CANCEL]


def test_nobody_is_offered_to_finish_later_what_has_not_begun(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport")
    booth = new_booth(place)
    booth.press("start", "age.adult", "start_over")
    booth.sees("End this visit?")
    assert not booth.hands.sees("later")
    booth.press("stay")


@pytest.mark.req("R11")
def test_the_paper_is_seen_before_it_is_printed(resumed: Resumed) -> None:
    booth = resumed("review")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    booth.press("preview")
    booth.sees("Your confirmation on paper", "paper")
    booth.press("close_preview", "done")
    assert list((booth.place.folder / "prints").glob("*.pdf")) == []
