"""“Submit ID” (R5): which ID the patient has."""

from typing import Final

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import IdKind
from kiosk.i18n import N_
from kiosk.letters.document_kinds import ID_WORDS
from kiosk.wizard.acts import Outcome
from kiosk.wizard.fields.choices import ChoiceField, Option
from kiosk.wizard.fields.field import Answers
from kiosk.wizard.step import Stage, Step

PICTURES: Final = {
    IdKind.MASSACHUSETTS_LICENSE: "driver_license",
    IdKind.MASSACHUSETTS_ID_CARD: "id_card",
    IdKind.OUT_OF_STATE: "out_of_state",
    IdKind.PASSPORT: "passport",
    IdKind.MILITARY: "military_id",
}
ID_OPTIONS = tuple(
    Option(kind, ID_WORDS[kind], picture=picture) for kind, picture in PICTURES.items()
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
