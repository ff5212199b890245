"""The decoding child with a decoder under an attacker's control; run with what it does."""

import json
import os
import resource
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.adapters.imaging import child
from kiosk.ports.ingester import Ingested, Page

LONG_S = 120


def abort(_: bytes) -> Ingested:
    """Die like a decoder that found its heap corrupted."""
    os.abort()


def hang(_: bytes) -> Ingested:
    """Use no processor, and answer when no one should be waiting anymore."""
    time.sleep(LONG_S)  # this is the decoder that hangs, not a test that waits
    return Ingested("jpeg", (Page(b"x", 1, 1, b"x"),))


def eat(_: bytes) -> Ingested:
    """Take memory until there is none."""
    held = []
    while True:
        held.append(bytes(16 * 1024 * 1024))


def babble(_: bytes) -> Ingested:
    """Answer endlessly."""
    while True:
        os.write(1, b"\xff" * 65536)


def lie(_: bytes) -> Ingested:
    """Promise pages that never come."""
    header = b'{"kind": "jpeg", "pages": [[1, 1, 99, 99]]}'
    os.write(1, len(header).to_bytes(4, "big") + header)
    os._exit(0)


def invent(_: bytes) -> Ingested:
    """Answer with a kind of file that does not exist."""
    return Ingested("exe", (Page(b"x", 1, 1, b"x"),))


def probe(_: bytes) -> Ingested:
    """Say what this process could do, instead of a page."""
    found = {
        "environment": sorted(os.environ),
        "file": _works(lambda: Path(__file__).read_bytes()),
        "socket": _works(socket.socket),
        "pipe": _works(os.pipe),
        "own_group": os.getpgid(0) == os.getpid(),
        "cpu": resource.getrlimit(resource.RLIMIT_CPU)[1],
        "memory": resource.getrlimit(resource.RLIMIT_AS)[1],
        "core": resource.getrlimit(resource.RLIMIT_CORE)[1],
        "file_size": resource.getrlimit(resource.RLIMIT_FSIZE)[1],
        "decoders": sorted(m for m in sys.modules if m.endswith("ImagePlugin")),
    }
    return Ingested("jpeg", (Page(json.dumps(found).encode(), 1, 1, b"x"),))


def _works(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return False
    return True


DEEDS = {deed.__name__: deed for deed in (abort, hang, eat, babble, lie, invent, probe)}

if __name__ == "__main__":
    vars(child)["clean"] = DEEDS[sys.argv[1]]
    child.main()
