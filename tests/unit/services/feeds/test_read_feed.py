"""Reading the CSV feeds, and what is refused in them."""

import tracemalloc
from datetime import date
from unicodedata import normalize

import pytest

from kiosk.domain.people.person import Name
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.renewal.certification import Certification
from kiosk.domain.renewal.registration import Registration
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.services.feeds.findings import FeedNote, FeedReason, Reading
from kiosk.services.feeds.import_feed import import_feed
from kiosk.services.feeds.read_feed import (
    CERTIFICATIONS,
    MOST_BYTES,
    MOST_ROWS,
    REGISTRATIONS,
    Parsed,
    parse_feed,
)
from tests.factories import TODAY
from tests.fakes.ports import FakePorts

HEADER = CERTIFICATIONS.header
CLINICIAN = "Dr. Ana Silva"
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
        (REGISTRATIONS.header, "", FeedReason.OTHER_FEED),
        (GOOD, "", FeedReason.NO_HEADER),
        ('"pin', "", FeedReason.NO_HEADER),
        (HEADER.replace("_", "-").replace("pin", "PIN no."), "", FeedReason.NO_HEADER),
    ],
)
def test_a_header_that_differs_is_refused_by_the_columns_name(
    header: str, column: str, reason: FeedReason
) -> None:
    parsed = certifications(GOOD, header=header)
    assert complaints(parsed) == [(1, column, reason)]
    assert (parsed.rows, parsed.read, parsed.code) == ((), 0, ErrorCode.FEED_HEADER)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf", b",,,\r\n\x1a", b"sep=;\n"])
def test_an_empty_file_is_called_so(content: bytes) -> None:
    parsed = parse_feed(CERTIFICATIONS, content, TODAY)
    assert complaints(parsed) == [(1, "", FeedReason.EMPTY_FILE)]
    assert parsed.code is ErrorCode.FEED_HEADER


@pytest.mark.parametrize(
    "content",
    [
        f"{HEADER}\n{GOOD}".encode("cp850"),
        f"{HEADER}\n{GOOD.replace('María', 'Jürgen')}".encode("cp850"),
        f"{HEADER}\n{GOOD}".encode("mac_roman"),
        f"{HEADER}\n{GOOD.replace('María', 'Анна')}".encode("cp1251"),
        f"{HEADER}\n{GOOD.replace('María', 'Ayşe')}".encode("cp1254"),
        f"{HEADER}\n".encode() + GOOD.encode() + GOOD.encode("cp1252"),
        f"{HEADER}\n{GOOD}".encode("utf-16")[:-1],
    ],
    ids=["DOS", "German DOS", "Mac", "Cyrillic", "Turkish", "two in one", "cut"],
)
def test_letters_that_can_be_mistaken_are_refused_at_their_line(content: bytes) -> None:
    parsed = parse_feed(CERTIFICATIONS, content, TODAY)
    assert complaints(parsed) == [(2, "", FeedReason.NOT_UTF8)]
    assert parsed.code is ErrorCode.FEED_ENCODING


def test_a_workbook_is_called_so() -> None:
    parsed = parse_feed(CERTIFICATIONS, b"PK\x03\x04\x14\x00" + bytes(999), TODAY)
    assert complaints(parsed) == [(1, "", FeedReason.WORKBOOK)]


WIDE = HEADER.replace(",", " , ").upper().replace("_", " ")
# A file, and what was unusual about it.
FORMS: dict[str, tuple[bytes, list[FeedNote]]] = {
    "rows of commas": (f"{HEADER}\n{GOOD}\n,,,,,,\n,,\n \n".encode(), []),
    "empty columns": (f"{HEADER},,\n{GOOD},,\n".encode(), []),
    "0x1A": (f"{HEADER}\r\n{GOOD}\r\n\x1a".encode(), []),
    "0x1A in the row": (f"{HEADER}\n{GOOD}\x1a".encode(), []),
    "header": (f"{WIDE}\n{GOOD}".encode(), []),
    "blank lines first": (f"\n,,,\n{HEADER}\n{GOOD}".encode(), []),
    "sep=": (f"sep=,\n{HEADER}\n{GOOD}".encode(), []),
    "sep=;": (f"sep=;\n{HEADER}\n{GOOD}".replace(",", ";").encode(), [FeedNote.SEMICOLONS]),
    "semicolons": (f"{HEADER}\n{GOOD}".replace(",", ";").encode(), [FeedNote.SEMICOLONS]),
    "tabs": (f"{HEADER}\n{GOOD}".replace(",", "\t").encode(), [FeedNote.TABS]),
    "UTF-16": (f"{HEADER}\n{GOOD}".encode("utf-16"), [FeedNote.UTF_16]),
    "UTF-16 of Excel": (
        f"\ufeff{HEADER}\r\n{GOOD}\r\n".replace(",", "\t").encode("utf-16-le"),
        [FeedNote.UTF_16, FeedNote.TABS],
    ),
    "UTF-16 without a mark": (f"{HEADER}\n{GOOD}".encode("utf-16-be"), [FeedNote.UTF_16]),
    "UTF-16 the other way": (f"{HEADER}\n{GOOD}".encode("utf-16-le"), [FeedNote.UTF_16]),
    "Windows": (f"{HEADER}\n{GOOD}".encode("cp1252"), [FeedNote.WINDOWS]),
    "blanks and quotes": (f"{HEADER}\n{GOOD}".replace(",María", ', "María"').encode(), []),
    "NFD": (normalize("NFD", f"{HEADER}\n{GOOD}").encode(), []),
    "US dates": (
        f"{HEADER}\n{GOOD}".replace("1984-03-14", "3/14/1984 0:00").encode(),
        [FeedNote.US_DATES],
    ),
    "a database's dates": (f"{HEADER}\n{GOOD}".replace("03-14", "03-14T00:00:00").encode(), []),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_form_that_cannot_be_mistaken_is_read_and_named(form: str) -> None:
    content, notes = FORMS[form]
    parsed = parse_feed(CERTIFICATIONS, content, TODAY)
    assert (complaints(parsed), parsed.code, parsed.read) == ([], None, 1)
    assert [reading.note for reading in parsed.readings] == notes
    row = parsed.rows[0]
    assert (row.name.full, row.pin, row.clinician) == ("María Delgado-Ruiz", "4821", CLINICIAN)
    assert (row.date_of_birth, row.certified_on) == (date(1984, 3, 14), date(2026, 10, 21))


@pytest.mark.parametrize(
    ("written", "pin", "note"),
    [
        ("482", "0482", FeedNote.PIN_ZEROS),
        ("7", "0007", FeedNote.PIN_ZEROS),
        ('="0821"', "0821", FeedNote.FORMULAS),
        ('"=""0821"""', "0821", FeedNote.FORMULAS),
        ("4821.0", "4821", FeedNote.DECIMALS),
        ('"4821,0"', "4821", FeedNote.DECIMALS),
    ],
)
def test_a_pin_that_a_spreadsheet_spoiled_is_read(written: str, pin: str, note: FeedNote) -> None:
    parsed = certifications(GOOD.replace("4821", "1111"), GOOD.replace("4821", written))
    assert parsed.rows[1].pin == pin
    assert parsed.readings == (Reading(3, note, 1),)


def test_a_short_number_beside_one_that_kept_its_zero_is_a_slip() -> None:
    parsed = certifications(GOOD.replace("4821", "0821"), GOOD.replace("4821", "482"))
    assert complaints(parsed) == [(3, "pin", FeedReason.PIN)]
    short = REGISTERED.replace("P1", "P2").replace("01608", "1608")
    assert complaints(registrations(REGISTERED, short)) == [(3, "zip", FeedReason.ZIP)]
    alone = registrations(short, short.replace("P2", "P3"))
    assert {row.address.zip for row in alone.rows} == {"01608"}
    assert alone.readings == (Reading(2, FeedNote.ZIP_ZEROS, 2),)


@pytest.mark.parametrize("written", ["01608-1234", "016081234", "01608 1234"])
def test_a_zip_code_of_nine_digits_is_cut(written: str) -> None:
    parsed = registrations(REGISTERED.replace("01608", written))
    assert parsed.rows[0].address.zip == "01608"
    assert parsed.readings == (Reading(2, FeedNote.ZIP_PLUS_4, 1),)


@pytest.mark.parametrize("written", ["14/3/1984", "29.02.1984", '"14-03-1984"'])
def test_dates_with_the_day_first_refuse_the_file_by_the_first_of_them(written: str) -> None:
    other = GOOD.replace("1984-03-14", "3/4/1984").replace("María", "Zoë")
    parsed = certifications(other, GOOD.replace("1984-03-14", written), GOOD)
    assert complaints(parsed) == [(3, "date_of_birth", FeedReason.DAY_FIRST)]
    assert (parsed.code, parsed.rows) == (ErrorCode.FEED_DATES, ())


@pytest.mark.parametrize("first", ["", "-", "–"])
def test_one_name_alone_is_a_name(first: str) -> None:
    parsed = certifications(GOOD.replace("María", first))
    assert parsed.rows[0].name == Name("", "Delgado-Ruiz")
    none = certifications(GOOD.replace("María", first).replace("Delgado-Ruiz", ""))
    assert complaints(none) == [
        (2, "first_name", FeedReason.EMPTY),
        (2, "last_name", FeedReason.EMPTY),
    ]


@pytest.mark.parametrize(
    ("old", "new", "column", "reason"),
    [
        ("4821", "", "pin", FeedReason.EMPTY),
        ("4821", "48211", "pin", FeedReason.PIN),
        ("4821", "48a1", "pin", FeedReason.PIN),
        ("4821", "４８２１", "pin", FeedReason.PIN),
        ("María", "M" * 101, "first_name", FeedReason.TOO_LONG),
        ("María", "M\x07", "first_name", FeedReason.CHARACTERS),
        ("María", "…", "first_name", FeedReason.NAME),
        ("María", "Mar?a", "first_name", FeedReason.BROKEN_LETTERS),
        ("María", "Jos?", "first_name", FeedReason.BROKEN_LETTERS),
        ("María", "Mar\ufffda", "first_name", FeedReason.BROKEN_LETTERS),
        *[
            ("María", name, "first_name", FeedReason.BROKEN_LETTERS)
            for name in ("JosÃ©", "Nâ€™Diaye", "DÅ©ng", "ÅžÃ¼kran", "Å\x81ucja", "NicolÃ\xa0")
        ],
        ("Dr. Ana Silva", "Dr. N??ez", "clinician", FeedReason.BROKEN_LETTERS),
        ("1984-03-14", "", "date_of_birth", FeedReason.EMPTY),
        ("1984-03-14", "3/14/84", "date_of_birth", FeedReason.DATE),
        ("1984-03-14", "03.04.1984", "date_of_birth", FeedReason.DATE),
        ("1984-03-14", "2/30/1984", "date_of_birth", FeedReason.DATE),
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
        (GOOD, HEADER, "", FeedReason.HEADER_AGAIN),
        ("4821", "48\x0021", "pin", FeedReason.PIN),
        ("Dr. Ana", "Dr.\x00 Ana", "clinician", FeedReason.CHARACTERS),
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
        ("01608", "608", "zip", FeedReason.ZIP),
        ("01608", "", "zip", FeedReason.EMPTY),
        ("01608,,", "01608,,maria", "email", FeedReason.EMAIL),
        ("P1", "", "registration_number", FeedReason.EMPTY),
    ],
)
def test_a_bad_registration_is_refused(old: str, new: str, column: str, reason: FeedReason) -> None:
    assert complaints(registrations(REGISTERED.replace(old, new))) == [(2, column, reason)]


def test_all_complaints_of_a_row_are_reported_together() -> None:
    parsed = certifications("x,,,x,y,z,")
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
        (b'"' * (MOST_BYTES - 1), ErrorCode.FEED_HEADER, [(1, "", FeedReason.EMPTY_FILE)]),
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
