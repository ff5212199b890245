"""What home paints from: the small file that the core writes, read with nothing but json."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

CACHE_VERSION: Final = 1
"""The version that kiosk/services/store/home_screen.py writes; any other counts as no file."""
UNKNOWN: Final = "unknown"


@dataclass(frozen=True)
class Home:
    """What is on the home screen in one language; by default nothing is known."""

    store: str = ""
    phone: str = ""
    strict_21: bool = False
    line: str = UNKNOWN
    """none, some, long, closed or unknown."""
    words: str = ""
    """What the board says about the line."""
    updated: str = ""
    patients: str = ""
    adult_use: str = ""
    stale_words: str = ""
    """What the board says after `stale_at`."""
    stale_at: datetime | None = None
    portal_url: str = ""
    portal_qr: tuple[str, ...] = ()
    """Rows of the address's QR code, without their quiet zone."""
    reserve_url: str = ""
    reserve_qr: tuple[str, ...] = ()

    def line_at(self, now: datetime) -> str:
        """The state of the line at an aware moment: unknown once the update is too old (S2)."""
        fresh = self.stale_at is not None and now < self.stale_at
        return self.line if fresh else UNKNOWN


def read_home(path: Path, language: str) -> Home:
    """The home screen in a language, else in the file's first one; never raises.

    A file that is missing, broken or of another version gives a home that knows nothing.
    """
    try:
        cache = json.loads(path.read_text(encoding="utf-8"))
        return _home(cache, language)
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return Home()


def _home(cache: dict[str, Any], language: str) -> Home:
    if cache["version"] != CACHE_VERSION:
        return Home()
    languages = cache["languages"]
    texts = languages[language] if language in languages else next(iter(languages.values()), {})
    stale_at = cache["stale_at"]
    portal_url, portal_qr = _address(cache["portal"])
    reserve_url, reserve_qr = _address(cache["reserve"])
    return Home(
        store=texts["store"],
        phone=texts["phone"],
        strict_21=cache["strict_21"] is True,
        line=texts["line"],
        words=texts["words"],
        updated=texts["updated"],
        patients=texts["patients"],
        adult_use=texts["adult_use"],
        stale_words=texts["stale"],
        stale_at=datetime.fromisoformat(stale_at) if stale_at else None,
        portal_url=portal_url,
        portal_qr=portal_qr,
        reserve_url=reserve_url,
        reserve_qr=reserve_qr,
    )


def _address(given: dict[str, Any] | None) -> tuple[str, tuple[str, ...]]:
    return (given["url"], tuple(given["rows"])) if given else ("", ())
