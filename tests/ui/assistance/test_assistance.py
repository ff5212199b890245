"""Staff at the kiosk: unlock, the veil, the person's consent, the ribbon, what stays closed."""

import numpy as np
import pytest
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.domain.people.roles import Role
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import add_draft
from tests.ui.audit import Pixels, audit, pixels_of
from tests.ui.pictures import keep
from tests.ui.staff.stand import NAMES, PIN, hire
from ui.assistance.veil import blurred, paint_veil
from ui.demo.hands.hands import Hands
from ui.widgets.fields.agree_tile import AgreeTile

SIZES = [(1080, 1920), (1920, 1080), (1024, 768)]


def stopped_at_residency(place: Place) -> None:
    add_draft(place, "residency_kind")
    hire(place)


@pytest.fixture
def place(new_place: NewPlace) -> Place:
    """A store whose patient stopped before the proof of residency."""
    return new_place("passport", stopped_at_residency)


@pytest.fixture
def booth(place: Place, new_booth: NewBooth) -> Booth:
    """A patient before the proof of residency."""
    made = new_booth(place)
    made.resume("residency_kind")
    return made


def come(booth: Booth, name: str = NAMES[Role.ASSISTANT], pin: str = PIN) -> None:
    """A staff member comes and says who they are."""
    booth.press("help", "staff_here")
    booth.at("staff_unlock")
    identify(booth, name, pin)


def identify(booth: Booth, name: str = NAMES[Role.ASSISTANT], pin: str = PIN) -> None:
    booth.type({"staff_name": name, "staff_pin": pin})
    booth.press("proceed")


def assist(booth: Booth) -> None:
    come(booth)
    booth.at("staff_consent")
    booth.press("proceed")
    booth.sees("ribbon")


@pytest.mark.req("S5")
def test_the_page_is_hidden_until_the_person_agrees(booth: Booth) -> None:
    hidden = booth.page
    booth.press("help", "staff_here")
    booth.at("staff_unlock")
    assert not hidden.isVisible()
    shown = pixels_of(paint(booth.page, hidden).toImage())
    assert _details(shown) < 20 < _details(pixels_of(hidden.grab().toImage()))
    keep(booth.window, "pages", "assist-unlock")
    assert audit(booth.window) == []
    identify(booth)
    booth.sees("May Dana Kim help you?")
    assert not hidden.isVisible()
    keep(booth.window, "pages", "assist-consent")
    assert audit(booth.window) == []
    booth.press("decline_help")
    booth.at("residency_kind")
    assert booth.page is hidden
    assert booth.window.findChild(QWidget, "ribbon") is None
    assert booth.visit.core.actor.assisted_by is None


@pytest.mark.parametrize("size", SIZES, ids=["portrait", "landscape", "small"])
def test_the_ribbon_names_who_helps_until_stop(
    place: Place, new_booth: NewBooth, size: tuple[int, int]
) -> None:
    booth = new_booth(place, size=size)
    booth.hands = Hands(booth.screen, on_screen=True)
    booth.resume("residency_kind")
    assist(booth)
    booth.sees("Dana Kim is helping")
    keep(booth.window, "pages", "assist-ribbon")
    assert audit(booth.window) == []
    assert booth.visit.core.actor.assisted_by is not None
    booth.press("stop_assist")
    booth.until(lambda: booth.visit.core.actor.assisted_by is None, "to stop")
    assert not any(part.isVisible() for part in booth.window.findChildren(QWidget, "ribbon"))


def test_a_role_that_may_not_assist_and_a_wrong_pin_are_told_so_and_staff_can_leave(
    booth: Booth,
) -> None:
    come(booth, NAMES[Role.AUDITOR])
    booth.sees("You don't have permission for this. Ask staff for help")
    identify(booth, pin="111222")
    booth.sees("Name or PIN is not right")
    booth.press("leave_unlock")
    booth.at("residency_kind")


@pytest.mark.req("S5")
def test_what_staff_touched_is_marked_and_only_the_person_agrees(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport")
    add_draft(place, "review")
    hire(place)
    booth = new_booth(place)
    booth.resume("review")
    assist(booth)
    tile = booth.window.findChild(AgreeTile)
    assert isinstance(tile, AgreeTile)
    assert not tile.isEnabled()
    booth.press("change.residency_kind")
    booth.at("residency_kind")
    booth.press("kind.tuition_bill", "proceed")
    booth.at("residency")
    marks = place.renewal().assisted
    assert [mark.partition(":")[0] for mark in marks] == ["residency_kind"]


@pytest.mark.req("S5")
def test_what_staff_typed_is_theirs_until_the_person_alone_saves_the_page_again(
    new_place: NewPlace, new_booth: NewBooth
) -> None:
    place = new_place("passport")
    add_draft(place, "review")
    hire(place)
    booth = new_booth(place)
    booth.resume("review")

    def marks() -> list[str]:
        return list(place.renewal().assisted)

    booth.press("change.personal_information")
    booth.at("personal_information")
    street = str(booth.raw()["street"])
    assist(booth)
    booth.type({"street": "1 Undone Road", "phone": "(508) 555-0199"})
    booth.type({"street": street})
    booth.press("stop_assist")
    booth.until(lambda: booth.visit.core.actor.assisted_by is None, "to stop")
    booth.press("proceed")
    booth.at("review")
    assert marks() == ["personal_information:phone"]
    booth.press("change.personal_information")
    booth.at("personal_information")
    booth.press("proceed")
    booth.at("review")
    assert marks() == []


def paint(over: QWidget, hidden: QWidget) -> QPixmap:
    """What the page in front paints of the hidden one, without its own parts."""
    picture = QPixmap(over.size())
    painter = QPainter(picture)
    paint_veil(painter, over.rect(), blurred(hidden.grab()))
    painter.end()
    return picture


def _details(pixels: Pixels) -> int:
    """How many px differ sharply from the one to their right: what letters do."""
    green = pixels.astype(np.int64) >> 8 & 0xFF
    return int((abs(np.diff(green, axis=1)) > 30).sum())
