"""`python -m benchmarks [ROW…]`: measure all rows, or those named, such as P8."""

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Final

from benchmarks.row import Row
from benchmarks.table import show, write

ROWS: Final = {
    "P1": "first_paint",
    "P2": "change_over",
    "P3": "proceed",
    "P6": "faces",
    "P8": "pictures",
    "P9": "documents",
    "P11": "pin_slip",
    "P12": "confirmation",
    "C7": "pin_code",
    "P13": "identity",
    "P14": "submission",
    "P15": "idle",
    "P19": "program_desk",
    "G11": "outbox",
    "IMPORT": "importing",
    "PHONE": "phone",
}
OUT: Final = Path("out/bench.json")


def main(wanted: list[str]) -> int:
    """Measure, show, write; 2 for an unknown row. A missed goal is reported, not an error."""
    unknown = [name for name in wanted if name not in ROWS]
    if unknown:
        print(f"These rows are not known: {', '.join(unknown)}. There are {', '.join(ROWS)}")
        return 2
    found: list[Row] = []
    for name in wanted or ROWS:
        print(f"{name} …", file=sys.stderr, flush=True)
        measure: Callable[[], Iterator[Row]] = import_module(f"benchmarks.{ROWS[name]}").rows
        found += measure()
    show(found)
    write(found, OUT)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
