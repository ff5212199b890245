"""Papers and printers without any, quiet calls for staff, and underage people."""

import pytest

from kiosk import labels
from kiosk.bootstrap.demonstration import add_demonstration_staff
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.letters.demonstration import REVIEWER
from kiosk.services.desk.named_staff import prove_staff
from kiosk.services.program.decide import decide
from kiosk.services.store.call_staff import see_calls
from kiosk.services.store.change_store import configure_store
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace, Resumed
from tests.journeys.place import Place
from tests.journeys.proof import claims
from tests.journeys.seeds import draft_at
from ui.home.age_gate import UnderAgePage
from ui.session.visit import Ending


@pytest.mark.req("S1", "S6")
def test_the_guide_is_read_and_printed_from_home_without_the_age_gate(booth: Booth) -> None:
    booth.place.empty_tray.touch()
    booth.press("guide")
    booth.at("guide")
    booth.sees(labels.ASSIGN, labels.FOR_CAREGIVER, labels.BACK_TO_NEW_PATIENTS)
    booth.press("print")
    booth.sees("The printer is out of paper", "Staff can print the guide for you.")
    booth.place.empty_tray.unlink()
    booth.press("print")
    booth.sees("Take your guide")
    assert labels.FOR_CAREGIVER in " ".join(booth.place.paper().split())
    booth.press("new_patients")
    booth.at("home")
    booth.press("guide")
    booth.at("guide")
    booth.press("back")
    booth.at("home")
    booth.press("start")
    booth.at("age_gate")


@pytest.mark.req("R11")
def test_without_paper_the_words_name_the_reference_and_it_prints_later(resumed: Resumed) -> None:
    booth = resumed("review")
    booth.place.empty_tray.touch()
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    reference = booth.place.renewal().reference
    booth.press("preview")
    booth.sees("Your confirmation on paper", "paper")
    booth.press("close_preview", "print")
    booth.sees("The printer is out of paper", f"Ask staff to reprint with {reference}")
    assert booth.place.papers() == []
    booth.place.empty_tray.unlink()
    booth.press("print")
    booth.sees("Your confirmation is printed")
    assert reference in booth.place.paper()
    booth.press("done")
    assert booth.endings == [Ending.FINISH]


@pytest.mark.req("R11")
def test_where_the_store_says_so_the_confirmation_prints_itself_once(resumed: Resumed) -> None:
    booth = resumed("review")
    with booth.place.open() as kiosk:
        kiosk.do(configure_store, OPERATOR, {"prints_confirmation": "true"}, "the owner asks")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    booth.sees("You're done, ", "Your confirmation is printed")
    booth.window.redraw(booth.window.say)
    booth.sees("Your confirmation is printed")
    assert booth.place.renewal().reference in booth.place.paper()


@pytest.mark.req("R11", "R14", "S7")
def test_a_decision_is_printed_at_the_kiosk_from_the_reviewer_s_record_on(
    resumed: Resumed, new_booth: NewBooth
) -> None:
    booth = resumed("review")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    booth.press("done")
    reference = booth.place.renewal().reference
    with booth.place.open() as kiosk:
        add_demonstration_staff(kiosk)
        reviewer = kiosk.do(prove_staff, OPERATOR, *REVIEWER)
        kiosk.do(decide, reviewer, reference, Decided.RETURNED, KnownBy.LETTER, ["photo_differs"])
    booth = new_booth(booth.place)
    booth.log_on()
    booth.press("print")
    booth.sees("Take your paper")
    said = " ".join(booth.place.paper().split())
    assert f"Your renewal {reference} came back" in said
    assert "Your photo doesn't look like the photo on your ID" in said
    assert not claims(said)


def steps_called_from(place: Place) -> list[str]:
    with place.open() as kiosk:
        return [call.step for call in kiosk.do(see_calls, OPERATOR)]


@pytest.mark.req("S4")
def test_help_calls_staff_from_home_and_from_a_step(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport", draft_at("residency_kind"))
    booth = new_booth(place)
    booth.press("help")
    booth.sees("We called staff", "You can also call the store: (508) 555-0100")
    booth.press("close_help")
    assert steps_called_from(place) == ["home"]
    booth.resume("residency_kind")
    booth.press("kind.utility_bill", "help")
    booth.sees("We called staff")
    booth.press("close_help")
    assert set(steps_called_from(place)) == {"home", "residency_kind"}
    assert booth.raw() == {"kind": "utility_bill"}


@pytest.mark.req("S1")
def test_someone_underage_is_shown_how_staff_help_and_home_follows(booth: Booth) -> None:
    booth.press("start", "age.under")
    booth.at("under_age")
    booth.sees("Staff can help you", "(508) 555-0100")
    page = booth.page
    assert isinstance(page, UnderAgePage)
    page.ended.emit()
    booth.at("home")
    assert not booth.visit.idle.watching
    booth.press("start")
    booth.at("age_gate")
    assert booth.visit.idle.watching
