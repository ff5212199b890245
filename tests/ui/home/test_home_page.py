"""The home screen: what it shows, what it offers, and what it says when nothing is known."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
import segno
from pytestqt.qtbot import QtBot

from kiosk import labels
from tests.ui.stage import SAY, button, seen, show, shown, words_on
from ui.home.entry_tile import EntryTile
from ui.home.home_cache import Home
from ui.home.home_page import HomePage

NOW: Final = datetime(2026, 11, 20, 22, 40, tzinfo=UTC)
ROWS: Final = tuple(
    "".join("1" if dark else "0" for dark in row)
    for row in segno.make("https://order.example.org").matrix
)
FULL: Final = Home(
    store="Maple Row Dispensary",
    phone="(508) 555-0100",
    line="none",
    words="No / Little Line",
    updated="Last Updated at 10:36 PM",
    patients="You do not have to wait. Come to the desk.",
    adult_use="Open today until 11:00 PM.",
    stale_words="Not known. Ask staff",
    stale_at=NOW + timedelta(minutes=56),
    portal_url="https://patient.massciportal.com",
    portal_qr=ROWS,
    reserve_url="https://order.example.org",
    reserve_qr=ROWS,
)


def entry(page: HomePage, name: str) -> EntryTile:
    found = page.findChild(EntryTile, name)
    assert isinstance(found, EntryTile)
    return found


def page_of(home: Home, now: datetime = NOW) -> HomePage:
    return HomePage(SAY, home, lambda: now)


@pytest.mark.req("S2", "S3")
def test_home_shows_board_and_addresses(qtbot: QtBot) -> None:
    page = page_of(FULL)
    window = show(qtbot, page)
    words = words_on(page)
    for label in (labels.LINE, labels.NO_LINE, labels.PATIENTS, labels.ADULT_USE):
        assert label in words
    assert "Last Updated at 10:36 PM" in words
    assert labels.RESERVE_AHEAD in words
    assert "order.example.org" in words
    assert not window.header.isVisible()
    assert not window.footer.start_over_button.isVisible()
    assert window.footer.help_button.words() == labels.HELP


@pytest.mark.req("S2")
def test_home_says_not_known_when_the_update_is_too_old(qtbot: QtBot) -> None:
    page = page_of(FULL, NOW + timedelta(hours=1))
    seen(qtbot, show(qtbot, page), "home-stale")
    assert "Not known. Ask staff" in words_on(page)
    assert labels.NO_LINE not in words_on(page)
    assert "Last Updated at 10:36 PM" not in words_on(page)
    assert "No recent update" in words_on(page)


@pytest.mark.req("S2")
@pytest.mark.parametrize("line", ["none", "some", "long", "closed", "unknown"])
def test_what_staff_wrote_for_the_day_is_shown_while_the_desk_serves(
    qtbot: QtBot, line: str
) -> None:
    words = words_on(shown(qtbot, page_of(replace(FULL, line=line))))
    serves = line in ("none", "some", "long")
    assert [note in words for note in (FULL.patients, FULL.adult_use)] == [serves, serves]


def test_home_says_how_long_it_takes_and_what_to_bring_and_its_ways_are_large(
    qtbot: QtBot,
) -> None:
    page = shown(qtbot, page_of(FULL))
    words = words_on(page)
    for said in ("About 10 minutes. Bring:", "Physician's paper", "ID", "Proof of address"):
        assert said in words
    px_per_mm = 96 / 25.4
    ways = [button(page, "start"), entry(page, "guide"), entry(page, "website")]
    assert [round(way.height() / px_per_mm) for way in ways] == [36, 29, 29]


def test_home_that_knows_nothing_still_starts(qtbot: QtBot) -> None:
    page = shown(qtbot, page_of(Home()))
    assert "Not known. Ask staff" in words_on(page)
    assert not entry(page, "website").isVisible()
    with qtbot.waitSignal(page.start):
        button(page, "start").click()


@pytest.mark.req("R1", "S1", "S6")
def test_website_and_guide_are_offered_above_start(qtbot: QtBot) -> None:
    page = shown(qtbot, page_of(FULL))
    start = button(page, "start")
    ways = {"website": (labels.WEBSITE, page.website), "guide": (labels.ASSIGN, page.guide)}
    for name, (words, signal) in ways.items():
        tile = entry(page, name)
        assert tile.words() == words
        assert tile.y() < start.y()
        with qtbot.waitSignal(signal):
            tile.click()


def test_refresh_changes_the_board_in_place(qtbot: QtBot) -> None:
    page = shown(qtbot, page_of(FULL))
    start = button(page, "start").geometry()
    board = page.board
    page.refresh(FULL)
    assert page.board is board
    page.refresh(replace(FULL, line="long", words="Long line"))
    assert "Long line" in words_on(page)
    assert labels.NO_LINE not in words_on(page)
    assert button(page, "start").geometry() == start


def test_refresh_notices_that_time_went_by(qtbot: QtBot) -> None:
    moments = [NOW, NOW + timedelta(hours=2)]
    page = shown(
        qtbot, HomePage(SAY, FULL, lambda: moments[-1] if len(moments) == 1 else moments.pop(0))
    )
    page.refresh(FULL)
    assert "Not known. Ask staff" in words_on(page)
