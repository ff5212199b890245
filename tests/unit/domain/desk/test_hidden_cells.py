"""No small count is shown, and none can be worked out from what is."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.desk.hidden_cells import LEAST, Place, Sum, hidden_cells

COUNTS = st.one_of(st.integers(0, 8), st.integers(0, 40))
DAYS = st.lists(st.lists(COUNTS, min_size=1, max_size=6), min_size=1, max_size=6)


def tree(days: Sequence[Sequence[int]]) -> tuple[dict[Place, int], list[Sum]]:
    """Hours of days, which a total is the sum of; the hours of all days are kinds of it too."""
    counts: dict[Place, int] = {}
    sums: list[Sum] = []
    for at, hours in enumerate(days):
        parts = [Place("hour", "span", f"{at}.{number}") for number in range(len(hours))]
        counts |= dict(zip(parts, hours, strict=True))
        counts[Place("day", "span", str(at))] = sum(hours)
        sums.append((Place("day", "span", str(at)), parts))
    whole = Place("day", "total")
    counts[whole] = sum(map(sum, days))
    sums.append((whole, [Place("day", "span", str(at)) for at in range(len(days))]))
    kinds = [Place("day", "kind", str(at)) for at in range(len(days[0]))]
    of_first = [sum(hours[at] for hours in days if at < len(hours)) for at in range(len(days[0]))]
    rest = counts[whole] - sum(of_first)
    counts |= dict(zip(kinds, of_first, strict=True)) | {Place("day", "kind", "rest"): rest}
    sums.append((whole, [*kinds, Place("day", "kind", "rest")]))
    return counts, sums


def worked_out(hidden: Sequence[Place], sums: Sequence[Sum]) -> set[Place]:
    """The hidden counts that follow from the shown ones: one solution of the sums is all."""
    rows = [[(part == whole) - (part in parts) for part in hidden] for whole, parts in sums]
    matrix = np.array(rows, dtype=float).reshape(len(sums), len(hidden))
    rank = np.linalg.matrix_rank(matrix) if matrix.size else 0
    told = set()
    for at, place in enumerate(hidden):
        alone = np.zeros((1, len(hidden)))
        alone[0, at] = 1
        if np.linalg.matrix_rank(np.vstack([matrix, alone])) == rank:
            told.add(place)
    return told


@given(DAYS)
@pytest.mark.req("S5")
def test_no_small_count_follows_from_sums_and_differences(days: Sequence[Sequence[int]]) -> None:
    counts, sums = tree(days)
    hidden = hidden_cells(counts, sums)
    assert {place for place, count in counts.items() if count < LEAST} <= hidden
    told = worked_out(sorted(place for place in hidden if counts[place]), sums)
    assert [place for place in told if counts[place] < LEAST] == []


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ((9, 8, 7), {9, 8, 7}),
        ((9, 8, 3), {9}),
        ((9, 8, 3, 1), {9}),
        ((9, 8, 4, 1), {9, 8}),
        ((9, 8, 3, 2), {9, 8}),
        ((9, 4, 4), set()),
        ((9, 0, 0), {9}),
        ((9, 3, 0), set()),
        ((9, 8, 1, 1, 1, 1, 1), {9}),
        ((9, 8, 4, 4), {9}),
        ((4, 4), set()),
        ((6, 3), set()),
    ],
)
def test_a_total_gives_no_hidden_count_away(parts: Sequence[int], shown: set[int]) -> None:
    whole = Place("day", "total")
    places = [Place("hour", "span", str(at)) for at in range(len(parts))]
    counts = dict(zip(places, parts, strict=True)) | {whole: sum(parts)}
    hidden = hidden_cells(counts, [(whole, places)])
    assert {counts[place] for place in places if place not in hidden} == shown
    unknown = [counts[place] for place in places if place in hidden and counts[place]]
    if unknown and whole not in hidden:
        assert len(unknown) > 1
        assert sum(unknown) >= LEAST
        assert set(unknown) not in ({1}, {LEAST - 1})
