"""T4: damaged files of every kind people bring; `make soak` tries three thousand."""

import pytest

from kiosk.adapters.imaging.clean import clean
from tests.reliability.mutants import Mutants


@pytest.mark.req("T4")
def test_no_damaged_file_is_more_than_a_refusal() -> None:
    assert Mutants(7).run(46) == []


def test_a_decoder_without_its_child_is_found_out() -> None:
    assert Mutants(7, (clean,), ("scan.gif", "no-end-mark.jpg")).run(60) != []
