"""P3: from a press of Proceed to the next page painted and the draft saved, against bare parts."""

import json
from collections.abc import Iterator
from statistics import median
from typing import Final

from benchmarks.measure import percentile
from benchmarks.row import Row
from benchmarks.spawn import line_of, started, workplace

PRESSES: Final = 240
WARM: Final = 6


def rows() -> Iterator[Row]:
    """The slowest of a hundred, which is what a person notices; and the usual one."""
    with workplace(own_time=True) as settings:
        words = (str(settings.file), str(PRESSES + WARM))
        with started("benchmarks.proceed_loop", words) as process:
            found = json.loads(line_of(process))
    ours, bare = found["ours"][WARM:], found["bare"][WARM:]
    against = "a QStackedWidget's switch and a bare commit"
    slow, limit = percentile(ours, 0.99), percentile(bare, 0.99)
    name = "Proceed to the next page painted, draft saved: p99"
    yield Row("P3", name, slow, limit, against=against, most_ratio=3, most=50)
    yield Row("P3", "the same, median", median(ours), median(bare), against=against)
