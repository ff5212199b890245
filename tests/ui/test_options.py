"""The command line of a session."""

from pathlib import Path

import pytest

from ui.options import Options, parse


def test_every_option_is_read() -> None:
    words = "--config c.toml --kiosk --language en --size 1080x1920 --spare".split()
    assert parse(words) == Options(
        config=Path("c.toml"), kiosk=True, language="en", size=(1080, 1920), spare=True
    )


@pytest.mark.parametrize(
    "words", [["--colour"], ["config"], ["--config"], ["--size", "wide"], ["--size", "10"]]
)
def test_an_unknown_or_unfinished_option_is_refused(words: list[str]) -> None:
    with pytest.raises(ValueError):
        parse(words)
