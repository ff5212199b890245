"""“Upload Identification Photo” (R9): webcam, file, or the RMV's photo."""

from collections.abc import Iterator

from kiosk import labels
from kiosk.domain.renewal.application import Application, IdPhoto, PortraitSource
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import N_
from kiosk.wizard.fields.document_fields import PhotoField
from kiosk.wizard.fields.field import Answers, Problem, RawAnswers
from kiosk.wizard.step import Stage, Step, Today, problems


class Photo(Step[Application]):
    """An RMV photo that was accepted is used, and the page says so."""

    name, stage, title = "photo", Stage.PHOTO, labels.PHOTO
    hint = N_("Put your face in the oval and hold still. It takes the picture.")

    photo = PhotoField(N_("Identification photo"), missing=N_("Take your photo or choose a file"))

    def prefill(self, application: Application) -> RawAnswers:
        """The RMV's photo once it was accepted, else the person's own, given in its place."""
        given = application.photo
        if given is None:
            places = application.answers.items()
            instead = (raw for slot, raw in places if slot.startswith(self.about("")))
            return next((raw for raw in instead if self._own(raw)), {})
        return {
            "photo": {
                "document": str(given.document),
                "source": given.source.value,
                "verdict": given.verdict.value,
                "waiting": 0,
            }
        }

    def _own(self, raw: RawAnswers) -> bool:
        given = self.photo.parse(raw.get(self.photo.name))
        return isinstance(given, IdPhoto) and given.source is not PortraitSource.RMV

    def slot(self, application: Application) -> str:
        """What is said of the RMV's photo is kept apart: without it, the person's own is back."""
        return self.about(application.rmv_photo) if application.rmv_accepted else self.name

    def check(self, answers: Answers, application: Application, today: Today) -> Iterator[Problem]:
        """A photo of the RMV counts only while it is the one that was accepted."""
        if not application.vouches_for(answers[self.photo]):
            yield from problems([Finding.block(Rule.PHOTO_MISSING)], at=self.photo)

    def save(self, answers: Answers, application: Application) -> None:
        application.photo = answers[self.photo]
