"""“Identification Verification” (R6): front and back of the Massachusetts ID."""

from typing import Final

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.i18n import N_
from kiosk.wizard.fields.document_fields import DocumentField
from kiosk.wizard.steps.identity.id_pictures import IdPictures

NOT_ME: Final = N_("We won't use the photo from the RMV. Add pictures of both sides of your ID.")


class IdVerification(IdPictures):
    """Asked when the RMV gave no photo, or the patient said it shows someone else."""

    name, title = "id_verification", labels.ID_VERIFICATION
    hint = N_("We have no photo from the RMV. Pictures of both sides of your ID work too.")
    hint_stays = True

    front = DocumentField(
        N_("Front of your ID"), missing=N_("Choose a picture of the front of your ID")
    )
    back = DocumentField(
        N_("Back of your ID"), missing=N_("Choose a picture of the back of your ID")
    )

    def hint_for(self, application: Application) -> str:
        """A photo that shows someone else is not one the RMV doesn't have."""
        return NOT_ME if application.rmv_photo is not None else self.hint

    def applies(self, application: Application) -> bool:
        return application.has_massachusetts_id and not application.rmv_accepted
