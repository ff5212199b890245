"""Ways to hand over, in memory, and files that are left as they are."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.registry import Submission


@dataclass
class FakeRegistry:
    """Holds what it took, by round; `trouble` is what it raises instead."""

    taken: list[Submission] = field(default_factory=list)
    trouble: ErrorCode | None = None

    def hand_over(self, submission: Submission) -> None:
        self.check()
        self.taken.append(submission)

    def check(self) -> None:
        if self.trouble is not None:
            raise KioskError(self.trouble)


class FakePortalFiles:
    """Every page fits."""

    def photo(self, jpeg: bytes) -> bytes:
        return jpeg

    def page(self, jpeg: bytes) -> bytes:
        return jpeg

    def document(self, jpegs: Sequence[bytes]) -> bytes:
        return b"%PDF".join(jpegs)
