"""A bar on the terminal during long work."""

import gc
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from kiosk.cli.answers import draw
from kiosk.i18n import N_

READING: Final = N_("Reading")
SEALING: Final = N_("Encrypting")
WRITING: Final = N_("Writing")


@contextmanager
def progress_bar() -> Iterator[Callable[[int, int], None]]:
    """Show how far the work is on standard error, when a person is watching.

    Python's garbage collector rests meanwhile: rows by the hundred thousand are all still needed,
    and looking through them again and again takes a quarter of the time.
    """
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty())
    task = bar.add_task(draw(READING), total=None)

    def on_progress(done: int, of: int) -> None:
        words = draw(SEALING if done < of else WRITING)
        # Without a total the bar only says that the work continues.
        bar.update(task, description=words, completed=done, total=of if done < of else None)

    collects = gc.isenabled()
    gc.disable()
    try:
        with bar:
            yield on_progress
    finally:
        if collects:
            gc.enable()
