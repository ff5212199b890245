"""P8: a 12-megapixel JPEG made clean, against a bare decode of the same file."""

import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image

from benchmarks.fresh import fresh_medians
from benchmarks.measure import medians
from benchmarks.row import Row
from kiosk.adapters.imaging.ingester import ChildIngester

SOURCE: Final = Path("resources/demo/papers/id_front.jpg")
SIZE: Final = (4032, 3024)
ROUNDS: Final = 15


def twelve_megapixels() -> bytes:
    """A photograph as a phone takes it: 4032 x 3024, quality 92, grain, with EXIF."""
    with Image.open(SOURCE) as small:
        large = small.convert("RGB").resize(SIZE, Image.Resampling.BICUBIC)
    grain = Image.effect_noise(SIZE, 30).convert("RGB")
    exif = Image.Exif()
    exif[0x0112] = 1
    out = BytesIO()
    Image.blend(large, grain, 0.2).save(out, "JPEG", quality=92, exif=exif)
    return out.getvalue()


def rows() -> Iterator[Row]:
    """The work on the bytes, and the start of the child beside it."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "photo.jpg")
        file.write_bytes(twelve_megapixels())
        ours, bare = fresh_medians(ROUNDS, file, "clean", "decode")
        name = f"12 MP JPEG ({file.stat().st_size / 1e6:.1f} MB) to a clean page"
    yield Row("P8", name, ours, bare, against="Pillow decodes it", most_ratio=0.9)
    yield start_of_child()


def start_of_child() -> Row:
    """What a file costs before any of its bytes is read: process, imports, confinement, pipes."""
    tiny = BytesIO()
    Image.new("RGB", (8, 8)).save(tiny, "PNG")
    content, ingester = tiny.getvalue(), ChildIngester()
    bare = [sys.executable, "-c", "import PIL.Image, pypdfium2"]
    ours, limit = medians(
        ROUNDS, lambda: ingester.ingest(content), lambda: subprocess.run(bare, check=True)
    )
    return Row("P8", "the decoding child's start", ours, limit, against="a process, both decoders")
