"""A submission with its pictures decoded, as it is read ahead in a lane."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.services.program.open_submission import read_submission, see_review_page
from kiosk.services.program.program_views import PageKind, ReviewItem
from ui.staff.shift import Work

LARGEST_PX: Final = 2400
"""The longer side of a decoded page: twice what the widest view shows."""


FIT_PX: Final = 1100
SMALL_PX: Final = 320


@dataclass(frozen=True)
class Scales:
    """One picture in three sizes, so that none is made smaller while it is painted."""

    whole: QImage
    fit: QImage
    """As large as a view shows a whole page."""
    small: QImage


@dataclass(frozen=True)
class Loaded:
    """Everything that its page paints; nothing is decoded later."""

    item: ReviewItem
    pictures: Mapping[UUID, Scales]

    def of(self, kind: PageKind) -> QImage | None:
        """The first picture of a kind, small."""
        page = next((page for page in self.item.pages if page.kind is kind), None)
        return None if page is None else self.pictures[page.id].small


def loading(application_id: UUID) -> Work[Loaded]:
    """Read and decode off the GUI thread."""

    def work(kiosk: Kiosk, actor: Actor) -> Loaded:
        item = kiosk.do(read_submission, actor, application_id)
        pages = (page.id for page in item.pages)
        return Loaded(item, {one: decoded(kiosk.do(see_review_page, actor, one)) for one in pages})

    return work


def decoded(jpeg: bytes) -> Scales:
    """A clean picture of ours, no larger than it is ever shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    reader = QImageReader(buffer)
    size, most = reader.size(), QSize(LARGEST_PX, LARGEST_PX)
    if max(size.width(), size.height()) > LARGEST_PX:
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    whole = reader.read().convertToFormat(QImage.Format.Format_RGB32)
    fit = _at_most(whole, FIT_PX)
    return Scales(whole, fit, _at_most(fit, SMALL_PX))


def _at_most(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    aspect, mode = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return image.scaled(side, side, aspect, mode)
