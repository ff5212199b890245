"""What people really bring: each file is taken as a viewer shows it, or told what to do."""

from io import BytesIO
from itertools import pairwise

import pypdfium2
import pytest
from PIL import Image

from kiosk.adapters.imaging.ingester import ChildIngester
from kiosk.adapters.imaging.tall import OVERLAP, cuts
from kiosk.errors import ErrorCode, KioskError
from tests.contract import field_files


def made_of(content: bytes) -> field_files.Taken | ErrorCode:
    try:
        ingested = ChildIngester().ingest(content)
    except KioskError as error:
        return error.code
    assert all(page.width >= 240 for page in ingested.pages)
    return ingested.kind, len(ingested.pages)


@pytest.mark.req("T4", "R12")
@pytest.mark.parametrize("name", field_files.FIELD)
def test_a_file_from_the_field_does_what_is_right(name: str) -> None:
    make, right = field_files.FIELD[name]

    assert made_of(make()) == right


@pytest.mark.parametrize("looks", [True, False])
def test_what_was_typed_into_a_form_is_on_the_page(looks: bool) -> None:
    (page,) = ChildIngester().ingest(field_files.form(looks=looks)).pages

    dark = Image.open(BytesIO(page.jpeg)).convert("L").histogram()[:80]
    assert sum(dark) > 200


def test_the_parts_of_a_tall_picture_overlap_and_leave_nothing_out() -> None:
    boxes = cuts(1170, 15_000)

    assert (boxes[0][1], boxes[-1][3]) == (0, 15_000)
    assert all(upper[3] - lower[1] == OVERLAP for upper, lower in pairwise(boxes))
    assert max(bottom - top for _, top, _, bottom in boxes) <= 2048


def test_pdfium_has_no_engine_that_could_run_a_script() -> None:
    assert not {"V8", "XFA"} & set(pypdfium2.PDFIUM_INFO.flags)
