"""A registry that is a service: asked for one photo at a time; docs/registry-api.json."""

import json
from datetime import date
from pathlib import Path
from typing import Final

from kiosk.adapters.secret_file import SecretFile
from kiosk.adapters.web.web_service import NotReachedError, NotTrustedError, WebAnswer, WebService
from kiosk.errors import ErrorCode, KioskError
from kiosk.settings import RmvSettings

TOKEN: Final = SecretFile("rmv.token_file", "a file with the token of the RMV", "rmv.token")
MOST_BYTES: Final = 20 * 1024 * 1024
FOUND: Final = 200
NOT_FOUND: Final = 204
READY: Final = 204
PICTURES: Final = ("image/jpeg", "image/png")


class HttpRmv:
    """The Rmv port over one service; the patient is told nothing but that it does not answer."""

    def __init__(self, settings: RmvSettings, data_folder: Path) -> None:
        """Reaches for no service yet. What is wrong with the settings only check() tells.

        A kiosk would otherwise not start for want of a photo that its patients can do without.
        """
        self._wrong: KioskError | None = None
        try:
            token = TOKEN.read(settings.token_file, data_folder)
            self._allowed = {"Authorization": f"Bearer {token}"}
            self._service = WebService("rmv", settings.url, settings.ca_file, settings.timeout_s)
        except KioskError as error:
            self._wrong = error

    def photo(self, licence_number: str, date_of_birth: date) -> bytes | None:
        """The number and the date go in the body: an address ends in logs."""
        asked = {"licence_number": licence_number, "date_of_birth": date_of_birth.isoformat()}
        content = json.dumps(asked).encode()
        if self._wrong is not None:
            raise KioskError(ErrorCode.RMV_DOWN)
        answer = self._ask("POST", "/photo-requests", content)
        if answer.status == NOT_FOUND:
            return None
        if answer.status != FOUND or answer.kind not in PICTURES or not answer.content:
            raise KioskError(ErrorCode.RMV_DOWN)
        return answer.content

    def check(self) -> None:
        """Raise RMV_DOWN unless the service takes our token and says that it is ready.

        Raises SETTINGS_VALUE, SECRET_MISSING or SECRET_EXPOSED for settings that cannot work.
        """
        if self._wrong is not None:
            raise self._wrong
        if self._ask("GET", "/ready").status != READY:
            raise KioskError(ErrorCode.RMV_DOWN)

    def close(self) -> None:
        """End every question that is being waited for, and all later ones."""
        if self._wrong is None:
            self._service.close()

    def _ask(self, method: str, path: str, content: bytes = b"") -> WebAnswer:
        headers = self._allowed | ({"Content-Type": "application/json"} if content else {})
        try:
            return self._service.ask(method, path, headers, content, MOST_BYTES)
        except (NotReachedError, NotTrustedError):
            raise KioskError(ErrorCode.RMV_DOWN) from None
