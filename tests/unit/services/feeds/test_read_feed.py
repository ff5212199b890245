"""Reading the CSV feeds, and what is refused in them."""

import tracemalloc

import pytest

from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.feeds.import_feed import import_feed
from kiosk.services.feeds.read_feed import (
    CERTIFICATIONS,
    MOST_BYTES,
    MOST_ROWS,
    REGISTRATIONS,
    Parsed,
    parse_feed,
)
from kiosk.services.feeds.read_row import FeedReason
from tests.factories import TODAY
from tests.fakes.ports import FakePorts

HEADER = CERTIFICATIONS.header
GOOD = "4821,María,Delgado-Ruiz,1984-03-14,2026-10-21,2027-10-20,Dr. Ana Silva"
REGISTERED = (
    "P1,María,Delgado-Ruiz,1984-03-14,18 Elm Street,Worcester,MA,01608,,,2025-12-20,2026-12-20"
)


def certifications(*rows: str, header: str = HEADER, end: str = "\n") -> Parsed[Certification]:
    return parse_feed(CERTIFICATIONS, end.join((header, *rows)).encode(), TODAY)


def registrations(*rows: str) -> Parsed[Registration]:
    return parse_feed(REGISTRATIONS, "\n".join((REGISTRATIONS.header, *rows)).encode(), TODAY)


def complaints(parsed: Parsed[Certification] | Parsed[Registration]) -> list[tuple[object, ...]]:
    return [(each.line, each.column, each.reason) for each in parsed.refused]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_good_file_is_read_with_any_line_end_and_mark(end: str, mark: str) -> None:
    parsed = certifications(GOOD, "", header=mark + HEADER, end=end)
    assert (parsed.read, parsed.refused, parsed.code) == (1, (), None)
    assert parsed.rows[0].name.first == "María"
    assert parsed.rows[0].pin == "4821"


def test_the_examples_are_good() -> None:
    assert certifications(*CERTIFICATIONS.example).refused == ()
    parsed = registrations(*REGISTRATIONS.example)
    assert parsed.refused == ()
    assert parsed.rows[1].address.street == "2 Sample Ave, Apt 3"


@pytest.mark.parametrize(
    ("header", "column", "reason"),
    [
        (HEADER + ",note", "note", FeedReason.COLUMN_EXTRA),
        (HEADER + ",pin", "pin", FeedReason.COLUMN_EXTRA),
        (HEADER.replace(",clinician", ""), "clinician", FeedReason.COLUMN_MISSING),
        (HEADER.replace("pin,first_name", "first_name,pin"), "first_name", FeedReason.COLUMN_ORDER),
    ],
)
def test_a_header_that_differs_is_refused_by_the_columns_name(
    header: str, column: str, reason: FeedReason
) -> None:
    parsed = certifications(GOOD, header=header)
    assert complaints(parsed) == [(1, column, reason)]
    assert (parsed.rows, parsed.read, parsed.code) == ((), 0, ErrorCode.FEED_HEADER)


@pytest.mark.parametrize("text", ["", "\n" + HEADER + "\n" + GOOD, '"pin'])
def test_line_1_must_be_the_header(text: str) -> None:
    parsed = parse_feed(CERTIFICATIONS, text.encode(), TODAY)
    assert parsed.code is ErrorCode.FEED_HEADER
    assert len(parsed.refused) == len(CERTIFICATIONS.columns)


def test_another_encoding_is_refused_at_its_line() -> None:
    parsed = parse_feed(CERTIFICATIONS, f"{HEADER}\n{GOOD}".encode("latin-1"), TODAY)
    assert complaints(parsed) == [(2, "", FeedReason.NOT_UTF8)]
    assert parsed.code is ErrorCode.FEED_ENCODING


@pytest.mark.parametrize(
    ("old", "new", "column", "reason"),
    [
        ("4821", "", "pin", FeedReason.EMPTY),
        ("4821", "482", "pin", FeedReason.PIN),
        ("4821", "48a1", "pin", FeedReason.PIN),
        ("4821", "４８２１", "pin", FeedReason.PIN),
        ("María", " ", "first_name", FeedReason.EMPTY),
        ("María", "M" * 101, "first_name", FeedReason.TOO_LONG),
        ("María", "M\x07", "first_name", FeedReason.CHARACTERS),
        ("María", "--", "first_name", FeedReason.NAME),
        ("1984-03-14", "", "date_of_birth", FeedReason.EMPTY),
        ("1984-03-14", "03/14/1984", "date_of_birth", FeedReason.DATE),
        ("1984-03-14", "19840314", "date_of_birth", FeedReason.DATE),
        ("1984-03-14", "1984-02-30", "date_of_birth", FeedReason.DATE),
        ("1984-03-14", "1884-03-14", "date_of_birth", FeedReason.YEAR),
        ("1984-03-14", "0001-01-01", "date_of_birth", FeedReason.YEAR),
        ("2026-10-21", "0001-01-01", "certified_on", FeedReason.YEAR),
        ("2027-10-20", "9999-12-31", "expires_on", FeedReason.YEAR),
        ("1984-03-14", "2027-01-01", "date_of_birth", FeedReason.BIRTH_DATE),
        ("2027-10-20", "2026-10-20", "expires_on", FeedReason.DATES_ORDER),
        ("2027-10-20", "soon", "expires_on", FeedReason.DATE),
        (GOOD, "4821,María", "", FeedReason.FIELDS),
        (GOOD, f"{GOOD},more", "", FeedReason.FIELDS),
        (GOOD, '"4821"x,María', "", FeedReason.BROKEN_ROW),
    ],
)
def test_a_bad_row_is_refused_with_line_column_and_reason(
    old: str, new: str, column: str, reason: FeedReason
) -> None:
    parsed = certifications(GOOD.replace("4821", "1111"), GOOD.replace(old, new))
    assert complaints(parsed) == [(3, column, reason)]
    assert (parsed.read, len(parsed.rows)) == (2, 1)


@pytest.mark.parametrize(
    ("old", "new", "column", "reason"),
    [
        ("MA", "Mass", "state", FeedReason.STATE),
        ("MA", "", "state", FeedReason.EMPTY),
        ("01608", "1608", "zip", FeedReason.ZIP),
        ("01608,,", "01608,,maria", "email", FeedReason.EMAIL),
        ("P1", "", "registration_number", FeedReason.EMPTY),
    ],
)
def test_a_bad_registration_is_refused(old: str, new: str, column: str, reason: FeedReason) -> None:
    assert complaints(registrations(REGISTERED.replace(old, new))) == [(2, column, reason)]


def test_all_complaints_of_a_row_are_told_at_once() -> None:
    parsed = certifications("1,,,x,y,z,")
    assert len(parsed.refused) == 7


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    two_lines = GOOD.replace("Dr. Ana Silva", '"Dr. Ana\nSilva"')
    parsed = certifications(two_lines, "", "4821,María")
    assert complaints(parsed) == [
        (2, "clinician", FeedReason.CHARACTERS),
        (5, "", FeedReason.FIELDS),
    ]


def test_the_same_person_and_pin_or_number_twice_is_refused() -> None:
    parsed = certifications(GOOD, GOOD.replace("María", "MARIA"))
    assert complaints(parsed) == [(3, "pin", FeedReason.SAME_ROW)]
    twice = registrations(REGISTERED, REGISTERED)
    assert complaints(twice) == [(3, "registration_number", FeedReason.SAME_ROW)]


def test_one_bad_row_refuses_the_whole_file_unless_it_is_skipped(ports: FakePorts) -> None:
    content = f"{HEADER}\n{GOOD}\n1\n".encode()
    done = import_feed(ports, OPERATOR, CERTIFICATIONS, content)
    assert (done.read, done.added, done.changed) == (2, 0, 0)
    assert done.code is ErrorCode.FEED_REFUSED
    header = import_feed(ports, OPERATOR, REGISTRATIONS, HEADER.encode(), skip_bad=True)
    assert header.code is ErrorCode.FEED_HEADER
    assert ports.database.count("certification") == 0
    assert ports.events() == []
    done = import_feed(ports, OPERATOR, CERTIFICATIONS, content, skip_bad=True)
    assert (done.added, done.changed, len(done.refused), done.code) == (1, 0, 1, None)
    again = import_feed(ports, OPERATOR, CERTIFICATIONS, content, skip_bad=True)
    assert (again.added, again.changed) == (0, 1)
    assert ports.events() == [Event.RECORDS_IMPORTED] * 2


def test_registrations_are_imported_and_changed_by_number(ports: FakePorts) -> None:
    content = f"{REGISTRATIONS.header}\n{REGISTERED}\n".encode()
    seen: list[tuple[int, int]] = []
    done = import_feed(
        ports,
        OPERATOR,
        REGISTRATIONS,
        content,
        on_progress=lambda made, of: seen.append((made, of)),
    )
    assert (done.read, done.added) == (1, 1)
    assert seen == [(1, 1)]
    assert import_feed(ports, OPERATOR, REGISTRATIONS, content).changed == 1


@pytest.mark.parametrize(
    ("content", "code", "complaint"),
    [
        (b'"' * (MOST_BYTES - 1), ErrorCode.FEED_REFUSED, [(1, "", FeedReason.LONG_ROW)]),
        (
            f'{HEADER}\n{GOOD}\n"'.encode() + b"x\n" * (MOST_BYTES // 4),
            ErrorCode.FEED_REFUSED,
            [(3, "", FeedReason.LONG_ROW)],
        ),
        (b"\n" * (MOST_BYTES - 1) + b"x", ErrorCode.FEED_TOO_LARGE, []),
        (
            f"{HEADER}\n".encode() + b"x\n" * (MOST_ROWS + 1),
            ErrorCode.FEED_TOO_LARGE,
            [],
        ),
    ],
    ids=["one line of quotes", "an open quote", "too large", "too many rows"],
)
def test_a_file_without_an_end_is_refused_in_little_memory(
    content: bytes, code: ErrorCode, complaint: list[tuple[object, ...]]
) -> None:
    tracemalloc.start()
    try:
        parsed = parse_feed(CERTIFICATIONS, content, TODAY)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (parsed.code, complaints(parsed), parsed.rows) == (code, complaint, ())
    assert most < 60_000_000
