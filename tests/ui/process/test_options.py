"""The command line of a session."""

from pathlib import Path

import pytest

from ui.process.options import Options, parse


def test_every_option_is_read() -> None:
    words = ["--config", "c.toml", "--kiosk", "--language", "en", "--size", "1080x1920", "--spare"]
    words += ["--screen", "HDMI-2"]
    assert parse(words) == Options(
        config=Path("c.toml"),
        kiosk=True,
        language="en",
        size=(1080, 1920),
        screen="HDMI-2",
        spare=True,
    )


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["--colour"], "--colour"),
        (["config"], "config"),
        (["--config"], "--config"),
        (["--size", "wide"], "wide"),
        (["--size", "10"], "10"),
    ],
)
def test_an_unknown_or_unfinished_option_is_refused_by_name(words: list[str], wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        parse(words)
