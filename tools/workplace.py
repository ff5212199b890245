"""A kiosk in its own empty folder: settings, key, database, records of made-up people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from kiosk.bootstrap import Kiosk
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.people.roles import OPERATOR
from kiosk.services.feeds.import_feed import import_feed
from kiosk.services.feeds.read_feed import CERTIFICATIONS, REGISTRATIONS
from kiosk.settings import Settings, load

TODAY: Final = date(2026, 11, 20)
PAPERS: Final = Path("resources/demo/papers")
CHEAP: Final = "time_cost = 1\nmemory_kib = 8"
"""Argon2id at its minimum: what is measured here is not the password."""


@dataclass(frozen=True)
class Patient:
    """Someone who can renew today; told apart by a number from 1 up."""

    number: int

    @property
    def first(self) -> str:
        return f"Renée{self.number}"

    @property
    def last(self) -> str:
        return f"O'Sample-{self.number}"

    @property
    def born(self) -> date:
        return date(1950, 1, 1) + timedelta(days=self.number % 18000)

    @property
    def pin(self) -> str:
        return f"{self.number % 10000:04}"

    @property
    def username(self) -> str:
        return f"patient{self.number}"

    @property
    def email(self) -> str:
        return f"patient{self.number}@example.org"


def make_workplace(folder: Path, own_time: bool = True) -> Settings:
    """Set up a kiosk below a folder that exists; with `own_time` its clock shows TODAY."""
    folder.chmod(0o700)
    config = folder / "config.toml"
    config.write_text(
        f'[files]\nfolders = ["{PAPERS.absolute()}"]\nshared = true\n[password]\n{CHEAP}\n'
        + own_clock() * own_time,
        encoding="utf-8",
    )
    set_up(config, {"name": "Maple Row Dispensary", "phone": "617-555-0134"})
    return load(config)


def own_clock() -> str:
    """Settings of a clock that shows TODAY from now on."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return f'[demo]\nstarts_at = "{TODAY.isoformat()}T10:36:00"\nbegan_at = "{now}"\n'


def add_patients(kiosk: Kiosk, patients: Sequence[Patient]) -> None:
    """Import a certification and a registration for each, as an operator would."""
    certified, expires = TODAY - timedelta(days=30), TODAY + timedelta(days=335)
    submitted, ends = TODAY - timedelta(days=335), TODAY + timedelta(days=30)
    certifications = [
        f"{who.pin},{who.first},{who.last},{who.born},{certified},{expires},Dr. Sample"
        for who in patients
    ]
    registrations = [
        f"P{who.number:07},{who.first},{who.last},{who.born},{who.number} Sample Street,Salem,MA,"
        f"01970,617-555-0100,{who.email},{submitted},{ends}"
        for who in patients
    ]
    feeds = (
        (CERTIFICATIONS, certifications),
        (REGISTRATIONS, registrations),
    )
    for feed, rows in feeds:
        done = kiosk.do(import_feed, OPERATOR, feed, "\n".join((feed.header, *rows, "")).encode())
        if done.code is not None:
            raise RuntimeError(f"the made-up records were refused: {done.refused[:3]}")
