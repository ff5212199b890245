"""How many requests are answered: so many at once, then so many a second."""

from collections.abc import Callable
from time import monotonic


class Allowance:
    """A bucket of requests that fills again by itself."""

    def __init__(
        self, burst: float, per_second: float, now: Callable[[], float] = monotonic
    ) -> None:
        self._burst, self._per_second, self._now = burst, per_second, now
        self._left, self._at = burst, now()

    def take(self) -> bool:
        """Whether one more request may be answered."""
        now = self._now()
        self._left = min(self._burst, self._left + (now - self._at) * self._per_second)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True
