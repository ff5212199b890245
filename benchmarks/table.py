"""The table on the terminal, and the same as JSON."""

import json
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.row import Row

WORDS = {True: "yes", False: "NO", None: ""}


def show(rows: Sequence[Row]) -> None:
    """Print the table."""
    table = Table()
    for heading in ("", "What", "Ours", "Against", "Limit", "Ratio", "Goal", "Holds"):
        right = heading in ("Ours", "Limit", "Ratio")
        table.add_column(heading, justify="right" if right else "left")
    for row in rows:
        limit = "" if row.limit is None else _number(row.limit, row.unit)
        ratio = "" if row.ratio is None or row.most_above is not None else f"{row.ratio:.2f}"
        ours = _number(row.ours, row.unit)
        cells = (row.id, row.name, ours, row.against, limit, ratio, row.goal, WORDS[row.holds])
        table.add_row(*cells)
    Console(width=None if Console().is_terminal else 150).print(table)


def write(rows: Sequence[Row], file: Path) -> None:
    """Write `{"rows": […]}`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    found = {"rows": [row.as_json() for row in rows]}
    file.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _number(value: float, unit: str) -> str:
    return f"{value:.3g} {unit}" if value < 100 else f"{value:.0f} {unit}"
