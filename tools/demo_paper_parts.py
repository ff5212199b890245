"""What the demo's made-up papers share: people, letters, faces, a photograph of a sheet."""

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

DEMO: Final = Path("resources/demo")
PAPERS: Final = DEMO / "papers"
FONTS: Final = Path("resources/fonts")
INK: Final = "#23282d"

Point = tuple[float, float]


@dataclass(frozen=True)
class Holder:
    """Who a paper belongs to, as registrations.csv says it."""

    first: str
    last: str
    born: date
    street: str
    town: str


def holder(number: str) -> Holder:
    """The person with this registration number."""
    with (DEMO / "registrations.csv").open(encoding="utf-8", newline="") as stream:
        row = next(row for row in csv.DictReader(stream) if row["registration_number"] == number)
    return Holder(
        row["first_name"],
        row["last_name"],
        date.fromisoformat(row["date_of_birth"]),
        row["street"],
        f"{row['city']}, {row['state']} {row['zip']}",
    )


def font(size: int, weight: str = "Regular") -> ImageFont.FreeTypeFont:
    """The product's own letters."""
    return ImageFont.truetype(FONTS / f"Inter-{weight}.ttf", size)


def us_date(day: date) -> str:
    """A date as United States papers show it."""
    return f"{day:%m/%d/%Y}"


@dataclass(frozen=True)
class Face:
    """Where a portrait's face is: the middle between the eyes and their distance, px."""

    file: Path
    eyes: Point
    apart: float

    def crop(self, width: int, height: int, apart: float, eyes_at: float = 0.42) -> Image.Image:
        """A picture of this size whose eyes are this far apart, their line at a share of it."""
        scale = self.apart / apart
        left = self.eyes[0] - width / 2 * scale
        top = self.eyes[1] - height * eyes_at * scale
        box = (left, top, left + width * scale, top + height * scale)
        with Image.open(self.file) as picture:
            whole = picture.convert("RGB")
        return whole.resize((width, height), Image.Resampling.LANCZOS, box)


ASTRONAUT: Final = Face(DEMO / "faces/astronaut.png", (226, 102), 46)
ADMIRAL: Final = Face(DEMO / "faces/grace_hopper.jpg", (264, 190), 82)


def waves(size: tuple[int, int], paper: str, ink: str, lines: int = 46) -> Image.Image:
    """A ground of fine waves, as safety papers have one."""
    width, height = size
    picture = Image.new("RGB", size, paper)
    draw = ImageDraw.Draw(picture)
    for line in range(lines):
        middle = height * (line + 0.5) / lines
        points = [
            (x, middle + 16 * math.sin(x / 57 + line / 5) * math.sin(x / 313 + line / 11))
            for x in range(0, width + 8, 8)
        ]
        draw.line(points, fill=ink, width=1)
    return picture


def signature(name: str, width: int, height: int) -> list[Point]:
    """A line that looks like a quick signature, shaped by the name's letters."""
    points: list[Point] = []
    for number, letter in enumerate(name):
        tall = 0.25 + (ord(letter) % 7) / 9
        for turn in range(10):
            angle = 2 * math.pi * turn / 10
            x = (number + 0.5 + turn / 10 + 0.35 * math.sin(angle)) / (len(name) + 1)
            points.append((x * width, height * (0.5 - 0.5 * tall * math.sin(angle + 0.4))))
    return points


def photographed(sheet: Image.Image, size: tuple[int, int], corners: list[Point]) -> Image.Image:
    """The sheet as it is on a desk, seen a little from the side; corners clockwise, px."""
    desk = _desk(size)
    coefficients = _perspective(corners, sheet.size)
    shape = Image.new("L", sheet.size, 255)
    how = Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC
    mask = shape.transform(size, *how)
    shadow = mask.filter(ImageFilter.GaussianBlur(18)).point(lambda value: value * 0.55)
    desk.paste(Image.new("RGB", size, "#1d1712"), (6, 14), shadow)
    desk.paste(sheet.transform(size, *how), (0, 0), mask)
    return _lit(desk.filter(ImageFilter.GaussianBlur(0.6)))


def _desk(size: tuple[int, int]) -> Image.Image:
    """A table of plain wood."""
    width, height = size
    y = np.linspace(0, 1, height)[:, np.newaxis]
    x = np.linspace(0, 1, width)[np.newaxis, :]
    grain = np.sin(90 * y + 3 * np.sin(5 * x + 9 * y)) * 5 + np.sin(410 * y + 6 * x) * 3
    tone = np.asarray((150, 116, 84))[np.newaxis, np.newaxis, :] + grain[..., np.newaxis]
    return Image.fromarray(tone.clip(0, 255).astype(np.uint8))


def _lit(picture: Image.Image) -> Image.Image:
    """Light from the upper left and the noise of a small sensor."""
    pixels = np.asarray(picture, np.float32)
    height, width = pixels.shape[:2]
    y = np.linspace(0, 1, height)[:, np.newaxis, np.newaxis]
    x = np.linspace(0, 1, width)[np.newaxis, :, np.newaxis]
    noise = np.random.default_rng(7).normal(0, 1.6, (height, width, 1))
    lit = pixels * (1.03 - 0.13 * (x * 0.6 + y * 0.4)) + noise
    return Image.fromarray(lit.clip(0, 255).astype(np.uint8))


def _perspective(corners: list[Point], size: tuple[int, int]) -> list[float]:
    """What Pillow needs to bring a sheet's corners to these points."""
    width, height = size
    sheet = [(0, 0), (width, 0), (width, height), (0, height)]
    rows: list[list[float]] = []
    for (x, y), (u, v) in zip(corners, sheet, strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y])
    wanted = [float(number) for point in sheet for number in point]
    solved = np.linalg.solve(np.array(rows), np.array(wanted))
    return [float(number) for number in solved]


def fields(
    draw: ImageDraw.ImageDraw, at: Point, rows: Iterator[tuple[str, str]], step: int
) -> None:
    """Small captions with a value under each, downward."""
    x, y = at
    for caption, value in rows:
        draw.text((x, y), caption, "#5c6670", font(21, "Medium"))
        draw.text((x, y + 24), value, INK, font(34, "SemiBold"))
        y += step
