"""`make run` on a new machine: a renewal in the demonstration store from its own words alone."""

import re
import shutil
import sys
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

import pypdfium2
import pytest

from kiosk.bootstrap.demonstration import open_demonstration
from kiosk.domain.renewal.application import Status
from kiosk.places import demonstration_folder
from tests.integration.window.screen import screen, started
from tests.integration.window.twin import Twin
from tests.journeys.conftest import NewBooth, new_booth
from tests.journeys.place import QUICK, Place, story
from ui.demo.hands.hands import FILE
from ui.demo.hands.placeholders import MAILED, newest
from ui.demo.story import Story, StoryAct

# They wait rather than work: one process has both, and the others keep the cores busy.
pytestmark = pytest.mark.xdist_group("window")
__all__ = ["new_booth"]
SIZE: Final = (1080, 1920)
PATIENT: Final = re.compile(
    r"^(?P<first>\w+) (?P<last>\S+), born (?P<born>.+), PIN (?P<pin>\d{4})\n"
    r" +Massachusetts license (?P<number>\w+)\. The RMV has the photo\.$",
    re.MULTILINE,
)
BILL: Final = re.compile(r"Utility bill dated (?P<day>.+)\. Choose (?P<file>\S+)\.$", re.MULTILINE)
DATE: Final = {"month": "%B", "day": "%-d", "year": "%Y"}
LAST: Final = "make run opens it"


@pytest.mark.timeout(900)
@pytest.mark.req("R1", "R2", "R3", "R10", "R11")
def test_a_renewal_in_the_demonstration_from_its_printed_words(
    new_booth: NewBooth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.delenv("KIOSK_CONFIG", raising=False)
    open_demonstration()
    twins = Path(shutil.copytree(demonstration_folder(), tmp_path / "twin"))
    with (twins / "config.toml").open("a", encoding="utf-8") as config:
        config.write(QUICK)
    booth = new_booth(Place(twins, story("massachusetts_rmv")), size=SIZE)
    command, said = [sys.executable, "-m", "tools.run", "--kiosk"], tmp_path / "run.err"
    with screen(tmp_path, SIZE) as shown, started(command, shown.environment(), said):
        twin, printed = Twin(booth, shown), said.with_suffix(".out")
        booth.until(lambda: LAST in printed.read_text(encoding="utf-8"), "the words")
        told = story_from(printed.read_text(encoding="utf-8"))
        booth.place, real = Place(twins, told), Place(demonstration_folder(), told)
        renew(twin, real)
        assert real.renewal().status is Status.SUBMITTED
    assert said.read_text(encoding="utf-8") == ""
    (paper,) = (real.folder / "prints").glob("*.pdf")
    page = pypdfium2.PdfDocument(paper)[0]
    assert "Demonstration. Nothing here is real" in page.get_textpage().get_text_range()


def renew(twin: Twin, real: Place) -> None:
    """Play the patient's act on both windows; the code is the one in the ribbon."""
    (act,) = real.story.acts
    assert isinstance(act, StoryAct)
    for entry in act.screens:
        if entry.name == "account_confirm":
            see_code(twin, real)
        twin.play(entry, real)
    twin.booth.until(lambda: bool(twin.booth.endings), "the end")


def see_code(twin: Twin, real: Place) -> None:
    """The real ribbon looks as the twin's does with the same email."""
    mails = real.folder / "mails"
    twin.booth.until(lambda: newest(mails, MAILED["code"]) is not None, "the mail")
    twin.booth.until(lambda: bool(list((twin.booth.place.folder / "mails").iterdir())), "its own")
    (mail,) = mails.glob("*.eml")
    mine = twin.booth.place.folder / "mails" / mail.name
    shutil.copyfile(mail, mine)
    twin.booth.sees(f"Your code: {newest(mails, MAILED['code'])}")
    twin.same("newest_code")
    mine.unlink()


def story_from(words: str) -> Story:
    """The story of a patient with a Massachusetts license, as far as the words go."""
    who, bill = PATIENT.search(words), BILL.search(words)
    assert who is not None
    assert bill is not None
    of = story("massachusetts_rmv")
    person = replace(
        of.person,
        first_name=plain(who["first"]),
        last_name=plain(who["last"]),
        date_of_birth=day_of(who["born"]).isoformat(),
        licence_number=who["number"],
    )
    day = day_of(bill["day"])
    dated = {f"dated_on.{part}": f"{day:{how}}" for part, how in DATE.items()}
    (act,) = of.acts
    assert isinstance(act, StoryAct)
    screens = tuple(
        replace(
            entry,
            type=tuple((name, dated.get(name, text)) for name, text in entry.type),
            press=tuple(f"file:{bill['file']}" if FILE in name else name for name in entry.press),
        )
        for entry in act.screens
    )
    return replace(of, person=person, pin=who["pin"], acts=(replace(act, screens=screens),))


def day_of(words: str) -> date:
    """A day as it is printed."""
    return datetime.strptime(words, "%B %d, %Y").replace(tzinfo=UTC).date()


def plain(name: str) -> str:
    """A name as a plain keyboard types it; the kiosk shows the record's spelling."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
