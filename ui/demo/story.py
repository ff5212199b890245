"""Stories: TOML files that say who does what, screen by screen (docs/stories.md)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from kiosk.domain.people.person import is_plausible
from kiosk.letters.demonstration import MANAGER, REVIEWER

ENDINGS: Final = ("finish", "cancel", "timeout", "crash")
DECISIONS: Final = ("approved", "returned", "denied")
PATIENT: Final = "patient"
"""Who the person of [person] is in an act; anyone else is named by [people.NAME]."""
CAREGIVER: Final = "caregiver"
KIOSK: Final = "kiosk"
DESK: Final = "desk"
LISTS: Final = ("phone", "see", "press")
"""What an entry may say beside what is typed."""
RMV_BEHAVIOURS: Final = ("none", "folder", "slow", "down")


class StoryError(Exception):
    """A story that cannot be played; the text says which line of it to fix."""


@dataclass(frozen=True)
class Screen:
    """One entry: the page that must be in sight, what is sent, seen, typed and pressed on it."""

    name: str
    see: tuple[str, ...] = ()
    type: tuple[tuple[str, str], ...] = ()
    press: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    """Files that a phone sends, once it scanned the code that is in sight."""


@dataclass(frozen=True)
class StoryAct:
    """One person's visit and how it ends; or what somebody of the staff does at the desk."""

    who: str
    screens: tuple[Screen, ...]
    end: str = "finish"
    at: str = KIOSK


@dataclass(frozen=True)
class StoryDecision:
    """The reviewer records a decision on what was submitted last."""

    decided: str
    known_by: str
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class StoryPerson:
    """The made-up person of a story; all values as text, the date as YYYY-MM-DD."""

    first_name: str
    last_name: str
    date_of_birth: str
    street: str
    city: str
    zip: str
    email: str
    username: str
    phone: str
    patient_number: str
    licence_number: str

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> "StoryPerson":
        """A person from TOML or JSON; raises StoryError that names a missing or unknown key."""
        wanted = set(cls.__dataclass_fields__)
        for key in sorted(wanted ^ set(raw)):
            raise StoryError(f"person: {key} is {'missing' if key in wanted else 'not known'}")
        try:
            born = date.fromisoformat(str(raw["date_of_birth"]))
        except ValueError:
            raise StoryError("person: date_of_birth must be a day, as 1984-03-14") from None
        if not is_plausible(born):
            raise StoryError("person: date_of_birth must be of a year from 1900 to 2100")
        return cls(**{key: str(value) for key, value in raw.items()})


@dataclass(frozen=True)
class Someone:
    """A person with what only they know; a PIN only where a physician's paper has one."""

    person: StoryPerson
    password: str
    pin: str = ""

    @property
    def email(self) -> str:
        return self.person.email

    @property
    def facts(self) -> dict[str, str]:
        """What a story's placeholders say of them."""
        year, month, day = self.person.date_of_birth.split("-")
        born = {"birth_year": year, "birth_month": str(int(month)), "birth_day": str(int(day))}
        return vars(self.person) | born | {"pin": self.pin, "password": self.password}


@dataclass(frozen=True)
class Staff:
    """Somebody at the desk."""

    name: str
    pin: str
    email: str = ""

    @property
    def facts(self) -> dict[str, str]:
        """What a story's placeholders say of them."""
        return {"name": self.name, "pin": self.pin}


STAFF: Final = {"manager": Staff(*MANAGER), "reviewer": Staff(*REVIEWER)}
"""Who is at the desk of every story."""


@dataclass(frozen=True)
class Story:
    """A whole story; its files are next to it or among the demo's own."""

    file: Path
    title: str
    date: datetime
    person: StoryPerson
    pin: str
    password: str
    acts: tuple[StoryAct | StoryDecision, ...]
    certifications: str
    registrations: str
    camera: str = ""
    rmv: str = "none"
    rmv_picture: str = ""
    files: tuple[str, ...] = ()
    phone: bool = False
    """Whether the kiosk takes pictures from phones."""
    packet: bool = False
    """Whether what is submitted is handed over as a packet of files too."""
    line: str = "none"
    keyboard: bool = False
    """Whether everything is typed on the on-screen keyboard."""
    others: Mapping[str, Someone] = field(default_factory=dict)
    """Who else takes part, by the name that acts use."""

    def someone(self, who: str) -> Someone:
        """Who plays an act; raises StoryError for a name that the story does not have."""
        if who == PATIENT:
            return Someone(self.person, self.password, self.pin)
        if who not in self.others:
            raise StoryError(f"act: {who} is not among the story's people")
        return self.others[who]

    def player(self, act: StoryAct) -> Someone | Staff:
        """Who plays an act, at the kiosk or at the desk; raises StoryError."""
        if act.at == KIOSK:
            return self.someone(act.who)
        if act.who not in STAFF:
            raise StoryError(f"act: who at the desk is one of {', '.join(STAFF)}")
        return STAFF[act.who]

    @property
    def has_staff(self) -> bool:
        """Whether anybody of the staff takes part."""
        return any(not isinstance(act, StoryAct) or act.at == DESK for act in self.acts)

    @property
    def sent(self) -> tuple[str, ...]:
        """Every file that a phone sends."""
        visits = [act for act in self.acts if isinstance(act, StoryAct)]
        return tuple(name for act in visits for screen in act.screens for name in screen.phone)

    def found(self, name: str) -> Path:
        """A file of the story: next to it, else among the demo's own."""
        beside = self.file.parent / name
        return beside if beside.exists() else demo_folder() / name


def demo_folder() -> Path:
    """Where the product's own stories, papers and faces are."""
    return Path(str(files("resources"))) / "demo"


def read_story(file: Path) -> Story:
    """Read and check a story; raises StoryError."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        return _story(file, raw)
    except OSError:
        raise StoryError(f"{file.name} cannot be read") from None
    except tomllib.TOMLDecodeError as error:
        raise StoryError(f"{file.name}: {error}") from None
    except (KeyError, TypeError, ValueError) as error:
        raise StoryError(f"{file.name}: {error} is missing or of the wrong kind") from None


def _story(file: Path, raw: dict[str, Any]) -> Story:
    records, devices, secrets = raw["records"], raw.get("devices", {}), raw["secrets"]
    rmv = devices.get("rmv", "none")
    if rmv not in RMV_BEHAVIOURS:
        raise StoryError(f"devices: rmv is one of {', '.join(RMV_BEHAVIOURS)}")
    story = Story(
        file=file,
        title=raw["title"],
        date=datetime.fromisoformat(str(raw["date"])),
        person=StoryPerson.of(raw["person"]),
        pin=str(secrets["pin"]),
        password=str(secrets["password"]),
        acts=tuple(_act(act) for act in raw["act"]),
        certifications=records["certifications"],
        registrations=records["registrations"],
        camera=devices.get("camera", ""),
        rmv=rmv,
        rmv_picture=devices.get("rmv_picture", ""),
        files=tuple(devices.get("files", ())),
        phone=devices.get("phone", False) is True,
        packet=devices.get("packet", False) is True,
        line=raw.get("line", "none"),
        keyboard=raw.get("keyboard", False) is True,
        others={name: _someone(each) for name, each in raw.get("people", {}).items()},
    )
    if not is_plausible(story.date):
        raise StoryError("date must be of a year from 1900 to 2100")
    for act in story.acts:
        if isinstance(act, StoryAct):
            story.player(act)
    if story.sent and not story.phone:
        raise StoryError("devices: phone is true when an entry sends by phone")
    return story


def _someone(raw: dict[str, Any]) -> Someone:
    secrets = {name: str(raw[name]) for name in ("password", "pin") if name in raw}
    person = {name: value for name, value in raw.items() if name not in secrets}
    return Someone(StoryPerson.of(person), secrets["password"], secrets.get("pin", ""))


def _act(raw: dict[str, Any]) -> StoryAct | StoryDecision:
    if "decide" in raw:
        if raw["decide"] not in DECISIONS:
            raise StoryError(f"act: decide is one of {', '.join(DECISIONS)}")
        return StoryDecision(raw["decide"], raw["known_by"], _many(raw.get("reasons", ())))
    end = raw.get("end", "finish")
    if end not in ENDINGS:
        raise StoryError(f"act: end is one of {', '.join(ENDINGS)}")
    at = raw.get("at", KIOSK)
    if at not in (KIOSK, DESK):
        raise StoryError(f"act: at is {KIOSK} or {DESK}")
    if at == DESK and end != "finish":
        raise StoryError("act: at the desk end is finish")
    return StoryAct(raw["who"], tuple(_screen(screen) for screen in raw["screen"]), end, at)


def _screen(raw: dict[str, Any]) -> Screen:
    for key in set(raw) - {"name", *LISTS, "type"}:
        raise StoryError(f"screen {raw.get('name')}: {key} is not known")
    lists = {name: _many(raw.get(name, ())) for name in LISTS}
    return Screen(raw["name"], type=tuple(_flat(raw.get("type", {}))), **lists)


def _many(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _flat(raw: Mapping[str, Any], before: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in raw.items():
        if isinstance(value, Mapping):
            found += _flat(value, f"{before}{name}.")
        else:
            found.append((f"{before}{name}", str(value)))
    return found
