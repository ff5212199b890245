"""The words of what a photo of a face was found to lack."""

from typing import Final

from kiosk.domain.renewal.portrait import PortraitReason
from kiosk.i18n import N_

PORTRAIT_WORDS: Final[dict[PortraitReason, str]] = {
    PortraitReason.NO_FACE: N_("We can't see a face. Look straight at the camera"),
    PortraitReason.TWO_FACES: N_("We see two people. Only you may be in the picture"),
    PortraitReason.FACE_SMALL: N_("Your face is too small. Move closer"),
    PortraitReason.FACE_DARK: N_("Your face is dark. Turn toward the light"),
    PortraitReason.FACE_BRIGHT: N_("Your face is too bright. Turn away from the light"),
    PortraitReason.HIGHLIGHTS: N_("There is glare on your face. Move away from the lamp"),
    PortraitReason.SHADOWS: N_("There are dark shadows. Turn toward the light"),
    PortraitReason.BLURRED: N_("The picture is blurry. Hold still and take it again"),
    PortraitReason.UNEVEN_LIGHT: N_("One side of your face is darker. Turn toward the light"),
    PortraitReason.BACKGROUND: N_("The background is busy. A plain, light wall is better"),
    PortraitReason.PICTURE_SMALL: N_("The picture is too small. Choose a larger one"),
}
