"""Staff: names that are the same, and PINs that may be chosen."""

import pytest

from kiosk.domain.desk.staff import fit_name, fit_pin, staff_key


@pytest.mark.parametrize(
    "pin",
    [
        "", "84621", "8462139571320", "84621a", "８４６２１３", "846 213",
        "111111", "112112", "121212", "123123", "123456", "654321", "890123", "147258", "112211",
        "03141984", "19840314",
    ],
)  # fmt: skip
def test_a_short_long_strange_or_patterned_pin_may_not_be_chosen(pin: str) -> None:
    assert not fit_pin(pin)
    assert all(map(fit_pin, ("846213", "7391520468", "902817364550", "846219")))


@pytest.mark.parametrize(("name", "fits"), [
    ("Ana Silva", True), ("Đặng", True), ("x" * 100, True),
    ("x" * 101, False), ("", False), ("  ", False), ("a\tb", False), ("a\nb", False),
])  # fmt: skip
def test_a_name_is_one_line_that_can_be_read(name: str, fits: bool) -> None:
    assert fit_name(name) is fits


def test_names_are_one_whatever_case_and_blanks() -> None:
    assert staff_key("  Ana   SILVA ") == staff_key("ana silva")
    assert staff_key("Jose\u0301") == staff_key("José")
