"""What single values of the settings must be like."""

import re
from collections.abc import Iterator, Sequence
from ipaddress import ip_address
from typing import Final

WEB_ADDRESS: Final = re.compile(
    r"(?P<scheme>https?)://(?P<host>[^/\s:@?#\[\]]+|\[[0-9A-Fa-f:]+\])(:[0-9]{1,5})?(/[^\s?#]*)?"
)
WEB_WANTED: Final = "https://host/path, or http:// to a service on this machine"
LOCAL: Final = "local"
LOCAL_ALONE: Final = "local alone, or a list of packet and http"


def is_translated(language: str) -> bool:
    """Whether resources/locale holds this language."""
    from importlib.resources import files

    known = language.isalpha() or language.replace("_", "").isalpha()
    catalogue = files("resources") / "locale" / language / "LC_MESSAGES" / "kiosk.mo"
    return known and catalogue.is_file()


def is_time_zone(name: str) -> bool:
    """Whether this machine knows the zone of this name."""
    from zoneinfo import ZoneInfo

    try:
        return bool(ZoneInfo(name))
    except (ValueError, OSError, KeyError):
        return False


def is_this_machine(host: str) -> bool:
    """Whether a server of this name or address is on this machine."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def web_complaints(
    section: str, url: str, timeout_s: int, longest_s: int
) -> Iterator[tuple[str, str]]:
    """What is wrong with a service's address and patience: in the open it is only on this machine.

    The address has no question and no user: neither would stay out of a server's log.
    """
    found = WEB_ADDRESS.fullmatch(url)
    if not found or (found["scheme"] == "http" and not is_this_machine(found["host"])):
        yield f"{section}.url", WEB_WANTED
    if not 1 <= timeout_s <= longest_s:
        yield f"{section}.timeout_s", f"1 to {longest_s}"


def ways_complaints(ways: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Several ways may be on at once, each named once; `local` means none."""
    if not ways or len(set(ways)) < len(ways) or (LOCAL in ways and len(ways) > 1):
        yield "registry.kind", LOCAL_ALONE
