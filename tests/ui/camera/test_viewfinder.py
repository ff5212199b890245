"""The live picture: mirrored, framed, and the only thing that repaints."""

from functools import partial
from time import monotonic

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from kiosk.errors import ErrorCode
from kiosk.ports.camera import Frame
from kiosk.ports.face_coach import Guidance, Look
from tests.fakes.camera import READY
from tests.ui.stage import SAY
from ui.camera.camera_words import GUIDANCE, trouble_words
from ui.camera.overlay import MINT, oval
from ui.camera.viewfinder import Viewfinder
from ui.theme.theme import Theme
from ui.theme.theme_files import bundled
from ui.widgets.surfaces.ground import Ground

RED, BLUE = bytes([0, 0, 255, 255]), bytes([255, 0, 0, 255])


def frame(width: int = 64, height: int = 36) -> Frame:
    """Red on the left, blue on the right."""
    row = RED * (width // 2) + BLUE * (width // 2)
    return Frame(memoryview(row * height), width, height, monotonic())


@pytest.fixture
def finder(qtbot: QtBot) -> Viewfinder:
    made = Viewfinder(SAY)
    qtbot.addWidget(made)
    made.resize(900, 1000)
    return made


def picture(finder: Viewfinder) -> QImage:
    return finder.grab().toImage()


def near(found: QColor, wanted: QColor) -> bool:
    apart = (
        found.red() - wanted.red(),
        found.green() - wanted.green(),
        found.blue() - wanted.blue(),
    )
    return max(map(abs, apart)) < 24


def test_the_picture_is_mirrored_and_fills_its_frame(finder: Viewfinder) -> None:
    finder.show_frame(frame())
    seen = picture(finder)
    middle = oval(QSize(900, 1000)).center().toPoint()
    assert near(seen.pixelColor(middle - QPoint(100, 0)), QColor("#0000FF"))
    assert near(seen.pixelColor(middle + QPoint(100, 0)), QColor("#FF0000"))
    outside = seen.pixelColor(890, 500)
    assert outside.red() > 90
    assert outside.red() < 130


def test_the_corners_belong_to_the_page(finder: Viewfinder) -> None:
    finder.show_frame(frame())
    assert picture(finder).pixelColor(0, 0) == Theme.current().colors.ground


def test_the_oval_is_dashed_until_a_face_is_found(finder: Viewfinder) -> None:
    finder.show_frame(frame())
    box = oval(QSize(900, 1000)).toRect()

    def white() -> int:
        seen = picture(finder)
        points = [QPoint(box.left(), y) for y in range(box.top() + 250, box.bottom() - 250)]
        return sum(near(seen.pixelColor(point), QColor("#FFFFFF")) for point in points)

    dashed = white()
    finder.show_look(Look(Guidance.MOVE_CLOSER, (0.4, 0.3, 0.2, 0.3), True, False, True, 0.0))
    assert 0 < dashed < white()


def test_the_arc_fills_while_the_face_is_steady(finder: Viewfinder) -> None:
    finder.show_frame(frame())
    box = oval(QSize(900, 1000)).toRect()
    right, left = QPoint(box.right(), box.center().y()), QPoint(box.left(), box.center().y())
    half = Look(Guidance.HOLD_STILL, READY.face, True, True, True, 0.5)
    finder.show_look(half)
    seen = picture(finder)
    assert near(seen.pixelColor(right), MINT)
    assert not near(seen.pixelColor(left), MINT)
    finder.show_look(READY)
    assert near(picture(finder).pixelColor(left), MINT)


def test_the_countdown_is_at_the_top_right(finder: Viewfinder) -> None:
    finder.show_frame(frame())
    assert not near(picture(finder).pixelColor(790, 80), QColor("#FFFFFF"))
    finder.show_count(3)
    assert near(picture(finder).pixelColor(790, 80), QColor("#FFFFFF"))


def test_what_to_do_is_said_to_assistive_tools(finder: Viewfinder) -> None:
    assert finder.accessibleName() == "Starting the camera"
    finder.show_frame(frame())
    finder.show_look(None)
    assert finder.accessibleName() == "Looking for your face"
    finder.show_look(READY)
    assert finder.accessibleName() == "Hold still"
    finder.show_frame(None)
    finder.show_look(None)
    assert finder.accessibleName() == "Starting the camera"


class _Paints(QObject):
    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def _more(paints: _Paints, than: int) -> bool:
    return paints.count > than


def test_frames_repaint_nothing_but_the_viewfinder(qtbot: QtBot) -> None:
    page, finder = Ground(), Viewfinder(SAY)
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(finder)
    page.resize(1000, 1100)
    page.show()
    others, own = _Paints(), _Paints()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    page.installEventFilter(others)
    finder.installEventFilter(own)
    for count in range(3):
        finder.show_frame(frame())
        qtbot.waitUntil(partial(_more, own, count))
    assert others.count == 0


@pytest.mark.parametrize("guidance", Guidance)
def test_every_guidance_has_words_and_an_icon(guidance: Guidance) -> None:
    words, icon = GUIDANCE[guidance]
    assert words
    assert bundled("icons", f"{icon}.svg").is_file()


def test_every_trouble_says_what_to_do() -> None:
    for code in ErrorCode:
        if code.name.startswith("CAMERA_"):
            assert all(trouble_words(SAY, code.value))
    assert trouble_words(SAY, "black") == (
        "The camera sees only black",
        "Take off its cover, or choose a file",
    )
