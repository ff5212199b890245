"""The RMV at its worst: slow, and with someone else's photo."""

import pytest

from kiosk import labels
from kiosk.domain.renewal.documents import IdKind
from tests.journeys.booth import Booth
from tests.journeys.conftest import Resumed

pytestmark = pytest.mark.req("R5", "R6")


@pytest.fixture
def booth(resumed: Resumed) -> Booth:
    """Someone who is asked for the number of their license."""
    return resumed("id_number", IdKind.MASSACHUSETTS_LICENSE, story="massachusetts_rmv")


def give_number(booth: Booth) -> None:
    booth.type({"number": booth.place.story.person.licence_number})
    booth.press("proceed")


def test_someone_who_skips_a_slow_rmv_shows_pictures_of_the_id(booth: Booth) -> None:
    behavior = booth.place.devices / "rmv" / "behaviour.toml"
    behavior.write_text("delay_s = 2.0\n", encoding="utf-8")
    give_number(booth)
    booth.sees("Getting your photo from the RMV")
    booth.press("skip")
    booth.at("id_verification")
    booth.sees(labels.ID_VERIFICATION)
    assert booth.place.renewal().rmv_photo is None


@pytest.mark.req("R9")
def test_a_photo_of_someone_else_leads_to_pictures_of_the_id(booth: Booth) -> None:
    give_number(booth)
    booth.at("rmv_photo")
    booth.press("mine.no", "proceed")
    booth.at("id_verification")
    booth.press("back")
    booth.at("rmv_photo")
    assert booth.raw() == {"mine": "no"}
    renewal = booth.place.renewal()
    assert renewal.rmv_accepted is False
    assert renewal.photo is None
