"""The short form of a head, as people copy it from paper or email."""

import pytest

from kiosk.domain.trail.heads import Head, parse_head

MAC = "5fd6023a2d71cc90" + "0" * 48


@pytest.mark.req("T13")
def test_a_head_that_is_copied_from_paper_is_read_again() -> None:
    printed = Head("K1", 20384, MAC).short
    assert printed == "K1:20384:5fd6023a2d71cc90"
    for typed in (printed, f" {printed.lower()} ", printed.upper(), "K1: 20384 :5fd6023a 2d71cc90"):
        assert parse_head(typed) == Head("K1", 20384, MAC[:16])


@pytest.mark.parametrize(
    "typed",
    ["", "K1", "K1:20384", "K1:20384:", "K1:20384:5fd6", "K1:0:5fd6023a2d71cc90",
     "K1:-1:5fd6023a2d71cc90", "K1:20384:5fd6023a2d71cc9g", "K1:20384:5fd6023a2d71cc900",
     "KIOSK-1-1:20384:5fd6023a2d71cc90"],
)  # fmt: skip
def test_a_head_with_too_little_to_compare_is_none(typed: str) -> None:
    assert parse_head(typed) is None
