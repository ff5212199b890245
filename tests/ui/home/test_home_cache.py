"""The small file that home paints from: what the core writes is what home reads."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.domain.people.roles import VISITOR
from kiosk.domain.store.line_board import Line, LineBoard
from kiosk.services.store.home_screen import write_home_cache
from tests.fakes.ports import FakePorts
from ui.home.home_cache import Home, read_home

ROOT = Path(__file__).parents[3]
HEAVY = ("kiosk.domain", "kiosk.services", "kiosk.wizard", "kiosk.bootstrap", "kiosk.words")


def written(folder: Path, reserve: str = "https://order.example.org") -> tuple[FakePorts, Path]:
    file = folder / "home.json"
    ports = FakePorts(home_file=file)
    ports.put_settings(reserve_url=reserve)
    now = ports.clock.now()
    with ports.uow() as uow:
        uow.board.set_line(LineBoard(Line.SOME, now, 15, "Come to the desk.", "Open."))
        uow.commit()
    write_home_cache(ports, VISITOR)
    return ports, file


@pytest.mark.req("S2", "S3")
def test_home_reads_what_the_core_writes(tmp_path: Path) -> None:
    ports, file = written(tmp_path)
    home = read_home(file, "en")
    assert read_home(file, "vi") == home, "a language that was not written gets the first one"
    assert (home.store, home.phone) == ("Green Leaf", "617-555-0100")
    assert home.words == "Some wait, about 15 min"
    assert home.portal_url == "https://patient.massciportal.com"
    assert home.reserve_qr == ports.qr.rows("https://order.example.org")
    assert home.patients == "Come to the desk."
    now = ports.clock.now()
    assert home.line_at(now) == "some"
    assert home.line_at(now + timedelta(minutes=60)) == "unknown"
    _ports, file = written(tmp_path, reserve="")
    home = read_home(file, "en")
    assert (home.reserve_url, home.reserve_qr) == ("", ())


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"version": 1}', '{"version": 99}'])
def test_a_broken_file_is_a_home_that_knows_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "home.json"
    assert read_home(file, "en") == Home(), "no file"
    file.write_text(text, encoding="utf-8")
    assert read_home(file, "en") == Home()


def test_home_is_drawn_without_the_core() -> None:
    code = (
        "import json, sys, ui.home.home_page, ui.session.failsafe_page;"
        "print(json.dumps(list(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert [name for name in json.loads(run.stdout) if name.startswith(HEAVY)] == []
