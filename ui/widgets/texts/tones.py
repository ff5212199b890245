"""The four tones of a message, each with its icon and color roles."""

from dataclasses import dataclass
from typing import Final, Literal

Tone = Literal["error", "warn", "ok", "info", "quiet"]


@dataclass(frozen=True)
class ToneLook:
    """Icon and color roles of a tone."""

    icon: str
    ink: str
    line: str
    ground: str


LOOKS: Final[dict[Tone, ToneLook]] = {
    "error": ToneLook("fill/warning-circle", "error", "error_line", "error_ground"),
    "warn": ToneLook("fill/warning", "warn", "warn_line", "warn_ground"),
    "ok": ToneLook("fill/check-circle", "ok", "ok_line", "ok_ground"),
    "info": ToneLook("fill/info", "info", "info_line", "info_ground"),
    "quiet": ToneLook("fill/minus-circle", "ink_soft", "border", "sunken"),
}
