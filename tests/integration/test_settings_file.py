"""One value of the settings file is changed, everything else stays."""

from pathlib import Path

import pytest

from kiosk.adapters.settings_file import TomlSettingsFile
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import load

TEXT = """# Settings of one kiosk.

[kiosk]
id = "K7"
# screen_width_mm = 0              # the picture's real width

[camera]
# source = ""
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "kiosk.toml"
    made.write_text(TEXT, encoding="utf-8")
    return made


def test_a_line_in_comment_is_taken_over_with_what_it_says(file: Path) -> None:
    TomlSettingsFile(load(file)).put("kiosk", "screen_width_mm", 344)
    assert "screen_width_mm = 344  # the picture's real width" in file.read_text()
    assert load(file).kiosk.screen_width_mm == 344
    assert load(file).kiosk.id == "K7"
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_value_that_stands_there_is_replaced(file: Path) -> None:
    TomlSettingsFile(load(file)).put("kiosk", "id", "K8")
    assert load(file).kiosk.id == "K8"


def test_a_key_that_is_not_there_is_added_to_its_section(file: Path) -> None:
    TomlSettingsFile(load(file)).put("kiosk", "language", "en")
    TomlSettingsFile(load(file)).put("rmv", "kind", "none")
    assert load(file).kiosk.language == "en"
    assert file.read_text().rstrip().endswith('[rmv]\nkind = "none"')


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
    with pytest.raises(KioskError) as refused:
        TomlSettingsFile(load(file)).put(section, key, value)
    assert refused.value.code is code
    assert file.read_text(encoding="utf-8") == TEXT


def test_a_file_that_is_gone_is_named(file: Path) -> None:
    settings = load(file)
    file.unlink()
    with pytest.raises(KioskError) as refused:
        TomlSettingsFile(settings).put("kiosk", "language", "en")
    assert refused.value.code is ErrorCode.OUT_NOT_WRITTEN
