"""The sections of the settings file, each with its keys and their defaults."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from kiosk.i18n import ENGLISH
from kiosk.settings_checks import LOCAL

MASSACHUSETTS: Final = "America/New_York"


@dataclass(frozen=True)
class DataSettings:
    """[data]: where records are. `url` empty means SQLite in `folder`."""

    folder: Path = Path("data")
    url: str = ""


@dataclass(frozen=True)
class KeySettings:
    """[key]: the file that holds the key-encryption key; it is never in the data folder."""

    file: Path = Path("kiosk.key")


@dataclass(frozen=True)
class KioskSettings:
    """[kiosk]: this machine. `id` starts every reference; `screen_width_mm` makes mm true.

    `keyboard`: whether one comes up on the screen wherever someone types.
    """

    id: str = "K1"
    language: str = ENGLISH
    time_zone: str = MASSACHUSETTS
    screen_width_mm: int = 0
    keyboard: bool = True
    idle_alert_s: int = 120
    idle_countdown_s: int = 45
    session_most_s: int = 1800


@dataclass(frozen=True)
class CameraSettings:
    """[camera]: a device path, an index, or for tests a film file; empty means none.

    A film's relative path starts at the settings file's folder.
    """

    source: str = ""


class Paper(StrEnum):
    """What the papers are made for."""

    LETTER = "letter"
    RECEIPT = "receipt"
    """An 80 mm roll, of which 72 mm is printed."""


@dataclass(frozen=True)
class PrinterSettings:
    """[printer]: `kind` is folder (papers become PDF files in `folder`) or ipp.

    `uri` names a CUPS queue or a printer, as ipp://localhost/printers/front; `paper` is letter or
    receipt. The certificate of an ipps address is always verified: against `ca_file` where one is
    named, else against the system's.
    """

    kind: str = "folder"
    folder: Path = Path("prints")
    uri: str = ""
    paper: Paper = Paper.LETTER
    ca_file: Path | None = None


class Tls(StrEnum):
    """How the connection to the mail server is secured."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"
    """In the open; only to a server on this machine."""


@dataclass(frozen=True)
class MailerSettings:
    """[mailer]: `kind` is folder (emails become .eml files in `folder`) or smtp.

    The server's certificate is always verified: against `ca_file` where one is named, else against
    the system's. The password of `username` is alone in `password_file`. `timeout_s` is how
    long the server may take to answer.
    """

    kind: str = "folder"
    folder: Path = Path("mails")
    sender: str = "kiosk@localhost"
    host: str = "localhost"
    port: int = 587
    tls: Tls = Tls.STARTTLS
    username: str = ""
    password_file: Path | None = None
    ca_file: Path | None = None
    timeout_s: int = 30


@dataclass(frozen=True)
class RmvSettings:
    """[rmv]: `kind` is none, folder (it contains index.csv and pictures) or http.

    The rest is for http, as in [registry].
    """

    kind: str = "none"
    folder: Path = Path("rmv")
    url: str = ""
    token_file: Path | None = None
    ca_file: Path | None = None
    timeout_s: int = 10


@dataclass(frozen=True)
class RegistrySettings:
    """[registry]: how submissions are handed over, besides the Program desk in this database.

    `kind` is local (nothing leaves), packet (files in `folder`), http (a service at `url`), or a
    list of the last two. The service's token is alone in `token_file`; its certificate is always
    verified: against `ca_file` where one is named, else against the system's. `timeout_s` is how
    long one hand-over may take in all.
    """

    kind: tuple[str, ...] = (LOCAL,)
    folder: Path = Path("packets")
    url: str = ""
    token_file: Path | None = None
    ca_file: Path | None = None
    timeout_s: int = 60


@dataclass(frozen=True)
class FilesSettings:
    """[files]: folders of the store that “Choose File” shows besides a person's own USB stick.

    Everyone at the kiosk sees what is in them, so they are shown only when `shared` says so.
    """

    folders: tuple[Path, ...] = ()
    shared: bool = False


@dataclass(frozen=True)
class PhoneSettings:
    """[phone]: the page to which people send pictures from their own phones.

    `address` is what phones open, as https://kiosk.example.org:8443; empty means that there is no
    such page. The page listens on `listen` and `port`, with `certificate` and `certificate_key`.
    Without a certificate it listens on loopback only, behind a relay on this machine.
    """

    address: str = ""
    listen: str = "127.0.0.1"
    port: int = 8443
    certificate: Path | None = None
    certificate_key: Path | None = None


@dataclass(frozen=True)
class PasswordSettings:
    """[password]: Argon2id's cost; lower it only for tests."""

    time_cost: int = 3
    memory_kib: int = 65536


@dataclass(frozen=True)
class DemoSettings:
    """[demo]: what makes a demonstration; never set it on a real kiosk.

    `store`: nothing here is real, and every window and paper says so; only data that were made
    that way open with it. `made_on` is the day its records fit, `film` what plays without a webcam.

    A story has its own time: the kiosk shows the local time `starts_at` (2026-11-20T10:36:00) at
    the real moment `began_at` (2026-11-22T02:00:00Z, when it was made) and runs on from there.
    """

    store: bool = False
    made_on: str = ""
    film: Path | None = None
    starts_at: str = ""
    began_at: str = ""
