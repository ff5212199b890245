"""What docs/stories.md says of each page: its name, and what is typed and pressed on it."""

import re
from functools import cache
from pathlib import Path
from typing import Final

PAGE: Final = Path(__file__).parents[1] / "docs" / "stories.md"
NAME: Final = re.compile(r"`([\w.:]+)`")
OF_A_DOCUMENT: Final = (
    r"(\.(choose_file|send_from_phone|upload|uploaded|waiting|(remove|up|down)\.\d+))?"
)
EVERYWHERE: Final = re.compile(
    r"back|help|start_over|problems|problem\..*|(.*\.)?(more|previous)|file\.\d+|file:.+|key:.+|lock"
)
"""What is said once for all pages; pagers turn by themselves, and files go by their own names."""


@cache
def told() -> dict[str, tuple[str, ...]]:
    """Every page and sheet of the tables, with the names in its row."""
    rows: dict[str, tuple[str, ...]] = {}
    inside = False
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        inside = line.startswith(("| page |", "| sheet |")) or (inside and line.startswith("|"))
        if inside and "`" in line:
            first, _, others = line.strip("| ").partition(" | ")
            for page in NAME.findall(first.partition(" (")[0]):
                rows[page] = tuple(NAME.findall(others))
    return rows


def tells(page: str, name: str) -> bool:
    """Whether the row of a page has this name, or what is said about all pages."""
    return EVERYWHERE.fullmatch(name) is not None or any(
        re.fullmatch(_pattern(each), name) for each in told().get(page, ())
    )


@cache
def _pattern(name: str) -> str:
    """N is a number, NAME is anything; a document has its own names below its name."""
    return re.escape(name).replace("NAME", ".+").replace(r"\.N", r"\.\d+") + OF_A_DOCUMENT
