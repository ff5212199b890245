"""A machine whose parts are as the test says."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.i18n import Message
from kiosk.ports.machine import Check

PARTS = (
    "key", "database", "data", "disk", "clock", "camera", "printer", "mailer", "rmv", "folders",
    "registry", "backup",
)  # fmt: skip


def check(name: str, *, ok: bool = True, off: bool = False) -> Check:
    """A check with its own words."""
    advice = Message("") if ok and not off else Message(f"fix {name}")
    return Check(name, ok, Message("Ready" if ok else f"{name} is broken"), advice, off)


@dataclass
class FakeMachine:
    """Everything is fine, except the parts in `broken` and `off`."""

    broken: set[str] = field(default_factory=set)
    off: set[str] = field(default_factory=set)

    def examine(self) -> Iterator[Check]:
        for name in PARTS:
            yield check(name, ok=name not in self.broken, off=name in self.off)
