"""The RMV at its worst: slow, and with somebody else's photo."""

import pytest

from kiosk import labels
from kiosk.domain.renewal.documents import IdKind
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import add_draft

LICENSE = IdKind.MASSACHUSETTS_LICENSE


def asked(place: Place, new_booth: NewBooth) -> Booth:
    """The number was given, and the RMV is asked."""
    add_draft(place, "id_number", LICENSE)
    booth = new_booth(place)
    booth.resume("id_number")
    booth.type({"number": place.story.person.licence_number})
    booth.press("proceed")
    return booth


@pytest.mark.req("R5", "R6")
def test_who_skips_a_slow_rmv_shows_pictures_of_the_id(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("massachusetts_rmv")
    (place.devices / "rmv" / "behaviour.toml").write_text("delay_s = 2.0\n", encoding="utf-8")
    booth = asked(place, new_booth)
    booth.sees("Getting your photo from the RMV")
    booth.press("skip")
    booth.at("id_verification")
    booth.sees(labels.ID_VERIFICATION)
    assert place.renewal().rmv_photo is None


@pytest.mark.req("R5", "R6", "R9")
def test_a_photo_of_somebody_else_leads_to_pictures_of_the_id(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("massachusetts_rmv")
    booth = asked(place, new_booth)
    booth.at("rmv_photo")
    booth.press("mine.no", "proceed")
    booth.at("id_verification")
    booth.press("back")
    booth.at("rmv_photo")
    assert booth.raw() == {"mine": "no"}
    renewal = place.renewal()
    assert renewal.rmv_accepted is False
    assert renewal.photo is None
