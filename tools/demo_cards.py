"""The demo's cards and passport: made up, each marked SPECIMEN, without an issuer's artwork."""

import random
from collections.abc import Iterator
from datetime import date
from typing import Final

from PIL import Image, ImageDraw

from tools.demo_paper_parts import (
    ADMIRAL,
    ASTRONAUT,
    INK,
    Face,
    Holder,
    Point,
    fields,
    font,
    holder,
    photographed,
    signature,
    us_date,
    waves,
)

CARD: Final = (1284, 810)
SHOT: Final = (1600, 1120)
CARD_LIES: Final[list[Point]] = [(168, 150), (1428, 128), (1462, 952), (138, 946)]
ROUND: Final = 44
MARK: Final = (150, 40, 60)


def specimen(card: Image.Image, size: int, at: Point) -> Image.Image:
    """The card with SPECIMEN across it, so that no one takes it for a real one."""
    layer = Image.new("RGBA", card.size, (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    draw.text(at, "SPECIMEN", (*MARK, 78), font(size, "Bold"), "mm")
    turned = layer.rotate(9, Image.Resampling.BICUBIC, center=at)
    return Image.alpha_composite(card.convert("RGBA"), turned).convert("RGB")


def shoot(card: Image.Image) -> Image.Image:
    """A photograph of the card, its corners rounded."""
    corners = Image.new("L", card.size, 0)
    ImageDraw.Draw(corners).rounded_rectangle((0, 0, *card.size), ROUND, 255)
    ground = Image.new("RGB", card.size, (143, 110, 80))
    ground.paste(card, (0, 0), corners)
    return photographed(ground, SHOT, CARD_LIES)


def licence(
    who: Holder, title: str, number: str, until: date, tint: tuple[str, str, str]
) -> Image.Image:
    """The front of a driver's license: title band, face, fields, signature."""
    paper, wave, band = tint
    card = waves(CARD, paper, wave)
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 0, CARD[0], 118), fill=band)
    draw.text((48, 59), title, "white", font(54, "Bold"), "lm")
    draw.text((1236, 59), "DRIVER'S LICENSE", "white", font(36, "SemiBold"), "rm")
    card.paste(ASTRONAUT.crop(360, 450, 112), (48, 158))
    fields(draw, (452, 152), _licence_rows(who, number), 87)
    draw.text((452, 568), who.town.upper(), INK, font(34, "SemiBold"))
    fields(draw, (920, 152), iter((("4b EXP", us_date(until)), ("9 CLASS", "D"))), 87)
    fields(draw, (920, 326), iter((("15 SEX", "F"), ("16 HGT", "5'-06\""))), 87)
    ghost = ASTRONAUT.crop(150, 188, 46).convert("L").convert("RGB")
    card.paste(Image.blend(ghost, Image.new("RGB", ghost.size, paper), 0.45), (1080, 560))
    points = signature(who.last, 330, 90)
    draw.line([(60 + x, 652 + y) for x, y in points], fill=INK, width=4, joint="curve")
    draw.text((48, 752), "Not a real document. Made for a demonstration.", INK, font(22))
    return specimen(card, 210, (690, 440))


def _licence_rows(who: Holder, number: str) -> Iterator[tuple[str, str]]:
    yield "4d NUMBER", number
    yield "3 DOB", us_date(who.born)
    yield "1 LAST NAME", who.last.upper()
    yield "2 FIRST NAME", who.first.upper()
    yield "8 ADDRESS", who.street.upper()


def back(title: str, lines: tuple[str, ...], tint: tuple[str, str, str]) -> Image.Image:
    """The back of a card: a stripe, bars that say nothing, small print."""
    paper, wave, band = tint
    card = waves(CARD, paper, wave)
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 60, CARD[0], 190), fill="#2b2b2e")
    _bars(draw, (60, 250), (760, 250))
    draw.text((60, 540), title, band, font(34, "Bold"))
    for row, line in enumerate(lines):
        draw.text((60, 600 + 40 * row), line, INK, font(26))
    return specimen(card, 210, (690, 440))


def _bars(draw: ImageDraw.ImageDraw, at: Point, size: Point) -> None:
    """Stacked random bars: no reader finds anything in them."""
    dice = random.Random(4)  # noqa: S311 - a pattern, not a secret
    left, top = at
    draw.rectangle((left, top, left + size[0], top + size[1]), fill="white")
    for row in range(18):
        x = left + 14
        while x < left + size[0] - 30:
            wide = dice.choice((4, 4, 8, 12))
            y = top + 12 + row * (size[1] - 24) / 18
            draw.rectangle((x, y, x + wide, y + 10), fill="#1c1c1e")
            x += wide + dice.choice((4, 4, 8))


def military(who: Holder) -> Image.Image:
    """The front of an identification card of the uniformed services."""
    card = waves(CARD, "#eef0e6", "#c9cfb8")
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 0, CARD[0], 104), fill="#46533a")
    draw.text((48, 52), "UNIFORMED SERVICES", "white", font(46, "Bold"), "lm")
    draw.text((1236, 52), "IDENTIFICATION CARD", "white", font(32, "SemiBold"), "rm")
    card.paste(ADMIRAL.crop(380, 470, 116), (48, 144))
    draw.text((470, 150), f"{who.last.upper()},", INK, font(60, "Bold"))
    draw.text((470, 222), who.first.upper(), INK, font(60, "Bold"))
    rows = (("AFFILIATION", "RETIRED"), ("RANK", "CAPTAIN"), ("EXPIRATION DATE", "2031 SEP 30"))
    fields(draw, (470, 340), iter(rows), 96)
    draw.rectangle((1080, 330, 1210, 440), fill="#c9a64b", outline="#8b7330", width=3)
    draw.line((1080, 385, 1210, 385), fill="#8b7330", width=3)
    draw.line((1145, 330, 1145, 440), fill="#8b7330", width=3)
    draw.text((48, 744), "Not a real document. Made for a demonstration.", INK, font(22))
    return specimen(card, 210, (690, 470))


def passport(who: Holder, number: str, until: date) -> Image.Image:
    """The data page of a passport with its two lines for machines."""
    page = waves((1290, 910), "#f3eee6", "#d9cbb5", 52)
    draw = ImageDraw.Draw(page)
    draw.text((60, 44), "PASSPORT", "#3a3f66", font(52, "Bold"))
    draw.text((1230, 58), "UNITED STATES OF AMERICA", "#3a3f66", font(30, "SemiBold"), "ra")
    page.paste(ASTRONAUT.crop(380, 490, 118), (60, 150))
    rows = (
        ("Passport No.", number),
        ("Surname", who.last.upper()),
        ("Given names", who.first.upper()),
        ("Date of birth", f"{who.born:%d %b %Y}".upper()),
        ("Date of expiration", f"{until:%d %b %Y}".upper()),
    )
    fields(draw, (486, 146), iter(rows), 100)
    draw.rectangle((0, 716, 1290, 910), fill="#f8f6f1")
    for row, line in enumerate(_machine_lines(who, number, until)):
        for column, letter in enumerate(line):
            draw.text((66 + column * 26.6, 780 + 66 * row), letter, INK, font(36, "Medium"), "mm")
    return specimen(page, 200, (700, 440))


def _machine_lines(who: Holder, number: str, until: date) -> tuple[str, str]:
    """Two lines of 44 letters in the shape of the real ones; their check digits do not fit."""
    plain = str.maketrans("ËÉÍÑÁ -'", "EEINA<<<")
    name = f"P<USA{who.last.upper()}<<{who.first.upper()}".translate(plain)
    below = f"{number}0USA{who.born:%y%m%d}0F{until:%y%m%d}0SPECIMEN"
    return name.ljust(44, "<"), below.ljust(44, "<")


def face(of: Face, size: int, apart: float) -> Image.Image:
    """A square portrait."""
    return of.crop(size, size, apart, 0.38)


BLUE: Final = ("#e9f0f5", "#c3d5e2", "#2e5f86")
GREEN: Final = ("#edf3ea", "#cadcc4", "#3b6b4a")


def cards() -> Iterator[tuple[str, Image.Image]]:
    """Every card and portrait: the name of its file and the picture."""
    maria, eleanor = holder("P00124471"), holder("P00135097")
    yield (
        "papers/id_front.jpg",
        shoot(licence(maria, "MASSACHUSETTS", "S84201736", date(2029, 3, 14), BLUE)),
    )
    small = ("RESTRICTIONS: none", "ENDORSEMENTS: none", "Sample card. It opens no door.")
    yield "papers/id_back.jpg", shoot(back("MASSACHUSETTS", small, BLUE))
    yield (
        "papers/out_of_state.jpg",
        shoot(licence(eleanor, "NEW HAMPSHIRE", "NHL40718223", date(2028, 2, 28), GREEN)),
    )
    yield "papers/military_front.jpg", shoot(military(holder("P00121643")))
    lines = ("DoD ID NUMBER: 0000 000 000", "GENEVA CATEGORY: none", "Sample card.")
    khaki = ("#eef0e6", "#c9cfb8", "#46533a")
    yield "papers/military_back.jpg", shoot(back("UNIFORMED SERVICES", lines, khaki))
    page = passport(holder("P00127760"), "A00412986", date(2032, 8, 9))
    lies: list[Point] = [(160, 96), (1440, 112), (1456, 1014), (148, 1030)]
    yield "papers/passport.jpg", photographed(page, SHOT, lies)
    yield "papers/portrait.jpg", face(ASTRONAUT, 900, 160)
    yield "rmv/picture-1.jpg", face(ASTRONAUT, 720, 130)
