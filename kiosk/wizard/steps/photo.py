"""“Upload Identification Photo” (R9): webcam, file, or the RMV's photo."""

from collections.abc import Iterator

from kiosk import labels
from kiosk.domain.renewal.application import Application, PortraitSource
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import N_
from kiosk.wizard.acts import Outcome
from kiosk.wizard.fields.base import Answers, Problem, RawAnswers
from kiosk.wizard.fields.documents import PhotoField
from kiosk.wizard.step import Stage, Step, Today, problems


class Photo(Step[Application]):
    """An RMV photo that was accepted is used, and the page says so."""

    name, stage, title = "photo", Stage.PHOTO, labels.PHOTO
    hint = N_("Face in the oval. Hold still, and it takes the picture.")

    photo = PhotoField(N_("Identification photo"), missing=N_("Take your photo or choose a file"))

    def prefill(self, application: Application) -> RawAnswers:
        """The photo that is already there."""
        given = application.photo
        if given is None:
            return {}
        return {
            "photo": {
                "document": str(given.document),
                "source": given.source.value,
                "verdict": given.verdict.value,
                "waiting": 0,
            }
        }

    def slot(self, application: Application) -> str:
        """The RMV's photo is kept apart from one's own, which comes back when that is dropped."""
        given = application.photo
        if given is not None and given.source is PortraitSource.RMV:
            return self.about(given.document)
        return self.name

    def holds(self, application: Application) -> bool:
        """A photo that was withdrawn has to be given again."""
        return application.photo is not None

    def check(self, answers: Answers, application: Application, today: Today) -> Iterator[Problem]:
        """The RMV's photo counts only while it is the one that was accepted."""
        given = answers[self.photo]
        if given.source is PortraitSource.RMV and given != application.photo:
            yield from problems([Finding.block(Rule.PHOTO_MISSING)], at=self.photo)

    def save(self, answers: Answers, application: Application, outcome: Outcome | None) -> None:
        """Keep the photo."""
        application.photo = answers[self.photo]
