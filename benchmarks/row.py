"""One line of the table: ours, the limit it is compared with, and whether its goals are met."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """Ours and the limit in one unit. A goal that is None is not set; without any it only informs.

    `most_ratio` bounds ours / limit, `most` bounds ours, `most_above` bounds ours - limit.
    """

    id: str
    name: str
    ours: float
    limit: float | None = None
    unit: str = "ms"
    against: str = ""
    most_ratio: float | None = None
    most: float | None = None
    most_above: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours as a multiple of the limit."""
        return self.ours / self.limit if self.limit else None

    @property
    def goal(self) -> str:
        """The goals in one line."""
        goals = []
        if self.most_ratio is not None:
            goals.append(f"≤ {self.most_ratio:g} ×")
        if self.most is not None:
            goals.append(f"≤ {self.most:g} {self.unit}")
        if self.most_above is not None:
            goals.append(f"≤ limit + {self.most_above:g} {self.unit}")
        return ", ".join(goals)

    @property
    def holds(self) -> bool | None:
        """Whether every goal is met; None for a row that only informs."""
        ratio, limit = self.ratio, self.limit
        reached = []
        if self.most_ratio is not None:
            reached.append(ratio is not None and ratio <= self.most_ratio)
        if self.most is not None:
            reached.append(self.ours <= self.most)
        if self.most_above is not None:
            reached.append(limit is not None and self.ours <= limit + self.most_above)
        return all(reached) if reached else None

    def as_json(self) -> dict[str, Any]:
        """The row with what follows from it."""
        more = {"ratio": self.ratio, "goal": self.goal, "holds": self.holds}
        return asdict(self) | more
