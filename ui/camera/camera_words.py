"""What the live picture says: one thing to do at a time, and what is wrong with the camera."""

from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, TitledText, Translator
from kiosk.ports.face_coach import Guidance
from kiosk.words import error_words

STARTING: Final = (N_("Starting the camera"), "fill/hourglass-medium")

GUIDANCE: Final[dict[Guidance, tuple[str, str]]] = {
    Guidance.LOOKING: (N_("Looking for your face"), "fill/eyes"),
    Guidance.NO_FACE: (N_("Put your face in the oval"), "fill/user-focus"),
    Guidance.ONE_PERSON: (N_("Only you in the picture"), "fill/users"),
    Guidance.MOVE_CLOSER: (N_("Move closer"), "fill/arrows-out"),
    Guidance.MOVE_BACK: (N_("Move back a little"), "fill/arrows-in"),
    Guidance.CENTER: (N_("Put your face in the oval"), "fill/user-focus"),
    Guidance.MORE_LIGHT: (N_("Turn toward the light"), "fill/sun"),
    Guidance.LESS_LIGHT: (N_("Turn away from the light"), "fill/sun"),
    Guidance.HOLD_STILL: (N_("Hold still"), "fill/hand-palm"),
}

STATES: Final = (N_("One face"), N_("Close enough"), N_("Good light"))

BLACK: Final = "black"
"""A camera that sends frames without any light: covered, or its shutter is closed."""

_BLACK_WORDS: Final = TitledText(
    N_("The camera sees only black"), N_("Take off its cover, or choose a file")
)


def trouble_words(say: Translator, trouble: str) -> tuple[str, str]:
    """What is wrong, and what to do; `trouble` is a camera's ErrorCode or BLACK."""
    if trouble == BLACK:
        return say.pair(_BLACK_WORDS)
    return say.pair(error_words(KioskError(ErrorCode(trouble))))
