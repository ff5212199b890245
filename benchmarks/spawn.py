"""Starting a program and waiting for what it says; the screen that all of them get."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import sleep
from typing import IO, Final, cast

from kiosk.places import cache_folder
from kiosk.settings import Settings
from tools.workplace import make_workplace
from ui.process.platform import use_offscreen

SIZE: Final = (1080, 1920)
OPTIONS: Final = ("--size", f"{SIZE[0]}x{SIZE[1]}")


@contextmanager
def workplace(own_time: bool = False) -> Iterator[Settings]:
    """A kiosk that was set up, its own caches, a screen of the design's size no one sees."""
    before = dict(os.environ)
    with TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        use_offscreen(SIZE)
        yield make_workplace(Path(folder), own_time)
    os.environ.clear()
    os.environ.update(before)


def started_once(settings: Settings) -> None:
    """Let the kiosk run until it has kept its picture of home, as after its first day."""
    kept = cache_folder()
    with started("ui", ("--config", str(settings.file), *OPTIONS)) as process:
        while not list(kept.glob("*.home")):
            if process.poll() is not None:
                raise RuntimeError("the kiosk ended too early")
            sleep(0.05)
        process.terminate()


@contextmanager
def started(module: str, words: Sequence[str] = ()) -> Iterator[subprocess.Popen[bytes]]:
    """A module run as a program, with pipes; at the end its input is closed."""
    command = [sys.executable, "-m", module, *words]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        with process:
            yield process
    finally:
        process.kill()


def line_of(process: subprocess.Popen[bytes]) -> str:
    """The next line that the program says; raises RuntimeError when it says no more."""
    line = cast(IO[bytes], process.stdout).readline()
    if not line:
        raise RuntimeError("the measured program ended too early")
    return line.decode().strip()


def ask(process: subprocess.Popen[bytes]) -> str:
    """Tell the program one byte and wait for its answer."""
    stream = cast(IO[bytes], process.stdin)
    stream.write(b"x")
    stream.flush()
    return line_of(process)
