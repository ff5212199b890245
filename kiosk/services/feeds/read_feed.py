"""The two CSV feeds: their columns, and reading a file of them."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import Final, Generic, TypeVar
from uuid import uuid4

from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.certification import Certification, identity_text
from kiosk.domain.renewal.registration import Registration
from kiosk.errors import ErrorCode
from kiosk.services.feeds.read_row import FeedReason, FeedRow, Refused

T = TypeVar("T")


@dataclass(frozen=True)
class Feed(Generic[T]):
    """One kind of file; `key` tells when two rows are the same."""

    columns: tuple[str, ...]
    make: Callable[[FeedRow, date], T]
    key: Callable[[T], str]
    key_column: str
    example: tuple[str, str]
    """Two good rows."""

    @property
    def header(self) -> str:
        """Line 1, exactly."""
        return ",".join(self.columns)


@dataclass(frozen=True)
class Parsed(Generic[T]):
    """What a file holds: good rows, how many were read, and every complaint."""

    rows: tuple[T, ...] = ()
    read: int = 0
    refused: tuple[Refused, ...] = ()
    code: ErrorCode | None = None
    """FEED_ENCODING or FEED_HEADER when the file as a whole cannot be read."""


def parse_feed(feed: Feed[T], content: bytes, today: date) -> Parsed[T]:
    """Read UTF-8 with or without BOM, CRLF or LF; blank lines do not count."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        refused = Refused(line, "", FeedReason.NOT_UTF8)
        return Parsed(refused=(refused,), code=ErrorCode.FEED_ENCODING)
    lines = _lines(text)
    begins, header = next(lines, (1, None))
    given = header if header is not None and begins == 1 else []
    wrong = tuple(_header_complaints(feed.columns, given))
    if wrong:
        return Parsed(refused=wrong, code=ErrorCode.FEED_HEADER)
    return _rows(feed, lines, today)


def _rows(feed: Feed[T], lines: Iterator[tuple[int, list[str] | None]], today: date) -> Parsed[T]:
    rows: list[T] = []
    refused: list[Refused] = []
    seen: set[str] = set()
    read = 0
    for line, values in lines:
        read += 1
        if values is None or len(values) != len(feed.columns):
            reason = FeedReason.BROKEN_ROW if values is None else FeedReason.FIELDS
            refused.append(Refused(line, "", reason))
            continue
        row = FeedRow(line, dict(zip(feed.columns, values, strict=True)))
        made = feed.make(row, today)
        if not row.refused:
            key = feed.key(made)
            if key in seen:
                row.refuse(feed.key_column, FeedReason.SAME_ROW)
            seen.add(key)
        if row.refused:
            refused += row.refused
        else:
            rows.append(made)
    return Parsed(tuple(rows), read, tuple(refused))


def _lines(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """(line where it begins, values), with None for a row that is not CSV."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    while True:
        begins = reader.line_num + 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield begins, None
            continue
        if values:
            yield begins, values


def _header_complaints(wanted: Sequence[str], given: Sequence[str]) -> Iterator[Refused]:
    known = set(wanted)
    for column in wanted:
        if column not in given:
            yield Refused(1, column, FeedReason.COLUMN_MISSING)
    for place, column in enumerate(given):
        if column not in known or column in given[:place]:
            yield Refused(1, column, FeedReason.COLUMN_EXTRA)
    if sorted(given) == sorted(wanted) and list(given) != list(wanted):
        place = next(place for place in range(len(wanted)) if given[place] != wanted[place])
        yield Refused(1, given[place], FeedReason.COLUMN_ORDER)


def _certification(row: FeedRow, today: date) -> Certification:
    certified_on = row.day("certified_on")
    return Certification(
        id=uuid4(),
        pin=row.digits("pin", 4, FeedReason.PIN),
        name=Name(row.name("first_name"), row.name("last_name")),
        date_of_birth=row.birth_date("date_of_birth", today),
        certified_on=certified_on,
        expires_on=row.later_day("expires_on", certified_on),
        clinician=row.text("clinician"),
    )


def _registration(row: FeedRow, today: date) -> Registration:
    submitted_on = row.day("submitted_on")
    return Registration(
        id=uuid4(),
        number=row.text("registration_number"),
        name=Name(row.name("first_name"), row.name("last_name")),
        date_of_birth=row.birth_date("date_of_birth", today),
        address=Address(
            row.text("street"),
            row.text("city"),
            row.state("state"),
            row.digits("zip", 5, FeedReason.ZIP),
        ),
        phone=row.text("phone", may_be_empty=True),
        email=row.email("email"),
        submitted_on=submitted_on,
        expires_on=row.later_day("expires_on", submitted_on),
    )


def _identity(made: Certification) -> str:
    return identity_text(made.name.first, made.name.last, made.date_of_birth, made.pin)


CERTIFICATIONS: Final = Feed(
    columns=(
        "pin", "first_name", "last_name", "date_of_birth", "certified_on", "expires_on",
        "clinician",
    ),
    make=_certification,
    key=_identity,
    key_column="pin",
    example=(
        "4071,Ada,Example,1980-02-29,2026-03-02,2027-03-01,Dr. Sample",
        "9120,Zoë,O'Example-Núñez,1999-12-31,2026-05-04,2027-05-03,Dr. Sample",
    ),
)  # fmt: skip

REGISTRATIONS: Final = Feed(
    columns=(
        "registration_number", "first_name", "last_name", "date_of_birth", "street", "city",
        "state", "zip", "phone", "email", "submitted_on", "expires_on",
    ),
    make=_registration,
    key=lambda made: made.number,
    key_column="registration_number",
    example=(
        "P0000001,Ada,Example,1980-02-29,1 Sample St,Boston,MA,02108,617-555-0100,"
        "ada@example.org,2025-12-01,2026-12-01",
        'P0000002,Zoë,O\'Example-Núñez,1999-12-31,"2 Sample Ave, Apt 3",Salem,MA,01970,,,'
        "2025-12-15,2026-12-15",
    ),
)  # fmt: skip
