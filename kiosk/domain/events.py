"""The events of the audit trail; written by tools/events.py from events.toml."""

from enum import StrEnum


class Event(StrEnum):
    """What the audit trail can hold; events.toml says what each means."""

    ACCOUNT_CREATED = "account_created"
    ACCOUNT_CONFIRMED = "account_confirmed"
    LOG_ON_SUCCEEDED = "log_on_succeeded"
    LOG_ON_FAILED = "log_on_failed"
    LOG_ON_LOCKED = "log_on_locked"
    IDENTIFIED = "identified"
    IDENTIFY_FAILED = "identify_failed"
    IDENTIFY_LOCKED = "identify_locked"
    RENEWAL_STARTED = "renewal_started"
    RENEWAL_SAVED = "renewal_saved"
    DOCUMENT_UPLOADED = "document_uploaded"
    DOCUMENT_REMOVED = "document_removed"
    RMV_ASKED = "rmv_asked"
    RENEWAL_SUBMITTED = "renewal_submitted"
    CONFIRMATION_PRINTED = "confirmation_printed"
    HELP_CALLED = "help_called"
    LINE_BOARD_SET = "line_board_set"
    RECORDS_IMPORTED = "records_imported"
    STORE_CONFIGURED = "store_configured"
    MAIL_DELIVERED = "mail_delivered"
    MAIL_REFUSED = "mail_refused"
    MAIL_GIVEN_UP = "mail_given_up"
