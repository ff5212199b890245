"""The player: each way an act can end, a story cut off and continued, one that waits in vain."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.bootstrap.demonstration import add_demonstration_staff
from kiosk.domain.renewal.application import Status
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place
from tests.journeys.seeds import add_draft
from ui.demo import pace
from ui.demo.script import write_script
from ui.demo.story import read_story
from ui.session.visit import Ending

ALL_SCREENS = """
[[act]]
who = "patient"
[[act.screen]]
name = "home"
press = ["start"]
[[act.screen]]
name = "age_gate"
press = ["age.adult"]
[[act.screen]]
name = "log_on"
type.username = "{username}"
type.password = "{password}"
press = ["proceed"]
[[act.screen]]
name = "menu"
press = ["renew"]
[[act.screen]]
name = "review"
press = ["agreed", "proceed"]
[[act.screen]]
name = "confirmation"
press = ["done"]
"""


Play = Callable[..., Booth]


def short(place: Place, tmp_path: Path, end: str | None, screens: str) -> None:
    """The place's story cut down to someone who has filled in everything already."""
    text = place.story.file.read_text(encoding="utf-8")
    file = tmp_path / "short.toml"
    file.write_text(text[: text.index("[[act]]")] + screens, encoding="utf-8")
    write_script(place.folder, replace(read_story(file), person=place.story.person), end)
    add_draft(place, "review")


@pytest.fixture
def place(new_place: NewPlace) -> Place:
    return new_place("passport")


@pytest.fixture
def play(place: Place, new_booth: NewBooth, tmp_path: Path) -> Play:
    """Start a short story; a second time it continues where it was."""

    def begin(end: str | None = None, screens: str = ALL_SCREENS) -> Booth:
        if not (tmp_path / "short.toml").exists():
            short(place, tmp_path, end, screens)
        return new_booth(place, play=True)

    return begin


def finishes(booth: Booth) -> int:
    """The code the story ended with."""
    with booth.qtbot.waitSignal(booth.player.finished) as heard:
        pass
    (code,) = heard.args
    return int(code)


@pytest.mark.parametrize("end", ["cancel", "timeout"])
def test_a_visit_that_ends_early_leaves_the_draft(end: str, place: Place, play: Play) -> None:
    booth = play(end)
    booth.until(lambda: bool(booth.endings), "the end")
    assert booth.endings == [Ending(end)]
    assert place.renewal().status is Status.DRAFT


def test_a_crash_on_purpose_is_a_bug_like_any_other(place: Place, play: Play) -> None:
    booth = play("crash")
    with booth.qtbot.captureExceptions() as bugs:
        booth.until(lambda: bool(bugs), "the crash")
    assert [kind for kind, _bug, _trace in bugs] == [RuntimeError]
    assert place.renewal().status is Status.DRAFT


def test_a_story_that_was_cut_off_continues_where_it_was_and_is_over_once(
    place: Place, play: Play
) -> None:
    booth = play()
    booth.at("menu")
    booth.player.recorder.close()
    booth.leave()
    later = play()
    later.until(lambda: bool(later.endings), "the end")
    assert place.renewal().status is Status.SUBMITTED
    assert finishes(play()) == 0


def test_a_story_that_waits_in_vain_says_for_what(
    place: Place, play: Play, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    booth = play(screens=ALL_SCREENS.replace("age.adult", "age.of.reason"))
    booth.at("age_gate")
    monkeypatch.setattr(pace, "PATIENCE_POLLS", 60)
    assert finishes(booth) == 1
    told = "The story waits in vain on page age_gate: to reach age.of.reason\n"
    assert told in capfd.readouterr().err
    assert list((place.folder / "screens").glob("*gave-up.png"))


DECIDED = """
[[act]]
decide = "approved"
known_by = "portal"
"""


@pytest.mark.parametrize("submits", [True, False])
def test_the_reviewer_decides_on_what_was_submitted_last_if_anything(
    place: Place, play: Play, capfd: pytest.CaptureFixture[str], submits: bool
) -> None:
    with place.open() as kiosk:
        add_demonstration_staff(kiosk)
    booth = play(screens=ALL_SCREENS + DECIDED if submits else DECIDED)
    if submits:
        booth.until(lambda: bool(booth.endings), "the end")
        assert finishes(play()) == 0
        assert place.renewal().status is Status.APPROVED
    else:
        assert finishes(booth) == 1
        assert "The decision was refused: not_found\n" in capfd.readouterr().err
