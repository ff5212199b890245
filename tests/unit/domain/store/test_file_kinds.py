"""What a file seems to be by its name."""

import pytest

from kiosk.domain.store.file_kinds import FileKind, kind_by_name


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Scan.JPG", FileKind.PICTURE),
        ("saved.jfif", FileKind.PICTURE),
        ("old.jpe", FileKind.PICTURE),
        ("fax.tif", FileKind.PICTURE),
        ("IMG_2041.HEIC", FileKind.PICTURE),
        ("bill.jpg.pdf", FileKind.PDF),
        ("bill", FileKind.UNKNOWN),
        ("scan of Dr. Smith", FileKind.UNKNOWN),
        (".pdf", FileKind.UNKNOWN),
        ("bill.", FileKind.UNKNOWN),
        ("statement.of_accounts", FileKind.UNKNOWN),
        ("lease.docx", FileKind.TEXT),
        ("film.MOV", FileKind.VIDEO),
        ("papers.zip", FileKind.PACKED),
        ("bill.pdf.exe", FileKind.OTHER),
    ],
)
def test_the_ending_says_what_a_file_seems_to_be(name: str, kind: FileKind) -> None:
    assert kind_by_name(name) is kind
    readable = {FileKind.PICTURE, FileKind.PDF, FileKind.UNKNOWN}
    assert kind_by_name(name).is_worth_reading is (kind in readable)
