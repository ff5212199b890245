"""The photo the RMV gave: “Is this you?” (R5, R9)."""

from kiosk.domain.renewal.application import Application, IdPhoto, PortraitSource
from kiosk.domain.renewal.documents import Identification
from kiosk.i18n import N_
from kiosk.wizard.fields.choices import YesNoField
from kiosk.wizard.fields.field import Answers
from kiosk.wizard.step import Stage, Step


class RmvPhoto(Step[Application]):
    """If accepted, it identifies the patient and is the identification photo too."""

    name, stage = "rmv_photo", Stage.ID
    title = N_("Is this you?")
    hint = N_("The RMV sent this photo for your ID.")

    mine = YesNoField(
        N_("Is this you?"),
        N_("Yes, this is me"),
        N_("No, this isn't me"),
        missing=N_("Choose Yes or No: is this you?"),
    )

    def applies(self, application: Application) -> bool:
        return application.has_massachusetts_id and application.rmv_photo is not None

    def slot(self, application: Application) -> str:
        """A yes to one photo does not answer for the next."""
        return self.about(application.rmv_photo)

    def save(self, answers: Answers, application: Application) -> None:
        """Yes identifies; No leads to pictures of the ID."""
        application.rmv_accepted = answers[self.mine]
        kind, photo = application.id_kind, application.rmv_photo
        if application.rmv_accepted and photo is not None and kind is not None:
            application.identification = Identification(kind, rmv_photo=photo)
            application.photo = IdPhoto(photo, PortraitSource.RMV)
