"""How a CSV file was written: its letters, what separates its columns, and where its header is."""

import codecs
import csv
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from typing import Final

from kiosk.services.feeds.findings import FeedNote, FeedReason, Refused

UTF_8: Final = "utf-8-sig"
UTF_16: Final = ("utf-16", "utf-16-le", "utf-16-be")
WINDOWS: Final = "cp1252"
WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How spreadsheet files start, new and old."""
CHUNK: Final = 1 << 20
LINE_MOST: Final = 10_000
HEADER_WITHIN: Final = 100
"""Lines; a file with more blank ones above the header is no feed."""
DELIMITERS: Final = (",", ";", "\t")
WITHOUT_DELIMITERS: Final = str.maketrans(dict.fromkeys([*DELIMITERS, '"'], " "))
SEPARATOR: Final = re.compile(r'"?sep=([,;\t])"?[,;\t]*', re.IGNORECASE)
"""The line that tells a spreadsheet what separates the columns."""
STRANGE: Final = re.compile("[^\x00-\x7f\xa0ªºÀ-ÏÑ-ÖØ-Üß-ïñ-öø-üŒœŠšŽžŸÿ‘’“”–—]")
"""What is not a letter of a name, or is another letter in another code page (as ð for ğ)."""
WESTERN: Final = re.compile("[a-z][à-ÿ]|[à-ÿ][a-z]|[A-Z][À-Þ]|[À-Þ][A-Za-z]|[A-Z]’[A-Z]")
"""What other code pages (Mac, DOS, Cyrillic) hardly ever give."""


@dataclass(frozen=True)
class FileForm:
    """How to read a file; `notes` says what is unusual about it."""

    encoding: str
    delimiter: str
    header: tuple[str, ...]
    header_line: int

    @property
    def notes(self) -> Iterator[FeedNote]:
        """What is unusual about it."""
        if self.encoding in UTF_16:
            yield FeedNote.UTF_16
        if self.encoding == WINDOWS:
            yield FeedNote.WINDOWS
        if self.delimiter == ";":
            yield FeedNote.SEMICOLONS
        if self.delimiter == "\t":
            yield FeedNote.TABS


def recognize(content: bytes, columns: Collection[str]) -> FileForm | Refused:
    """The form of a file with these columns, or why its letters cannot be read."""
    if content.startswith(WORKBOOKS):
        return Refused(1, "", FeedReason.WORKBOOK)
    encoding, broken = _encoding(content)
    if broken:
        return Refused(broken, "", FeedReason.NOT_UTF8)
    stream = text_of(content, encoding)
    delimiter = ""
    for number in range(1, HEADER_WITHIN + 1):
        line = stream.readline(LINE_MOST)
        told = SEPARATOR.fullmatch(line.strip("\r\n "))
        if told:
            delimiter = told[1]
        elif any(map(column_name, line.translate(WITHOUT_DELIMITERS).split())):
            given = [names(line, each) for each in ([delimiter] if delimiter else DELIMITERS)]
            header = max(given, key=lambda each: len(set(each) & set(columns)))
            found = delimiter or DELIMITERS[given.index(header)]
            return FileForm(encoding, found, header, number)
    return FileForm(encoding, delimiter or ",", (), 1)


def text_of(content: bytes, encoding: str) -> TextIOWrapper:
    """A stream of the file's letters; nothing is copied."""
    return TextIOWrapper(BytesIO(content), encoding=encoding, newline="")


def names(line: str, delimiter: str) -> tuple[str, ...]:
    """The column names of a header, without empty ones at its end."""
    return column_names(next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), ()))


def column_names(values: Collection[str]) -> tuple[str, ...]:
    """Names as a header may spell them, without empty ones at the end."""
    given = [column_name(value) for value in values]
    while given and not given[-1]:
        given.pop()
    return tuple(given)


def column_name(value: str) -> str:
    """A column's name: blanks around it, blanks for underscores and capitals don't matter."""
    return "_".join(value.strip("\x1a").split()).casefold()


def _encoding(content: bytes) -> tuple[str, int]:
    """A codec, and the first line that it cannot read; 0 if it reads them all."""
    encoding, head = UTF_8, content[:64]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = UTF_16[0]
    elif len(head) > 1 and all(head[::2]) and not any(head[1::2]):
        encoding = UTF_16[1]
    elif len(head) > 1 and all(head[1::2]) and not any(head[::2]):
        encoding = UTF_16[2]
    broken = _unreadable_line(content, encoding)
    if broken and encoding == UTF_8 and _is_western(content):
        return WINDOWS, 0
    return encoding, broken


def _chunks(content: bytes) -> Iterator[tuple[bytes, bool]]:
    for start in range(0, len(content), CHUNK):
        yield content[start : start + CHUNK], start + CHUNK >= len(content)


def _unreadable_line(content: bytes, encoding: str) -> int:
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 1
    for chunk, last in _chunks(content):
        try:
            line += decoder.decode(chunk, last).count("\n")
        except UnicodeDecodeError as broken:
            return line + broken.object[: broken.start].count(b"\n")
    return 0


def _is_western(content: bytes) -> bool:
    """Whether a file that is not UTF-8 is unmistakably Western Windows."""
    sure = False
    for chunk, _last in _chunks(content):
        try:
            text = chunk.decode(WINDOWS)
        except UnicodeDecodeError:
            return False
        if STRANGE.search(text):
            return False
        sure = sure or bool(WESTERN.search(text))
    return sure
