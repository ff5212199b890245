"""What the sheet of files says instead of files."""

from typing import Final

from kiosk.domain.store.file_kinds import FileKind
from kiosk.i18n import N_, TitledText

LOOKING: Final = TitledText(N_("Looking for files"), "")
NOTHING: Final = TitledText(N_("Plug in your USB stick"), N_("Your files show here by themselves."))
BARE: Final = TitledText(
    N_("There are no files on the USB stick"), N_("Plug in another one, or use another way.")
)
EARLIER: Final = TitledText(
    N_("This USB stick was here before you"),
    N_("If it is yours, take it out and plug it in again."),
)
PULLED_OUT: Final = TitledText(
    N_("The USB stick was taken out"), N_("Plug it in again, or use another way.")
)
HINT: Final = N_("Newest files first. Press one.")
HINT_MORE: Final = N_("These are the newest {count} files. There are more here.")
HINT_EARLIER: Final = N_("Is your USB stick not shown? Take it out and plug it in again.")
HINT_PULLED_OUT: Final = N_("A USB stick was taken out. Plug it in again to see its files.")
NOT_TAKEN: Final = {
    FileKind.TEXT: TitledText(N_("This is a text document"), N_("Print it to PDF, or ask staff")),
    FileKind.VIDEO: TitledText(N_("This is a video"), N_("Choose a picture or a PDF")),
    FileKind.PACKED: TitledText(
        N_("Files are packed inside this one"),
        N_("Unpack it on your computer, or ask staff"),
    ),
    FileKind.OTHER: TitledText(
        N_("This file is no picture or PDF"),
        N_("Choose a JPG, PNG or PDF, or ask staff"),
    ),
}
