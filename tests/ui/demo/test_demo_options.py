"""What a demo is asked for, and the folder it may take."""

from pathlib import Path

import pytest

from ui.demo.demo_options import DemoOptions, parse_demo, take_folder
from ui.demo.story import StoryError


def options(folder: Path, *words: str) -> DemoOptions:
    return parse_demo(["--demo", str(folder), *words])


def test_every_option_is_read(tmp_path: Path) -> None:
    usual = options(tmp_path)
    assert (usual.end, usual.hold, usual.resume, usual.size) == (None, 0.0, False, (1080, 1920))
    asked = options(tmp_path, "--end", "timeout", "--hold", "1.5", "--resume", "--size", "800x600")
    assert (asked.end, asked.hold, asked.resume, asked.size) == ("timeout", 1.5, True, (800, 600))


@pytest.mark.parametrize("words", [("--end", "happy"), ("--bogus",), ("--size", "wide")])
def test_wrong_use_ends_with_2(
    tmp_path: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        options(tmp_path, *words)
    assert ended.value.code == 2
    assert "--demo" in capsys.readouterr().err


def test_only_a_folder_with_an_earlier_demo_is_emptied_or_continued(tmp_path: Path) -> None:
    with pytest.raises(StoryError, match="no earlier demo"):
        take_folder(options(tmp_path, "--resume"))
    (tmp_path / "thesis.odt").touch()
    with pytest.raises(StoryError, match="holds no demo"):
        take_folder(options(tmp_path))
    assert (tmp_path / "thesis.odt").exists()
    (tmp_path / "config.toml").touch()
    take_folder(options(tmp_path, "--resume"))
    assert (tmp_path / "config.toml").exists()
    take_folder(options(tmp_path))
    assert list(tmp_path.iterdir()) == []
