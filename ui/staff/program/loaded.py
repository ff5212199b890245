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


@dataclass(frozen=True)
class Loaded:
    """Everything that its page paints; nothing is decoded later."""

    item: ReviewItem
    pictures: Mapping[UUID, QImage]

    def of(self, kind: PageKind) -> QImage | None:
        """The first picture of a kind."""
        page = next((page for page in self.item.pages if page.kind is kind), None)
        return None if page is None else self.pictures.get(page.id)


def loading(application_id: UUID) -> Work[Loaded]:
    """Read and decode off the GUI thread."""

    def work(kiosk: Kiosk, actor: Actor) -> Loaded:
        item = kiosk.do(read_submission, actor, application_id)
        pages = (page.id for page in item.pages)
        return Loaded(item, {one: decoded(kiosk.do(see_review_page, actor, one)) for one in pages})

    return work


def decoded(jpeg: bytes) -> QImage:
    """A clean picture of ours, no larger than it is ever shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    reader = QImageReader(buffer)
    size, most = reader.size(), QSize(LARGEST_PX, LARGEST_PX)
    if max(size.width(), size.height()) > LARGEST_PX:
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read().convertToFormat(QImage.Format.Format_RGB32)
