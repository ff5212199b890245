"""Work on a file's bytes in its own process, as the decoding child does it: nothing is warm.

`python -m benchmarks.fresh WORK FILE` prints how many milliseconds the work took, without imports.
"""

import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Final

import pypdfium2
from PIL import Image

from benchmarks.measure import milliseconds
from kiosk.adapters.imaging.clean import clean
from kiosk.adapters.imaging.documents import DPI


def decode(content: bytes) -> None:
    """What Pillow needs to give the pixels."""
    with Image.open(BytesIO(content)) as picture:
        picture.load()


def render(content: bytes) -> None:
    """Every page at the same resolution as ours, and nothing done with it."""
    document = pypdfium2.PdfDocument(content)
    for page in document:
        page.render(scale=DPI / 72).close()
        page.close()
    document.close()


WORKS: Final[dict[str, Callable[[bytes], object]]] = {
    "clean": clean,
    "decode": decode,
    "render": render,
}


def fresh_medians(rounds: int, file: Path, *works: str) -> list[float]:
    """The median of each work in ms, in turns, each time in a new process."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for times, work in zip(taken, works, strict=True):
            command = [sys.executable, "-m", "benchmarks.fresh", work, str(file)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            times.append(float(done.stdout))
    return [median(times) for times in taken]


def main(work: str, file: str) -> None:
    """Do the work once; decoders are loaded before the clock starts, as the child has them."""
    content = Path(file).read_bytes()
    Image.preinit()
    print(milliseconds(lambda: WORKS[work](content)))


if __name__ == "__main__":
    main(*sys.argv[1:])
