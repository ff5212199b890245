"""“Patients Using an Out-of-State ID” (R7); also US passports and military IDs."""

from typing import Final

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import UPLOADED_KINDS, IdKind
from kiosk.i18n import N_
from kiosk.wizard.fields.document_fields import DocumentField
from kiosk.wizard.steps.identity.id_pictures import IdPictures

DOCUMENTS: Final[dict[IdKind, str]] = {
    IdKind.OUT_OF_STATE: N_("Your out-of-state license or ID"),
    IdKind.PASSPORT: N_("Your US passport"),
    IdKind.MILITARY: N_("Your US military ID"),
}


class OutOfStateId(IdPictures):
    """An ID that the RMV does not know is shown by pictures of it."""

    name, title = "out_of_state_id", labels.OUT_OF_STATE_ID

    picture_of_document = DocumentField(
        N_("Picture of the document"), missing=N_("Choose a picture of your document"), most=2
    )
    both_sides = DocumentField(
        N_("Front and back of your military ID"),
        missing=N_("Choose pictures of the front and back of your military ID"),
        least=2,
        most=2,
    )

    def hint_for(self, application: Application) -> str:
        """The exact label is the heading for all of them; the document is named below it."""
        return DOCUMENTS.get(application.id_kind, "") if application.id_kind else ""

    def applies(self, application: Application) -> bool:
        return application.id_kind in UPLOADED_KINDS

    def sides(self, application: Application) -> tuple[DocumentField, ...]:
        """A military ID is shown from both sides."""
        military = application.id_kind is IdKind.MILITARY
        return (self.both_sides if military else self.picture_of_document,)
