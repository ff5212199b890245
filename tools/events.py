"""Writes kiosk/domain/trail/events.py from events.toml; with --check says whether it is current."""

import sys
import tomllib
from pathlib import Path

DOMAIN = Path(__file__).resolve().parent.parent / "kiosk" / "domain"
HEAD = '''"""The events of the audit trail; written by tools/events.py from events.toml."""

from enum import StrEnum


class Event(StrEnum):
    """What the audit trail can record; events.toml says what each means."""

'''


def source() -> str:
    """The text of events.py for events.toml."""
    events = tomllib.loads((DOMAIN / "events.toml").read_text(encoding="utf-8"))
    return HEAD + "".join(f'    {name.upper()} = "{name}"\n' for name in events)


def main() -> int:
    """Write the file, or compare it when asked to check."""
    target = DOMAIN / "trail" / "events.py"
    if "--check" in sys.argv:
        return 0 if target.read_text(encoding="utf-8") == source() else 1
    target.write_text(source(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
