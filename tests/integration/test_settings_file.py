"""One value of the settings file is changed, everything else stays."""

import os
from pathlib import Path

import pytest

from kiosk.adapters.settings_file import TomlSettingsFile
from kiosk.errors import ErrorCode
from kiosk.settings import load
from tests.refusals import refusal_of

TEXT = """# Settings of one kiosk.

[kiosk]
id = "K7"  # ours
# screen_width_mm = 0              # the picture's real width

[files]  # what people choose
folders = [
    "/media/usb",  # [the stick]
    "/srv/forms",
]

[camera]  # none
# source = ""
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "kiosk.toml"
    made.write_text(TEXT, encoding="utf-8")
    return made


@pytest.mark.parametrize(
    ("section", "key", "value", "before", "after"),
    [
        ("kiosk", "id", "K8", 'id = "K7"  # ours', 'id = "K8"  # ours'),
        ("kiosk", "screen_width_mm", 344, "width\n", "width\nscreen_width_mm = 344\n"),
        ("camera", "source", 'a"b', 'source = ""\n', 'source = ""\nsource = "a\\"b"\n'),
        ("rmv", "kind", "none", '# source = ""\n', '# source = ""\n\n[rmv]\nkind = "none"\n'),
    ],
)
def test_one_value_is_written_and_not_a_sign_of_the_rest(
    file: Path, section: str, key: str, value: int | str, before: str, after: str
) -> None:
    TomlSettingsFile(load(file)).put(section, key, value)
    assert file.read_text(encoding="utf-8") == TEXT.replace(before, after)
    assert getattr(getattr(load(file), section), key) == value
    assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("section", "key", "value", "code"),
    [
        ("kiosk", "colour", "red", ErrorCode.SETTINGS_KEY_UNKNOWN),
        ("kiosk", "screen_width_mm", "wide", ErrorCode.SETTINGS_VALUE),
    ],
)
def test_what_a_start_would_refuse_leaves_the_file_as_it_was(
    file: Path, section: str, key: str, value: str, code: ErrorCode
) -> None:
    assert refusal_of(TomlSettingsFile(load(file)).put, section, key, value).code is code
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_file_that_was_spoiled_or_is_gone_is_reported(file: Path) -> None:
    settings = load(file)
    file.write_text("[kiosk\n", encoding="utf-8")
    for code in (ErrorCode.SETTINGS_UNREADABLE, ErrorCode.SETTINGS_MISSING):
        assert refusal_of(TomlSettingsFile(settings).put, "kiosk", "language", "en").code is code
        file.unlink(missing_ok=True)


def test_a_folder_that_takes_no_file_is_reported(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    refused = refusal_of(TomlSettingsFile(load(file)).put, "kiosk", "language", "en")
    assert refused.code is ErrorCode.OUT_NOT_WRITTEN
    assert [each.name for each in file.parent.iterdir()] == [file.name]
