"""A demo's folder: everything a kiosk needs, for the story's person or another one."""

import csv
import json
from pathlib import Path

import pytest

from kiosk.settings import load
from tests.journeys.place import Place, make_place, story
from ui.demo.hands.placeholders import MAILED, newest
from ui.demo.prepare import with_person
from ui.demo.story import StoryError

ANOTHER = {
    "first_name": "Ada", "last_name": "Canary", "date_of_birth": "1970-01-02",
    "street": "1 Coal Road", "city": "Salem", "zip": "01970", "email": "ada@example.org",
    "username": "ada", "phone": "978-555-0101", "patient_number": "P00999999",
    "licence_number": "S77777777",
}  # fmt: skip


def rmv_index(place: Place) -> list[dict[str, str]]:
    with (place.devices / "rmv" / "index.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_another_person_takes_the_place_of_the_storys_own(tmp_path: Path) -> None:
    file = tmp_path / "person.json"
    file.write_text(json.dumps(ANOTHER), encoding="utf-8")
    original = story("massachusetts_rmv")
    assert with_person(original, file).person.last_name == "Canary"
    assert with_person(original, None) is original
    file.write_text("{", encoding="utf-8")
    with pytest.raises(StoryError, match="cannot be read as JSON"):
        with_person(original, file)


def test_devices_are_where_the_settings_name_them(tmp_path: Path) -> None:
    place = make_place(tmp_path / "demo", story("rmv_down"))
    settings = load(place.config)
    assert settings.rmv.kind == "folder"
    assert (settings.rmv.folder / "behaviour.toml").read_text(encoding="utf-8") == "down = true\n"
    assert {file.name for file in settings.files.folders[0].iterdir()} >= {"utility_bill.pdf"}
    assert not settings.key.file.is_relative_to(settings.data.folder)
    assert newest(place.folder / "mails", MAILED["code"]) is None


def test_the_rmv_knows_the_person_of_the_story(tmp_path: Path) -> None:
    place = make_place(tmp_path / "demo", story("massachusetts_rmv"))
    (row,) = rmv_index(place)
    assert row["licence_number"] == place.story.person.licence_number
