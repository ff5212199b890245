"""The ribbon of a demonstration: on every page, with the newest code, and who to be behind it."""

from pathlib import Path

import pytest

from kiosk.bootstrap.demonstration import open_demonstration
from kiosk.letters.demonstration import MANAGER, RIBBON
from kiosk.settings import load
from tests.journeys.conftest import NewBooth
from tests.journeys.place import QUICK, Place, story
from tests.ui.audit import audit
from tests.ui.pictures import keep
from tests.ui.staff.audit import audit_desk
from tests.ui.staff.conftest import NewDesk, new_desk
from tests.ui.staff.stand import SMALL, WIDE
from tests.ui.stage import SAY, clipped, words_on
from ui.demonstration.ribbon import Demonstration
from ui.staff.pages.today_page import TodayPage

__all__ = ["new_desk"]
PASSWORD = "green kettle by the window"


@pytest.fixture
def shop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Place:
    """A demonstration on a new machine."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    settings = open_demonstration()
    with settings.file.open("a", encoding="utf-8") as config:
        config.write(QUICK)
    return Place(settings.file.parent, story("massachusetts_rmv"))


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080), SMALL])
def test_the_ribbon_has_who_to_be_behind_it(
    new_booth: NewBooth, shop: Place, size: tuple[int, int]
) -> None:
    booth = new_booth(shop, size=size)
    booth.sees(RIBBON)
    keep(booth.screen.grab(), "demonstration", "home")
    booth.press("demonstration")
    booth.sees("María Delgado-Ruiz, born March 14, 1984, PIN 4821", MANAGER[1])
    keep(booth.screen.grab(), "demonstration", "card")
    assert (clipped(booth.window), audit(booth.window)) == ([], [])
    booth.press("demonstration", "close_card")
    booth.until(lambda: booth.hands.reaches("start"), "to reach home again")


def test_the_ribbon_tells_the_code_while_it_is_asked_for(new_booth: NewBooth, shop: Place) -> None:
    booth = new_booth(shop)
    booth.press("start", "age.adult", "create")
    for name, text in (("email", "m@example.org"), ("username", "maria"), ("password", PASSWORD)):
        booth.type({name: text})
        booth.press("proceed")
    booth.press("agreed", "proceed")
    booth.at("account_confirm")
    booth.sees(f"Your code: {shop.code()}", RIBBON)
    keep(booth.screen.grab(), "demonstration", "code")
    booth.type({"code": shop.code()})
    booth.press("proceed")
    booth.at("menu")
    assert not [words for words in words_on(booth.screen) if "Your code" in words]


@pytest.mark.parametrize("size", [WIDE, SMALL])
def test_the_desk_has_the_ribbon_and_the_card_too(
    new_desk: NewDesk, shop: Place, size: tuple[int, int]
) -> None:
    desk = new_desk(shop, size)
    settings = load(shop.config)
    demonstration = Demonstration(desk.window, desk.window, settings, SAY)
    desk.type("name", MANAGER[0])
    desk.type("pin", MANAGER[1])
    with desk.qtbot.waitSignal(desk.desk.entered):
        desk.press("log_on")
    desk.open(TodayPage)
    keep(desk.window.grab(), "demonstration", "desk")
    assert RIBBON in desk.said()
    assert audit_desk(desk.window) == []
    desk.press("demonstration")
    desk.until(lambda: desk.sees("close_card"))
    keep(desk.window.grab(), "demonstration", "desk-card")
    assert audit_desk(desk.window) == []
    demonstration.close()
