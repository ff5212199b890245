"""Going back, walking away, starting over: nothing is lost, and nothing stays on the screen."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from kiosk import labels
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, Resumed
from tests.patience import PATIENCE_S
from tests.printing import wait_for
from ui.session.visit import Ending


@pytest.mark.req("R4")
def test_what_was_typed_but_not_proceeded_is_there_after_back(resumed: Resumed) -> None:
    booth = resumed("personal_information")
    booth.type({"street": "1 Unsaved Way"})
    booth.press("back")
    booth.at("instructions")
    booth.press("next_page", "next_page", "next_page", "proceed")
    booth.at("personal_information")
    assert booth.raw()["street"] == "1 Unsaved Way"


@pytest.mark.req("R10")
def test_change_from_review_comes_back_to_review_with_the_new_answer(resumed: Resumed) -> None:
    booth = resumed("review")
    booth.press("change.personal_information")
    booth.at("personal_information")
    booth.type({"street": "12 New Street"})
    booth.press("proceed")
    booth.at("review")
    booth.sees("Your address doesn't match your registration")
    assert booth.place.renewal().address is not None
    assert "12 New Street" in str(booth.place.renewal().address)


def walk_away(booth: Booth) -> None:
    """Skip the seconds of an empty room: the alert, then the end."""
    idle = booth.visit.idle
    while not booth.hands.sees("more_time"):
        idle.second()
    booth.sees(labels.MORE_TIME)
    while idle.watching:
        idle.second()


@pytest.mark.req("R4", "T1")
def test_walking_away_wipes_the_screen_and_the_next_session_resumes(
    resumed: Resumed, new_booth: NewBooth
) -> None:
    booth = resumed("id_number")
    booth.type({"number": "X90062163"})
    QApplication.clipboard().setText("X90062163")
    walk_away(booth)
    assert booth.endings == [Ending.TIMEOUT]
    assert booth.page.name == "home"
    assert QApplication.clipboard().text() == ""
    visible = [box for box in booth.window.findChildren(QLineEdit) if box.isVisible()]
    assert visible == []
    booth.session.pipe.heard.emit("bye")
    assert booth.exit_codes == [0]
    later = new_booth(booth.place)
    later.resume("id_number")
    assert later.raw()["number"] == ""


def test_more_time_stops_the_countdown(booth: Booth) -> None:
    booth.press("start")
    booth.at("age_gate")
    for _ in range(125):
        booth.visit.idle.second()
    booth.press("more_time")
    booth.until(lambda: not booth.hands.sees("more_time"), "the alert to go")
    for _ in range(100):
        booth.visit.idle.second()
    assert not booth.hands.sees("more_time")
    assert booth.endings == []


def test_start_over_asks_once_and_keeps_everything_when_told_no(booth: Booth) -> None:
    booth.resume("identify")
    booth.type({"first_name": "Thi Hoa"})
    booth.press("start_over")
    booth.sees("End this visit?")
    booth.press("stay")
    booth.until(lambda: not booth.hands.sees("End this visit?"), "the sheet to go")
    assert booth.raw()["first_name"] == "Thi Hoa"
    assert booth.endings == []
    booth.press("start_over", "end_visit")
    assert booth.endings == [Ending.CANCEL]
    assert booth.page.name == "home"


def test_an_answer_that_comes_after_the_end_is_not_shown(resumed: Resumed) -> None:
    booth = resumed("review")
    booth.press("agreed", "proceed")
    # Looks at the records alone: the answer waits in the queue meanwhile.
    wait_for("the commit", lambda: booth.place.renewal().submitted_on is not None, PATIENCE_S)
    booth.visit.end(Ending.TIMEOUT)
    booth.visit.core.tasks.close()
    QApplication.processEvents()
    assert booth.page.name == "home"
    assert booth.references == []
    assert booth.place.renewal().submitted_on is not None
