"""The number on the ID (R5), and for a Massachusetts ID the request to the RMV."""

from typing import Any

from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.documents import IdKind
from kiosk.i18n import N_
from kiosk.wizard.acts import Act, FetchRmvPhoto, Outcome, RmvAnswer
from kiosk.wizard.fields.contact_fields import StateField
from kiosk.wizard.fields.field import Answers, Field
from kiosk.wizard.fields.text_fields import NumberField
from kiosk.wizard.step import Stage, Step


class IdNumber(Step[Application]):
    """Every ID has a number; one from another state has that state too."""

    name, stage = "id_number", Stage.ID
    title = N_("The number on your ID")
    hint = N_("Type it exactly as shown on your ID.")
    picture = "identification-badge"

    number = NumberField(
        N_("ID number"),
        missing=N_("Enter your ID number"),
        wrong=N_("ID number must have 4 to 25 letters and digits"),
    )
    state = StateField(
        N_("State that issued the ID"),
        hint=N_("Two letters, such as NH"),
        missing=N_("Enter the state that issued the ID"),
    )

    def fields(self, application: Application) -> tuple[Field[Any], ...]:
        """Only out-of-state IDs are asked for the state."""
        if application.id_kind is IdKind.OUT_OF_STATE:
            return (self.number, self.state)
        return (self.number,)

    def slot(self, application: Application) -> str:
        """Each kind of ID has its own."""
        return self.about(application.id_kind)

    def act(self, answers: Answers, application: Application) -> Act | None:
        """Ask the RMV about a Massachusetts ID, unless this one's photo or pictures are there."""
        if not application.has_massachusetts_id:
            return None
        shown = application.rmv_photo or application.identification
        if shown is not None and answers[self.number] == application.id_number:
            return None
        return FetchRmvPhoto(application.id, answers[self.number])

    def take(self, answers: Answers, application: Application, outcome: Outcome | None) -> None:
        if isinstance(outcome, RmvAnswer):
            application.rmv_photo = outcome.photo

    def save(self, answers: Answers, application: Application) -> None:
        application.id_number = answers[self.number]
        if application.id_kind is IdKind.OUT_OF_STATE:
            application.id_state = answers[self.state]
