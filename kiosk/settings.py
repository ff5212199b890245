"""Deployment settings: one TOML file, read once, every key named and checked."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeGuard, get_type_hints

from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import ENGLISH
from kiosk.settings_checks import (
    LOCAL,
    is_this_machine,
    is_time_zone,
    is_translated,
    ways_complaints,
    web_complaints,
)
from kiosk.settings_sections import (
    MASSACHUSETTS,
    CameraSettings,
    DataSettings,
    DemoSettings,
    FilesSettings,
    KeySettings,
    KioskSettings,
    MailerSettings,
    Paper,
    PasswordSettings,
    PhoneSettings,
    PrinterSettings,
    RegistrySettings,
    RmvSettings,
    Tls,
)

__all__ = [
    "KIOSK_ID_WANTED",
    "LONGEST_TIMEOUT_S",
    "MASSACHUSETTS",
    "CameraSettings",
    "DataSettings",
    "DemoSettings",
    "FilesSettings",
    "KeySettings",
    "KioskSettings",
    "MailerSettings",
    "Paper",
    "PasswordSettings",
    "PhoneSettings",
    "PrinterSettings",
    "RegistrySettings",
    "RmvSettings",
    "Settings",
    "Tls",
    "load",
    "parse",
    "require_key_outside",
]


@dataclass(frozen=True)
class Settings:
    """All settings of one deployment; each relative path starts at the folder of `file`."""

    file: Path
    data: DataSettings = field(default_factory=DataSettings)
    key: KeySettings = field(default_factory=KeySettings)
    kiosk: KioskSettings = field(default_factory=KioskSettings)
    camera: CameraSettings = field(default_factory=CameraSettings)
    printer: PrinterSettings = field(default_factory=PrinterSettings)
    mailer: MailerSettings = field(default_factory=MailerSettings)
    rmv: RmvSettings = field(default_factory=RmvSettings)
    registry: RegistrySettings = field(default_factory=RegistrySettings)
    files: FilesSettings = field(default_factory=FilesSettings)
    phone: PhoneSettings = field(default_factory=PhoneSettings)
    password: PasswordSettings = field(default_factory=PasswordSettings)
    demo: DemoSettings = field(default_factory=DemoSettings)

    def __post_init__(self) -> None:
        """Make every path absolute, so that nothing depends on the current folder."""
        folder = self.file.absolute().parent
        for entry in fields(self):
            if entry.name != "file":
                anchored = _anchored(getattr(self, entry.name), folder)
                object.__setattr__(self, entry.name, anchored)

    @property
    def home_cache(self) -> Path:
        """The small file that home paints from; it holds no personal data."""
        return self.data.folder / "home.json"


def _anchored(section: Any, folder: Path) -> Any:
    """The same section, each of its paths starting at this folder."""

    def anchor(value: object) -> object:
        if isinstance(value, tuple):
            return tuple(anchor(each) for each in value)
        return folder / value.expanduser() if isinstance(value, Path) else value

    return replace(
        section, **{each.name: anchor(getattr(section, each.name)) for each in fields(section)}
    )


CHOICES: Final = {
    ("printer", "kind"): ("folder", "ipp"),
    ("mailer", "kind"): ("folder", "smtp"),
    ("rmv", "kind"): ("none", "folder", "http"),
    ("registry", "kind"): (LOCAL, "packet", "http"),
}

WANTED: Final = {
    str(int): "a whole number",
    str(str): "a text",
    str(bool): "true or false",
    str(Path): "a path",
    str(Path | None): "a path, or empty",
    str(tuple[str, ...]): "a text, or a list of texts",
}
LIST: Final = "a list of paths"
OUTSIDE: Final = "a path outside the data folder"
PRINTER_URI: Final = re.compile(r"ipps?://[^/\s]+(/\S*)?")
PRINTER_URI_WANTED: Final = "ipp://host/path or ipps://host/path"
DEMONSTRATION_MAIL: Final = "folder, because a demonstration writes to nobody"
DEMONSTRATION_HAND_OVER: Final = "local or packet, because a demonstration writes to nobody"
PHONE_ADDRESS: Final = re.compile(r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]+)(:\d{1,5})?")
PHONE_ADDRESS_WANTED: Final = "https://name or https://name:port, without a path"
KIOSK_ID: Final = re.compile(r"[A-Z0-9]{1,8}")
KIOSK_ID_WANTED: Final = "1 to 8 capital letters and digits, as K1"
SECONDS: Final = (
    ("idle_alert_s", 10, 3600),
    ("idle_countdown_s", 5, 600),
    ("session_most_s", 60, 4 * 3600),
)
LONGEST_HAND_OVER_S: Final = 90
LONGEST_TIMEOUT_S: Final = 30
"""Three of these, and a courier's lease on a row is still valid."""


def load(file: Path) -> Settings:
    """Read and check a settings file.

    Raises SETTINGS_MISSING, SETTINGS_UNREADABLE, SETTINGS_KEY_UNKNOWN (names the key) or
    SETTINGS_VALUE (names the key and what it takes). Relative paths start at the file's folder.
    """
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise KioskError(ErrorCode.SETTINGS_MISSING, file=str(file)) from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        line = str(error) if isinstance(error, tomllib.TOMLDecodeError) else ""
        raise KioskError(ErrorCode.SETTINGS_UNREADABLE, file=str(file), why=line) from None
    return parse(raw, file.absolute())


def parse(raw: Mapping[str, Any], file: Path) -> Settings:
    """Settings from parsed TOML; see load()."""
    sections = {name: kind for name, kind in get_type_hints(Settings).items() if name != "file"}
    for name in raw:
        if name not in sections:
            raise KioskError(ErrorCode.SETTINGS_KEY_UNKNOWN, key=name)
    made = {name: _section(name, kind, raw.get(name, {})) for name, kind in sections.items()}
    settings = Settings(file=file, **made)
    for key, wanted in _complaints(settings):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=key, wanted=wanted)
    return settings


def require_key_outside(settings: Settings) -> None:
    """Raise SETTINGS_VALUE when the key would be next to the data it opens (T5)."""
    if settings.key.file.resolve().is_relative_to(settings.data.folder.resolve()):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key="key.file", wanted=OUTSIDE)


def _complaints(settings: Settings) -> Iterator[tuple[str, str]]:
    """(key, what it takes) of values of the right kind that the kiosk can't work with."""
    yield from _kiosk_complaints(settings.kiosk)
    printer = settings.printer
    if printer.kind == "ipp" and not PRINTER_URI.fullmatch(printer.uri):
        yield "printer.uri", PRINTER_URI_WANTED
    if settings.demo.store and settings.mailer.kind != "folder":
        yield "mailer.kind", DEMONSTRATION_MAIL
    if settings.mailer.kind == "smtp":
        yield from _smtp_complaints(settings.mailer)
    if settings.phone.address:
        yield from _phone_complaints(settings.phone)
    registry, rmv = settings.registry, settings.rmv
    yield from ways_complaints(registry.kind)
    if "http" in registry.kind and settings.demo.store:
        yield "registry.kind", DEMONSTRATION_HAND_OVER
    if "http" in registry.kind:
        yield from web_complaints("registry", registry.url, registry.timeout_s, LONGEST_HAND_OVER_S)
    if rmv.kind == "http":
        yield from web_complaints("rmv", rmv.url, rmv.timeout_s, LONGEST_TIMEOUT_S)


def _kiosk_complaints(kiosk: KioskSettings) -> Iterator[tuple[str, str]]:
    if not KIOSK_ID.fullmatch(kiosk.id):
        yield "kiosk.id", KIOSK_ID_WANTED
    if kiosk.language != ENGLISH and not is_translated(kiosk.language):
        yield "kiosk.language", "a language that resources/locale holds, or en"
    # Loading a zone costs the first paint a few milliseconds, so the product's own is built in.
    if kiosk.time_zone != MASSACHUSETTS and not is_time_zone(kiosk.time_zone):
        yield "kiosk.time_zone", "a name such as America/New_York"
    if kiosk.screen_width_mm and not 100 <= kiosk.screen_width_mm <= 3000:
        yield "kiosk.screen_width_mm", "0, or 100 to 3000"
    for key, least, most in SECONDS:
        if not least <= getattr(kiosk, key) <= most:
            yield f"kiosk.{key}", f"{least} to {most}"


def _smtp_complaints(mailer: MailerSettings) -> Iterator[tuple[str, str]]:
    if not mailer.host.strip():
        yield "mailer.host", "the mail server's name"
    if not 1 <= mailer.port <= 65535:
        yield "mailer.port", "1 to 65535"
    if not 1 <= mailer.timeout_s <= LONGEST_TIMEOUT_S:
        yield "mailer.timeout_s", f"1 to {LONGEST_TIMEOUT_S}"
    if mailer.tls is Tls.NONE and not is_this_machine(mailer.host):
        yield "mailer.tls", "starttls or tls, because the server is not on this machine"
    if mailer.username and not (mailer.username.isascii() and mailer.username.isprintable()):
        yield "mailer.username", "letters, digits and signs of ASCII"


def _phone_complaints(phone: PhoneSettings) -> Iterator[tuple[str, str]]:
    address = PHONE_ADDRESS.fullmatch(phone.address)
    if not address or (address["scheme"] == "http" and not is_this_machine(address["host"])):
        yield "phone.address", PHONE_ADDRESS_WANTED
    if not 1 <= phone.port <= 65535:
        yield "phone.port", "1 to 65535"
    if bool(phone.certificate) != bool(phone.certificate_key):
        yield "phone.certificate_key", "the key of phone.certificate; both or neither"
    if not phone.certificate and not is_this_machine(phone.listen):
        yield "phone.listen", "127.0.0.1, because there is no certificate"


def _section(name: str, kind: type, raw: object) -> Any:
    if not isinstance(raw, Mapping):
        raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=f"[{name}]")
    hints = get_type_hints(kind)
    for key in raw:
        if key not in hints:
            raise KioskError(ErrorCode.SETTINGS_KEY_UNKNOWN, key=f"{name}.{key}")
    section = kind()
    values = {
        entry.name: _value(f"{name}.{entry.name}", hints[entry.name], raw.get(entry.name), section)
        for entry in fields(section)
    }
    for key, value in values.items():
        allowed = CHOICES.get((name, key))
        if allowed and not set(value if isinstance(value, tuple) else [value]) <= set(allowed):
            wanted = ", ".join(allowed)
            raise KioskError(ErrorCode.SETTINGS_VALUE, key=f"{name}.{key}", wanted=wanted)
    return kind(**values)


def _value(key: str, kind: object, given: object, section: object) -> object:
    value = getattr(section, key.rpartition(".")[2]) if given is None else given
    if kind is int and isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    if (kind is str and isinstance(value, str)) or (kind is bool and isinstance(value, bool)):
        return value
    if kind == Path | None and (value is None or isinstance(value, str)):
        return Path(value) if value else None
    if kind is Path and isinstance(value, str | Path) and str(value):
        return Path(value)
    if kind == tuple[Path, ...] and _are_texts(value):
        return tuple(Path(entry) for entry in value)
    if kind == tuple[str, ...] and (isinstance(value, str) or _are_texts(value)):
        return (value,) if isinstance(value, str) else tuple(value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _choice(key, kind, value)
    raise KioskError(ErrorCode.SETTINGS_VALUE, key=key, wanted=WANTED.get(str(kind), LIST))


def _choice(key: str, kind: type[StrEnum], value: object) -> StrEnum:
    for choice in kind:
        if value == choice.value:
            return choice
    raise KioskError(ErrorCode.SETTINGS_VALUE, key=key, wanted=", ".join(kind))


def _are_texts(value: object) -> TypeGuard[Sequence[str]]:
    return isinstance(value, list | tuple) and all(isinstance(entry, str) for entry in value)
