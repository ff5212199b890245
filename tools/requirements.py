"""Writes which tests cover each requirement into docs/requirements.md; --check says if they do.

The tables of ids and sentences are written by hand. What follows the heading "Tests" comes from
the marks in tests/.
"""

import ast
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PAPER: Final = ROOT / "docs" / "requirements.md"
HEADING: Final = "## Tests\n"
ID: Final = r"[RCSTUG]\d{1,2}"
MARK: Final = "pytest.mark.req"
INTRODUCTION: Final = """
Written by `python -m tools.requirements` from `@pytest.mark.req`; paths begin in `tests/`.

"""


def listed() -> list[str]:
    """The ids of the tables, in their order."""
    by_hand, _, _ = PAPER.read_text(encoding="utf-8").partition(HEADING)
    return re.findall(rf"^\| ({ID}) \|", by_hand, re.MULTILINE)


def held() -> dict[str, set[str]]:
    """The test files that carry each id in a mark."""
    files: defaultdict[str, set[str]] = defaultdict(set)
    for path in (ROOT / "tests").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for each in marked(ast.parse(text)) if MARK in text else ():
            files[each].add(path.relative_to(ROOT / "tests").as_posix())
    return files


def marked(tree: ast.AST) -> Iterator[str]:
    """The ids in the marks of one file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == MARK:
            yield from (ast.literal_eval(each) for each in node.args)


def written() -> str:
    """The whole document as it should be."""
    by_hand, _, _ = PAPER.read_text(encoding="utf-8").partition(HEADING)
    files = held()
    lines = [f"- **{each}** {', '.join(sorted(files[each]))}\n" for each in listed()]
    return by_hand + HEADING + INTRODUCTION + "".join(lines)


def main() -> int:
    """Write the document, or compare it when asked to check."""
    if "--check" in sys.argv:
        return 0 if PAPER.read_text(encoding="utf-8") == written() else 1
    PAPER.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
