"""The two CSV feeds: their columns, and reading a file of them."""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Generic, TypeVar
from uuid import uuid4

from kiosk.domain.people.person import Address, Name
from kiosk.domain.renewal.certification import Certification, identity_text
from kiosk.domain.renewal.registration import Registration
from kiosk.errors import ErrorCode
from kiosk.ports.records.records import Feeds, Progress, Written
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.feeds.file_form import FileForm, column_names, recognize, text_of
from kiosk.services.feeds.findings import FeedNote, FeedReason, Reading, Refused
from kiosk.services.feeds.habits import Habits, survey
from kiosk.services.feeds.read_row import FeedRow

T = TypeVar("T")
Line = tuple[int, list[str] | None]
"""Where a row begins, and its values; None for a row that is not CSV."""
BLANK: Final = " \t\xa0\r\n\x1a"
"""What a row may contain and still be blank; 0x1A ends the files of old programs."""
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
    """What is in a file: good rows, how many were read, and every complaint."""

    rows: tuple[T, ...] = ()
    read: int = 0
    refused: tuple[Refused, ...] = ()
    code: ErrorCode | None = None
    """Why the file as a whole cannot be read: FEED_ENCODING, FEED_HEADER, FEED_DATES,
    FEED_TOO_LARGE, or FEED_REFUSED for a row without an end."""
    readings: tuple[Reading, ...] = ()
    """What differs from the example, but was read anyway."""


class _TooMuchError(Exception):
    """A row that is too long, or one row too many."""

    def __init__(self, refused: tuple[Refused, ...], code: ErrorCode) -> None:
        super().__init__(code.value)
        self.refused, self.code = refused, code


def parse_feed(feed: Feed[T], content: bytes, today: date) -> Parsed[T]:
    """Read a CSV file in any form that can't be mistaken; blank rows don't count.

    It is read row by row, so that a file that is no feed takes no more memory than its bytes: once
    for what only all rows together show, then for the rows.
    """
    if len(content) >= MOST_BYTES:
        return Parsed(code=ErrorCode.FEED_TOO_LARGE)
    form = recognize(content, feed.columns)
    if isinstance(form, Refused):
        return Parsed(refused=(form,), code=ErrorCode.FEED_ENCODING)
    wrong = tuple(_header_complaints(tuple(feed.columns), form))
    if wrong:
        return Parsed(refused=wrong, code=ErrorCode.FEED_HEADER)
    try:
        habits = survey(_lines(content, form), tuple(feed.columns))
        if habits.day_first is not None:
            return Parsed(refused=(habits.day_first,), code=ErrorCode.FEED_DATES)
        return _rows(feed, _lines(content, form), today, habits, form)
    except _TooMuchError as refusal:
        return Parsed(refused=refusal.refused, code=refusal.code)


def _rows(
    feed: Feed[T], lines: Iterator[Line], today: date, habits: Habits, form: FileForm
) -> Parsed[T]:
    rows: list[T] = []
    refused: list[Refused] = []
    readings = [Reading(form.header_line, note) for note in form.notes]
    notes: dict[FeedNote, list[int]] = {}
    seen: set[str] = set()
    read = 0
    for line, values in lines:
        read += 1
        reason = _misfit(feed, values)
        if values is None or reason is not None:
            refused.append(Refused(line, "", reason or FeedReason.BROKEN_ROW))
            continue
        row = FeedRow(line, dict(zip(feed.columns, values, strict=False)), today, habits)
        made = feed.make({name: reads(row, name) for name, reads in feed.columns.items()})
        if not row.refused:
            key = feed.key(made)
            if key in seen:
                row.refuse(feed.key_column, FeedReason.SAME_ROW)
            seen.add(key)
        if row.refused:
            refused += row.refused
            continue
        rows.append(made)
        for note in row.notes:
            notes.setdefault(note, []).append(line)
    readings += [Reading(found[0], note, len(found)) for note, found in notes.items()]
    return Parsed(tuple(rows), read, tuple(refused), readings=tuple(readings))


def _misfit(feed: Feed[Any], values: list[str] | None) -> FeedReason | None:
    """Why a row doesn't have the header's columns; empty ones at its end don't count."""
    names = tuple(feed.columns)
    wanted = len(names)
    if values is None:
        return FeedReason.BROKEN_ROW
    if len(values) < wanted or any(map(str.strip, values[wanted:])):
        return FeedReason.FIELDS
    again = values[0].strip().casefold() == names[0] and column_names(values) == names
    return FeedReason.HEADER_AGAIN if again else None


def _lines(content: bytes, form: FileForm) -> Iterator[Line]:
    """The rows below the header; blank ones don't count."""
    stream, left, rows = text_of(content, form.encoding), ROW_MOST, 0

    def bounded() -> Iterator[str]:
        nonlocal left
        while line := stream.readline(left + 1):
            left -= len(line)
            if left < 0:
                refused = Refused(begins, "", FeedReason.LONG_ROW)
                raise _TooMuchError((refused,), ErrorCode.FEED_REFUSED)
            yield line

    reader = csv.reader(bounded(), delimiter=form.delimiter, strict=True, skipinitialspace=True)
    while True:
        begins, left = reader.line_num + 1, ROW_MOST
        values: list[str] | None = None
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error:
            pass
        if begins <= form.header_line or (values is not None and not any(map(_seen, values))):
            continue
        rows += 1
        if rows > MOST_ROWS:
            raise _TooMuchError((), ErrorCode.FEED_TOO_LARGE)
        yield begins, values


def _seen(value: str) -> str:
    return value.strip(BLANK)


def _header_complaints(wanted: Sequence[str], form: FileForm) -> Iterator[Refused]:
    """What is wrong with a header: its one cause, or else every column that is."""
    given, line = form.header, form.header_line
    missing = [column for column in wanted if column not in given]
    cause = FeedReason.NO_HEADER if len(missing) > len(wanted) / 2 else None
    if any(set(feed.columns) == set(given) for feed in FEEDS if tuple(feed.columns) != wanted):
        cause = FeedReason.OTHER_FEED
    if cause is not None:
        yield Refused(line, "", cause if given else FeedReason.EMPTY_FILE)
        return
    for column in missing:
        yield Refused(line, column, FeedReason.COLUMN_MISSING)
    for place, column in enumerate(given):
        if column not in wanted or column in given[:place]:
            yield Refused(line, column, FeedReason.COLUMN_EXTRA)
    if sorted(given) == sorted(wanted) and given != wanted:
        place = next(place for place in range(len(wanted)) if given[place] != wanted[place])
        yield Refused(line, given[place], FeedReason.COLUMN_ORDER)


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
        "pin": FeedRow.pin,
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
        "zip": FeedRow.zip,
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

FEEDS: Final[tuple[Feed[Any], ...]] = (CERTIFICATIONS, REGISTRATIONS)
