"""Every page of every paper of a demonstration says so, and needs no more room for it."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from kiosk.adapters.slips.papers import PdfPapers
from kiosk.cli.commands.slip_command import Sample, drawn
from kiosk.letters.demonstration import RIBBON
from kiosk.settings import Paper


def pages(paper: Paper, sample: Sample, demonstration: bool) -> list[str]:
    pdf = drawn(PdfPapers("K3", paper, demonstration), sample)
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("sample", list(Sample))
def test_every_page_says_that_nothing_is_real(paper: Paper, sample: Sample) -> None:
    real, marked = (pages(paper, sample, each) for each in (False, True))
    assert [text.count(RIBBON) for text in marked] == [1] * len(real)
    assert RIBBON not in "".join(real)
