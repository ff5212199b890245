"""A store with one kiosk, made from a demo story: its folder, its records, its courier."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.bootstrap import OpenKiosk, open_kiosk
from kiosk.domain.people.roles import COURIER, OPERATOR
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.records.records import RenewalCounts
from kiosk.services.keeping.operator_records import list_renewals
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.settings import load
from tests.journeys.proof import pdf_text
from ui.demo.demo_options import MARK
from ui.demo.hands.placeholders import MAILED, newest
from ui.demo.prepare import prepare
from ui.demo.script import PLAY, write_script
from ui.demo.story import Story, demo_folder, read_story

QUICK: Final = "\n[password]\ntime_cost = 1\nmemory_kib = 8\n"
"""Argon2id at its cheapest, so that a log-on costs a test 0.1 ms instead of 293."""


@dataclass(frozen=True)
class Place:
    """A demo's folder; every kiosk opened here sees the same records."""

    folder: Path
    story: Story

    @property
    def config(self) -> Path:
        return self.folder / MARK

    @property
    def play(self) -> Path:
        """What a player of this place's story is told."""
        return self.folder / PLAY

    @property
    def devices(self) -> Path:
        return self.folder / "devices"

    def papers(self) -> list[Path]:
        """What came out of the printer, oldest first."""
        prints = (self.folder / "prints").glob("*.pdf")
        return sorted(prints, key=lambda file: file.stat().st_mtime)

    def paper(self) -> str:
        """The words of the only paper there is."""
        (paper,) = self.papers()
        return pdf_text(paper)

    @property
    def empty_tray(self) -> Path:
        """While this file is there, the printer has no paper."""
        return self.folder / "prints" / "out-of-paper"

    def open(self) -> OpenKiosk:
        """A new kiosk over this place's data."""
        return open_kiosk(load(self.config))

    def change(self, old: str, new: str) -> None:
        """Change the settings; the next kiosk that is opened knows."""
        text = self.config.read_text(encoding="utf-8")
        assert old in text
        self.config.write_text(text.replace(old, new), encoding="utf-8")

    def deliver(self) -> None:
        """Let the courier make its pass."""
        with self.open() as kiosk:
            kiosk.do(deliver_due, COURIER)

    def code(self) -> str:
        """The six digits in the newest email."""
        code = newest(self.folder / "mails", MAILED["code"])
        assert code is not None
        return code

    def renewals(self) -> list[RenewalCounts]:
        """What an operator sees of the renewals, oldest first."""
        with self.open() as kiosk:
            return list(kiosk.do(list_renewals, OPERATOR))

    def renewal(self) -> Renewal:
        """The one renewal there is, as it is stored."""
        (only,) = self.renewals()
        with self.open() as kiosk, kiosk.ports.reading() as uow:
            return uow.renewals.get(only.id)


def story(name: str) -> Story:
    """One of the product's own stories."""
    return read_story(demo_folder() / "stories" / f"{name}.toml")


def make_place(folder: Path, of: Story) -> Place:
    """Prepare a story's place in an empty folder."""
    folder.mkdir(parents=True, exist_ok=True)
    place = Place(folder, of)
    prepare(folder, of, of.person)
    with place.config.open("a", encoding="utf-8") as config:
        config.write(QUICK)
    write_script(folder, of)
    return place
