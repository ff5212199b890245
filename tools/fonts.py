"""Cuts the four static weights of Inter that the kiosk draws and prints with.

python tools/fonts.py /usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf resources/fonts
"""

import sys
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib.instancer import instantiateVariableFont  # type: ignore[import-untyped]

WEIGHTS: Final = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
FEATURES: Final = ["kern", "mark", "mkmk", "ccmp", "locl", "calt", "tnum"]
RANGES: Final = (
    (0x20, 0x7E),  # Basic Latin
    (0xA0, 0x24F),  # Latin-1, Extended-A and -B
    (0x2B0, 0x36F),  # modifier letters, combining marks
    (0x370, 0x52F),  # Greek, Cyrillic: names
    (0x1E00, 0x1EFF),  # Latin Extended Additional: Vietnamese
    (0x1F00, 0x1FFF),  # Greek Extended
    (0x2000, 0x206F),  # general punctuation
    (0x2070, 0x209C),  # super- and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2122, 0x2122),  # trade mark
    (0x2150, 0x215E),  # fractions
    (0x2190, 0x2199),  # arrows
    (0x2212, 0x2265),  # minus to greater-or-equal
    (0x25A0, 0x25E6),  # shapes, among them the password dot
    (0x2713, 0x2717),  # ticks
)
WINDOWS: Final = (3, 1, 0x409)
KEPT_NAMES: Final = (0, 5, 7, 8, 9, 11, 12, 13, 14)


def cut(source: Path, style: str, weight: int) -> TTFont:
    """Return one static weight with the kiosk's letters only."""
    font = instantiateVariableFont(TTFont(source), {"wght": weight})
    options = Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, hinting=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for low, high in RANGES for code in range(low, high + 1)])
    subsetter.subset(font)
    rename(font, style, weight)
    return font


def rename(font: TTFont, style: str, weight: int) -> None:
    """Name the weight in Windows names only.

    Instancing leaves one Macintosh PostScript name in every weight, and ReportLab, which goes by
    it, then prints each weight as the first one it loaded.
    """
    table = font["name"]
    table.names = [n for n in table.names if n.platformID == 3 and n.nameID in KEPT_NAMES]
    names = {1: "Inter", 2: style, 3: f"Inter {style} kiosk subset", 4: f"Inter {style}"}
    names |= {6: f"Inter-{style}", 16: "Inter", 17: style}
    for identifier, text in names.items():
        table.setName(text, identifier, *WINDOWS)
    font["OS/2"].usWeightClass = weight
    if "STAT" in font:
        del font["STAT"]


def main(source: Path, folder: Path) -> None:
    """Write Inter-<style>.ttf for every weight into the folder."""
    for style, weight in WEIGHTS.items():
        target = folder / f"Inter-{style}.ttf"
        cut(source, style, weight).save(target)
        print(f"{target.name}: {target.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
