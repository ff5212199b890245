"""All screens of a demo on one picture, small and in order."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from ui.theme.fonts import load_fonts
from ui.theme.theme import Theme

COLUMNS: Final = 7
WIDTH: Final = 300
GAP: Final = 28
CAPTION: Final = 34
HEAD: Final = 84


def draw_contact_sheet(screens: Sequence[Path], target: Path, title: str) -> None:
    """Draw thumbnails with their names under a title; an empty demo gets an empty sheet."""
    application = QGuiApplication.instance() or QGuiApplication(["contact-sheet"])
    images = [QImage(str(file)) for file in screens]
    height = max((round(WIDTH * i.height() / max(1, i.width())) for i in images), default=WIDTH)
    columns = min(COLUMNS, max(1, len(images)))
    rows = -(-len(images) // columns)
    size = (GAP + columns * (WIDTH + GAP), HEAD + rows * (height + CAPTION + GAP))
    sheet = QImage(*size, QImage.Format.Format_RGB32)
    load_fonts()
    theme = Theme.load("light")
    sheet.fill(theme.colors.ground)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(theme.colors.ink)
    painter.setFont(theme.font("h2"))
    painter.drawText(QRect(GAP, 0, size[0] - 2 * GAP, HEAD), Qt.AlignmentFlag.AlignVCenter, title)
    painter.setFont(theme.font_px(15, 500))
    for place, (file, image) in enumerate(zip(screens, images, strict=True)):
        left = GAP + place % columns * (WIDTH + GAP)
        top = HEAD + place // columns * (height + CAPTION + GAP)
        small = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        painter.drawImage(left, top, small)
        painter.setPen(QColor(theme.colors.line))
        painter.drawRect(left, top, WIDTH - 1, small.height() - 1)
        painter.setPen(theme.colors.ink)
        caption = QRect(left, top + height, WIDTH, CAPTION)
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, file.stem)
    painter.end()
    sheet.save(str(target))
    del application
