"""What a file that somebody brought seems to be, by the ending of its name."""

from enum import StrEnum
from typing import Final


class FileKind(StrEnum):
    """Seems to be; what a file is, its content says once it is read."""

    PICTURE = "picture"
    PDF = "pdf"
    UNKNOWN = "unknown"
    """Without an ending."""
    TEXT = "text"
    VIDEO = "video"
    PACKED = "packed"
    OTHER = "other"

    @property
    def is_worth_reading(self) -> bool:
        """Whether it can be a picture or a PDF."""
        return self in {FileKind.PICTURE, FileKind.PDF, FileKind.UNKNOWN}


ENDINGS: Final = {
    FileKind.PICTURE: "jpg jpeg jfif jpe png webp gif tif tiff heic heif hif avif",
    FileKind.PDF: "pdf",
    FileKind.TEXT: "doc docx docm dot dotx odt rtf txt md pages wpd wps xls xlsx ods numbers csv"
    " ppt pptx odp key eml msg htm html mht mhtml xps oxps epub",
    FileKind.VIDEO: "mov mp4 m4v avi mkv webm wmv mpg mpeg 3gp 3g2 mts m2ts vob flv",
    FileKind.PACKED: "zip rar 7z gz tgz bz2 xz tar cab iso dmg sitx zipx",
}
KINDS: Final = {ending: kind for kind, all_ in ENDINGS.items() for ending in all_.split()}
LONGEST: Final = 8
"""Letters of an ending; what follows a dot may as well be a part of the name."""


def kind_by_name(name: str) -> FileKind:
    """“Scan.JPG” seems to be a picture; “scan of Dr. Smith” and “scan” seem to be nothing."""
    stem, _, ending = name.rpartition(".")
    if not stem or not ending.isalnum() or len(ending) > LONGEST:
        return FileKind.UNKNOWN
    return KINDS.get(ending.lower(), FileKind.OTHER)
