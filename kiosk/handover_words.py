"""The words of what can fail when a submission is handed over: met by staff only."""

from typing import Final

from kiosk.errors import ErrorCode
from kiosk.i18n import N_, TitledText

HANDOVER_WORDS: Final[dict[ErrorCode, TitledText]] = {
    ErrorCode.HANDOVER_OFF: TitledText(
        N_("This way to hand over is off"), N_("Check registry.kind in the settings")
    ),
    ErrorCode.HANDOVER_TOO_LARGE: TitledText(
        N_("The pages of one document don't fit into 2 MB"), N_("Hand this one over by hand")
    ),
    ErrorCode.HANDOVER_DOWN: TitledText(
        N_("The service isn't answering right now"), N_("We'll try again automatically")
    ),
    ErrorCode.HANDOVER_TLS: TitledText(
        N_("The service did not prove its identity"),
        N_("Check its address and certificate in the settings"),
    ),
    ErrorCode.HANDOVER_LOG_ON: TitledText(
        N_("The service refused the kiosk's token"), N_("Check it in the settings")
    ),
    ErrorCode.HANDOVER_ANSWER: TitledText(
        N_("We could not read the service's answer"),
        N_("It will be sent again as the same one"),
    ),
    ErrorCode.HANDOVER_REFUSED: TitledText(
        N_("The service refused this for good"), N_("Ask whoever runs it")
    ),
    ErrorCode.PACKET_FOLDER: TitledText(
        N_("The packet folder is missing, or can't be written to"),
        N_("Plug in the USB stick, or check the folder"),
    ),
    ErrorCode.PACKET_FULL: TitledText(
        N_("There is no room left for a packet"), N_("Make room, or use another USB stick")
    ),
}
