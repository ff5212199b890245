"""slip and the doctor's look at the printer, as IT runs them."""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from kiosk.letters.samples import SAMPLES
from kiosk.settings import Paper
from tests.journeys.command_line import Machine

SAYS = {
    "confirmation": "K3-7F2QM",
    "pause": "K3-7F2QM",
    "pin": "K3-P7F2M",
    "guide": "For the person you are designating",
    "key_escrow": "20012",
    "audit_heads": "K1:20384:5fd6023a2d71cc90",
    "test_page": "This printer can print",
    "renewal_decided": "recorded as approved by the Program",
    "renewal_returned": "Your renewal K3-7F2QM came back",
    "caregiver_registered": "Ana P.",
    "designation_ended": "You are not the caregiver of this patient",
    "dates": "The next date to watch",
    "help_lost_card": "card",
    "help_under_18": "18",
    "step_sheet": "K3-7F2QM",
    "caregiver_outcome": "You are recorded as a caregiver approved",
}


@pytest.mark.req("C5", "C8", "C10", "R11", "R14", "R15", "S6", "S7")
@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("sample", SAMPLES)
def test_every_printed_paper_has_a_sample(tmp_path: Path, sample: str, paper: Paper) -> None:
    out = tmp_path / "sample.pdf"
    words = ("slip", "--sample", sample, out, "--paper", paper)
    done = Machine(tmp_path).run(*words, "--json")
    assert (done.code, done.answer) == (0, {"file": str(out), "bytes": out.stat().st_size})
    (page,) = PdfReader(BytesIO(out.read_bytes())).pages
    assert SAYS[sample] in " ".join(page.extract_text().split())
    assert (float(page.mediabox.width) < 300) is (paper is Paper.RECEIPT)
    assert str(out) in Machine(tmp_path).run(*words).out


def test_a_sample_that_cannot_be_written_or_is_not_known_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "missing" / "sample.pdf"
    done = Machine(tmp_path).run("slip", "--sample", "pause", out, "--json")
    assert done.refusal == "out_not_written"
    assert str(out) in done.answer["error"]["words"]
    assert Machine(tmp_path).run("slip", "--sample", "zip", tmp_path / "sample.pdf").code == 2
