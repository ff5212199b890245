"""Where settings and caches are by default, and for whom; imports next to nothing."""

import os
from pathlib import Path
from typing import Final

APPLICATION: Final = "renewal-kiosk"
OTHERS: Final = 0o077


def keep_to_owner() -> None:
    """Let only the owner read what this process and its children write."""
    os.umask(OTHERS)


def default_config() -> Path:
    """The settings file without --config: KIOSK_CONFIG, else in the user's folder."""
    named = os.environ.get("KIOSK_CONFIG")
    return Path(named) if named else _base("XDG_CONFIG_HOME", ".config") / "config.toml"


def demonstration_folder() -> Path:
    """Where the demonstration store is, with its own settings, key and data."""
    return _base("XDG_DATA_HOME", ".local/share") / "demonstration"


def cache_folder() -> Path:
    """For what can be made again at any time; nothing personal ever goes there."""
    return _base("XDG_CACHE_HOME", ".cache")


def _base(variable: str, below_home: str) -> Path:
    base = os.environ.get(variable)
    return (Path(base) if base else Path.home() / below_home) / APPLICATION
