"""Make resources/demo/faces/webcam.avi: the astronaut's portrait in front of a plain wall.

Run it from the repository's root; it needs what PROVENANCE.md next to the film names.
"""

import argparse
import math
import struct
from io import BytesIO
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from cv2.typing import MatLike
from PIL import Image

FACES: Final = Path("resources/demo/faces")
SIZE: Final = (1280, 720)
RATE: Final = 30
FRAMES: Final = 96
"""The person sways once; the last frame leads back to the first, so that the film can repeat."""

QUALITY: Final = 60
ZOOM: Final = 2.5
FACE: Final = (226.0, 102.0)
"""Midpoint between the eyes in the portrait, px."""

EYES_AT: Final = (640.0, 330.0)
"""Where the eyes come to rest in the film, px."""

WALL: Final = (203, 205, 206)
# Outlines in the portrait, px: surely the person, and everything that may be.
BODY: Final = [(170, 60), (225, 25), (280, 60), (285, 105), (262, 140), (252, 165), (255, 185)]
BODY_BELOW: Final = [(295, 235), (345, 300), (90, 300), (115, 215), (135, 190), (184, 172)]
BODY_LEFT: Final = [(187, 130), (172, 110)]
AROUND: Final = [(145, 40), (225, 8), (305, 45), (308, 120), (285, 150), (312, 235), (368, 320)]
AROUND_LEFT: Final = [(35, 320), (50, 262), (105, 190), (130, 150), (172, 138), (146, 100)]


def cut_out(portrait: MatLike) -> MatLike:
    """How much of each pixel is the person, 0 to 1, found by GrabCut between two outlines."""
    mask = np.full(portrait.shape[:2], cv2.GC_BGD, np.uint8)
    cv2.fillPoly(mask, [np.array(AROUND + AROUND_LEFT)], cv2.GC_PR_BGD)
    cv2.fillPoly(mask, [np.array(BODY + BODY_BELOW + BODY_LEFT)], cv2.GC_FGD)
    cv2.setRNGSeed(1)
    models = np.zeros((1, 65)), np.zeros((1, 65))
    cv2.grabCut(portrait, mask, (0, 0, 1, 1), *models, 6, cv2.GC_INIT_WITH_MASK)
    person = np.isin(mask, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.float32)
    return cv2.GaussianBlur(cv2.medianBlur(person, 5), (0, 0), 1.0)


def frame(portrait: MatLike, person: MatLike, turn: float) -> MatLike:
    """The picture at a moment of the sway, 0 to 1."""
    angle = 2 * math.pi * turn
    x = EYES_AT[0] + 9 * math.sin(angle)
    y = EYES_AT[1] + 2.5 * math.sin(2 * angle)
    zoom = ZOOM * (1 + 0.008 * math.cos(angle))
    move = np.array([[zoom, 0, x - zoom * FACE[0]], [0, zoom, y - zoom * FACE[1]]])
    front = cv2.warpAffine(
        portrait, move, SIZE, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    share = cv2.warpAffine(person, move, SIZE, flags=cv2.INTER_LINEAR)[..., np.newaxis]
    return (front * share + wall() * (1 - share)).astype(np.uint8)


def wall() -> MatLike:
    """A plain wall, a little darker at its edges."""
    x = np.linspace(-1, 1, SIZE[0])[np.newaxis, :, np.newaxis]
    y = np.linspace(-1, 1, SIZE[1])[:, np.newaxis, np.newaxis]
    shade = 1 - 0.05 * x**2 - 0.04 * y**2
    return np.asarray(WALL, np.float32) * shade.astype(np.float32)


def film(frames: list[bytes]) -> bytes:
    """An AVI of JPEG frames (OpenDML is not needed below 1 GB)."""
    width, height = SIZE
    most = max(map(len, frames))
    head = struct.pack(
        "<14I",
        10**6 // RATE,
        most * RATE,
        0,
        0x10,
        len(frames),
        0,
        1,
        most,
        width,
        height,
        *[0] * 4,
    )
    stream = struct.pack(
        "<4s4sIHHIIIIIIII4H", b"vids", b"MJPG", 0, 0, 0, 0, 1, RATE, 0, len(frames), most,
        0xFFFFFFFF, 0, 0, 0, width, height,
    )  # fmt: skip
    picture = struct.pack(
        "<IiiHH4sIiiII", 40, width, height, 1, 24, b"MJPG", width * height * 3, 0, 0, 0, 0
    )
    streams = b"strl" + chunk(b"strh", stream) + chunk(b"strf", picture)
    header = chunk(b"LIST", b"hdrl" + chunk(b"avih", head) + chunk(b"LIST", streams))
    pictures, index = b"movi", b""
    for jpeg in frames:
        index += struct.pack("<4sIII", b"00dc", 0x10, len(pictures), len(jpeg))
        pictures += chunk(b"00dc", jpeg)
    return chunk(b"RIFF", b"AVI " + header + chunk(b"LIST", pictures) + chunk(b"idx1", index))


def chunk(name: bytes, body: bytes) -> bytes:
    """A RIFF chunk, padded to an even length."""
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def jpeg(bgr: MatLike) -> bytes:
    """A frame as JPEG, with its own Huffman tables, which a tenth of the size depends on."""
    out = BytesIO()
    picture = Image.fromarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB))
    picture.save(out, "JPEG", quality=QUALITY, optimize=True)
    return out.getvalue()


def main() -> None:
    """Write the film."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", type=Path, default=FACES / "webcam.avi")
    out = arguments.parse_args().out
    rgb = np.asarray(Image.open(FACES / "astronaut.png").convert("RGB"))
    portrait = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)
    person = cut_out(portrait)
    moments = [number / FRAMES for number in range(FRAMES)]
    out.write_bytes(film([jpeg(frame(portrait, person, moment)) for moment in moments]))
    print(f"{out}: {out.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
