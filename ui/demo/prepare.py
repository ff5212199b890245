"""Makes a demo's folder: settings, key, records, and stand-ins for the devices."""

import csv
import io
import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from socketserver import BaseRequestHandler, TCPServer
from typing import Final

from kiosk.bootstrap import open_kiosk
from kiosk.bootstrap.demonstration import STORE, add_demonstration_staff
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.people.roles import OPERATOR
from kiosk.domain.store.line_board import Line
from kiosk.services.feeds.import_feed import import_feed
from kiosk.services.feeds.read_feed import CERTIFICATIONS, REGISTRATIONS
from kiosk.services.store.home_screen import write_home_cache
from kiosk.services.store.set_line import set_line_board
from ui.demo.demo_options import MARK, PACKETS, SENT
from ui.demo.story import Story, StoryError, StoryPerson

SLOW_RMV_S: Final = 3.0
PATIENTS_NOTE: Final = "You do not have to wait. Come to the desk."
ADULT_NOTE: Final = "Open today until 11:00 PM."
PHONE: Final = """
[phone]
address = "http://127.0.0.1:{port}"
port = {port}
"""
SETTINGS: Final = """# A demonstration's settings; every command opens this data with --config.
[kiosk]
id = "K3"
keyboard = {keyboard}

[data]
folder = "data"

[key]
file = "kiosk.key"

[camera]
{camera}

[printer]
folder = "prints"

[mailer]
folder = "mails"

[rmv]
kind = "{rmv}"
folder = "devices/rmv"

[registry]
kind = "{registry}"
folder = "{packets}"

[files]
folders = ["devices/files"]
shared = true
{phone}
[demo]
starts_at = "{starts}"
began_at = "{began}"
"""
WHOSE: Final = ("first_name", "last_name", "date_of_birth")


def with_person(story: Story, file: Path | None) -> Story:
    """The story with the person of a JSON file in place of its own."""
    if file is None:
        return story
    try:
        given = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise StoryError(f"{file} cannot be read as JSON") from None
    return replace(story, person=StoryPerson.of(given))


def prepare(folder: Path, story: Story, original: StoryPerson) -> None:
    """Fill an empty demo folder; `original` is whose CSV rows become the story's person."""
    config = folder / MARK
    config.write_text(_settings(story), encoding="utf-8")
    _devices(folder, story)
    settings = set_up(config, STORE).settings
    feeds = (
        (CERTIFICATIONS, story.certifications),
        (REGISTRATIONS, story.registrations),
    )
    with open_kiosk(settings) as kiosk:
        for feed, name in feeds:
            done = kiosk.do(import_feed, OPERATOR, feed, _rows(story, name, original))
            if done.code is not None:
                raise StoryError(f"the story's CSV files were refused: {done.refused}")
        board = (Line(story.line), None, PATIENTS_NOTE, ADULT_NOTE)
        kiosk.do(set_line_board, OPERATOR, *board)
        if story.has_staff:
            add_demonstration_staff(kiosk)
        kiosk.do(write_home_cache, OPERATOR)


def _settings(story: Story) -> str:
    began = datetime.now(UTC).isoformat(timespec="seconds")
    camera = 'source = "devices/webcam.avi"' if story.camera else 'source = ""'
    phone = PHONE.format(port=_free_port()) if story.phone else ""
    registry = "packet" if story.packet else "local"
    rmv = "none" if story.rmv == "none" else "folder"
    return SETTINGS.format(
        keyboard=str(story.keyboard).lower(),
        camera=camera,
        rmv=rmv,
        registry=registry,
        packets=PACKETS,
        phone=phone,
        starts=story.date.isoformat(),
        began=began,
    )


def _free_port() -> int:
    """A port of this machine on which nothing listens now."""
    with TCPServer(("127.0.0.1", 0), BaseRequestHandler) as free:
        return free.server_address[1]


def _devices(folder: Path, story: Story) -> None:
    """Copies of the story's film, papers and RMV pictures; the originals are never touched."""
    devices = folder / "devices"
    for name in ("files", "rmv", SENT):
        (devices / name).mkdir(parents=True, exist_ok=True)
    for name in ("prints", "mails", "screens", PACKETS):
        (folder / name).mkdir(exist_ok=True)
    if story.camera:
        shutil.copyfile(story.found(story.camera), devices / "webcam.avi")
    for name in story.files:
        shutil.copyfile(story.found(name), devices / "files" / Path(name).name)
    for name in story.sent:
        shutil.copyfile(story.found(name), devices / SENT / Path(name).name)
    _rmv(devices / "rmv", story)


def _rmv(folder: Path, story: Story) -> None:
    lines = ["licence_number,date_of_birth,picture"]
    if story.rmv_picture:
        picture = story.found(story.rmv_picture)
        shutil.copyfile(picture, folder / picture.name)
        person = story.person
        lines.append(f"{person.licence_number},{person.date_of_birth},{picture.name}")
    (folder / "index.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    behaviour = {"slow": f"delay_s = {SLOW_RMV_S}\n", "down": "down = true\n"}.get(story.rmv)
    if behaviour:
        (folder / "behaviour.toml").write_text(behaviour, encoding="utf-8")


def _rows(story: Story, name: str, original: StoryPerson) -> bytes:
    """A CSV of the story, with the rows of its own person rewritten."""
    facts = vars(story.person) | {"registration_number": story.person.patient_number}
    text = story.found(name).read_text(encoding="utf-8-sig")
    reader = csv.DictReader(io.StringIO(text))
    out = io.StringIO()
    writer = csv.DictWriter(out, reader.fieldnames or (), lineterminator="\n")
    writer.writeheader()
    for row in reader:
        mine = all(row[key] == getattr(original, key) for key in WHOSE)
        writer.writerow({key: facts.get(key, row[key]) for key in row} if mine else row)
    return out.getvalue().encode()
