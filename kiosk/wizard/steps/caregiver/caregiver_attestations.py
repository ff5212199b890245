"""What a caregiver states (C6): resources/attestations/<language>/caregiver-v<version>.md."""

from typing import Final

from kiosk import labels
from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.i18n import N_
from kiosk.wizard.acts import Outcome
from kiosk.wizard.fields.choices import AgreeField
from kiosk.wizard.fields.field import Answers, RawAnswers
from kiosk.wizard.step import Stage, Step, Today

ATTESTATION_ID: Final = "caregiver"
ATTESTATION_VERSION: Final = 1


class CaregiverAttestations(Step[CaregiverRegistration]):
    """Agreed to once per version; the time is stored with the draft."""

    name, stage = "caregiver_attestations", Stage.IDENTIFY
    title = N_("What you agree to")
    hint = N_("Read it. Then press “I agree”.")
    picture = "handshake"

    agreed = AgreeField(
        labels.AGREE,
        N_("I have read this, and I will keep to it."),
        missing=N_("Press “I agree” before you continue"),
    )

    def take(
        self, answers: Answers, application: CaregiverRegistration, outcome: Outcome | None
    ) -> None:
        application.agreed_id = ATTESTATION_ID
        application.agreed_version = ATTESTATION_VERSION

    def done(
        self, raw: RawAnswers | None, application: CaregiverRegistration, today: Today
    ) -> bool:
        """Another version needs a new agreement."""
        agreed = (application.agreed_id, application.agreed_version)
        return agreed == (ATTESTATION_ID, ATTESTATION_VERSION)
