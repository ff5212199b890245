"""Feeds and single files by the operator's commands."""

import os
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from kiosk.services.feeds.read_feed import CERTIFICATIONS
from tests.journeys.command_line import Machine

GOOD = "4821,María,Delgado-Ruiz,1984-03-14,2026-10-21,2027-10-20,Dr. Ana Silva"


def feed(folder: Path, *rows: str) -> Path:
    file = folder / "certifications.csv"
    file.write_text("\n".join((CERTIFICATIONS.header, *rows)) + "\n", encoding="utf-8")
    return file


def picture(width: int = 1200, height: int = 900) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), (90, 120, 150)).save(out, "JPEG")
    return out.getvalue()


@pytest.mark.parametrize("kind", ["certifications", "registrations"])
def test_the_example_can_be_imported(machine: Machine, kind: str) -> None:
    file = machine.folder / "example.csv"
    file.write_text(machine.run("import", kind, "--example").out, encoding="utf-8")
    done = machine.run("import", kind, file, "--json")
    counts = {"read": 2, "added": 2, "changed": 0, "kept": 0}
    assert done.answer == counts | {"refused": [], "readings": []}
    assert done.err == "", "a bar is for a person at a terminal"
    assert machine.run("import", kind, file).out == "Read 2, added 0, changed 2, refused 0\n"
    example = machine.run("import", kind, "--example", "--json").answer
    assert len(example["rows"]) == 2


def test_a_bad_row_refuses_the_file_until_it_is_skipped(machine: Machine) -> None:
    file = feed(machine.folder, GOOD, GOOD.replace("4821", "48x"))
    done = machine.run("import", "certifications", file, "--json")
    assert done.refusal == "feed_refused"
    counts = {name: done.answer[name] for name in ("read", "added", "changed")}
    assert counts == {"read": 2, "added": 0, "changed": 0}
    assert done.answer["refused"] == [{"line": 3, "column": "pin", "reason": ("Enter four digits")}]
    told = machine.run("import", "certifications", file)
    assert told.code == 1
    assert "Enter four digits" in told.out
    assert "--skip-bad" in told.err
    skipped = machine.run("import", "certifications", file, "--skip-bad", "--json")
    assert (skipped.code, skipped.answer["added"]) == (0, 1)


def test_what_was_read_how_is_reported(machine: Machine) -> None:
    file = machine.folder / "excel.csv"
    rows = f"{CERTIFICATIONS.header}\n{GOOD}\n".replace("4821", "482").replace(",", ";")
    file.write_text(rows, encoding="utf-16")
    done = machine.run("import", "certifications", file, "--json")
    assert done.answer["added"] == 1
    assert [(each["line"], each["count"]) for each in done.answer["readings"]] == [
        (1, 0),
        (1, 0),
        (2, 1),
    ]
    told = machine.run("import", "certifications", file).out
    assert "Short PINs got their missing leading zeros back" in told
    assert "The file was read as UTF-16" in told


def test_a_file_that_is_no_feed_is_refused(machine: Machine) -> None:
    file = machine.folder / "x.csv"
    assert machine.refusals(f"import certifications {file}") == ["file_gone"]
    file.write_bytes(f"{CERTIFICATIONS.header}\n{GOOD}".encode("cp437"))
    assert machine.refusals(f"import certifications {file}") == ["feed_encoding"]
    file.write_text(CERTIFICATIONS.header + ",note\n", encoding="utf-8")
    done = machine.run("import", "certifications", file, "--json")
    assert done.refusal == "feed_header"
    assert done.answer["refused"] == [{"line": 1, "column": "note", "reason": "Remove this column"}]
    assert CERTIFICATIONS.header in done.answer["error"]["words"]


def test_a_picture_becomes_a_clean_page(tmp_path: Path) -> None:
    file = tmp_path / "bill.jpg"
    file.write_bytes(picture())
    done = Machine(tmp_path).run("ingest", file, "--out", tmp_path / "out", "--json")
    (page,) = done.answer["pages"]
    assert (done.answer["ok"], done.answer["kind"]) == (True, "jpeg")
    assert (page["width"], page["height"]) == (1200, 900)
    assert (tmp_path / "out" / page["file"]).stat().st_size == page["bytes"]
    again = Machine(tmp_path).run("ingest", file, "--out", tmp_path / "out", "--json")
    assert again.answer["code"] == "out_not_empty"
    told = Machine(tmp_path).run("ingest", file, "--out", tmp_path / "words")
    assert told.out == f"Pages: 1, from a jpeg file, in {tmp_path / 'words'}\n"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "file_empty"), (b"plain words", "file_kind"), (picture()[:900], "file_unreadable")],
)
def test_a_refused_file_leaves_nothing_behind(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "bill.jpg"
    file.write_bytes(content)
    done = Machine(tmp_path).run("ingest", file, "--out", tmp_path / "out", "--json")
    assert done.code == 1
    assert (done.answer["ok"], done.answer["code"]) == (False, code)
    assert done.answer["reason"]
    assert not (tmp_path / "out").exists()
    assert Machine(tmp_path).run("ingest", file, "--out", tmp_path / "out").err


def test_a_pipe_or_a_huge_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge").open("wb") as stream:
        stream.truncate(20 * 1024 * 1024)
    for name, code in (("pipe", "file_kind"), ("huge", "file_too_large"), ("no", "file_gone")):
        done = Machine(tmp_path).run("ingest", tmp_path / name, "--out", tmp_path / "o", "--json")
        assert done.answer["code"] == code


def test_a_photo_without_a_face_or_a_picture_is_refused_with_words(tmp_path: Path) -> None:
    file = tmp_path / "wall.jpg"
    file.write_bytes(picture())
    out = tmp_path / "crop.jpg"
    done = Machine(tmp_path).run("photo-check", file, "--out", out, "--json")
    assert done.code == 1
    assert (done.answer["verdict"], done.answer["out"]) == ("refused", None)
    assert done.answer["measures"]["faces"] == 0
    assert done.answer["reasons"] == ["We can't see a face. Look straight at the camera"]
    assert not out.exists()
    assert "We can't see a face" in Machine(tmp_path).run("photo-check", file).out
    file.write_bytes(b"plain words")
    done = Machine(tmp_path).run("photo-check", file, "--json")
    assert (done.code, done.answer["verdict"]) == (1, "refused")
    assert done.answer["reasons"] == ["The file must be a JPG, PNG or PDF"]


def test_a_photo_of_a_face_is_cropped(tmp_path: Path) -> None:
    face = files("resources").joinpath("demo", "papers", "portrait.jpg").read_bytes()
    (tmp_path / "face.jpg").write_bytes(face)
    words = ("photo-check", tmp_path / "face.jpg", "--out", tmp_path / "crop.jpg")
    done = Machine(tmp_path).run(*words, "--json")
    assert done.code == 0
    assert done.answer["verdict"] == "ok"
    assert done.answer["out"] == str(tmp_path / "crop.jpg")
    with Image.open(tmp_path / "crop.jpg") as crop:
        assert crop.width == crop.height >= 600
    assert "The photo can be used" in Machine(tmp_path).run(*words).out


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "bill.jpg").write_bytes(picture())
    (tmp_path / "file").write_text("", encoding="utf-8")
    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        done = Machine(tmp_path).run("ingest", tmp_path / "bill.jpg", "--out", out, "--json")
        assert (done.code, done.answer["ok"]) == (1, False)
