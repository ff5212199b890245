"""The Program's and the store's limits, as the settings rows of a day give them."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from kiosk.domain.store.rule_sets import USUAL, RuleSet, rule_sets
from kiosk.email_address import needs_every_letter


class Validity(StrEnum):
    """What a registration's year is counted from."""

    ONE_YEAR_FROM_SUBMISSION = "one_year_from_submission"
    ANNIVERSARY_KEPT = "anniversary_kept"
    """From the end of the old year, when it was renewed before that."""


@dataclass(frozen=True)
class Policy:
    """Policy values with their defaults; a submission keeps the version it used."""

    version: str = "default"
    rule_set: str = USUAL
    """The named set that these values come from, as far as none was changed by itself since."""
    validity: Validity = Validity.ONE_YEAR_FROM_SUBMISSION
    strict_21: bool = False
    renewal_window_days: int = 60
    minimum_patient_age: int = 18
    card_days_least: int = 3
    card_days_most: int = 5
    call_after_days: int = 21
    identity_tries: int = 5
    identity_tries_day: int = 10
    """Wrong details of one person with less than a day between them; then only staff unlock."""
    identity_tries_kiosk: int = 20
    identity_lock: timedelta = timedelta(minutes=15)
    log_on_tries: int = 5
    log_on_wait: timedelta = timedelta(seconds=15)
    log_on_wait_most: timedelta = timedelta(hours=1)
    log_on_quiet: timedelta = timedelta(days=1)
    """After this long without a wrong password, a name starts over (ours)."""
    code_life: timedelta = timedelta(minutes=15)
    code_tries: int = 5
    """Wrong emailed codes per account or address and day, however many codes were sent."""
    mails_person: int = 10
    """Emails that one account or patient may have sent in a day (ours)."""
    mails_address: int = 5
    """Emails that may be asked for to one address in a day (ours)."""
    mails_kiosk: int = 200
    """Emails that may be asked for at one kiosk in a day (ours)."""
    mails_every_letter: bool = False
    """Whether the mail server takes letters beyond ASCII before the @: SMTPUTF8 (ours)."""
    caregiver_slots: int = 2
    caregiver_patients_max: int = 1
    """How many patients one caregiver may have, apart from immediate family (C3)."""
    minimum_caregiver_age: int = 21
    caregiver_pin_hours: int = 72
    caregiver_pin_mail_hours: int = 24
    caregiver_pin_tries: int = 5
    """Wrong caregiver PINs per account and day; the last of them locks until the next day."""
    caregiver_pin_tries_store: int = 100
    """Wrong caregiver PINs per store and day; the last of them locks until staff unlock."""
    caregiver_pin_tries_more: int = 10
    """How many more on the same day after each unlock by staff (ours)."""
    caregiver_pin_tries_kiosk: int = 5
    """How many are free at one kiosk (ours); then each wait is twice the one before."""
    caregiver_pin_wait: timedelta = timedelta(seconds=15)
    caregiver_pin_wait_most: timedelta = timedelta(minutes=15)
    caregiver_pin_quiet: timedelta = timedelta(hours=1)
    """After this long without a wrong PIN, a kiosk starts over (ours)."""
    line_stale: timedelta = timedelta(minutes=60)
    draft_life: timedelta = timedelta(hours=72)
    document_days: int = 30
    """How long after the decision an application's pictures and papers are kept."""
    prints_confirmation: bool = False
    """Whether a submitted renewal's confirmation is printed without being asked for (ours)."""
    password_least: int = 12
    advise_days: int = 14
    """A paper or ID this close to its limit is pointed out before Submit (ours)."""

    @property
    def rules(self) -> RuleSet:
        """The set that is in force."""
        return rule_sets()[self.rule_set]

    @property
    def least_age(self) -> int:
        """How old a patient must be to renew here: a 21+ store serves no one younger."""
        return 21 if self.strict_21 else self.minimum_patient_age

    def mails_to(self, address: str) -> bool:
        """Whether the mail server takes the letters of this address."""
        return self.mails_every_letter or not needs_every_letter(address)
