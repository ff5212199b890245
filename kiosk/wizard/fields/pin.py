"""A caregiver's PIN, typed in any grouping or read from the slip's code."""

from kiosk.domain.caregivers.caregiver_pin import GROUP, from_payload, parse_pin
from kiosk.wizard.fields.field import Complaint
from kiosk.wizard.fields.text_fields import DigitsField


class PinField(DigitsField):
    """Digits in groups, with or without spaces and dashes (C7)."""

    group = GROUP

    def parse(self, raw: object) -> str | Complaint:
        """The digits alone, or what to do."""
        text = str(raw or "").strip()
        return super().parse(from_payload(text) or parse_pin(text) or text)
