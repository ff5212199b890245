"""The one top-level window: first a kept picture of home, then the real window in it.

Importing and building home takes as long again as starting Qt; reading its picture takes a few
milliseconds. What is pressed meanwhile waits in the queue and reaches the real home. The picture
is shown only while everything it shows is as it was when it was kept.
"""

import sys
import time
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QEventLoop, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.places import cache_folder

if TYPE_CHECKING:
    # PySide makes a class when its name is first used; these are only for the types.
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QPixmap, QResizeEvent

MOST_HEAD: Final = 4096
PATIENCE_S: Final = 2
"""A screen that is off never says that a window can be seen."""
WAITING: Final = (
    QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
    | QEventLoop.ProcessEventsFlag.ExcludeSocketNotifiers
)
SOURCES: Final = ("home/home_page.py", "home/home_cards.py", "theme/theme.py")


class KioskScreen(QWidget):
    """Paints the kept picture until a window covers it.

    With `fills` it takes the screen, all of it when `locked`; else it keeps the size in px.
    """

    closed = Signal()
    """Someone closed the window of a kiosk that is not locked."""

    def __init__(self, size: tuple[int, int], locked: bool, fills: bool = False) -> None:
        super().__init__()
        self._locked, self._fills = locked, fills
        self._still: Still | None = None
        self._content: QWidget | None = None
        self._painted = False
        if locked:
            from PySide6.QtCore import Qt

            flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
            self.setWindowFlags(flags)
        self.resize(*size)

    def show_still(self, still: "Still") -> None:
        """Put a picture on the screen now, and keep the real window out of its way."""
        if self._content is not None:
            self._content.hide()
        self._still = still
        self.show_now()

    def show_now(self) -> None:
        """Show what there is, and return once it is painted; what is pressed in the meantime waits.

        A window is painted when the screen says that it can be seen, and repaint() does nothing
        before that.
        """
        self._painted = False
        self._show_as_told()
        self.update()
        until = time.monotonic() + PATIENCE_S
        while not self._painted and time.monotonic() < until:
            QApplication.processEvents(WAITING, PATIENCE_S * 1000)

    def _show_as_told(self) -> None:
        if not self._fills:
            self.show()
        elif self._locked:
            self.showFullScreen()
        else:
            self.showMaximized()

    def hold(self, content: QWidget) -> None:
        """Put the real window over the picture, which is released."""
        if self._content is not content:
            self._content = content
            content.installEventFilter(self)
            self.setWindowTitle(content.windowTitle())
            content.setParent(self)
            content.setGeometry(self.contentsRect())
        content.show()
        self._still = None

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """The real window fills the screen except for the ribbon of a demonstration."""
        if self._content is not None:
            self._content.setGeometry(self.contentsRect())

    def closeEvent(self, event: "QCloseEvent") -> None:
        """A locked kiosk's window is closed by its session, never by a key."""
        if event.spontaneous():
            event.ignore()
            if not self._locked:
                self.closed.emit()

    def eventFilter(self, watched: "QObject", event: "QEvent") -> bool:
        """See the real window being painted."""
        if event.type() == QEvent.Type.Paint:
            self._painted = True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Paint the picture while there is one."""
        if self._still is not None:
            self._painted = True
            QPainter(self).drawImage(0, 0, self._still.image)


class Still:
    """A picture as raw pixels; unpacking a PNG would take longer than all the rest."""

    def __init__(self, image: QImage, pixels: mmap | None = None) -> None:
        self.image = image
        self._pixels = pixels  # which the image only borrows

    @classmethod
    def of(cls, picture: "QPixmap") -> "Still":
        """What a widget's grab() gave."""
        return cls(picture.toImage().convertToFormat(QImage.Format.Format_RGB32))

    @classmethod
    def kept(cls, pixels: mmap, start: int, width: int, height: int) -> "Still":
        """Pixels that are in a file."""
        rows = memoryview(pixels)[start:]
        return cls(QImage(rows, width, height, 4 * width, QImage.Format.Format_RGB32), pixels)


def find_still(config: Path, language: str, size: tuple[int, int]) -> Still | None:
    """The picture kept for these settings, unless anything it shows has changed since."""
    try:
        with _file(config).open("rb") as file:
            head = file.readline(MOST_HEAD)
            content = mmap(file.fileno(), 0, access=ACCESS_READ)
        told_language, stale_at, home, signs = head.decode().rstrip("\n").split("\t")
        current = _signs(config, Path(home), size)
    except (OSError, ValueError):
        return None
    width, height = size
    stale = bool(stale_at) and time.time() >= float(stale_at)
    fits = len(content) == len(head) + 4 * width * height
    if not fits or stale or signs != current or told_language != language:
        return None
    return Still.kept(content, len(head), width, height)


def keep_still(
    picture: "QPixmap", config: Path, home: Path, language: str, stale_at: float | None
) -> None:
    """Keep a picture of home, which shows nothing personal; a full disk just keeps none."""
    image = Still.of(picture).image
    file = _file(config)
    fresh = file.with_suffix(".new")
    try:
        signs = _signs(config, home, (image.width(), image.height()))
        head = f"{language}\t{stale_at or ''}\t{home}\t{signs}\n"
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh.write_bytes(head.encode() + bytes(image.constBits()))
        fresh.replace(file)
    except OSError:
        with suppress(OSError):
            fresh.unlink()


def _file(config: Path) -> Path:
    return cache_folder() / (str(config.absolute()).replace("/", "%") + ".home")


def _signs(config: Path, home: Path, size: tuple[int, int]) -> str:
    """Size, platform, and when each file that home is made from was last written."""
    files = [config, home, *_code()]
    return " ".join(
        [f"{size[0]}x{size[1]}", sys.version.partition(" ")[0]]
        + [str(file.stat().st_mtime_ns) for file in files]
    )


def _code() -> list[Path]:
    """The files that draw home; a packaged app has them in its one program."""
    if getattr(sys, "frozen", False):
        return [Path(sys.executable)]
    return [Path(__file__).parents[1] / source for source in SOURCES]
