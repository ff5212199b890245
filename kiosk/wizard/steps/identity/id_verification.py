"""“Identification Verification” (R6): front and back of the Massachusetts ID."""

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.i18n import N_
from kiosk.wizard.fields.document_fields import DocumentField
from kiosk.wizard.steps.identity.id_pictures import IdPictures


class IdVerification(IdPictures):
    """Asked when the RMV gave no photo, or the patient said it shows someone else."""

    name, title = "id_verification", labels.ID_VERIFICATION
    hint = N_("We have no photo from the RMV. Pictures of both sides of your ID work too.")

    front = DocumentField(
        N_("Front of your ID"), missing=N_("Choose a picture of the front of your ID")
    )
    back = DocumentField(
        N_("Back of your ID"), missing=N_("Choose a picture of the back of your ID")
    )

    def applies(self, application: Application) -> bool:
        return application.has_massachusetts_id and not application.rmv_accepted
