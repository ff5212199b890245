"""Everything counted against guessing and against flooding mailboxes, as one table."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Final

from kiosk.domain.people.tries import UNTIL_STAFF, Rule
from kiosk.domain.store.policy import Policy

DAY: Final = timedelta(days=1)


class Counter(StrEnum):
    """What is counted, against whom."""

    IDENTITY_ACCOUNT = "identity_account"
    IDENTITY_PERSON = "identity_person"
    IDENTITY_PERSON_DAY = "identity_person_day"
    IDENTITY_KIOSK = "identity_kiosk"
    LOG_ON = "log_on"
    STAFF = "staff"
    CODE = "code"
    """Wrong codes from an email: the account's or the address's, so a new code gives no new try."""
    PIN_ACCOUNT = "caregiver_pin_account"
    PIN_KIOSK = "caregiver_pin_kiosk"
    PIN_STORE = "caregiver_pin_store"
    """Since staff last unlocked the store."""
    PIN_STORE_DAY = "caregiver_pin_store_day"
    """The day's total, which never locks and so is not cleared when staff unlock the store."""
    MAIL_PERSON = "mail_person"
    MAIL_ADDRESS = "mail_address"
    MAIL_KIOSK = "mail_kiosk"


OF_ACCOUNT: Final = (
    Counter.IDENTITY_ACCOUNT,
    Counter.CODE,
    Counter.PIN_ACCOUNT,
    Counter.MAIL_PERSON,
)
OF_ADDRESS: Final = (Counter.CODE, Counter.MAIL_ADDRESS)
AT_KIOSK: Final = (Counter.IDENTITY_KIOSK, Counter.PIN_KIOSK, Counter.MAIL_KIOSK)
"""What is cleared when staff unlock a kiosk."""


def rules(policy: Policy) -> Mapping[Counter, Rule]:
    """Each counter's rule: how many, the first and the longest lock, and when it is cleared."""
    lock = policy.identity_lock
    ladder = Rule(
        policy.log_on_tries, policy.log_on_wait, policy.log_on_wait_most, policy.log_on_quiet
    )
    return {
        Counter.IDENTITY_ACCOUNT: Rule(policy.identity_tries, lock, memory=lock),
        Counter.IDENTITY_PERSON: Rule(policy.identity_tries, lock, memory=lock),
        Counter.IDENTITY_PERSON_DAY: Rule(policy.identity_tries_day, UNTIL_STAFF, memory=DAY),
        Counter.IDENTITY_KIOSK: Rule(policy.identity_tries_kiosk, lock, memory=lock),
        Counter.LOG_ON: ladder,
        Counter.STAFF: ladder,
        Counter.CODE: Rule(policy.code_tries),
        Counter.PIN_ACCOUNT: Rule(policy.caregiver_pin_tries),
        Counter.PIN_KIOSK: Rule(
            policy.caregiver_pin_tries_kiosk,
            policy.caregiver_pin_wait,
            policy.caregiver_pin_wait_most,
            policy.caregiver_pin_quiet,
        ),
        Counter.PIN_STORE: Rule(policy.caregiver_pin_tries_more, UNTIL_STAFF),
        Counter.PIN_STORE_DAY: Rule(policy.caregiver_pin_tries_store, UNTIL_STAFF),
        Counter.MAIL_PERSON: Rule(policy.mails_person),
        Counter.MAIL_ADDRESS: Rule(policy.mails_address),
        Counter.MAIL_KIOSK: Rule(policy.mails_kiosk),
    }
