"""The AuditAnchors port: a small file beside the key, under a MAC of the key."""

import errno
import fcntl
import hmac
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from kiosk.adapters.whole_file import settle, write_over
from kiosk.domain.trail.heads import Head
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.audit_anchors import Anchor, Anchors
from kiosk.ports.vault import Vault

NAME: Final = "audit-heads.json"
ASIDE: Final = "audit-heads-before-restore-"
_FULL: Final = (errno.ENOSPC, errno.EDQUOT)


class FileAuditAnchors:
    """Readable text for people, 0600; with one letter changed, it is refused."""

    def __init__(self, key_file: Path, vault: Vault) -> None:
        self._file, self._vault = key_file.with_name(NAME), vault

    @contextmanager
    def turn(self) -> Iterator[None]:
        with self._told_by_code():
            # The folder itself is locked: that takes no file.
            descriptor = os.open(self._file.parent, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def read(self) -> Anchors | None:
        try:
            kept = json.loads(self._file.read_bytes())
            if not hmac.compare_digest(bytes.fromhex(kept.pop("mac")), self._mac(kept)):
                raise ValueError(NAME)
            return _parse(kept)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            raise KioskError(ErrorCode.AUDIT_HEADS_FORGED, file=str(self._file)) from None

    def write(self, anchors: Anchors) -> None:
        kept = {
            "begun_at": anchors.begun_at.isoformat(),
            "restored": anchors.restored,
            "heads": [asdict(each.head) | {"at": each.at.isoformat()} for each in anchors.anchors],
        }
        text = json.dumps(kept | {"mac": self._mac(kept).hex()}, indent=1)
        with self._told_by_code():
            write_over(self._file, text.encode())

    def put_aside(self, at: datetime) -> None:
        if self._file.exists():
            with self._told_by_code():
                self._file.rename(self._file.with_name(f"{ASIDE}{at:%Y-%m-%dT%H%M%S.%f}.json"))
                settle(self._file.parent)

    def _mac(self, kept: dict[str, Any]) -> bytes:
        text = json.dumps(kept, sort_keys=True, separators=(",", ":"))
        return self._vault.mac(b"heads\0" + text.encode())

    @contextmanager
    def _told_by_code(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            full = error.errno in _FULL
            code = ErrorCode.DISK_FULL if full else ErrorCode.OUT_NOT_WRITTEN
            raise KioskError(code, file=str(self._file)) from None


def _parse(kept: dict[str, Any]) -> Anchors:
    anchors = tuple(
        Anchor(Head(each["chain"], each["count"], each["mac"]), datetime.fromisoformat(each["at"]))
        for each in kept["heads"]
    )
    return Anchors(datetime.fromisoformat(kept["begun_at"]), kept["restored"], anchors)
