"""Which policy values are allowed, alone and in combination (ours)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from kiosk.domain.store.policy import Policy
from kiosk.errors import ErrorCode, KioskError

_DAY: Final = 24 * 3600
LIMITS: Final[Mapping[str, tuple[int | None, int | None]]] = {
    "renewal_window_days": (1, 365),
    "minimum_patient_age": (18, None),
    "minimum_caregiver_age": (21, 99),
    "card_days_least": (1, None),
    "identity_tries": (1, 10),
    "identity_tries_day": (1, 10),
    "identity_lock": (60, _DAY),
    "log_on_tries": (1, 10),
    "log_on_wait": (1, None),
    "log_on_quiet": (3600, _DAY),
    "code_tries": (1, 10),
    "mails_person": (2, 50),
    "mails_address": (2, 50),
    "mails_kiosk": (None, 2000),
    "code_life": (60, _DAY),
    "caregiver_slots": (1, 2),
    "caregiver_patients_max": (1, 100),
    "caregiver_pin_hours": (1, 30 * 24),
    "caregiver_pin_mail_hours": (1, 30 * 24),
    "caregiver_pin_tries": (1, 10),
    "caregiver_pin_tries_more": (1, 100),
    "caregiver_pin_tries_kiosk": (1, 10),
    "caregiver_pin_wait": (1, None),
    "caregiver_pin_quiet": (60, _DAY),
    "line_stale": (900, _DAY),
    "draft_life": (3600, 30 * _DAY),
    "document_days": (1, 365),
    "password_least": (12, 64),
    "call_after_days": (None, 365),
    "identity_tries_kiosk": (None, 100),
    "log_on_wait_most": (None, _DAY),
    "caregiver_pin_tries_store": (None, 100),
    "caregiver_pin_wait_most": (None, _DAY),
    "advise_days": (None, 365),
}
"""The least and the largest number, or seconds; what is not here is limited by ORDER.

No setting can weaken the Program's ages, or what keeps guessers out.
"""
ORDER: Final = (
    ("card_days_least", "card_days_most"),
    ("card_days_most", "call_after_days"),
    ("identity_tries", "identity_tries_kiosk"),
    ("identity_tries", "identity_tries_day"),
    ("mails_person", "mails_kiosk"),
    ("mails_address", "mails_kiosk"),
    ("log_on_wait", "log_on_wait_most"),
    ("caregiver_pin_wait", "caregiver_pin_wait_most"),
    ("caregiver_pin_tries", "caregiver_pin_tries_store"),
    ("minimum_patient_age", "minimum_caregiver_age"),
)
"""The first is never more than the second."""


def require_fit_policy(policy: Policy) -> None:
    """Raise SETTINGS_VALUE for one value, SETTINGS_ORDER for two that contradict each other."""
    for name, (least, most) in LIMITS.items():
        number = _number(policy, name)
        if least is not None and number < least:
            raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=f">= {least}", least=least)
        if most is not None and number > most:
            raise KioskError(ErrorCode.SETTINGS_VALUE, key=name, wanted=f"<= {most}", most=most)
    for lower, higher in ORDER:
        if _number(policy, lower) > _number(policy, higher):
            raise KioskError(ErrorCode.SETTINGS_ORDER, key=lower, other=higher)


def changed_rules(policy: Policy) -> tuple[str, ...]:
    """The values of the rules in force that were changed by themselves."""
    said = policy.rules.policy.items()
    return tuple(name for name, text in said if setting_text(getattr(policy, name)) != text)


def setting_text(value: object) -> str:
    """A value as a settings row keeps it: true or false, a number, or whole seconds."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value.total_seconds())) if isinstance(value, timedelta) else str(value)


def _number(policy: Policy, name: str) -> float:
    value = getattr(policy, name)
    return value.total_seconds() if isinstance(value, timedelta) else float(value)
