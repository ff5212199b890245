"""What the camera setting may name, and how each is opened."""

import os
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import cv2

from kiosk.errors import ErrorCode, KioskError

LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
RATE: Final = 30.0
"""Frames a second of a film that does not say."""

FRAME_SIZE: Final = (1280, 720)
"""Asked of a device once, when it opens; resolution is never switched after."""


class SourceKind(Enum):
    """A device is the real thing; the others stand in for it in tests and demos."""

    DEVICE = auto()
    FILM = auto()
    PICTURES = auto()
    STREAM = auto()


@dataclass(frozen=True)
class Source:
    """One source of frames."""

    place: str
    kind: SourceKind

    @property
    def is_film(self) -> bool:
        """True when frames are in files: played at their own rate, over and over."""
        return self.kind in (SourceKind.FILM, SourceKind.PICTURES)


@dataclass(frozen=True)
class Patience:
    """How long to wait for what, in seconds."""

    open_stream: float = 3.0
    read_stream: float = 1.5
    stalled: float = 2.0
    reopen: float = 0.3
    reopen_later: float = 5.0
    quick_tries: int = 3


def source_of(setting: str) -> Source:
    """The source that a setting names: index, device, film, numbered pictures or loopback URL.

    Raises SETTINGS_VALUE for an address on another machine.
    """
    if setting.isdecimal():
        return Source(f"/dev/video{setting}", SourceKind.DEVICE)
    if "://" in setting:
        address = urlsplit(setting)
        if address.scheme != "http" or address.hostname not in LOOPBACK:
            raise KioskError(ErrorCode.SETTINGS_VALUE, key="camera.source", wanted="a path")
        return Source(setting, SourceKind.STREAM)
    if Path(setting).is_relative_to("/dev"):
        return Source(setting, SourceKind.DEVICE)
    return Source(setting, SourceKind.PICTURES if "%" in setting else SourceKind.FILM)


def opened(source: Source, patience: Patience) -> cv2.VideoCapture:
    """The capture, which may have failed to open: ask isOpened()."""
    _silence()
    if source.kind is SourceKind.STREAM:
        waits = [
            cv2.CAP_PROP_OPEN_TIMEOUT_MSEC,
            round(patience.open_stream * 1000),
            cv2.CAP_PROP_READ_TIMEOUT_MSEC,
            round(patience.read_stream * 1000),
        ]
        return cv2.VideoCapture(source.place, cv2.CAP_FFMPEG, waits)
    if source.kind is SourceKind.FILM:
        return cv2.VideoCapture(source.place, cv2.CAP_FFMPEG, [cv2.CAP_PROP_N_THREADS, 1])
    if source.kind is SourceKind.PICTURES:
        return cv2.VideoCapture(source.place, cv2.CAP_IMAGES)
    device = cv2.VideoCapture(source.place, cv2.CAP_V4L2)
    if device.isOpened():
        device.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        device.set(cv2.CAP_PROP_FRAME_WIDTH, FRAME_SIZE[0])
        device.set(cv2.CAP_PROP_FRAME_HEIGHT, FRAME_SIZE[1])
    return device


def rate(capture: cv2.VideoCapture) -> float:
    """Frames a second of a film."""
    said = capture.get(cv2.CAP_PROP_FPS)
    return said if 1 <= said <= 120 else RATE


def why_closed(source: Source) -> ErrorCode:
    """CAMERA_BUSY when the device is there and does not open, else CAMERA_MISSING."""
    there = source.kind is SourceKind.DEVICE and Path(source.place).exists()
    return ErrorCode.CAMERA_BUSY if there else ErrorCode.CAMERA_MISSING


def _silence() -> None:
    """Keep OpenCV and its FFmpeg from writing to standard error; trouble is reported by code."""
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")
