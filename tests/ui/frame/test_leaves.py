"""How the content of a page is shared among its leaves."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.frame.leaves import Unit, divided


@pytest.mark.req("U34")
@pytest.mark.parametrize(
    ("room", "leaves"),
    [
        (4, ["summary first last", "born"]),
        (3, ["summary first", "last born"]),
        (2, ["summary", "first last", "born"]),
        (1, ["summary", "first", "last", "born"]),
    ],
)
def test_a_row_of_fields_is_parted_only_to_fill_a_leaf(
    qapp: QApplication, room: int, leaves: list[str]
) -> None:
    parts = {name: QWidget() for name in ("summary", "first", "last", "born")}
    summary, first, last, born = (Unit((part,)) for part in parts.values())
    row = Unit((*first.parts, *last.parts), (first, last))
    names = {part: name for name, part in parts.items()}
    height = {parts["summary"]: 2}

    def fits(units: object) -> bool:
        assert isinstance(units, list)
        return sum(height.get(part, 1) for unit in units for part in unit.parts) <= room

    found = divided([summary, row, born], fits)
    assert [
        " ".join(names[part] for unit in leaf for part in unit.parts) for leaf in found
    ] == leaves
