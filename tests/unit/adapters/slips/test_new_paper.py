"""A new paper is two files: its facts, here this one, and a layout of the same name."""

import sys
from dataclasses import dataclass
from types import ModuleType
from typing import ClassVar

import pytest

from kiosk.adapters.slips.layout.pdf import Sheet
from kiosk.adapters.slips.layout.stationery import Stationery
from kiosk.settings import Paper
from tests.unit.adapters.slips.printed import pages


@dataclass(frozen=True)
class VoucherFacts:
    reference: str
    head: ClassVar = "Voucher"


def sheet(facts: VoucherFacts, paper: Stationery) -> Sheet:
    return paper.sheet([paper.form.figure_of(facts.reference)])


@pytest.mark.parametrize("paper", list(Paper))
def test_a_paper_is_drawn_by_the_layout_that_is_called_as_its_facts_are(
    monkeypatch: pytest.MonkeyPatch, paper: Paper
) -> None:
    layout = ModuleType("kiosk.adapters.slips.test_new_paper_paper")
    monkeypatch.setattr(layout, "sheet", sheet, raising=False)
    monkeypatch.setitem(sys.modules, layout.__name__, layout)
    (said,) = pages(VoucherFacts("K3-V2Q7M"), paper)
    assert "Maple Row Dispensary" in said
    assert "Voucher" in said
    assert "K3-V2Q7M" in said
