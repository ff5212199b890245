"""“Submit ID” (R5): which ID the patient has."""

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import IdKind
from kiosk.i18n import N_
from kiosk.wizard.acts import Outcome
from kiosk.wizard.fields.choices import ChoiceField, Option
from kiosk.wizard.fields.field import Answers
from kiosk.wizard.step import Stage, Step

ID_OPTIONS = (
    Option(
        IdKind.MASSACHUSETTS_LICENSE, N_("Massachusetts driver's license"), picture="driver_license"
    ),
    Option(IdKind.MASSACHUSETTS_ID_CARD, N_("Massachusetts ID card"), picture="id_card"),
    Option(IdKind.OUT_OF_STATE, N_("Out-of-state license or ID"), picture="out_of_state"),
    Option(IdKind.PASSPORT, N_("US passport"), picture="passport"),
    Option(IdKind.MILITARY, N_("US military ID"), picture="military_id"),
)


class IdKindStep(Step[Application]):
    """The kind decides which pages follow."""

    name, stage, title = "id_kind", Stage.ID, labels.SUBMIT_ID
    hint = N_("Which ID do you have with you?")
    picture = "identification-card"

    kind = ChoiceField(N_("Your ID"), IdKind, ID_OPTIONS, missing=N_("Choose your ID"))

    def take(self, answers: Answers, application: Application, outcome: Outcome | None) -> None:
        """The RMV's photo was given for another ID."""
        if application.id_kind is not answers[self.kind]:
            application.rmv_photo = None

    def save(self, answers: Answers, application: Application) -> None:
        application.id_kind = answers[self.kind]
