"""The four tones of a message, each with its icon and colour roles."""

from dataclasses import dataclass
from typing import Final, Literal

Tone = Literal["error", "warn", "ok", "info", "quiet"]


@dataclass(frozen=True)
class Look:
    """Icon and colour roles of a tone."""

    icon: str
    ink: str
    line: str
    ground: str


LOOKS: Final[dict[Tone, Look]] = {
    "error": Look("fill/warning-circle", "error", "error_line", "error_ground"),
    "warn": Look("fill/warning", "warn", "warn_line", "warn_ground"),
    "ok": Look("fill/check-circle", "ok", "ok_line", "ok_ground"),
    "info": Look("fill/info", "info", "info_line", "info_ground"),
    "quiet": Look("fill/minus-circle", "ink_soft", "border", "sunken"),
}
