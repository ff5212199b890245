"""Which counts of a report are not shown: small ones, and what would give them away."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

LEAST: Final = 5
"""A count below it could point at somebody."""


class Place(NamedTuple):
    """Where a count is: which span of time, or which kind of thing, or the whole of these."""

    grain: str
    part: str
    name: str = ""


Sum = tuple[Place, Sequence[Place]]
"""A count, and those that it is the sum of."""


def hidden_cells(counts: Mapping[Place, int], sums: Sequence[Sum]) -> frozenset[Place]:
    """The counts to hide: each below LEAST, and others until no sum tells a small one.

    Where nothing happened there is nobody to protect: a 0 is hidden, but taken as known.
    """
    hidden = {place for place, count in counts.items() if count < LEAST}
    found = True
    while found:
        more = [each for one in sums if (each := _more(counts, hidden, *one)) is not None]
        hidden.update(more)
        found = bool(more)
    return frozenset(hidden)


def _more(
    counts: Mapping[Place, int], hidden: set[Place], whole: Place, parts: Sequence[Place]
) -> Place | None:
    """One more that must be hidden because of this sum; None when it tells nothing."""
    unknown = [counts[part] for part in parts if part in hidden and counts[part]]
    shown = [part for part in parts if part not in hidden]
    if whole in hidden:
        return min(shown, key=counts.__getitem__) if shown and not unknown else None
    if not unknown or not _tells(unknown):
        return None
    return min(shown, key=counts.__getitem__) if shown else whole


def _tells(unknown: Sequence[int]) -> bool:
    """Whether the sum of hidden counts says what one of them is, or is itself a small count."""
    together, number = sum(unknown), len(unknown)
    alike = max(unknown) < LEAST and together in (number, (LEAST - 1) * number)
    return number < 2 or together < LEAST or alike
