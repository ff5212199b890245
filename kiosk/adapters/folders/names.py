"""Names of files: which are the system's own, and how the others are shown."""

import unicodedata
from typing import Final

SHOWN: Final = 80
"""Most characters of a name on the screen."""

UNREADABLE: Final = "\ufffd"
INVISIBLE: Final = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Dropped: they show nothing, and a phone puts them into names."""

MARKS: Final = 2
"""Most marks on one letter; more of them would be painted over the rest of the tile."""

SYSTEM: Final = frozenset({
    "desktop.ini", "thumbs.db", "ehthumbs.db", "autorun", "autorun.inf", "icon\r",
    "wpsettings.dat", "indexervolumeguid", "bootsect.bak", "hiberfil.sys", "pagefile.sys",
    "system volume information", "$recycle.bin", "recycler", "recycled", "found.000",
    "lost+found", "lost.dir", "__macosx",
})  # fmt: skip


def is_system(name: str) -> bool:
    """Whether the machine that wrote the stick keeps this file or folder for itself."""
    low = name.lower()
    return low.startswith((".", "~$")) or low in SYSTEM


def shown_name(name: str) -> str:
    """A name fit for the screen: no control, direction or line characters, not too long.

    Such characters make a name look like another (Unicode TR 36); the ending stays readable.
    """
    safe = "".join(_safe(unicodedata.normalize("NFC", name))).strip() or UNREADABLE
    if len(safe) <= SHOWN:
        return safe
    return f"{safe[: SHOWN - 9]}…{safe[-8:]}"


def _safe(name: str) -> list[str]:
    safe, marks = list[str](), 0
    for letter in name:
        category = unicodedata.category(letter)
        marks = marks + 1 if category[0] == "M" else 0
        if category == "Zs":
            safe.append(" ")
        elif category[0] in "CZ":
            safe += [] if letter in INVISIBLE else [UNREADABLE]
        elif marks <= MARKS:
            safe.append(letter)
    return safe
