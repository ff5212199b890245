"""Which policy values are allowed, alone and in combination (ours)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError

LEAST: Final[Mapping[str, int]] = {
    "renewal_window_days": 1,
    "minimum_patient_age": 18,
    "minimum_caregiver_age": 21,
    "card_days_least": 1,
    "identity_tries": 1,
    "identity_lock": 60,
    "log_on_tries": 1,
    "log_on_wait": 1,
    "code_tries": 1,
    "code_life": 60,
    "caregiver_slots": 1,
    "caregiver_patients_max": 1,
    "caregiver_pin_hours": 1,
    "caregiver_pin_mail_hours": 1,
    "caregiver_pin_tries": 1,
    "caregiver_pin_tries_more": 1,
    "caregiver_pin_tries_kiosk": 1,
    "caregiver_pin_wait": 1,
    "caregiver_pin_quiet": 60,
    "line_stale": 900,
    "draft_life": 3600,
    "document_days": 1,
    "password_least": 12,
}
"""The least value of a number or of seconds; no setting weakens the Program's ages, or what
keeps guessers out."""
_DAY: Final = 24 * 3600
MOST: Final[Mapping[str, int]] = {
    "renewal_window_days": 365,
    "minimum_caregiver_age": 99,
    "call_after_days": 365,
    "identity_tries": 10,
    "identity_tries_kiosk": 100,
    "identity_lock": _DAY,
    "log_on_tries": 10,
    "log_on_wait_most": _DAY,
    "code_life": _DAY,
    "code_tries": 10,
    "caregiver_slots": 2,
    "caregiver_patients_max": 100,
    "caregiver_pin_hours": 30 * 24,
    "caregiver_pin_mail_hours": 30 * 24,
    "caregiver_pin_tries": 10,
    "caregiver_pin_tries_store": 100,
    "caregiver_pin_tries_more": 100,
    "caregiver_pin_tries_kiosk": 10,
    "caregiver_pin_wait_most": _DAY,
    "caregiver_pin_quiet": _DAY,
    "line_stale": _DAY,
    "draft_life": 30 * _DAY,
    "document_days": 365,
    "password_least": 64,
    "advise_days": 365,
}
"""The largest number, or seconds; what is not here is limited by ORDER."""
ORDER: Final = (
    ("card_days_least", "card_days_most"),
    ("card_days_most", "call_after_days"),
    ("identity_tries", "identity_tries_kiosk"),
    ("log_on_wait", "log_on_wait_most"),
    ("caregiver_pin_wait", "caregiver_pin_wait_most"),
    ("caregiver_pin_tries", "caregiver_pin_tries_store"),
    ("minimum_patient_age", "minimum_caregiver_age"),
)
"""The first is never more than the second."""


def require_fit_policy(policy: Policy) -> None:
    """Raise SETTINGS_VALUE for one value, SETTINGS_ORDER for two that contradict each other."""
    for name, least in LEAST.items():
        if _number(policy, name) < least:
            raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=f">= {least}", least=least)
    for name, most in MOST.items():
        if _number(policy, name) > most:
            raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=f"<= {most}", most=most)
    for lower, higher in ORDER:
        if _number(policy, lower) > _number(policy, higher):
            raise KioskError(ErrorCode.SETTINGS_ORDER, key=lower, other=higher)


def setting_text(value: object) -> str:
    """A value as a settings row keeps it: true or false, a number, or whole seconds."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value.total_seconds())) if isinstance(value, timedelta) else str(value)


def _number(policy: Policy, name: str) -> float:
    value = getattr(policy, name)
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
