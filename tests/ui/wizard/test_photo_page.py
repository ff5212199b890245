"""The identification photo: live, still, uploaded; refused ones; a broken camera."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.portrait import Measures
from kiosk.domain.store.tally import Tallied
from kiosk.errors import ErrorCode
from kiosk.i18n import Message
from kiosk.ports.face_coach import Guidance, Look
from kiosk.ports.portraits import Portrait
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.wizard.fields.field import Problem
from tests.fakes.camera import READY, FakeSession
from tests.fakes.ingester import page
from tests.fakes.portraits import GOOD, NO_FACE, good_portrait
from tests.ui.audit import audit
from tests.ui.stage import look
from tests.ui.wizard.picture_page import PicturePage
from tests.ui.wizard.stand import Stand
from ui.camera import live_view
from ui.camera.live_view import LiveView
from ui.widgets.buttons.button import Button
from ui.widgets.cards.failed_card import FailedCard
from ui.wizard.photo.photo_page import PhotoPage
from ui.wizard.pictures.picture_upload import PictureState

STILL = page(1280, 720).jpeg
EMPTY = {"document": "", "source": "", "verdict": "", "waiting": 0}
DARK = replace(GOOD, luminance=0.2)
BLURRED = replace(GOOD, sharpness=5)


@pytest.fixture
def photo(stand: Stand, qtbot: QtBot) -> Stand:
    """María in front of the camera, no photo given yet."""
    stand.renewal.photo = None
    stand.show("photo")
    qtbot.waitUntil(lambda: bool(stand.ports.camera.sessions))
    return stand


def shown(stand: Stand) -> PhotoPage:
    made = stand.window.page
    assert isinstance(made, PhotoPage)
    return made


def camera(stand: Stand) -> FakeSession[Any]:
    return stand.ports.camera.sessions[-1]


def value(stand: Stand) -> dict[str, object]:
    raw = shown(stand).raw()["photo"]
    assert isinstance(raw, dict)
    return raw


def take(qtbot: QtBot, stand: Stand, measures: Measures | None = None) -> None:
    """A frame comes, and the button is pressed."""
    if measures is not None:
        crop = good_portrait().crop if measures.faces == 1 else None
        stand.ports.portraits.shows(STILL, Portrait(measures, crop))
    camera(stand).show(STILL)
    stand.press("take_picture")
    qtbot.waitUntil(lambda: stand.has("retake"))


def test_the_camera_runs_only_while_its_page_is_in_sight(qtbot: QtBot, photo: Stand) -> None:
    photo.show("photo")
    qtbot.waitUntil(lambda: len(photo.ports.camera.sessions) == 2)
    first, second = photo.ports.camera.sessions
    qtbot.waitUntil(lambda: first.closed)
    assert not second.closed


@pytest.mark.req("R9")
def test_a_picture_is_taken_looked_at_and_uploaded(qtbot: QtBot, photo: Stand) -> None:
    assert photo.has("viewfinder")
    assert value(photo) == EMPTY
    camera(photo).show(STILL)
    camera(photo).see(Look(Guidance.MOVE_CLOSER, (0.4, 0.3, 0.2, 0.3), True, False, True, 0.0))
    qtbot.waitUntil(lambda: shown(photo).booth.live.viewfinder.accessibleName() == "Move closer")
    look(qtbot, photo.window, "photo-live")
    assert audit(photo.window) == []
    take(qtbot, photo)
    assert photo.stored() == {}
    assert value(photo)["waiting"] == 1
    look(qtbot, photo.window, "photo-still")
    assert audit(photo.window) == []
    photo.press("upload")
    qtbot.waitUntil(lambda: photo.has("proceed"))
    ((document, stored),) = photo.stored().items()
    assert stored.document.field == "photo.photo"
    assert value(photo) == {
        "document": str(document),
        "source": "camera",
        "verdict": "ok",
        "waiting": 0,
    }
    look(qtbot, photo.window, "photo-uploaded")
    assert audit(photo.window) == []
    qtbot.waitUntil(lambda: camera(photo).closed)
    with qtbot.waitSignal(shown(photo).proceed):
        photo.press("proceed")


@pytest.mark.req("R9")
def test_a_steady_face_is_taken_after_a_countdown(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_view, "TICK_MS", 1)
    stand.renewal.photo = None
    stand.show("photo")
    qtbot.waitUntil(lambda: bool(stand.ports.camera.sessions))
    camera(stand).show(STILL)
    camera(stand).see(READY)
    qtbot.waitUntil(lambda: stand.has("upload"))
    assert value(stand)["waiting"] == 1


def test_retake_continues_with_the_same_camera(qtbot: QtBot, photo: Stand) -> None:
    take(qtbot, photo, DARK)
    look(qtbot, photo.window, "photo-advice")
    assert photo.has("upload")
    photo.press("retake")
    assert photo.has("viewfinder")
    assert value(photo) == EMPTY
    assert len(photo.ports.camera.sessions) == 1
    assert not camera(photo).closed
    qtbot.waitUntil(lambda: retakes(photo) == 1)


def retakes(stand: Stand) -> int:
    """How many the reports count."""
    with stand.ports.reading() as uow:
        found = uow.tallies.since(Tallied.RETAKE, stand.ports.clock.now())
    return sum(each.count for each in found)


@pytest.mark.req("R9")
@pytest.mark.parametrize("measures", [BLURRED, NO_FACE])
def test_after_three_refused_pictures_a_person_may_insist(
    qtbot: QtBot, photo: Stand, measures: Measures
) -> None:
    for attempt in (1, 2, 3):
        take(qtbot, photo, measures)
        assert not photo.has("upload")
        assert photo.has("use_anyway") is (attempt == 3)
        if attempt < 3:
            photo.press("retake")
    look(qtbot, photo.window, "photo-refused")
    assert audit(photo.window) == []
    photo.press("use_anyway")
    qtbot.waitUntil(lambda: photo.has("proceed"))
    assert value(photo)["verdict"] == "refused"
    assert UUID(str(value(photo)["document"])) in photo.stored()


@pytest.mark.req("R9")
def test_a_file_stands_in_for_the_camera(qtbot: QtBot, photo: Stand) -> None:
    photo.ports.folders.put("me.jpg", STILL)
    page = PicturePage(qtbot, photo, "photo", "photo")
    page.choose()
    page.send()
    assert value(photo)["source"] == "file"


@pytest.mark.req("R9")
@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (ErrorCode.CAMERA_MISSING, "The camera is not connected"),
        (ErrorCode.CAMERA_BUSY, "The camera is in use by another program"),
        (ErrorCode.CAMERA_STALLED, "The camera stopped"),
    ],
)
def test_a_camera_that_is_not_well_leaves_two_ways_on(
    qtbot: QtBot, photo: Stand, trouble: ErrorCode, words: str
) -> None:
    camera(photo).fail(trouble)
    qtbot.waitUntil(lambda: photo.has("camera_trouble"))
    assert not photo.has("viewfinder")
    assert photo.has("choose_file")
    assert photo.part(FailedCard, "camera_trouble").accessibleName().startswith(words)
    look(qtbot, photo.window, f"photo-{trouble}")
    assert audit(photo.window) == []
    photo.press("try_again")
    qtbot.waitUntil(lambda: len(photo.ports.camera.sessions) == 2)
    camera(photo).show(STILL)
    qtbot.waitUntil(lambda: photo.has("viewfinder"))
    camera(photo).fail(trouble)
    qtbot.waitUntil(lambda: photo.has("camera_trouble"))
    camera(photo).show(STILL)
    qtbot.waitUntil(lambda: photo.has("viewfinder"))


def test_a_covered_lens_is_said_so(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_view, "BLACK_MS", 1)
    stand.renewal.photo = None
    stand.show("photo")
    qtbot.waitUntil(lambda: bool(stand.ports.camera.sessions))
    camera(stand).show(STILL, gray=0)
    camera(stand).see(Look(Guidance.MORE_LIGHT, None, False, False, False, 0.0))
    qtbot.waitUntil(lambda: stand.has("camera_trouble"))
    camera(stand).show(STILL, gray=0)
    camera(stand).see(READY)
    qtbot.waitUntil(lambda: stand.has("viewfinder"))


@pytest.mark.req("R9")
def test_the_photo_of_the_rmv_is_used_unless_a_new_one_is_taken(qtbot: QtBot, stand: Stand) -> None:
    given = page(600, 600)
    stored = upload_pages(stand.ports, stand.core.actor, stand.renewal.id, "rmv.photo", [given])[0]
    stand.renewal.photo = IdPhoto(stored.id, PortraitSource.RMV)
    stand.show("photo")
    notice = shown(stand).booth.view.notice
    assert notice is not None
    assert notice.accessibleName().startswith("We use the photo from the RMV")
    assert value(stand)["document"] == str(stored.id)
    assert stand.ports.camera.sessions == []
    look(qtbot, stand.window, "photo-rmv")
    assert audit(stand.window) == []
    stand.press("new_picture")
    qtbot.waitUntil(lambda: bool(stand.ports.camera.sessions))
    assert value(stand)["document"] == str(stored.id)
    take(qtbot, stand)
    stand.press("upload")
    qtbot.waitUntil(lambda: stand.has("proceed"))
    assert value(stand)["source"] == "camera"
    assert stored.id in stand.stored()


def test_no_picture_is_taken_before_the_first_frame(qtbot: QtBot, photo: Stand) -> None:
    photo.press("take_picture")
    qtbot.waitUntil(lambda: shown(photo).upload.state is PictureState.NOTHING)
    assert photo.has("take_picture")


def test_what_was_taken_leaves_the_page_and_is_found_again_after_back(
    qtbot: QtBot, photo: Stand
) -> None:
    take(qtbot, photo)
    left = shown(photo)
    photo.show("residency")
    assert left.upload.waiting == []
    qtbot.waitUntil(lambda: camera(photo).closed)
    photo.show("photo")
    assert photo.has("retake")
    assert value(photo)["waiting"] == 1
    assert len(photo.ports.camera.sessions) == 1


def test_problems_are_at_the_picture(qtbot: QtBot, photo: Stand) -> None:
    camera(photo).show(STILL)
    shown(photo).show_problems([Problem("photo", Message("Take your picture or choose a file"))])
    assert shown(photo).booth.problem == "Take your picture or choose a file"
    look(qtbot, photo.window, "photo-problems")
    assert audit(photo.window) == []
    shown(photo).focus_field("photo")
    assert photo.window.focusWidget().objectName() == "take_picture"
    assert isinstance(shown(photo).booth.live, LiveView)


def test_the_focus_continues_with_the_state(qtbot: QtBot, photo: Stand) -> None:
    camera(photo).show(STILL)
    photo.part(Button, "take_picture").setFocus()
    photo.press("take_picture")
    qtbot.waitUntil(lambda: photo.has("upload"))
    assert photo.window.focusWidget() is photo.part(Button, "upload")
