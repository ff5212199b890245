"""A caregiver's PIN, typed in any grouping or read from the slip's code."""

from kiosk.domain.caregivers.caregiver_pin import PIN_LENGTH, from_payload, parse_pin
from kiosk.wizard.fields.base import Complaint, Field


class PinField(Field[str]):
    """Twelve digits with or without spaces and dashes (C7); a draft never keeps them."""

    keep = False

    def __init__(self, label: str, *, missing: str, wrong: str, hint: str = "") -> None:
        super().__init__(label, hint)
        self.missing = missing
        self.wrong = wrong

    def parse(self, raw: object) -> str | Complaint:
        """The digits alone, or what to do."""
        text = str(raw or "").strip()
        if not text:
            return Complaint.of(self.missing)
        pin = from_payload(text) or parse_pin(text)
        return pin if pin is not None else self.complain(self.wrong, digits=PIN_LENGTH)
