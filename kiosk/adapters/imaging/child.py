"""The throw-away process that decodes one file: bytes on stdin, an answer on stdout."""

import sys

from PIL import Image

from kiosk.adapters.imaging.clean import clean
from kiosk.adapters.imaging.confinement import confine
from kiosk.adapters.imaging.glance import glance
from kiosk.adapters.imaging.pictures import MAX_PIXELS
from kiosk.adapters.imaging.wire import GLANCE, pack, pack_refusal
from kiosk.errors import KioskError


def main() -> None:
    """Give up every right, then read, clean and answer; a decoder's exception ends the process."""
    # Otherwise Pillow's save() would load the decoders of BMP, GIF and PPM.
    Image._initialized = 2
    # Pillow refuses at twice this, before its WebP decoder takes memory for the canvas.
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS["webp"] // 2
    work = glance if sys.argv[1:] == [GLANCE] else clean
    confine()
    content = sys.stdin.buffer.read()
    try:
        answer = pack(work(content))
    except KioskError as error:
        answer = pack_refusal(error.code)
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
