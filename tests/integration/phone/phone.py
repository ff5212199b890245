"""A phone without a script: it opens the page and posts its form."""

import re
from dataclasses import dataclass
from typing import Any, Final

import httpx

from tests.contract.samples import encoded, scene

JPEG: Final = encoded(scene(), "JPEG")
ACTION: Final = re.compile(r'action="([^"]+)"')


@dataclass
class Phone:
    """One browser at one address."""

    client: httpx.Client
    address: str
    form: str = ""

    def open(self) -> httpx.Response:
        """Load the page; from then on it can send."""
        answer = self.client.get(self.address)
        if found := ACTION.search(answer.text):
            self.form = self.address + found[1]
        return answer

    def send(self, content: bytes = JPEG, **more: Any) -> httpx.Response:
        """Post one file as the page's form does, or its script when asked for JSON."""
        answer = self.client.post(self.form, files={"file": ("IMG_1.jpg", content)}, **more)
        if found := ACTION.search(answer.text):
            self.form = self.address + found[1]
        return answer

    def tells(self, content: bytes = JPEG) -> dict[str, Any]:
        """What the page's script is answered."""
        answer: dict[str, Any] = self.send(content, headers={"Accept": "application/json"}).json()
        return answer
