"""What a person in front of the camera is told, and what the camera saw."""

from dataclasses import dataclass
from enum import StrEnum


class Guidance(StrEnum):
    """One thing at a time that the person can do."""

    LOOKING = "looking"
    NO_FACE = "no_face"
    ONE_PERSON = "one_person"
    MOVE_CLOSER = "move_closer"
    MOVE_BACK = "move_back"
    CENTER = "center"
    MORE_LIGHT = "more_light"
    LESS_LIGHT = "less_light"
    HOLD_STILL = "hold_still"


@dataclass(frozen=True)
class Look:
    """What the coach sees in the newest frame; the box is in shares of width and height."""

    guidance: Guidance
    face: tuple[float, float, float, float] | None
    """x, y, width, height of the face, 0 to 1, not mirrored."""
    one_face: bool
    close_enough: bool
    good_light: bool
    steady: float
    """0 to 1; at 1 the picture may be taken."""
