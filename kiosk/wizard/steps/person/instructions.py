"""“Read Instructions” (R4): the text is resources/instructions/<language>.md."""

from kiosk import labels
from kiosk.domain.renewal.application import Application
from kiosk.i18n import N_
from kiosk.wizard.fields.field import Answers
from kiosk.wizard.step import Stage, Step


class Instructions(Step[Application]):
    """Paged text, read to the end before Proceed continues."""

    name, stage, title = "instructions", Stage.INSTRUCTIONS, labels.INSTRUCTIONS
    hint = N_("Read each page. It tells you what you need today.")
    picture = "book-open-text"

    def save(self, answers: Answers, application: Application) -> None:
        application.instructions_read = True
