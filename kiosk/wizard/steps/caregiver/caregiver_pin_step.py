"""The PIN from the patient (C6): typed in groups, or read from the slip by the camera."""

from typing import Any

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.caregivers.caregiver_pin import PIN_LENGTH
from kiosk.i18n import N_, NP_
from kiosk.wizard.acts import Act, Outcome, PinRedeemed, RedeemPin
from kiosk.wizard.fields.field import Answers, Field, RawAnswers
from kiosk.wizard.fields.pin import PinField
from kiosk.wizard.step import Stage, Step, Today


class CaregiverPinStep(Step[CaregiverRegistration]):
    """Once it is redeemed, nothing more is asked here."""

    name, stage = "caregiver_pin", Stage.IDENTIFY
    title = N_("The PIN from your patient")
    hint = N_("Twelve digits, on your slip or in your email.")
    picture = "key"

    pin = PinField(
        N_("PIN"),
        hint=N_("Spaces and dashes are fine"),
        missing=N_("Enter the PIN from your patient"),
        wrong=NP_("PIN must be {digits} digit", "PIN must be {digits} digits", "digits"),
        digits=PIN_LENGTH,
    )

    def fields(self, application: CaregiverRegistration) -> tuple[Field[Any], ...]:
        """A PIN works once."""
        return () if application.designation_id is not None else (self.pin,)

    def act(self, answers: Answers, application: CaregiverRegistration) -> Act | None:
        """Redeem the PIN, once."""
        if application.designation_id is not None:
            return None
        return RedeemPin(application.id, answers[self.pin])

    def take(
        self, answers: Answers, application: CaregiverRegistration, outcome: Outcome | None
    ) -> None:
        if isinstance(outcome, PinRedeemed) and outcome.registration is not None:
            application.become(outcome.registration)

    def done(
        self, raw: RawAnswers | None, application: CaregiverRegistration, today: Today
    ) -> bool:
        """A registration that belongs to a designation has redeemed its PIN."""
        return application.designation_id is not None
