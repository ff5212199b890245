"""The words of what can be wrong with a file that someone brings."""

from typing import Final

from kiosk.errors import ErrorCode
from kiosk.i18n import N_, TitledText

REFUSED_FILE_WORDS: Final[dict[ErrorCode, TitledText]] = {
    ErrorCode.FILE_KIND: TitledText(N_("The file must be a JPG, PNG or PDF")),
    ErrorCode.FILE_TOO_LARGE: TitledText(N_("The file must be smaller than 20 MB")),
    ErrorCode.FILE_EMPTY: TitledText(N_("The file is empty")),
    ErrorCode.FILE_PASSWORD: TitledText(N_("The file is password protected")),
    ErrorCode.FILE_UNREADABLE: TitledText(
        N_("We could not read the file"), N_("Take a picture instead")
    ),
    ErrorCode.FILE_TOO_MANY_PAGES: TitledText(N_("The file must have 60 pages or fewer")),
    ErrorCode.FILE_TOO_MANY_PIXELS: TitledText(
        N_("The picture is too large"), N_("Choose a smaller one")
    ),
    ErrorCode.FILE_TOO_TALL: TitledText(
        N_("The picture is too tall to read"), N_("Cut it into parts, or ask staff")
    ),
    ErrorCode.FILE_HEIC: TitledText(
        N_("This is an iPhone picture"),
        N_("Choose a JPG, PNG or PDF, or ask staff"),
    ),
    ErrorCode.FILE_AVIF: TitledText(
        N_("This is an AVIF picture"),
        N_("Choose a JPG, PNG or PDF, or ask staff"),
    ),
    ErrorCode.FILE_PRINT_FIRST: TitledText(
        N_("This PDF doesn't show all that is in it"),
        N_("Print it to PDF, or ask staff"),
    ),
    ErrorCode.FILE_GONE: TitledText(
        N_("The file is gone"), N_("Put the USB stick back, or choose another file")
    ),
}
