"""What is uploaded: pages of a document, and the identification photo."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.portrait import Verdict
from kiosk.i18n import N_, NP_
from kiosk.wizard.fields.field import Complaint, Field

NOT_UPLOADED: Final = N_("Upload your picture before you proceed")
TOO_MANY: Final = NP_(
    "Keep one page. Remove the others",
    "Keep {most} pages or fewer. Remove the others",
    "most",
)


class DocumentField(Field[tuple[UUID, ...]]):
    """Uploaded pages in order; the raw value is {"pages": [ids], "waiting": count}.

    `waiting` counts pages that were chosen but not uploaded yet.
    """

    def __init__(
        self, label: str, *, missing: str, hint: str = "", least: int = 1, most: int = 1
    ) -> None:
        super().__init__(label, hint, missing=missing)
        self.least = least
        self.most = most

    def parse(self, raw: object) -> tuple[UUID, ...] | Complaint:
        given = raw if isinstance(raw, Mapping) else {}
        if given.get("waiting"):
            return Complaint.of(NOT_UPLOADED)
        listed = given.get("pages")
        try:
            pages = tuple(UUID(str(page)) for page in listed) if isinstance(listed, list) else ()
        except ValueError:
            pages = ()
        if len(pages) < self.least:
            return Complaint.of(self.missing)
        if len(pages) > self.most:
            return Complaint.of(TOO_MANY, most=self.most)
        return pages

    def empty(self) -> object:
        return {"pages": [], "waiting": 0}


class PhotoField(Field[IdPhoto]):
    """The identification photo; raw: {"document": id, "source": …, "verdict": …, "waiting": 0}.

    `waiting` is 1 for a picture that was taken or chosen but not uploaded yet.
    """

    def parse(self, raw: object) -> IdPhoto | Complaint:
        given = raw if isinstance(raw, Mapping) else {}
        if given.get("waiting"):
            return Complaint.of(NOT_UPLOADED)
        try:
            return IdPhoto(
                UUID(str(given.get("document"))),
                PortraitSource(str(given.get("source"))),
                Verdict(str(given.get("verdict"))),
            )
        except ValueError:
            return Complaint.of(self.missing)

    def empty(self) -> object:
        return {"document": "", "source": "", "verdict": "", "waiting": 0}
