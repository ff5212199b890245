"""Writes what follows from kiosk/domain/events.toml; with --check says whether it is current."""

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

KIOSK = Path(__file__).resolve().parent.parent / "kiosk"
CODE = KIOSK / "domain" / "trail" / "events.py"
WORDS = KIOSK / "letters" / "desk" / "event_words.py"
CODE_HEAD = '''"""The events of the audit trail; written by tools/events.py from events.toml."""

from enum import StrEnum


class Event(StrEnum):
    """What the audit trail can record; events.toml says what each means."""

'''
WORDS_HEAD = '''"""What each event says at the desk; written by tools/events.py from events.toml."""

from typing import Final

from kiosk.domain.trail.events import Event
from kiosk.i18n import N_

EVENT_WORDS: Final[dict[Event, str]] = {
'''
WIDEST = 100


def sources() -> dict[Path, str]:
    """The text of each file for events.toml."""
    text = (KIOSK / "domain" / "events.toml").read_text(encoding="utf-8")
    events: dict[str, Any] = tomllib.loads(text)
    names = "".join(f'    {name.upper()} = "{name}"\n' for name in events)
    words = "".join(_said(name, each["says"]) for name, each in events.items())
    return {CODE: CODE_HEAD + names, WORDS: WORDS_HEAD + words + "}\n"}


def _said(name: str, says: str) -> str:
    key, text = f"    Event.{name.upper()}: N_(", json.dumps(says, ensure_ascii=False)
    line = f"{key}{text}),\n"
    return line if len(line) <= WIDEST + 1 else f"{key}\n        {text}\n    ),\n"


def main() -> int:
    """Write the files, or compare them when asked to check."""
    if "--check" in sys.argv:
        return int(any(f.read_text(encoding="utf-8") != text for f, text in sources().items()))
    for file, text in sources().items():
        file.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
