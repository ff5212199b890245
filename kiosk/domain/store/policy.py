"""The Program's and the store's limits, as the settings rows of a day give them."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Policy:
    """Policy values with their defaults; a submission keeps the version it used."""

    version: str = "default"
    strict_21: bool = False
    renewal_window_days: int = 60
    minimum_patient_age: int = 18
    card_days_least: int = 3
    card_days_most: int = 5
    call_after_days: int = 21
    identity_tries: int = 5
    identity_tries_kiosk: int = 20
    identity_lock: timedelta = timedelta(minutes=15)
    log_on_tries: int = 5
    log_on_wait: timedelta = timedelta(seconds=15)
    log_on_wait_most: timedelta = timedelta(hours=1)
    code_life: timedelta = timedelta(minutes=15)
    code_tries: int = 5
    caregiver_slots: int = 2
    caregiver_patients_max: int = 1
    """So many patients may have one caregiver, unless they are immediate family (C3)."""
    minimum_caregiver_age: int = 21
    caregiver_pin_hours: int = 72
    caregiver_pin_mail_hours: int = 24
    caregiver_pin_tries: int = 5
    """Wrong caregiver PINs a day by one account; the last of them locks until the next day."""
    caregiver_pin_tries_store: int = 100
    """Wrong caregiver PINs a day in the whole store; the last of them locks until staff unlock."""
    caregiver_pin_tries_more: int = 10
    """So many more on the same day each time that staff unlock the store (ours)."""
    caregiver_pin_tries_kiosk: int = 5
    """So many at one kiosk cost no time (ours); then each waits twice as long as the one before."""
    caregiver_pin_wait: timedelta = timedelta(seconds=15)
    caregiver_pin_wait_most: timedelta = timedelta(minutes=15)
    caregiver_pin_quiet: timedelta = timedelta(hours=1)
    """A kiosk at which nobody was wrong for so long begins anew (ours)."""
    line_stale: timedelta = timedelta(minutes=60)
    draft_life: timedelta = timedelta(hours=72)
    document_days: int = 30
    """So long after the decision the pictures and papers of an application are kept."""
    password_least: int = 12
    advise_days: int = 14
    """A paper or ID this near to its limit is pointed out before Submit (ours)."""

    @property
    def least_age(self) -> int:
        """How old a patient must be to renew here: a store of 21 and older serves no other."""
        return 21 if self.strict_21 else self.minimum_patient_age
