"""A phone without a script: it opens the page whose code it scanned, and posts the page's form."""

import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from uuid import uuid4

ACTION: Final = re.compile(r'action="([^"]+)"')
PATIENCE_S: Final = 20.0


class Phone:
    """Sends files in their order, beside the window's thread."""

    def __init__(self, address: str, files: Sequence[Path]) -> None:
        work = ThreadPoolExecutor(1)
        self._sending = work.submit(_send, address, files)
        work.shutdown(wait=False)

    def sent(self) -> bool:
        """Whether the page took every file; False for ever when it refused one."""
        return self._sending.done() and self._sending.result()


def _send(address: str, files: Sequence[Path]) -> bool:
    """Whether each file was answered with thanks."""
    place = urlsplit(address)
    phone = HTTPConnection(place.netloc, timeout=PATIENCE_S)
    origin = f"{place.scheme}://{place.netloc}"
    try:
        phone.request("GET", place.path)
        page = phone.getresponse().read().decode()
        for file in files:
            form = ACTION.search(page)
            if form is None:
                return False
            kind, body = _form_of(file)
            head = {"Content-Type": kind, "Origin": origin}
            phone.request("POST", place.path + form[1], body, head)
            answer = phone.getresponse()
            page = answer.read().decode()
            if answer.status != 200:
                return False
    except (OSError, HTTPException):
        return False
    finally:
        phone.close()
    return True


def _form_of(file: Path) -> tuple[str, bytes]:
    """What a browser posts for a form with one file: its content type and its body."""
    mark = uuid4().hex
    head = (
        f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    )
    end = f"\r\n--{mark}--\r\n"
    body = head.encode() + file.read_bytes() + end.encode()
    return f"multipart/form-data; boundary={mark}", body
