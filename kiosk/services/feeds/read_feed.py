"""The two CSV feeds: their columns, and reading a file of them."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, TextIOWrapper
from typing import Any, Final, Generic, TypeVar
from uuid import uuid4

from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.certification import Certification, identity_text
from kiosk.domain.renewal.registration import Registration
from kiosk.errors import ErrorCode
from kiosk.ports.records.records import Feeds, Progress, Written
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.feeds.read_row import FeedReason, FeedRow, Refused

T = TypeVar("T")
MOST_BYTES: Final = 50_000_000
MOST_ROWS: Final = 200_000
ROW_MOST: Final = 10_000
"""Characters of one row, quotes and line breaks counted."""


@dataclass(frozen=True)
class Feed(Generic[T]):
    """One kind of file; `key` tells when two rows are the same."""

    columns: Mapping[str, Callable[[FeedRow, str], object]]
    """How each is read, in their order."""
    make: Callable[[dict[str, Any]], T]
    key: Callable[[T], str]
    key_column: str
    example: tuple[str, str]
    """Two good rows."""
    seal: Callable[[Feeds], Callable[[Sequence[T], Progress], object]]
    write: Callable[[UnitOfWork], Callable[[object], Written]]

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
    """Why the file as a whole cannot be read: FEED_ENCODING, FEED_HEADER, FEED_TOO_LARGE, or
    FEED_REFUSED for a row without an end."""


class _TooMuchError(Exception):
    """A row that is too long, or one row too many."""

    def __init__(self, refused: tuple[Refused, ...], code: ErrorCode) -> None:
        super().__init__(code.value)
        self.refused, self.code = refused, code


def parse_feed(feed: Feed[T], content: bytes, today: date) -> Parsed[T]:
    """Read UTF-8 with or without BOM, CRLF or LF; blank lines do not count.

    It is read row by row, so that a file that is no feed takes no more memory than its bytes.
    """
    if len(content) >= MOST_BYTES:
        return Parsed(code=ErrorCode.FEED_TOO_LARGE)
    lines = _lines(TextIOWrapper(BytesIO(content), encoding="utf-8-sig", newline=""))
    try:
        begins, header = next(lines, (1, None))
        given = header if header is not None and begins == 1 else []
        wrong = tuple(_header_complaints(tuple(feed.columns), given))
        if wrong:
            return Parsed(refused=wrong, code=ErrorCode.FEED_HEADER)
        return _rows(feed, lines, today)
    except _TooMuchError as refusal:
        return Parsed(refused=refusal.refused, code=refusal.code)
    except UnicodeDecodeError:
        refused = Refused(_no_text(content), "", FeedReason.NOT_UTF8)
        return Parsed(refused=(refused,), code=ErrorCode.FEED_ENCODING)


def _no_text(content: bytes) -> int:
    """The first line that is not UTF-8."""
    for number, line in enumerate(BytesIO(content), 1):
        try:
            line.decode()
        except UnicodeDecodeError:
            return number
    raise AssertionError("every line is UTF-8")


def _rows(feed: Feed[T], lines: Iterator[tuple[int, list[str] | None]], today: date) -> Parsed[T]:
    rows: list[T] = []
    refused: list[Refused] = []
    seen: set[str] = set()
    read = 0
    for read, (line, values) in enumerate(lines, 1):
        if read > MOST_ROWS:
            raise _TooMuchError((), ErrorCode.FEED_TOO_LARGE)
        if values is None or len(values) != len(feed.columns):
            reason = FeedReason.BROKEN_ROW if values is None else FeedReason.FIELDS
            refused.append(Refused(line, "", reason))
            continue
        row = FeedRow(line, dict(zip(feed.columns, values, strict=True)), today)
        made = feed.make({name: reads(row, name) for name, reads in feed.columns.items()})
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


def _lines(stream: TextIOWrapper) -> Iterator[tuple[int, list[str] | None]]:
    """(line where it begins, values), with None for a row that is not CSV."""
    left = ROW_MOST

    def bounded() -> Iterator[str]:
        nonlocal left
        while line := stream.readline(left + 1):
            left -= len(line)
            if left < 0:
                refused = Refused(begins, "", FeedReason.LONG_ROW)
                raise _TooMuchError((refused,), ErrorCode.FEED_REFUSED)
            yield line

    reader = csv.reader(bounded(), strict=True)
    while True:
        begins, left = reader.line_num + 1, ROW_MOST
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


def _certification(read: dict[str, Any]) -> Certification:
    name = Name(read.pop("first_name"), read.pop("last_name"))
    return Certification(id=uuid4(), name=name, **read)


def _registration(read: dict[str, Any]) -> Registration:
    name = Name(read.pop("first_name"), read.pop("last_name"))
    address = Address(*(read.pop(part) for part in ("street", "city", "state", "zip")))
    number = read.pop("registration_number")
    return Registration(id=uuid4(), number=number, name=name, address=address, **read)


def _identity(made: Certification) -> str:
    return identity_text(made.name.first, made.name.last, made.date_of_birth, made.pin)


CERTIFICATIONS: Final = Feed(
    columns={
        "pin": lambda row, column: row.digits(column, 4, FeedReason.PIN),
        "first_name": FeedRow.name,
        "last_name": FeedRow.name,
        "date_of_birth": FeedRow.birth_date,
        "certified_on": FeedRow.day,
        "expires_on": lambda row, column: row.day_from(column, "certified_on"),
        "clinician": FeedRow.text,
    },
    make=_certification,
    key=_identity,
    key_column="pin",
    example=(
        "4071,Ada,Example,1980-02-29,2026-03-02,2027-03-01,Dr. Sample",
        "9120,Zoë,O'Example-Núñez,1999-12-31,2026-05-04,2027-05-03,Dr. Sample",
    ),
    seal=lambda feeds: feeds.seal_certifications,
    write=lambda uow: uow.certifications.put_all,
)

REGISTRATIONS: Final = Feed(
    columns={
        "registration_number": FeedRow.text,
        "first_name": FeedRow.name,
        "last_name": FeedRow.name,
        "date_of_birth": FeedRow.birth_date,
        "street": FeedRow.text,
        "city": FeedRow.text,
        "state": FeedRow.state,
        "zip": lambda row, column: row.digits(column, 5, FeedReason.ZIP),
        "phone": lambda row, column: row.text(column, may_be_empty=True),
        "email": FeedRow.email,
        "submitted_on": FeedRow.day,
        "expires_on": lambda row, column: row.day_from(column, "submitted_on"),
    },
    make=_registration,
    key=lambda made: made.number,
    key_column="registration_number",
    example=(
        "P0000001,Ada,Example,1980-02-29,1 Sample St,Boston,MA,02108,617-555-0100,"
        "ada@example.org,2025-12-01,2026-12-01",
        'P0000002,Zoë,O\'Example-Núñez,1999-12-31,"2 Sample Ave, Apt 3",Salem,MA,01970,,,'
        "2025-12-15,2026-12-15",
    ),
    seal=lambda feeds: feeds.seal_registrations,
    write=lambda uow: uow.registrations.put_all,
)
