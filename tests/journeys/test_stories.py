"""The stories of the demo, each act in its own session, every screen looked at."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from _pytest.mark import ParameterSet
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.renewal.application import Status
from kiosk.services.keeping.operator_records import list_designations
from kiosk.services.keeping.verify_audit import verify_audit
from kiosk.settings import load
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.place import Place, make_place
from tests.journeys.proof import claims, mail_text, named_in, pdf_text
from tests.patience import PATIENCE_MS
from tests.ui.audit import audit
from ui.demo import demo_summary as summary
from ui.demo import recorder
from ui.demo.demo_options import DEFAULT_STORY
from ui.demo.demo_summary import write_summary
from ui.demo.story import DESK, STAFF, StoryDecision, demo_folder, read_story
from ui.frame.window import Window
from ui.session.visit import Ending
from ui.theme.theme import Theme

STANDING, WIDE, SMALL = SIZES = (1080, 1920), (1920, 1080), (1024, 768)
IN_THE_SUITE: Final = {
    "by_phone", "passport", "walked_away", "caregiver_of_family",
}  # fmt: skip
"""What the others do besides these has its own journeys; `make audit` plays all of them."""
RENEWALS: Final = {
    "by_phone": (5, SMALL),
    "massachusetts_rmv": (3, SMALL),
    "no_camera": (5, WIDE),
    "out_of_state": (4, SMALL),
    "passport": (4, STANDING),
    "rmv_down": (5, STANDING),
    "walked_away": (3, WIDE),
}
"""Pages each story keeps: a bill of two, the photo, and the pictures of the ID if any. And the size
of its screen: the stories take turns, `make audit` plays each at all three."""
CAREGIVERS: Final = {"caregiver": (False, STANDING), "caregiver_of_family": (True, STANDING)}
ACT_MS: Final = 4 * PATIENCE_MS
"""The player gives up much sooner when nothing moves; this only ends what never ends."""
LONG_NAME: Final = Path(__file__).with_name("long_name") / "long_name.toml"
"""Written from docs/stories.md alone. On a small screen the name gives the review pages."""
PICTURED: Final = "passport"
"""The story whose pictures are kept, which takes longer than playing it."""


def story_of(name: str) -> ParameterSet:
    """A story for the suite, or for `make audit`."""
    return pytest.param(name, marks=[] if name in IN_THE_SUITE else pytest.mark.audit)


@pytest.fixture(autouse=True)
def look_of_the_other_tests(qapp: QApplication) -> Iterator[None]:
    yield
    Theme.load("light").use(qapp)


@pytest.fixture
def unpictured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Empty files replace the pictures, and no contact sheet is drawn."""
    monkeypatch.setattr(recorder._Save, "run", lambda save: save._file.touch())
    monkeypatch.setattr(summary, "draw_contact_sheet", lambda *_of: None)


def play(place: Place, new_booth: NewBooth, size: tuple[int, int]) -> list[str]:
    """Play every act to its end; what breaks the rules of screens comes back in words."""
    faults: list[str] = []
    for act in place.story.acts:
        if isinstance(act, StoryDecision) or act.at == DESK:
            continue  # the next session has it played before its own visit
        booth = new_booth(place, play=True, size=size)
        finished: list[int] = []

        def look(name: str, picture: QPixmap, window: Window = booth.window) -> None:
            faults.extend(f"{name}: {fault}" for fault in audit(window, picture))

        booth.player.recorder.pictured.connect(look)
        booth.player.finished.connect(finished.append)
        booth.until(partial(_any, booth.endings, finished), "the act's end", ACT_MS)
        assert (booth.endings, finished) == ([Ending(act.end)], [])
        booth.session.pipe.heard.emit("bye")
        assert booth.exit_codes == [0]
    if isinstance(place.story.acts[-1], StoryDecision):
        decide_last(place, new_booth)
    return faults


def decide_last(place: Place, new_booth: NewBooth) -> None:
    """A decision is recorded by the next session; after the last act there is no more visit."""
    booth = new_booth(place, play=True)
    with booth.qtbot.waitSignal(booth.player.finished, timeout=ACT_MS) as heard:
        pass
    assert heard.args == [0]


def _any(*lists: Sequence[object]) -> bool:
    return any(lists)


@pytest.mark.req("R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12")
@pytest.mark.parametrize("name", [story_of(name) for name in RENEWALS])
def test_a_story_plays_to_one_submitted_renewal(
    name: str, new_place: NewPlace, new_booth: NewBooth, request: pytest.FixtureRequest
) -> None:
    if name != PICTURED:
        request.getfixturevalue("unpictured")
    documents, size = RENEWALS[name]
    place = new_place(name)
    assert play(place, new_booth, size) == []
    place.deliver()
    (counts,) = place.renewals()
    renewal = place.renewal()
    assert renewal.status is Status.SUBMITTED
    assert (renewal.submitted_on, renewal.valid_until) == (date(2026, 11, 20), date(2027, 11, 20))
    assert counts.documents == len(renewal.documents) == documents
    assert counts.outbox == 1
    saved, confirmed = progress(place)
    assert set(saved) == set(counts.saved_steps)
    assert confirmed == [counts.reference]
    with place.open() as kiosk:
        trail = kiosk.do(verify_audit, OPERATOR)
    assert trail.ok
    assert counts.audit > len(saved)
    left_behind(place, counts.reference)


@pytest.mark.req("C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10")
@pytest.mark.usefixtures("unpictured")
@pytest.mark.parametrize("name", [story_of(name) for name in CAREGIVERS])
def test_a_story_of_a_caregiver_ends_with_their_approval(
    name: str, new_place: NewPlace, new_booth: NewBooth
) -> None:
    family, size = CAREGIVERS[name]
    place = new_place(name)
    assert play(place, new_booth, size) == []
    place.deliver()
    told = write_summary(place.folder, place.story, 1.0)
    assert told["designation"] == {"status": "approved", "slots_used": 1}
    assert told["caregiver"] == vars(place.story.someone("caregiver").person)
    with place.open() as kiosk:
        statuses = [each.status for each in kiosk.do(list_designations, OPERATOR)]
        assert kiosk.do(verify_audit, OPERATOR).ok
    assert statuses == (["validated", "approved"] if family else ["approved"])
    assert named_in(load(place.config).data.folder, place.story) == []


@pytest.mark.req("R14", "C2", "C5", "C10", "S1")
@pytest.mark.usefixtures("unpictured")
def test_the_default_story_shows_the_whole_product(
    new_place: NewPlace, new_booth: NewBooth, capfd: pytest.CaptureFixture[str]
) -> None:
    place = new_place("whole_product")
    assert place.story.file == demo_folder() / DEFAULT_STORY
    assert play(place, new_booth, STANDING) == []
    place.deliver()
    told = write_summary(place.folder, place.story, 1.0)
    (counts,) = place.renewals()
    assert told["renewal"] == {
        "reference": counts.reference,
        "status": "approved",
        "submitted_on": "2026-11-20",
        "valid_until": "2027-11-20",
    }
    with place.open() as kiosk, kiosk.ports.reading() as uow:
        (decision,) = uow.decisions.of(counts.id)
        at = kiosk.ports.clock.local(decision.recorded_at).isoformat(timespec="seconds")
        reviewer = uow.staff.get(decision.reviewer_id)
    assert reviewer.name == STAFF["reviewer"].name
    assert told["decision"] == {"status": "approved", "known_by": "portal", "at": at}
    assert told["designation"] == {"status": "pin_issued", "slots_used": 1}
    assert told["packet"] == f"packets/{counts.reference}"
    assert (place.folder / f"packets/{counts.reference}" / "index.json").is_file()
    assert [counts.reference in pdf_text(paper) for paper in place.papers()] == [True, False]
    screens = [file.stem.partition("-")[2] for file in (place.folder / "screens").glob("*.png")]
    assert {"queue", "desk_log_on", "pin"} <= set(screens)
    with place.open() as kiosk:
        assert kiosk.do(verify_audit, OPERATOR).ok
    assert named_in(load(place.config).data.folder, place.story) == []
    assert capfd.readouterr().err == ""


def progress(place: Place) -> tuple[list[str], list[str]]:
    """The steps saved and the references confirmed, as the demo reported them."""
    lines = (place.folder / "progress.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    saved = [line["step"] for line in told if line["event"] == "saved"]
    return saved, [line["reference"] for line in told if line["event"] == "confirmed"]


def left_behind(place: Place, reference: str) -> None:
    """Paper, emails and summary say what they may; the data folder names no one."""
    (paper,) = (place.folder / "prints").glob("*.pdf")
    text = pdf_text(paper)
    assert reference in text
    assert not claims(text)
    mails = [mail_text(file) for file in (place.folder / "mails").glob("*.eml")]
    assert len(mails) == 2
    assert sum(reference in mail for mail in mails) == 1
    assert not any(claims(mail) for mail in mails)
    assert named_in(load(place.config).data.folder, place.story) == []
    told = write_summary(place.folder, place.story, 1.0)
    assert told["renewal"] == {
        "reference": reference,
        "status": "submitted",
        "submitted_on": "2026-11-20",
        "valid_until": "2027-11-20",
    }
    if place.story.file.stem == PICTURED:
        assert (place.folder / "contact-sheet.png").stat().st_size > 50_000


@pytest.mark.req("R10")
@pytest.mark.usefixtures("unpictured")
@pytest.mark.parametrize(
    "size", [SMALL, *(pytest.param(size, marks=pytest.mark.audit) for size in (STANDING, WIDE))]
)
def test_a_story_needs_to_know_nothing_of_pages_that_turn(
    size: tuple[int, int], new_booth: NewBooth, tmp_path: Path
) -> None:
    place = make_place(tmp_path / "long", read_story(LONG_NAME))
    play(place, new_booth, size)
    renewal = place.renewal()
    assert renewal.status is Status.SUBMITTED
    assert renewal.phone == "(617) 555-0189"


@pytest.mark.audit
@pytest.mark.usefixtures("unpictured")
@pytest.mark.parametrize("size", SIZES, ids=["standing", "wide", "small"])
@pytest.mark.parametrize("name", [*RENEWALS, *CAREGIVERS, "whole_product"])
def test_every_screen_of_every_story_fits_at_every_size(
    name: str, size: tuple[int, int], new_place: NewPlace, new_booth: NewBooth
) -> None:
    assert play(new_place(name), new_booth, size) == []
