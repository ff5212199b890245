"""A registry that is a service: each submission is posted to it; docs/registry-api.json."""

import json
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from kiosk.adapters.secret_file import SecretFile
from kiosk.adapters.web.web_service import (
    NotReachedError,
    NotTrustedError,
    WebAnswer,
    WebService,
)
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.registry import HandedFile, Submission
from kiosk.settings import RegistrySettings

TOKEN: Final = SecretFile(
    "registry.token_file", "a file with the token of the service", "registry.token"
)
JSON: Final = "application/json"
TAKEN: Final = (200, 201)
"""The second is for the first time, the first for the same one again."""
READY: Final = 204
NO_LOG_ON: Final = (401, 403)
LATER: Final = (408, 425, 429)
NO_SERVICE: Final = (404, 405)
"""There is something else at this address."""


class HttpRegistry:
    """The Registry port over one service."""

    def __init__(self, settings: RegistrySettings, data_folder: Path) -> None:
        """Raises SETTINGS_VALUE, SECRET_MISSING or SECRET_EXPOSED; reaches for no service yet."""
        token = TOKEN.read(settings.token_file, data_folder)
        self._allowed = {"Authorization": f"Bearer {token}"}
        self._service = WebService("registry", settings.url, settings.ca_file, settings.timeout_s)

    def hand_over(self, submission: Submission) -> None:
        """Post it under the round's id as Idempotency-Key, so that a repeat is decided once.

        Only an answer that names this very round counts.
        """
        headers = {"Content-Type": JSON, "Idempotency-Key": str(submission.id)}
        content = json.dumps(body(submission)).encode()
        with _told_by_code():
            answer = self._service.ask("POST", "/submissions", self._allowed | headers, content)
        _require_success(answer, TAKEN)
        if _named(answer) != (str(submission.id), submission.reference):
            raise KioskError(ErrorCode.HANDOVER_ANSWER)

    def check(self) -> None:
        """Raise unless the service proves who it is, takes our token and says that it is ready."""
        with _told_by_code():
            answer = self._service.ask("GET", "/ready", self._allowed)
        _require_success(answer, (READY,))

    def close(self) -> None:
        """Wait for no answer any more."""
        self._service.close()


def body(submission: Submission) -> dict[str, Any]:
    """What is posted: the schema Submission of docs/registry-api.json."""
    return {
        "submission_id": str(submission.id),
        "reference": submission.reference,
        "kind": submission.kind,
        "submitted_at": submission.submitted_at.isoformat(),
        "answers": dict(submission.answers),
        "documents": [_document(file) for file in submission.files],
    }


def _document(file: HandedFile) -> dict[str, Any]:
    return {
        "name": file.name,
        "media_type": file.media_type,
        "bytes": len(file.content),
        "sha256": file.sha256,
        "content": b64encode(file.content).decode("ascii"),
    }


def _require_success(answer: WebAnswer, success: tuple[int, ...]) -> None:
    """Every status has its code: what the service is, what this one is, and what nobody knows."""
    status = answer.status
    if status in success:
        return
    if status in NO_LOG_ON:
        raise KioskError(ErrorCode.HANDOVER_LOG_ON)
    if status >= 500 or status in LATER:
        raise KioskError(ErrorCode.HANDOVER_DOWN)
    refused = 400 <= status < 500 and status not in NO_SERVICE
    raise KioskError(ErrorCode.HANDOVER_REFUSED if refused else ErrorCode.HANDOVER_ANSWER)


def _named(answer: WebAnswer) -> tuple[object, object]:
    """The round and reference of a receipt; nothing for an answer that is none."""
    try:
        receipt = json.loads(answer.content)
    except (ValueError, RecursionError):
        return None, None
    if answer.kind != JSON or not isinstance(receipt, dict):
        return None, None
    return receipt.get("submission_id"), receipt.get("reference")


@contextmanager
def _told_by_code() -> Iterator[None]:
    try:
        yield
    except NotTrustedError:
        raise KioskError(ErrorCode.HANDOVER_TLS) from None
    except NotReachedError:
        raise KioskError(ErrorCode.HANDOVER_DOWN) from None
