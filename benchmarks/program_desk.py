"""P19: from a recorded decision to the next submission in sight, against painting a ready one."""

import json
from collections.abc import Iterator
from statistics import median
from typing import Final

from benchmarks.measure import percentile
from benchmarks.row import Row
from benchmarks.spawn import line_of, started, workplace

DECISIONS: Final = 16
WARM: Final = 3


def rows() -> Iterator[Row]:
    """The usual one, and the slowest of all."""
    with workplace() as settings:
        words = (str(settings.file), str(DECISIONS + WARM))
        with started("benchmarks.program_loop", words) as process:
            found = json.loads(line_of(process))
    ours, bare = found["ours"][WARM:], found["bare"][WARM:]
    name, against = "decision to the next submission painted", "painting a ready one"
    limit = median(bare)
    yield Row("P19", name, median(ours), limit, against=against, most_ratio=3, most=150)
    yield Row("P19", "the same, slowest of all", percentile(ours, 1.0), percentile(bare, 1.0))
